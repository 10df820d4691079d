import { appendFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { captureFile } from '../../src/capture/capture.ts'
import { openFile } from '../../src/capture/file-chunks.ts'
import { listFiles } from '../../src/capture/list-files.ts'
import { faultOf } from '../../src/capture/refusal.ts'
import { all, described } from './support.ts'

const root = mkdtempSync(join(tmpdir(), 'capture-'))
const sidecar = [
  { file: 'b.en.txt', title: 'From the sidecar', publisher: 'SANA', published: '6 August 2025', language: 'en' },
  { id: 'c', title: 'Sidecar', publisher: 'Sidecar' },
]

beforeAll(() => {
  mkdirSync(join(root, 'sub/.hidden'), { recursive: true })
  writeFileSync(join(root, 'b.en.txt'), 'The group was founded in 2013 by the movement.')
  writeFileSync(join(root, 'c.md'), '---\ntitle: Own\n---\nThe words of it.')
  writeFileSync(join(root, 'README.md'), '# About')
  writeFileSync(join(root, 'documents.jsonl'), sidecar.map((line) => JSON.stringify(line)).join('\n'))
  writeFileSync(join(root, 'sub/documents.jsonl'), '{"id":"x","text":"A document."}\n')
  writeFileSync(join(root, 'sub/.hidden/x.txt'), 'x')
  symlinkSync(root, join(root, 'sub/loop'))
  symlinkSync(join(root, 'circle-b'), join(root, 'circle-a'))
  symlinkSync(join(root, 'circle-a'), join(root, 'circle-b'))
})

async function first(path: string, options = {}) {
  const [item] = await all(captureFile(path, options))
  if (item === undefined || 'fault' in item) throw new Error(`no document in ${path}`)
  return item
}

test('folders are expanded in order, without sidecars, hidden files, README.md and circles', async () => {
  const { files, faults } = await listFiles([root, join(root, 'nowhere')])
  expect(files).toEqual([join(root, 'b.en.txt'), join(root, 'c.md'), join(root, 'sub/documents.jsonl')])
  expect(faults.map(described)).toEqual([
    `unreadable: capture: cannot read "${root}/circle-a": its symbolic links go round in a circle`,
    `unreadable: capture: cannot read "${root}/circle-b": its symbolic links go round in a circle`,
    `unreadable: capture: cannot read "${root}/nowhere": no such file`,
  ])
})

test('a folder without documents is said to be empty, and said once', async () => {
  const empty = join(root, 'sub/.hidden/none')
  mkdirSync(empty, { recursive: true })
  const { faults } = await listFiles([empty, root, root])
  expect(faults.map(described)[0]).toBe(`empty: capture: ${empty}: the folder holds no documents`)
  expect(faults.filter(({ fault }) => fault.code === 'empty')).toHaveLength(1)
})

test('a file that is named is kept, whatever its name', async () => {
  expect((await listFiles([join(root, 'README.md')])).files).toEqual([join(root, 'README.md')])
})

test('the sidecar fills in, the document wins over it, the caller over both', async () => {
  const path = join(root, 'b.en.txt')
  const { source, documentId } = await first(path)
  expect(source).toMatchObject({
    title: 'From the sidecar',
    publisher: 'SANA',
    published: '2025-08-06',
    language: 'en',
  })
  expect(documentId).toBe(path)
  expect((await first(join(root, 'c.md'))).source).toMatchObject({ title: 'Own', publisher: 'Sidecar' })
  expect((await first(path, { metadata: { title: 'Mine' } })).source.title).toBe('Mine')
})

test('a sidecar that is captured says what it is', async () => {
  const path = join(root, 'documents.jsonl')
  const items = await all(captureFile(path))
  expect(items.map((item) => ('fault' in item ? described(item) : 'document'))).toEqual([
    `bad-document: capture: ${path} line 2: "text" is missing`,
    `bad-document: capture: ${path} line 1: "text" is missing`,
  ])
  writeFileSync(join(root, 'sub/only.jsonl'), '{"file":"a.txt","title":"A"}\n')
  const [item] = await all(captureFile(join(root, 'sub/only.jsonl')))
  expect(item !== undefined && 'fault' in item && item.fault.message).toContain('describes the files beside it')
})

test.each([
  ['nowhere.txt', 'no such file'],
  ['b.en.txt/x', 'a part of the path is not a folder'],
  ['sub', 'it is a folder'],
  ['circle-a', 'its symbolic links go round in a circle'],
  ['a\0b', 'the path is not valid'],
  ['x'.repeat(300), 'the name is too long'],
])('%j cannot be read and the reason is in words', async (name, reason) => {
  const path = `${root}/${name}`
  const items = await all(captureFile(path))
  expect(items.map((item) => ('fault' in item ? described(item) : 'document'))).toEqual([
    `unreadable: capture: cannot read ${JSON.stringify(path)}: ${reason}`,
  ])
})

test('a refused permission is said, an error of the program is not hidden', () => {
  const refused = Object.assign(new Error('EACCES: …'), { code: 'EACCES', syscall: 'open' })
  expect(described(faultOf('/x', refused))).toBe('unreadable: capture: cannot read "/x": permission denied')
  expect(() => faultOf('/x', new TypeError('bug'))).toThrow('bug')
})

test('a device is not read for ever', async () => {
  const [item] = await all(captureFile('/dev/zero'))
  expect(item !== undefined && 'fault' in item && item.fault.message).toContain('not a regular file')
})

test('the same bytes give the same id; a line of JSON Lines has its own', async () => {
  const [again, once] = [await first(join(root, 'b.en.txt')), await first(join(root, 'b.en.txt'))]
  expect(again.source.id).toBe(once.source.id)
  const line = await first(join(root, 'sub/documents.jsonl'))
  expect(line.documentId).toBe('x')
  expect(Buffer.from(line.bytes).toString()).toBe('{"id":"x","text":"A document."}')
})

test('of a file that grows that is read which it held when it was opened', async () => {
  const path = join(root, 'growing.txt')
  writeFileSync(path, 'The group was founded in 2013. ')
  const { chunks, size, close } = await openFile(path)
  appendFileSync(path, 'And more, and more.')
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  await close()
  expect([size, Buffer.concat(parts).toString()]).toEqual([31, 'The group was founded in 2013. '])
})
