import type { Claim } from '../claims/claim.ts'
import type { Wanted } from './facts.ts'
import type { Holdings } from './holdings.ts'
import { claimsKnown, type Moment } from './moment.ts'
import { namesInAll } from './names-in-all.ts'
import { originsIn } from './origins.ts'
import { STANCES, type Stance } from './stance.ts'
import { type StanceOf, stancesIn } from './stances.ts'

/** Whom a question hears. */
export interface Hearing {
  /** Only voices that stand so. */
  readonly stances: readonly Stance[]
  /** The ids of the only origins that are heard; null for all. */
  readonly only: readonly string[] | null
}

/** What a question did not hear, so that nothing is left out in silence. */
export interface Unheard {
  readonly claims: number
  /** Claims left out because of where their voice stands. */
  readonly byStance: Readonly<Record<Stance, number>>
  /** Claims left out because another than the one asked for says them. */
  readonly byOthers: number
}

/** What a question is asked about: an entity, or each claim's own subject; and which claims would be in the answer. */
export interface Hearable {
  readonly about: string | null
  readonly wanted: Wanted
}

/** The holdings with only the claims that are heard. Where voices stand, and who they are, is told from all of them. */
export function heard(
  all: Holdings,
  moment: Moment,
  { stances, only }: Hearing,
  { about, wanted }: Hearable,
): { readonly holdings: Holdings; readonly unheard: Unheard } {
  const holdings = { ...all, names: all.names ?? namesInAll(all) }
  const origins = originsIn(holdings)
  const stanceOf = holdings.stanceOf ?? stancesIn(holdings, moment, origins)
  const reasonAgainst = (claim: Claim): Stance | 'other' | null => {
    if (only !== null && !only.includes(origins.of(claim).id)) return 'other'
    if (stances.length === STANCES.length) return null
    const stance = about === null ? stanceOf(claim) : stanceOf(claim, about)
    return stances.includes(stance) ? null : stance
  }
  const against = new Map(holdings.claims.map((claim) => [claim.id, reasonAgainst(claim)]))
  const counts = Object.fromEntries([...STANCES, 'other'].map((reason) => [reason, 0])) as Record<
    Stance | 'other',
    number
  >
  for (const claim of claimsKnown(holdings, moment)) {
    const reason = against.get(claim.id) ?? null
    if (reason !== null && wanted(claim) && claim.assessment?.verdict !== 'rejected') counts[reason] += 1
  }
  const { other, ...byStance } = counts
  const claims = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return {
    holdings: { ...holdings, claims: holdings.claims.filter(({ id }) => against.get(id) === null), stanceOf },
    unheard: { claims, byStance, byOthers: other },
  }
}

/** Testimonies of facts with where each voice stands, to an entity or to each claim's own subject. */
export function withStances<T extends { readonly testimonies: readonly { readonly claim: Claim }[] }>(
  facts: readonly T[],
  stanceOf: StanceOf,
  about?: string,
): readonly T[] {
  return facts.map((fact) => ({
    ...fact,
    testimonies: fact.testimonies.map((testimony) => ({ ...testimony, stance: stanceOf(testimony.claim, about) })),
  }))
}
