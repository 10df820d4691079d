import { expect, test } from 'vitest'
import { holdings } from '../../../src/workspace/asking/holdings.ts'
import { assessByPrefix, judgeByName } from '../../../src/workspace/judging/decide.ts'
import { idIn, written } from '../../store/documents.ts'
import { opened, recorded } from '../opened.ts'

const ONE = written('One', [{ s: 'Adams', p: 'leader_of', o: 'Northern Front' }])
const TWO = written('Two', [{ s: 'Adams', p: 'leader_of', o: 'Southern Front' }])
const JOINED = { decision: 'same', because: [] } as const
const PARTED = { decision: 'different', because: ['father and son'] } as const

async function heldBoth() {
  const workspace = await opened()
  await recorded(workspace, ONE)
  await recorded(workspace, TWO)
  return workspace
}

test('by names, of what was apart', async () => {
  const workspace = await heldBoth()
  const { left, right } = await judgeByName(workspace, ['Northern Front', 'Southern Front'], JOINED)
  expect([left.name, right.name]).toEqual(['Northern Front', 'Southern Front'])
  const { entities } = await holdings(workspace)
  expect([...entities.values()].filter(({ name }) => name.endsWith('Front'))).toHaveLength(1)
})

test('what two documents were joined by is parted by the ids of its parts', async () => {
  const workspace = await heldBoth()
  const [one, other] = [idIn(ONE, 'Adams', 'person'), idIn(TWO, 'Adams', 'person')]
  expect((await holdings(workspace)).entities.get(one)?.members).toEqual([one, other])
  await expect(judgeByName(workspace, ['Adams', one], PARTED)).rejects.toMatchObject({ code: 'bad-usage' })
  expect((await judgeByName(workspace, [other, one], PARTED)).contradictions).toEqual([])
  expect((await holdings(workspace)).entities.get(one)?.members).toEqual([one])
})

test('a claim is meant by the beginning of its id, if that is enough', async () => {
  const workspace = await heldBoth()
  const id = ONE.reading.claims[0]?.id ?? ''
  const verdict = { verdict: 'accepted', note: null } as const
  expect(await assessByPrefix(workspace, id.slice(0, 10), verdict)).toBe(id)
  expect(await assessByPrefix(workspace, id.slice(4, 14), verdict)).toBe(id)
  await expect(assessByPrefix(workspace, 'clm_', verdict)).rejects.toMatchObject({ code: 'unknown-claim' })
  await expect(assessByPrefix(workspace, 'zzzz', verdict)).rejects.toMatchObject({ code: 'unknown-claim' })
})
