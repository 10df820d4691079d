import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decision, matterOf } from '../../../src/claims/decision.ts'
import { KnownError } from '../../../src/claims/known-error.ts'
import { holdings } from '../../../src/workspace/asking/holdings.ts'
import { judgeByName } from '../../../src/workspace/judging/decide.ts'
import { judge } from '../../../src/workspace/judging/judge.ts'
import { type Undone, undoAssessment, undoJudgement, undoLast } from '../../../src/workspace/judging/undo.ts'
import type { Workspace } from '../../../src/workspace/open.ts'
import { assess } from '../../../src/workspace/reviewing/assess.ts'
import { verify } from '../../../src/workspace/verify.ts'
import { idIn, NOW, written } from '../../store/documents.ts'
import { freshPath, temporaryFolder } from '../../store/temporary.ts'
import { opened, recorded } from '../opened.ts'

const ONE = written('One', [{ s: 'Adams', p: 'leader_of', o: 'Front of the North' }])
const TWO = written('Two', [{ s: 'Adams', p: 'leader_of', o: 'Front of the South' }])
const [A, B] = [idIn(ONE, 'Adams', 'person'), idIn(TWO, 'Adams', 'person')]
const [NORTH, SOUTH] = [idIn(ONE, 'Front of the North'), idIn(TWO, 'Front of the South')]
const CLAIM = ONE.reading.claims[0]?.id ?? ''

/** Two documents, of which the program joined the two men of one name. */
async function heldBoth(path: string = freshPath(temporaryFolder())): Promise<Workspace> {
  const workspace = await opened(path)
  await recorded(workspace, ONE)
  await recorded(workspace, TWO)
  return workspace
}

/** What was taken back and what is in force again, in short. */
function words({ decision, again }: Undone): string {
  return `${wordOf(decision)} → ${again === null ? 'nothing' : wordOf(again)}`
}

function wordOf(decision: Decision): string {
  return decision.kind === 'assessment'
    ? `${decision.assessment.verdict} by ${decision.assessment.by}`
    : `${decision.judgement.decision} by ${decision.judgement.by}`
}

/** The code and the line of what is refused. */
async function refusal(undone: Promise<Undone>): Promise<string> {
  const error: unknown = await undone.catch((reason: unknown) => reason)
  if (!(error instanceof KnownError)) throw new Error('it was not refused')
  return `${error.code}: ${error.message}`
}

describe('a judgement taken back', () => {
  test('gives way to what the program had proposed, and then to nothing', async () => {
    const workspace = await heldBoth()
    await judge(workspace, { left: A, right: B }, 'different', ['father and son'])
    const membersOf = async () => (await holdings(workspace)).entities.get(A)?.members
    expect(await membersOf()).toEqual([A])
    expect(words(await undoJudgement(workspace, [B, A], ['the same after all']))).toBe(
      'different by tester → same by stemma',
    )
    expect(await membersOf()).toEqual([A, B])
    expect(words(await undoJudgement(workspace, [A, B], []))).toBe('same by stemma → nothing')
    expect(await membersOf()).toEqual([A])
    expect(await refusal(undoJudgement(workspace, [A, B], []))).toBe(
      `nothing-to-undo: undo: no judgement on "${A}" and "${B}" is in force; "stemma decisions ${A}" lists what is judged`,
    )
    expect((await verify(workspace)).faults).toEqual([])
  })

  test('is named by names, also after what was judged has been joined to others', async () => {
    const workspace = await heldBoth()
    const names = ['Front of the North', 'Front of the South'] as const
    await judgeByName(workspace, names, { decision: 'same', because: [] })
    expect(words(await undoJudgement(workspace, names, []))).toBe('same by tester → unsure by stemma')
  })

  test('is found by the ids that an answer shows, though other parts were judged', async () => {
    const workspace = await heldBoth()
    await recorded(workspace, written('Three', [{ s: 'Adams', p: 'leader_of', o: 'Front' }]))
    const last = (await holdings(workspace)).entities.get(A)?.members.at(-1) ?? ''
    await judge(workspace, { left: last, right: SOUTH }, 'different', [])
    expect(words(await undoJudgement(workspace, [A, SOUTH], []))).toBe('different by tester → nothing')
  })

  test('stays in the log, with who took it back, when and why', async () => {
    const workspace = await heldBoth()
    await judge(workspace, { left: A, right: B }, 'different', ['father and son'])
    await undoJudgement(workspace, [A, B], ['the same after all'])
    const decisions = (await workspace.store.decisions()).filter((one) => matterOf(one) === [A, B].sort().join(' '))
    expect(decisions.map((one) => `${wordOf(one)}, ${one.effect}`)).toEqual([
      'same by stemma, in force',
      'different by tester, taken back',
    ])
    expect(decisions[1]?.takenBack).toEqual({ because: ['the same after all'], by: 'tester', at: NOW })
    expect(decisions[1]).toMatchObject({
      left: { name: 'Adams' },
      right: { name: 'Adams' },
      judgement: { because: ['father and son'] },
    })
  })
})

describe('an assessment taken back', () => {
  test('gives way to the one before', async () => {
    const workspace = await heldBoth()
    await assess(workspace, CLAIM, 'accepted', 'seen')
    await assess(workspace, CLAIM, 'rejected', null)
    const verdict = async () => (await holdings(workspace)).claims.find(({ id }) => id === CLAIM)?.assessment?.verdict
    expect(words(await undoAssessment(workspace, CLAIM.slice(0, 10), []))).toBe(
      'rejected by tester → accepted by tester',
    )
    expect(await verdict()).toBe('accepted')
    expect(words(await undoAssessment(workspace, CLAIM, []))).toBe('accepted by tester → nothing')
    expect(await verdict()).toBeUndefined()
    expect(await refusal(undoAssessment(workspace, CLAIM, []))).toBe(
      `nothing-to-undo: undo: no assessment of ${CLAIM} is in force`,
    )
    expect(await refusal(undoAssessment(workspace, 'clm_zzzz', []))).toMatch(/^unknown-claim/)
  })
})

describe('the last decision taken back', () => {
  test('is the last of a person, then the one before it', async () => {
    const workspace = await heldBoth()
    await judge(workspace, { left: A, right: B }, 'different', [])
    await assess(workspace, CLAIM, 'contested', null)
    await judge(workspace, { left: A, right: B }, 'unsure', [])
    expect(words(await undoLast(workspace, []))).toBe('unsure by tester → different by tester')
    expect(words(await undoLast(workspace, []))).toBe('contested by tester → nothing')
    expect(words(await undoLast(workspace, []))).toBe('different by tester → same by stemma')
    expect(await refusal(undoLast(workspace, []))).toBe(
      'nothing-to-undo: undo: no decision of a person is left to take back',
    )
  })

  test('is not missed when two processes take back at once', async () => {
    const path = freshPath(temporaryFolder())
    const workspace = await heldBoth(path)
    const other = await opened(path)
    for (const decision of ['unsure', 'different', 'unsure', 'different'] as const) {
      await judge(workspace, { left: A, right: B }, decision, [])
    }
    await Promise.all([workspace, other, workspace, other].map(async (each) => await undoLast(each, [])))
    expect((await workspace.store.judgements()).map(({ by }) => by)).not.toContain('tester')
  })
})

/** What a person may do: judge a pair, assess the claim, or take back one of the decisions made so far. */
const deed = fc.oneof(
  fc.record({
    kind: fc.constant('judge' as const),
    pair: fc.constantFrom([A, B], [NORTH, SOUTH], [B, NORTH], [A, SOUTH]),
    decision: fc.constantFrom('same' as const, 'different' as const, 'unsure' as const),
  }),
  fc.record({
    kind: fc.constant('assess' as const),
    verdict: fc.constantFrom('accepted' as const, 'rejected' as const),
  }),
  fc.record({ kind: fc.constant('undo' as const), which: fc.nat({ max: 20 }) }),
)

test('who takes back all of their decisions is left with what the program had proposed', async () => {
  const folder = temporaryFolder()
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 10 }), async (deeds) => {
      const workspace = await heldBoth(freshPath(folder))
      const picture = async () => {
        const { entities, claims, judgements } = await holdings(workspace)
        return { entities: [...entities], claims, judgements }
      }
      const proposed = await picture()
      for (const one of deeds) await done(workspace, one)
      const inBetween = await picture()
      await workspace.store.rebuild()
      expect(await picture()).toEqual(inBetween)
      while (
        await undoLast(workspace, []).then(
          () => true,
          () => false,
        )
      );
      expect(await picture()).toEqual(proposed)
      expect((await verify(workspace)).faults).toEqual([])
    }),
    { numRuns: 25 },
  )
})

async function done(workspace: Workspace, one: typeof deed extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  if (one.kind === 'judge') {
    const [left = '', right = ''] = one.pair
    await judge(workspace, { left, right }, one.decision, [])
  } else if (one.kind === 'assess') await assess(workspace, CLAIM, one.verdict, null)
  else {
    const open = (await workspace.store.decisions()).filter((decision) => {
      return decision.effect === 'in force' && wordOf(decision).endsWith('tester')
    })
    const chosen = open[one.which % Math.max(1, open.length)]
    if (chosen?.kind === 'assessment') await undoAssessment(workspace, chosen.claim, [])
    else if (chosen !== undefined) await undoJudgement(workspace, [chosen.left.id, chosen.right.id], [])
  }
}
