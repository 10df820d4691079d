import { describe, expect, test } from 'vitest'
import { statementOf } from '../../../src/inquiry/conflict.ts'
import { proposeJudgements } from '../../../src/names/propose.ts'
import { record } from '../../../src/workspace/adding/record.ts'
import { holdings } from '../../../src/workspace/asking/holdings.ts'
import {
  candidatesFor,
  conflictsOf,
  entityNamed,
  momentOf,
  openQuestions,
  profileOf,
} from '../../../src/workspace/asking/questions.ts'
import { judgeByName } from '../../../src/workspace/judging/decide.ts'
import { judge } from '../../../src/workspace/judging/judge.ts'
import { undoJudgement } from '../../../src/workspace/judging/undo.ts'
import type { Workspace } from '../../../src/workspace/open.ts'
import { idIn, type Line, type Written, written } from '../../store/documents.ts'
import { opened } from '../opened.ts'

/** A document in which a man bears these names, the first above all, and leads a group. */
function paper(title: string, [name, ...others]: readonly [string, ...string[]], group: string): Written {
  const named = others.map((other): Line => ({ s: name, p: 'status', o: other }))
  const { captured, reading } = written(title, [{ s: name, p: 'leader_of', o: group }, ...named])
  // What is said of his status is, here, what he is also called.
  const claims = reading.claims.map((claim) => {
    return claim.predicate === 'status' ? { ...claim, predicate: 'name', qualifiers: { nameKind: 'alias' } } : claim
  })
  return { captured, reading: { ...reading, claims } }
}

const ONE = paper('One', ['Anna Bertoldi'], 'Meridian Front')
const TWO = paper('Two', ['Anna Bertoldi'], 'Zephyr Union')
const THREE = paper('Three', ['Anna Bertoldi'], 'Cascade Army')
const idOf = (document: Written): string => idIn(document, document.reading.claims[0]?.subject.name ?? '', 'person')
const [A, B, C] = [idOf(ONE), idOf(TWO), idOf(THREE)]

/** A workspace of these documents, joined by the program's own engine. */
async function holding(...documents: readonly Written[]): Promise<Workspace> {
  const workspace = await opened()
  for (const each of documents) await taken(workspace, each)
  return workspace
}

async function taken(workspace: Workspace, { captured, reading }: Written): Promise<void> {
  await record(workspace, captured, reading, proposeJudgements)
}

/** The parts of the entity that a part belongs to. */
async function membersWith(workspace: Workspace, part: string): Promise<readonly string[]> {
  return (await entityNamed(workspace, part)).members
}

describe('what a person judged different', () => {
  test('is not joined again, however many documents bear the name', async () => {
    const workspace = await holding(ONE, TWO)
    expect(await membersWith(workspace, A)).toEqual([A, B])
    await judge(workspace, { left: A, right: B }, 'different', ['mother and daughter'])
    await taken(workspace, THREE)
    await taken(workspace, paper('Four', ['Anna Bertoldi'], 'Harbour Guard'))
    expect(await membersWith(workspace, A)).not.toContain(B)
    expect(await membersWith(workspace, B)).not.toContain(A)
    expect((await conflictsOf(workspace, null, momentOf({}))).map(({ rule }) => rule)).toEqual([])
  })

  test('is not joined through a third that bears the names of both, and it is kept why', async () => {
    const [left, right] = [paper('Left', ['Anna Bertoldi'], 'Front'), paper('Right', ['Karim Haddad'], 'Union')]
    const workspace = await holding(left, right)
    await judge(workspace, { left: idOf(left), right: idOf(right) }, 'different', ['they met'])
    const both = paper('Both', ['Anna Bertoldi', 'Karim Haddad'], 'Army')
    await taken(workspace, both)
    expect(await membersWith(workspace, idOf(left))).not.toContain(idOf(right))
    const reasons = (await workspace.store.judgements()).flatMap(({ because }) => because)
    expect(reasons.filter((reason) => reason.endsWith('which tester judged different'))).toHaveLength(1)
    expect(await conflictsOf(workspace, null, momentOf({}))).toEqual([])
  })

  test('is joined as the program had proposed when it is taken back', async () => {
    const workspace = await holding(ONE, TWO)
    await judge(workspace, { left: A, right: B }, 'different', [])
    await taken(workspace, THREE)
    await undoJudgement(workspace, [A, B], [])
    expect(await membersWith(workspace, A)).toEqual([A, B, C])
  })
})

test('what a person left open is not closed by the program, neither directly nor through a third', async () => {
  const workspace = await holding(ONE, TWO)
  await judge(workspace, { left: A, right: B }, 'unsure', ['two papers disagree'])
  await taken(workspace, THREE)
  expect(await membersWith(workspace, A)).not.toContain(B)
  expect((await openQuestions(workspace)).map(({ left, right }) => [left.id, right.id].toSorted())).toEqual([
    [A, B].toSorted(),
  ])
})

test('an entity that is split gives each claim back to the side of its mention', async () => {
  const workspace = await holding(ONE, TWO, THREE)
  const said = async (part: string) => {
    const { id } = await entityNamed(workspace, part)
    const { sections } = await profileOf(workspace, id, momentOf({}))
    return sections.flatMap(({ entries }) => entries.map(({ fact }) => statementOf(fact).split(': ')[1])).toSorted()
  }
  const all = ['leader of Cascade Army', 'leader of Meridian Front', 'leader of Zephyr Union']
  expect(await said(A)).toEqual(all)
  await judge(workspace, { left: A, right: B }, 'different', [])
  expect([await said(A), await said(B)]).toEqual([
    ['leader of Cascade Army', 'leader of Meridian Front'],
    ['leader of Zephyr Union'],
  ])
  const { claims } = await holdings(workspace)
  expect(claims.map(({ subject, evidence }) => [subject.id, evidence[0]?.source])).toEqual([
    [A, ONE.captured.source.id],
    [B, TWO.captured.source.id],
    [A, THREE.captured.source.id],
  ])
  await undoJudgement(workspace, [A, B], [])
  expect(await said(B)).toEqual(all)
})

test('two entities may bear one name: both are found, neither answers for the other', async () => {
  const workspace = await holding(ONE, TWO)
  await judge(workspace, { left: A, right: B }, 'different', [])
  expect((await candidatesFor(workspace, 'Anna Bertoldi')).map(({ id }) => id).toSorted()).toEqual([A, B].toSorted())
  await expect(entityNamed(workspace, 'Anna Bertoldi')).rejects.toMatchObject({
    code: 'ambiguous-name',
    message: expect.stringMatching(new RegExp(`(?=.*${A})(?=.*${B})`)),
  })
  const namesakes = [...(await holdings(workspace)).entities.values()].filter(({ name }) => name === 'Anna Bertoldi')
  expect(namesakes.map(({ id }) => id)).toEqual([A, B])
})

test('an id means the entity that its part was joined to', async () => {
  const workspace = await holding(ONE, TWO)
  expect(await candidatesFor(workspace, B)).toMatchObject([
    { id: A, entity: 'Anna Bertoldi', because: [`its id is ${B}`] },
  ])
})

test('judgements that contradict one another are a conflict that names the path, until one is taken back', async () => {
  const workspace = await holding(ONE, TWO, THREE)
  const [front, union, army] = [idIn(ONE, 'Meridian Front'), idIn(TWO, 'Zephyr Union'), idIn(THREE, 'Cascade Army')]
  await judge(workspace, { left: front, right: union }, 'same', ['one letterhead'])
  await judge(workspace, { left: union, right: army }, 'same', [])
  await judge(workspace, { left: front, right: army }, 'different', ['they fought each other'])
  const found = await conflictsOf(workspace, front, momentOf({}))
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['contradictory-identity', 'high']])
  for (const id of [front, union, army]) expect(found[0]?.explanation).toContain(id)
  expect(found[0]?.sides[0].judgements.map(({ by, because }) => [by, because])).toEqual(
    front < army
      ? [
          ['tester', ['one letterhead']],
          ['tester', []],
        ]
      : [
          ['tester', []],
          ['tester', ['one letterhead']],
        ],
  )
  await undoJudgement(workspace, [union, army], [])
  expect(await conflictsOf(workspace, null, momentOf({}))).toEqual([])
})

test('the words that parted two entities put them together again, though both bear them now', async () => {
  const [left, right] = [
    paper('Left', ['Anna Bertoldi', 'Nom One'], 'Front'),
    paper('Right', ['Karim Haddad', 'Nom Two'], 'Union'),
  ]
  const workspace = await holding(left, right)
  const names = ['Anna Bertoldi', 'Karim Haddad'] as const
  await judgeByName(workspace, names, { decision: 'same', because: [] })
  await taken(workspace, paper('Third', ['Anna Bertoldi', 'Karim Haddad'], 'Army'))
  await judgeByName(workspace, names, { decision: 'different', because: [] })
  await undoJudgement(workspace, names, [])
  expect(await membersWith(workspace, idOf(left))).toContain(idOf(right))
})
