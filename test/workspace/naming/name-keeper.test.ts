import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCandidates } from '../../../src/names/find.ts'
import { groupsBy } from '../../../src/names/name-indexes.ts'
import type { Candidate } from '../../../src/names/types.ts'
import { entityNamed } from '../../../src/workspace/asking/questions.ts'
import { findEntities } from '../../../src/workspace/naming/find.ts'
import { heldNames, joinedIn } from '../../../src/workspace/naming/held-names.ts'
import { NameKeeper } from '../../../src/workspace/naming/name-keeper.ts'
import type { Workspace } from '../../../src/workspace/open.ts'
import { type Written, written } from '../../store/documents.ts'
import { ENGINES } from '../../store/engines.ts'
import { freshPath, temporaryFolder } from '../../store/temporary.ts'
import { opened, recorded } from '../opened.ts'
import { filled, running } from '../running.ts'

const NAMES = [
  'Syrian Resistance',
  'المقاومة السورية',
  'Ali Kayali',
  'علي كيالي',
  'Mihraç Ural',
  'PFLP',
  'Popular Front for the Liberation of Palestine',
  'Abd al-Rahman (Abu Omar)',
  'Nasr Allah',
  'a\ud800b',
]
const ASKED = [...NAMES, 'Sirian Resistence', 'Kayyali', 'Nasrallah', 'Umar', 'Zzyzx', '', 'المقاومه']

const papers = (title: string): fc.Arbitrary<readonly Written[]> => {
  const name = fc.constantFrom(...NAMES)
  const line = fc.record({ s: name, p: fc.constantFrom('part_of', 'leader_of', 'status', 'headquarters'), o: name })
  return fc
    .array(fc.array(line, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
    .map((all) => all.map((lines, index) => written(`${title} ${index}`, lines)))
}

/** Who is found is whom a comparison with every name of every document finds. */
async function check(workspace: Workspace): Promise<void> {
  const { store } = workspace
  for (const moment of [null, '2026-01-13']) {
    const all = groupsBy(joinedIn(await store.entities(moment)))
    const indexes = await heldNames(store)
    for (const name of ASKED) {
      const found = await findEntities(workspace, name, moment)
      expect(found.map(({ record: _, ...candidate }): Candidate => candidate)).toEqual(
        findCandidates(name, indexes, all),
      )
    }
  }
}

for (const engine of ENGINES) {
  describe.runIf(engine.isHere)(`names that are kept: ${engine.title}`, () => {
    test('answer as all names do, from memory and from a file of any age', async () => {
      await fc.assert(
        fc.asyncProperty(papers('One'), papers('Other'), fc.nat({ max: 30 }), async (first, second, seed) => {
          const file = freshPath(temporaryFolder())
          const run = await running(await engine.fresh())
          const filed = (): Workspace => ({ ...run.workspace, names: new NameKeeper(file, 1) })
          await filled(run, first, seed)
          await check(run.workspace)
          await check(filed())
          await check(filed())
          await filled(run, second, seed + 3)
          await check(run.workspace)
          await check(filed())
          await check(filed())
        }),
        { numRuns: Math.ceil(6 * engine.share) },
      )
    })
  })
}

/** A workspace of one paper, and names kept in a file. */
async function withFile(): Promise<{ readonly workspace: Workspace; readonly file: string }> {
  const file = freshPath(temporaryFolder())
  const workspace = await opened()
  await recorded(workspace, written('One', [{ s: 'Ali Kayali', p: 'leader_of', o: 'Syrian Resistance' }]))
  const filed = { ...workspace, names: new NameKeeper(file, 1) }
  await findEntities(filed, 'Ali Kayyali', null)
  return { workspace: filed, file }
}

test('a file that is damaged, or of another log, costs nothing but its making', async () => {
  const { workspace, file } = await withFile()
  const whole = readFileSync(file)
  const asked = async (one: Workspace) =>
    (await entityNamed({ ...one, names: new NameKeeper(file, 1) }, 'Ali Kayyali')).name
  for (const end of [0, 20, 100, whole.length - 1]) {
    writeFileSync(file, whole.subarray(0, end))
    expect(await asked(workspace)).toBe('Ali Kayali')
  }
  writeFileSync(file, whole)
  const other = await opened()
  await recorded(other, written('Two', [{ s: 'Ali al-Kayali', p: 'leader_of', o: 'Northern Front' }]))
  expect(await asked(other)).toBe('Ali al-Kayali')
})

test('few names get no file', async () => {
  const { workspace } = await withFile()
  const file = freshPath(temporaryFolder())
  await findEntities({ ...workspace, names: new NameKeeper(file) }, 'Ali Kayyali', null)
  expect(existsSync(file)).toBe(false)
})
