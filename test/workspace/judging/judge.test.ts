import { expect, test } from 'vitest'
import { holdings } from '../../../src/workspace/asking/holdings.ts'
import { judge } from '../../../src/workspace/judging/judge.ts'
import { assess } from '../../../src/workspace/reviewing/assess.ts'
import { idIn, NOW, written } from '../../store/documents.ts'
import { opened, recorded } from '../opened.ts'

const CAST = written('Cast', [
  { s: 'A', p: 'part_of', o: 'B' },
  { s: 'C', p: 'part_of', o: 'D' },
])
const [A, B, C] = [idIn(CAST, 'A'), idIn(CAST, 'B'), idIn(CAST, 'C')]

test('a judgement joins', async () => {
  const workspace = await opened()
  await recorded(workspace, CAST)
  const { judgement } = await judge(workspace, { left: B, right: A }, 'same', ['I know them'])
  expect(judgement).toEqual({
    left: B,
    right: A,
    decision: 'same',
    score: null,
    because: ['I know them'],
    by: 'tester',
    at: NOW,
  })
  expect((await holdings(workspace)).entities.get(A)?.members).toEqual([A, B])
})

test('a contradiction raises an alarm that names the path', async () => {
  const workspace = await opened()
  await recorded(workspace, CAST)
  await judge(workspace, { left: A, right: B }, 'same', [])
  await judge(workspace, { left: C, right: B }, 'same', [])
  const { contradictions: found, judgement } = await judge(workspace, { left: A, right: C }, 'different', [])
  expect(found).toHaveLength(1)
  expect(found[0]?.different.at).toBe(judgement.at)
  expect(found[0]?.path.map(({ left, right }) => new Set([left, right]))).toEqual(
    found[0]?.different.left === A ? [new Set([A, B]), new Set([B, C])] : [new Set([B, C]), new Set([A, B])],
  )
})

test('who is not held cannot be judged', async () => {
  const workspace = await opened()
  await recorded(workspace, CAST)
  const judging = async (left: string, right: string) => await judge(workspace, { left, right }, 'same', [])
  await expect(judging(A, 'ent_x')).rejects.toThrow('judge: the workspace holds no entity "ent_x"')
  await expect(judging(A, A)).rejects.toMatchObject({ code: 'bad-usage' })
})

test('a claim is assessed, and assessed again', async () => {
  const workspace = await opened()
  await recorded(workspace, CAST)
  const claim = CAST.reading.claims[1]?.id ?? ''
  await assess(workspace, claim, 'contested', 'only one source')
  await assess(workspace, claim, 'accepted', null)
  const { claims } = await holdings(workspace)
  expect(claims.map(({ assessment }) => assessment)).toEqual([
    null,
    { verdict: 'accepted', note: null, by: 'tester', at: NOW },
  ])
  await expect(assess(workspace, 'clm_x', 'accepted', null)).rejects.toMatchObject({ code: 'unknown-claim' })
})
