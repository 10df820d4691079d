import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { captureBytes } from '../../src/capture/capture.ts'
import { all, described } from './support.ts'

const CORPUS = join(import.meta.dirname, 'corpus')
const BETWEEN = '\n-------- next document --------\n'

/** Each folder is a case. An expected file that is missing is written, for a person to look at. */
for (const name of readdirSync(CORPUS).sort()) {
  test(`reads ${name}`, async () => {
    const folder = join(CORPUS, name)
    const file = readdirSync(folder).find((entry) => entry.startsWith('source.')) ?? 'source.txt'
    const items = await all(captureBytes(readFileSync(join(folder, file)), { origin: file, name: basename(file) }))
    const texts = items.map((item) => ('fault' in item ? '' : item.source.text)).filter((text) => text !== '')
    const told = items.map((item) => {
      if ('fault' in item) return { fault: described(item) }
      const { text: _, id: __, sha256: ___, ...source } = item.source
      return { documentId: item.documentId, notes: item.notes, ...source }
    })
    check(join(folder, 'expected.txt'), texts.join(BETWEEN))
    check(join(folder, 'expected.json'), `${JSON.stringify(told, null, 2)}\n`)
  })
}

function check(path: string, found: string): void {
  if (!existsSync(path)) writeFileSync(path, found)
  expect(found).toBe(readFileSync(path, 'utf8'))
}
