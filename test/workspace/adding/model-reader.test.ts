import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addFiles } from '../../../src/workspace/adding/add-files.ts'
import { modelReader, type PortionsRead } from '../../../src/workspace/adding/model-reader.ts'
import { openWorkspace } from '../../../src/workspace/open.ts'
import { claims, modelServer } from '../../language-model/model-server.ts'
import { freshPath, temporaryFolder } from '../../store/temporary.ts'

const TEXT = 'The sun shone on the old harbour all day. '.repeat(300)

it('a reading that is ended leaves nothing of its document', async () => {
  const ended = new AbortController()
  const server = await modelServer((_, response, count) => {
    if (count === 2) ended.abort(new Error('ended by the test'))
    else claims(response)
  })
  const told: PortionsRead[] = []
  const reader = {
    ...(await modelReader({ url: server.url, model: 'm', key: null, parallel: 1 })),
    signal: ended.signal,
    progress: (read: PortionsRead) => told.push(read),
  }
  const path = freshPath(temporaryFolder())
  const file = join(temporaryFolder(), 'report.txt')
  writeFileSync(file, TEXT)
  const open = async () => await openWorkspace(path, { create: true })
  await expect(addFiles(open, [file], { language: 'en' }, { reader }).next()).rejects.toThrow('ended by the test')
  expect(told.map(({ done }) => done)).toEqual([1, 2])
  const workspace = await open()
  expect(await workspace.store.head()).toBe(0)
  await workspace.store.close()
})
