import { type Decision, matterOf } from '../../claims/decision.ts'
import { KnownError } from '../../claims/known-error.ts'
import { type Contradiction, contradictions } from '../../inquiry/contradictions.ts'
import type { Store } from '../../store/store.ts'
import { MACHINE } from '../machine.ts'
import type { Workspace } from '../open.ts'
import { claimMeant } from '../reviewing/claim-meant.ts'
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
  return await takeBack(workspace, because, async (store) => {
    const last = await store.lastDecidedByOthers(MACHINE)
    const decided = last === null ? undefined : await decidedIn(store, last)
    return decided ?? 'no decision of a person is left to take back'
  })
}

/**
 * Takes back the judgement in force between two entities, by any of their names or ids; of several the last.
 * Throws KnownError `nothing-to-undo`, and what `pairMeant` throws.
 */
export async function undoJudgement(workspace: Workspace, typed: Typed, because: readonly string[]): Promise<Undone> {
  const { left, right, lefts, rights } = await pairMeant(workspace, typed)
  const whole = left.id === right.id ? { lefts, rights } : { lefts: left.members, rights: right.members }
  return await takeBack(workspace, because, async (store) => {
    const judged = (await store.decisions({ entities: [...lefts, ...whole.lefts] })).flatMap((decision) => {
      if (decision.kind !== 'judgement' || decision.effect !== 'in force') return []
      return [{ decision, left: decision.left.id, right: decision.right.id }]
    })
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
  return await takeBack(workspace, because, async (store) => {
    const found = (await store.decisions({ claims: [id] })).find(({ effect }) => effect === 'in force')
    return found ?? `no assessment of ${id} is in force`
  })
}

/**
 * Takes back the assessments in force of several claims, by their ids: all of them, or when one is not in force none.
 * Throws KnownError `nothing-to-undo`.
 */
export async function undoAssessments(
  workspace: Workspace,
  claims: readonly string[],
  because: readonly string[],
): Promise<readonly Decision[]> {
  return await takeBackTogether(workspace, because, async (store) => {
    const standing = (await store.decisions({ claims })).filter(({ effect }) => effect === 'in force')
    const inForce = new Map(standing.map((one) => [matterOf(one), one]))
    const missing = claims.find((claim) => !inForce.has(claim))
    if (missing !== undefined) return `no assessment of ${missing} is in force`
    return [...new Set(claims)].flatMap((claim) => inForce.get(claim) ?? [])
  })
}

/** Takes back the decision in an entry of the log. Throws KnownError `nothing-to-undo` when none is there or in force. */
export async function undoEntry(workspace: Workspace, entry: number, because: readonly string[]): Promise<Undone> {
  return await takeBack(workspace, because, async (store) => {
    const found = await decidedIn(store, entry)
    if (found === undefined) return `entry ${entry} of the log is no decision`
    return found.effect === 'taken back' ? `the decision in entry ${entry} was taken back already` : found
  })
}

async function decidedIn(store: Store, entry: number): Promise<Decision | undefined> {
  return (await store.decisions({ entry })).find((one) => one.entry === entry)
}

/** The decision to take back, or why there is none. */
type Choose<Chosen> = (store: Store) => Promise<Chosen | string>

async function takeBack(workspace: Workspace, because: readonly string[], choose: Choose<Decision>): Promise<Undone> {
  const taken = await takeBackTogether(workspace, because, async (store) => {
    const chosen = await choose(store)
    return typeof chosen === 'string' ? chosen : [chosen]
  })
  const [decision] = taken
  if (decision === undefined) throw new Error('undo: nothing was chosen, and no reason given')
  const now = await workspace.store.decisions({ entry: decision.entry })
  return {
    decision: now.find(({ entry }) => entry === decision.entry) ?? decision,
    again: now.find(({ effect }) => effect === 'in force') ?? null,
    contradictions: decision.kind === 'judgement' ? contradictions(await workspace.store.judgements()) : [],
  }
}

/** Takes back all that are chosen in one transaction, or none. */
async function takeBackTogether(
  { store, clock, user }: Workspace,
  because: readonly string[],
  choose: Choose<readonly Decision[]>,
): Promise<readonly Decision[]> {
  for (;;) {
    const head = await store.head()
    const chosen = await choose(store)
    if (typeof chosen === 'string') throw new KnownError('nothing-to-undo', `undo: ${chosen}`)
    const at = clock().toISOString()
    const undone = chosen.map(({ entry }) => ({ kind: 'undo' as const, payload: { entry, because, by: user, at } }))
    // Refused when somebody else decided something meanwhile: then others may be the last.
    if (await store.append(undone, { at, head })) return chosen
  }
}
