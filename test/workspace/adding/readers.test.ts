import { expect, test } from 'vitest'
import { captureFile } from '../../../src/capture/capture.ts'
import { listFiles } from '../../../src/capture/list-files.ts'
import type { Source } from '../../../src/claims/source.ts'
import { readSource, readToHold } from '../../../src/workspace/adding/read-source.ts'
import { Readers } from '../../../src/workspace/adding/readers.ts'

const sources = await samples()

async function samples(): Promise<readonly Source[]> {
  const found: Source[] = []
  for (const file of (await listFiles(['samples'])).files) {
    for await (const item of captureFile(file)) if (!('fault' in item)) found.push(item.source)
  }
  return found
}

test.each([
  ['print', readSource],
  ['hold', readToHold],
] as const)('threads read as one does, to %s', async (purpose, read) => {
  const readers = new Readers(purpose, 0)
  try {
    const [first, ...others] = sources.map(async (source) => await readers.read(source))
    expect(readers.ahead).toBeGreaterThan(0)
    expect(await Promise.all([first, ...others])).toEqual(await Promise.all(sources.map((source) => read(source))))
  } finally {
    await readers.close()
  }
})

test('few documents start no threads', async () => {
  const readers = new Readers('print')
  for (const source of sources) await readers.read(source)
  expect(readers.ahead).toBe(0)
})
