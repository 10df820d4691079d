import { type Decision, deciderOf, matterOf } from '../claims/decision.ts'
import { KnownError } from '../claims/known-error.ts'
import { type Contradiction, contradictions } from '../inquiry/contradictions.ts'
import { claimMeant } from './claim-meant.ts'
import { MACHINE } from './machine.ts'
import type { Workspace } from './open.ts'
import { allBetween, pairMeant, type Typed } from './pair-meant.ts'

/** What was taken back, what is in force again, and what in the workspace now contradicts itself. */
export interface Undone {
  readonly decision: Decision
  /** The earlier decision on the same pair or claim; null when there was none. */
  readonly again: Decision | null
  readonly contradictions: readonly Contradiction[]
}

/**
 * Takes back the last decision that a person made and nobody took back: a judgement or an assessment.
 * Throws KnownError `nothing-to-undo`.
 */
export async function undoLast(workspace: Workspace, because: readonly string[]): Promise<Undone> {
  return await takeBack(workspace, because, (decisions) => {
    const last = decisions.findLast((one) => one.effect !== 'taken back' && deciderOf(one) !== MACHINE)
    return last ?? 'no decision of a person is left to take back'
  })
}

/**
 * Takes back the judgement in force between two entities, by any of their names or ids; of several the last.
 * Throws KnownError `nothing-to-undo`, and what `pairMeant` throws.
 */
export async function undoJudgement(workspace: Workspace, typed: Typed, because: readonly string[]): Promise<Undone> {
  const { left, right, lefts, rights } = await pairMeant(workspace, typed)
  return await takeBack(workspace, because, (decisions) => {
    const judged = decisions.flatMap((decision) => {
      if (decision.kind !== 'judgement' || decision.effect !== 'in force') return []
      return [{ decision, left: decision.left.id, right: decision.right.id }]
    })
    const whole = left.id === right.id ? { lefts, rights } : { lefts: left.members, rights: right.members }
    const found = allBetween(judged, { lefts, rights }).at(-1) ?? allBetween(judged, whole).at(-1)
    const advice = `"stemma decisions ${left.id}" lists what is judged`
    return found?.decision ?? `no judgement on "${typed[0]}" and "${typed[1]}" is in force; ${advice}`
  })
}

/**
 * Takes back the assessment in force of a claim, by the beginning of its id.
 * Throws KnownError `nothing-to-undo`, `unknown-claim` or `ambiguous-claim`.
 */
export async function undoAssessment(
  workspace: Workspace,
  prefix: string,
  because: readonly string[],
): Promise<Undone> {
  const { id } = await claimMeant(workspace, prefix)
  return await takeBack(workspace, because, (decisions) => {
    const found = decisions.find((one) => one.effect === 'in force' && one.kind === 'assessment' && one.claim === id)
    return found ?? `no assessment of ${id} is in force`
  })
}

/** Takes back the decision in an entry of the log. Throws KnownError `nothing-to-undo` when none is there or in force. */
export async function undoEntry(workspace: Workspace, entry: number, because: readonly string[]): Promise<Undone> {
  return await takeBack(workspace, because, (decisions) => {
    const found = decisions.find((one) => one.entry === entry)
    if (found === undefined) return `entry ${entry} of the log is no decision`
    return found.effect === 'taken back' ? `the decision in entry ${entry} was taken back already` : found
  })
}

/** The decision to take back, or why there is none. */
type Choose = (decisions: readonly Decision[]) => Decision | string

async function takeBack(workspace: Workspace, because: readonly string[], choose: Choose): Promise<Undone> {
  const { store, clock, user } = workspace
  for (;;) {
    const head = await store.head()
    const decision = choose(await store.decisions())
    if (typeof decision === 'string') throw new KnownError('nothing-to-undo', `undo: ${decision}`)
    const undo = { entry: decision.entry, because, by: user, at: clock().toISOString() }
    // Refused when somebody else decided something meanwhile: then another may be the last.
    if (!(await store.append([{ kind: 'undo', payload: undo }], { at: undo.at, head }))) continue
    const now = await store.decisions()
    return {
      decision: now.find(({ entry }) => entry === decision.entry) ?? decision,
      again: now.find((one) => one.effect === 'in force' && matterOf(one) === matterOf(decision)) ?? null,
      contradictions: decision.kind === 'judgement' ? contradictions(await store.judgements()) : [],
    }
  }
}
