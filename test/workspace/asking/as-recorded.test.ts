import { expect, test } from 'vitest'
import { factsOf } from '../../../src/inquiry/facts.ts'
import { IndexKeeper } from '../../../src/workspace/asking/index-keeper.ts'
import { conflictsOf, entityNamed, momentOf, networkOf, profileOf } from '../../../src/workspace/asking/questions.ts'
import { judge } from '../../../src/workspace/judging/judge.ts'
import { undoLast } from '../../../src/workspace/judging/undo.ts'
import { assess } from '../../../src/workspace/reviewing/assess.ts'
import { idIn, written } from '../../store/documents.ts'
import { freshPath, temporaryFolder } from '../../store/temporary.ts'
import { opened, recorded } from '../opened.ts'

const ONE = written('One', [{ s: 'Adams', p: 'leader_of', o: 'Northern Front' }])
const TWO = written('Two', [{ s: 'Adams', p: 'leader_of', o: 'Southern Front' }])
const [A, B] = [idIn(ONE, 'Adams', 'person'), idIn(TWO, 'Adams', 'person')]
const CLAIM = ONE.reading.claims[0]?.id ?? ''

/** A workspace to which something happened on each of the first days of 2026. */
async function sixDays() {
  let day = 0
  const workspace = await opened(freshPath(temporaryFolder()), () => new Date(Date.UTC(2026, 0, day, 12)))
  const happened = [
    async () => await recorded(workspace, ONE),
    async () => await recorded(workspace, TWO),
    async () => await judge(workspace, { left: A, right: B }, 'different', ['father and son']),
    async () => await assess(workspace, CLAIM, 'rejected', null),
    async () => await undoLast(workspace, []),
    async () => await undoLast(workspace, []),
  ]
  for (const happen of happened) {
    day += 1
    await happen()
  }
  return workspace
}

test('every question sees entities joined and claims assessed as they were on the day', async () => {
  const workspace = await sixDays()
  const on = async (day: string) => {
    const moment = momentOf({ recorded: day })
    const { id, members } = await entityNamed(workspace, A, moment)
    const { counts } = await profileOf(workspace, id, moment)
    const { edges } = await networkOf(workspace, moment)
    return [members.length, counts.claims, counts.rejected, edges.length]
  }
  expect(await on('2026-01-01')).toEqual([1, 1, 0, 1])
  expect(await on('2026-01-02')).toEqual([2, 2, 0, 2])
  expect(await on('2026-01-03')).toEqual([1, 1, 0, 2])
  expect(await on('2026-01-04')).toEqual([1, 0, 1, 1])
  expect(await on('2026-01-05')).toEqual([1, 1, 0, 2])
  expect(await on('2026-01-06')).toEqual([2, 2, 0, 2])
  expect(await on('2026')).toEqual([2, 2, 0, 2])
})

test('a name means whom it meant then', async () => {
  const workspace = await sixDays()
  const named = async (name: string, day: string) => await entityNamed(workspace, name, momentOf({ recorded: day }))
  expect((await named('Adams', '2026-01-02')).members).toEqual([A, B])
  await expect(named('Adams', '2026-01-03')).rejects.toMatchObject({ code: 'ambiguous-name' })
  await expect(named('Southern Front', '2026-01-01')).rejects.toThrow(/as it was on 2026-01-01|perhaps/)
  await expect(named('Adams', '2025')).rejects.toThrow(
    'nothing in the workspace, as it was on 2025-12-31, is named "Adams"',
  )
  expect(await conflictsOf(workspace, null, momentOf({ recorded: '2025' }))).toEqual([])
  const later = idIn(TWO, 'Southern Front')
  await expect(profileOf(workspace, later, momentOf({ recorded: '2026-01-01' }))).rejects.toThrow('there is no entity')
})

test('where the clock was set back, the order of the log decides, for every way of answering', async () => {
  const days = ['2026-03-01', '2026-01-01', '2026-02-01']
  let day = days[0]
  const workspace = await opened(freshPath(temporaryFolder()), () => new Date(`${day}T12:00:00Z`))
  for (const [index, one] of days.entries()) {
    day = one
    await recorded(workspace, written(`Paper ${index}`, [{ s: 'Front', p: 'allied_with', o: `Army ${index}` }]))
  }
  const seen = async (on: string) => {
    const moment = momentOf({ recorded: on })
    const held = await workspace.store.holdings(moment.recorded)
    const network = await networkOf(workspace, moment)
    const around = await networkOf({ ...workspace, index: new IndexKeeper(null, 1) }, moment, {
      around: idIn(written('Paper 0', [{ s: 'Front', p: 'allied_with', o: 'Army 0' }]), 'Front'),
    })
    return [factsOf(held, moment).facts, network.edges, around.edges].map(({ length }) => length)
  }
  expect(await seen('2025')).toEqual([0, 0, 0])
  expect(await seen('2026-01-15')).toEqual([2, 2, 2])
  expect(await seen('2026-02-15')).toEqual([3, 3, 3])
})
