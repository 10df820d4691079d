import { expect, test } from 'vitest'
import { record } from '../../../src/workspace/adding/record.ts'
import { holdings } from '../../../src/workspace/asking/holdings.ts'
import { judge } from '../../../src/workspace/judging/judge.ts'
import { verify } from '../../../src/workspace/verify.ts'
import { idIn, written } from '../../store/documents.ts'
import { freshPath, temporaryFolder } from '../../store/temporary.ts'
import { sameNames } from '../naming/same-names.ts'
import { opened, recorded } from '../opened.ts'

const ONE = written('One', [{ s: 'Ural', p: 'leader_of', o: 'Resistance', by: 'Agency' }])
const TWO = written('Two', [
  { s: 'Ural', p: 'leader_of', o: 'Resistance Front' },
  { s: 'Agency', p: 'part_of', o: 'State' },
])

test('a document brings its entities, and finds those that are held', async () => {
  const workspace = await opened()
  expect(await recorded(workspace, ONE)).toEqual({
    outcome: 'added',
    claims: 1,
    entities: 3,
    joined: 0,
    questions: 0,
    unlikely: 0,
    notes: [],
  })
  expect(await recorded(workspace, TWO)).toMatchObject({ claims: 2, entities: 4, joined: 2, questions: 1 })
  const { entities, judgements } = await holdings(workspace)
  expect([...entities.values()].map(({ name, members }) => `${name} ${members.length}`)).toEqual([
    'Ural 2',
    'Resistance 1',
    'Agency 2',
    'Resistance Front 1',
    'State 1',
  ])
  expect(judgements.map(({ decision, by, because }) => `${decision} ${by}: ${because}`)).toMatchInlineSnapshot(`
    [
      "same stemma: both "Agency"",
      "same stemma: both "Ural"",
      "unsure stemma: the same first word,Ural, Agency beside both",
    ]
  `)
})

test('the same document again changes nothing', async () => {
  const path = freshPath(temporaryFolder())
  const workspace = await opened(path)
  await recorded(workspace, ONE)
  const before = await headOf(workspace)
  expect(await recorded(workspace, ONE)).toEqual({ outcome: 'known' })
  expect(await headOf(workspace)).toEqual(before)
})

async function headOf({ store }: Awaited<ReturnType<typeof opened>>): Promise<unknown> {
  const entries = []
  for await (const entry of store.log()) entries.push(entry)
  return entries.at(-1)
}

test('two processes that add at once do not miss each other', async () => {
  const path = freshPath(temporaryFolder())
  const [one, other] = [await opened(path), await opened(path)]
  const many = Array.from({ length: 12 }, (_, index) =>
    written(`Paper ${index}`, [{ s: 'Ural', p: 'leader_of', o: 'Resistance' }]),
  )
  await Promise.all([...many, ...many].map((each, index) => recorded(index % 2 === 0 ? one : other, each)))
  const { entities, sources } = await holdings(one)
  expect(sources.size).toBe(12)
  expect([...entities.values()].map(({ members }) => members.length)).toEqual([12, 12])
  expect((await verify(one)).faults).toEqual([])
})

test('what was judged different is not joined through a third', async () => {
  const workspace = await opened()
  const [left, right] = [
    written('Left', [{ s: 'Front', p: 'name', o: 'Popular Front' }]),
    written('Right', [{ s: 'Union', p: 'name', o: 'Popular Union' }]),
  ]
  const third = written('Third', [
    { s: 'Front', p: 'name', o: 'Union' },
    { s: 'Front', p: 'ideology', o: 'left' },
  ])
  await recorded(workspace, left)
  await recorded(workspace, right)
  const [front, union] = [idIn(left, 'Front'), idIn(right, 'Union')]
  await judge(workspace, { left: front, right: union }, 'different', ['they fought each other'])
  expect(await recorded(workspace, third)).toMatchObject({ joined: 1, questions: 1 })
  const { entities, judgements } = await holdings(workspace)
  expect([...entities.keys()].toSorted()).toEqual([front, union].toSorted())
  expect(judgements.find(({ decision }) => decision === 'unsure')?.because.length).toBe(2)
})

test('words that do not stand in the text are no evidence', async () => {
  const workspace = await opened()
  const [claim] = ONE.reading.claims
  if (claim === undefined) throw new Error('no claim')
  const moved = claim.evidence.map((span) => ({ ...span, start: span.start + 1, end: span.end + 1 }))
  const reading = { ...ONE.reading, claims: [claim, claim, { ...claim, id: 'clm_1', evidence: moved }] }
  expect(await record(workspace, ONE.captured, reading, sameNames)).toMatchObject({
    claims: 1,
    notes: ['left out 1 claim: its words do not stand in the text where they should'],
  })
})

test('a question of identity is asked once, however many documents raise it', async () => {
  const workspace = await opened()
  const ask = async (title: string, s: string) =>
    await recorded(workspace, written(title, [{ s, p: 'ideology', o: 'left' }]))
  const added = [await ask('One', 'Front A'), await ask('Two', 'Front B'), await ask('Three', 'Front B')]
  expect(added).toMatchObject([{ questions: 0 }, { questions: 1 }, { questions: 0, joined: 1 }])
})
