import type { Day } from '../../time/day.ts'
import type { Moment } from '../moment.ts'
import { SIDE_RULES, type SideRule, type SideWeights, sideOf, WEIGHTS_BY_CODE, weighSide } from '../sides.ts'
import type { Stance } from '../stance.ts'
import { type ClaimRecords, factualityAt, type Hearing, isHeardAt, stateAt } from './claim-record.ts'
import { addFactsTouching, type ClaimView, type FactReference, PLACES, tableOf } from './claim-view.ts'
import { hearingIn, otherEnd } from './question.ts'

/** Where an entity as voice stands to another of whom it speaks, on a day; both by their numbers as joined. */
export type SideIn = (voice: number, about: number, day: Day) => Stance

/** A claim that puts the voice on a side. */
interface Tie {
  readonly stance: Stance
  readonly from: ClaimRecords
  readonly claim: number
}

const [DENIED, FALSE] = [2, 3] as const

/**
 * Where voices stand by all relations of a view that the moment lets in: what `stancesIn` tells from all claims, but only
 * the relations between the two are looked at, once for every two.
 */
export function sidesIn(view: ClaimView, { known }: Pick<Moment, 'known'>): SideIn {
  const rules = view.columns.predicates.map((name) => SIDE_RULES.get(name) ?? NONE)
  const asked = { view, rules, hearing: hearingIn(view, { at: null, known }) }
  const met = new Map<number, readonly Tie[]>()
  return (voice, about, day) => {
    const key = voice * view.joined.length + about
    const ties = met.get(key) ?? tiesBetween(asked, voice, about)
    met.set(key, ties)
    return ties.length === 0 ? 'third-party' : weighed(ties, day)
  }
}

interface Asked {
  readonly view: ClaimView
  readonly hearing: Hearing
  /** By the number of a predicate. */
  readonly rules: readonly (readonly SideRule[])[]
}

function weighed(ties: readonly Tie[], day: Day): Stance {
  const weights: SideWeights = new Map()
  for (const { stance, from, claim } of ties) {
    weighSide(weights, stance, WEIGHTS_BY_CODE[stateAt(from.records, claim, day)] ?? 0)
  }
  return sideOf(weights)
}

/** What puts a voice on a side to whom it speaks about, looked for at the one of the two that has fewer relations. */
function tiesBetween(asked: Asked, voice: number, about: number): readonly Tie[] {
  const { view } = asked
  const [few, other] = claimsOf(view, voice) < claimsOf(view, about) ? [voice, about] : [about, voice]
  const facts: FactReference[] = []
  addFactsTouching(view, few, facts)
  const ties = facts.flatMap((fact) => (otherEnd(view, fact, few) === other ? tiesOf(asked, fact, voice) : []))
  return ties.length === 0 ? NO_TIES : ties
}

/** What was found false puts nobody anywhere, and so does what is denied. */
function tiesOf(asked: Asked, fact: FactReference, voice: number): readonly Tie[] {
  const { predicate, from } = tableOf(asked.view, fact)
  const rules = asked.rules[predicate[fact >> 1] ?? 0] ?? NONE
  if (rules.length === 0) return []
  const heard = claimsHeard(asked, fact)
  if (heard.some((claim) => factualityAt(from.records, claim) === FALSE)) return []
  return heard.flatMap((claim) => {
    if (factualityAt(from.records, claim) === DENIED) return []
    const isSubject = isBy(asked, from.rows[claim] ?? 0, voice)
    const ruling = rules.filter(({ voice: end }) => end === 'either' || isSubject === (end === 'subject'))
    return ruling.map(({ stance }) => ({ stance, from, claim }))
  })
}

function claimsHeard({ view, hearing }: Asked, fact: FactReference): readonly number[] {
  const { firstClaim, from } = tableOf(view, fact)
  const heard: number[] = []
  const end = firstClaim[(fact >> 1) + 1] ?? 0
  for (let claim = firstClaim[fact >> 1] ?? 0; claim < end; claim += 1) {
    if (isHeardAt(from, claim, hearing)) heard.push(claim)
  }
  return heard
}

/** Whether an entity is the subject of a claim, also where the fact that it tells is mutual. */
function isBy({ view: { columns, joined } }: Asked, row: number, entity: number): boolean {
  return joined[columns.subject[row] ?? 0] === entity
}

const NONE: readonly SideRule[] = []
const NO_TIES: readonly Tie[] = []

/** How many claims between entities touch one, perhaps a few more. */
function claimsOf({ tables }: ClaimView, entity: number): number {
  let claims = 0
  for (const place of PLACES) {
    for (const { first } of [tables[place].from, tables[place].to]) {
      claims += (first[entity + 1] ?? 0) - (first[entity] ?? 0)
    }
  }
  return claims
}
