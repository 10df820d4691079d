import type { EntityType } from '../../claims/entity.ts'
import type { Day } from '../../time/day.ts'
import { BEFORE_ALL_DAYS, STATE_CODES } from '../../time/day-bounds.ts'
import type { Moment } from '../moment.ts'
import { laterOf, type TieEdge } from '../structure/ties.ts'
import {
  type ClaimRecords,
  earliestAt,
  factualityAt,
  type Hearing,
  isDatedAt,
  isHeardAt,
  mayOverlap,
} from './claim-record.ts'
import { type ClaimView, type FactReference, tableOf } from './claim-view.ts'
import { idOf } from './id-dictionary.ts'
import { wholeNetworkIn } from './network-in.ts'
import { hearingIn } from './question.ts'
import { isApartShown, isMainShown, partsOf, type Weight } from './weigh.ts'

const ALLEGED = 1

/** The relations between entities of some types that stand at a moment, with what a structure needs of each. */
export function edgesIn(view: ClaimView, moment: Moment, types: readonly EntityType[]): readonly TieEdge[] {
  const hearing = hearingIn(view, moment)
  const { facts, weights } = wholeNetworkIn(view, { moment, types })
  const edges: TieEdge[] = []
  for (const [at, fact] of facts.entries()) addEdges(view, fact, { hearing, weight: weights[at] ?? 0 }, edges)
  return edges
}

interface Weighed {
  readonly hearing: Hearing
  readonly weight: Weight
}

/** Refusals that meet no supporting claim in time are an edge of their own where they are shown. */
function addEdges(view: ClaimView, fact: FactReference, { hearing, weight }: Weighed, into: TieEdge[]): void {
  const { columns } = view
  const { subject, object, predicate, from } = tableOf(view, fact)
  const { main, apart } = partedClaims(view, fact, hearing)
  const edge = {
    subject: idOf(columns.entities, subject[fact >> 1] ?? 0),
    object: idOf(columns.entities, object[fact >> 1] ?? 0),
    predicate: columns.predicates[predicate[fact >> 1] ?? 0] ?? '',
  }
  const began = (claims: readonly number[]): Day | null => beginningOf(from, claims, hearing.at)
  const state = STATE_CODES[partsOf(weight).state] ?? null
  if (isMainShown(weight)) into.push({ ...edge, state, began: began(main) })
  if (isApartShown(weight)) into.push({ ...edge, state: null, began: began(apart) })
}

/** The claims of a fact that are let in; apart from them refusals that meet none of those that support it. */
function partedClaims(view: ClaimView, fact: FactReference, hearing: Hearing) {
  const { firstClaim, from } = tableOf(view, fact)
  const heard: number[] = []
  const end = firstClaim[(fact >> 1) + 1] ?? 0
  for (let claim = firstClaim[fact >> 1] ?? 0; claim < end; claim += 1) {
    if (isHeardAt(from, claim, hearing)) heard.push(claim)
  }
  const supporting = heard.filter((claim) => factualityAt(from.records, claim) <= ALLEGED)
  if (supporting.length === 0 || supporting.length === heard.length) return { main: heard, apart: [] }
  const meets = (one: number): boolean =>
    supporting.includes(one) || supporting.some((other) => mayOverlap(from.records, one, other))
  return { main: heard.filter(meets), apart: heard.filter((claim) => !meets(claim)) }
}

/** The last day on which one of these claims says that it began, of those that had begun by the day asked for. */
function beginningOf({ records }: ClaimRecords, claims: readonly number[], at: Day | null): Day | null {
  return claims.reduce<Day | null>((last, claim) => {
    const day = earliestAt(records, claim)
    const isSaid = isDatedAt(records, claim) && day > BEFORE_ALL_DAYS && (at === null || day <= at)
    return isSaid ? laterOf(last, day) : last
  }, null)
}
