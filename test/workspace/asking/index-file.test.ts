import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimIndexOf } from '../../../src/inquiry/claim-index/claim-index.ts'
import { indexFromSections, sectionsOf } from '../../../src/inquiry/claim-index/sections.ts'
import { readIndexFile, writeIndexFile } from '../../../src/workspace/asking/index-file.ts'
import { IndexKeeper } from '../../../src/workspace/asking/index-keeper.ts'
import { momentOf, networkOf } from '../../../src/workspace/asking/questions.ts'
import type { Workspace } from '../../../src/workspace/open.ts'
import { answerOfIndex, question } from '../../inquiry/claim-index/answers.ts'
import { archive, arrivalsFrom, decidedIn } from '../../inquiry/claim-index/archive.ts'
import { written } from '../../store/documents.ts'
import { freshPath, temporaryFolder } from '../../store/temporary.ts'
import { opened, recorded } from '../opened.ts'

const ROUNDS = 5
const PLACE = { sequence: 3, hash: 'abc' }

test('an index comes back from its file and answers as before', async () => {
  const folder = temporaryFolder()
  await fc.assert(
    fc.asyncProperty(archive, fc.array(question, { minLength: 10 }), async (archived, asked) => {
      const path = freshPath(folder)
      const { index, sections } = sectionsOf(claimIndexOf(arrivalsFrom(archived), decidedIn(archived)))
      expect(await writeIndexFile(path, { place: PLACE, sections })).toBe(true)
      const read = await readIndexFile(path)
      expect(read?.place).toEqual(PLACE)
      const again = read === null ? null : indexFromSections(read.sections)
      for (const it of asked) {
        expect(again === null ? null : answerOfIndex(again.view, it)).toEqual(answerOfIndex(index.view, it))
      }
    }),
    { numRuns: 30 },
  )
})

/** A workspace of two papers, and the path of its index file, which stands for the first alone when it is asked for. */
async function withFile(stale = false): Promise<{ readonly workspace: Workspace; readonly path: string }> {
  const file = freshPath(temporaryFolder())
  const workspace = await opened(file)
  const path = `${file}.index`
  await recorded(workspace, written('One', [{ s: 'A', p: 'allied_with', o: 'B', valid: '2012/..' }]))
  if (stale) await networkOf({ ...workspace, index: new IndexKeeper(path, 1) }, momentOf({}))
  await recorded(workspace, written('Two', [{ s: 'A', p: 'part_of', o: 'C', valid: '2013/..' }]))
  if (!stale) await networkOf({ ...workspace, index: new IndexKeeper(path, 1) }, momentOf({}))
  return { workspace, path }
}

/** How many relations a program sees that opens the workspace anew. */
async function seen({ workspace, path }: Awaited<ReturnType<typeof withFile>>): Promise<number> {
  const { edges } = await networkOf({ ...workspace, index: new IndexKeeper(path, 1) }, momentOf({ at: '2016' }))
  return edges.length
}

test('a file cut short anywhere costs nothing but its making', async () => {
  const kept = await withFile()
  const whole = readFileSync(kept.path)
  for (let length = 0; length < whole.length; length += 97) {
    writeFileSync(kept.path, whole.subarray(0, length))
    expect(await readIndexFile(kept.path)).toBeNull()
  }
  expect(await seen(kept)).toBe(2)
  expect(readFileSync(kept.path).equals(whole)).toBe(true)
})

test('a file with one bit turned over, anywhere', async () => {
  const kept = await withFile()
  const whole = readFileSync(kept.path)
  for (let at = 0; at < whole.length; at += 1) {
    const damaged = Buffer.from(whole)
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8))
    writeFileSync(kept.path, damaged)
    expect(await readIndexFile(kept.path), `byte ${at}`).toBeNull()
  }
  expect(await seen(kept)).toBe(2)
})

test('a file of an earlier head is brought up to date', async () => {
  const kept = await withFile(true)
  expect(existsSync(kept.path)).toBe(true)
  expect(await seen(kept)).toBe(2)
})

test('the file of another workspace, and what is no index at all', async () => {
  const [kept, other] = [await withFile(), await withFile()]
  await recorded(other.workspace, written('Three', [{ s: 'A', p: 'allied_with', o: 'D' }]))
  await seen(other)
  writeFileSync(kept.path, readFileSync(other.path))
  expect(await seen(kept)).toBe(2)
  writeFileSync(kept.path, 'my notes')
  expect(await seen(kept)).toBe(2)
})

test('somebody else who is writing is left alone', async () => {
  const kept = await withFile()
  writeFileSync(`${kept.path}.new`, 'half of it')
  const { sections } = sectionsOf(
    claimIndexOf({ entries: [], entities: [], claims: [] }, { judged: [], concluded: [] }),
  )
  expect(await writeIndexFile(kept.path, { place: PLACE, sections })).toBe(false)
  expect(readFileSync(`${kept.path}.new`, 'utf8')).toBe('half of it')
})

test('where nothing may be written, questions are answered all the same', async () => {
  const kept = await withFile()
  expect(await seen({ ...kept, path: '/nowhere/at/all.index' })).toBe(2)
})

test('a process killed while it writes the file', async () => {
  const kept = await withFile()
  const child = fileURLToPath(new URL('../writing-child.ts', import.meta.url))
  for (let round = 0; round < ROUNDS; round += 1) {
    const writing = spawn(process.execPath, [child, kept.path.replace(/\.index$/, '')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const exit = once(writing, 'exit')
    await once(writing.stdout, 'data')
    setTimeout(() => writing.kill('SIGKILL'), Math.random() * 60)
    await exit
    expect(await seen(kept)).toBe(2)
  }
}, 60_000)
