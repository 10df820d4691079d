import type { Claim } from '../claims/claim.ts'
import type { Passage } from './copies/passage.ts'
import type { Passages } from './copies/passages.ts'
import { likenessOf, mayBeAlike } from './copies/same-passage.ts'
import type { Origin } from './origin.ts'
import type { Origins } from './origins.ts'

/** One independent witness: origins that repeat one another, the earliest told first, and what they testify. */
export interface Witness {
  readonly origins: readonly Origin[]
  readonly claims: readonly string[]
}

/** What an origin says in one source. */
interface Telling {
  readonly origin: Origin
  readonly source: string
  readonly claims: Claim[]
}

/**
 * The independent witnesses of a group of claims that say the same, given in the order they were told.
 * Ten articles that repeat one agency, or one passage, are one witness.
 */
export function witnessesOf(
  claims: readonly Claim[],
  { of, named }: Pick<Origins, 'of' | 'named'>,
  passages: Passages,
): readonly Witness[] {
  const origins = new Map(claims.map((claim) => [claim.id, of(claim)]))
  const originById = new Map([...origins.values()].map((origin) => [origin.id, origin]))
  const groups = new Groups()
  const tellings = tellingsOf(claims, origins)
  if (originById.size > 1 && new Set(tellings.map(({ source }) => source)).size > 1) {
    joinCredited(tellings, groups, { named, passages })
    joinCopies(tellings, groups, passages)
  }
  const byGroup = Map.groupBy(originById.values(), ({ id }) => groups.of(id))
  const claimsByGroup = Map.groupBy(claims, ({ id }) => groups.of(origins.get(id)?.id ?? ''))
  return [...byGroup].map(([group, members]) => ({
    origins: members,
    claims: (claimsByGroup.get(group) ?? []).map(({ id }) => id),
  }))
}

/** In an order of their own, so that the order in which claims come does not decide who counts with whom. */
function tellingsOf(claims: readonly Claim[], origins: ReadonlyMap<string, Origin>): readonly Telling[] {
  const tellings = new Map<string, Telling>()
  for (const claim of claims) {
    const origin = origins.get(claim.id)
    const source = claim.evidence[0]?.source ?? ''
    if (origin === undefined) continue
    const key = `${source}\n${origin.id}`
    const known = tellings.get(key)
    if (known === undefined) tellings.set(key, { origin, source, claims: [claim] })
    else known.claims.push(claim)
  }
  return [...tellings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, telling]) => telling)
}

/** What a paper prints under an agency's dateline is the agency's, except where it quotes somebody. */
function joinCredited(
  tellings: readonly Telling[],
  groups: Groups,
  { named, passages }: Pick<Origins, 'named'> & { readonly passages: Passages },
): void {
  for (const { origin, source } of tellings) {
    const credit = origin.kind === 'voice' ? null : passages.credit(source)
    if (credit !== null) groups.join(origin.id, named(credit).id)
  }
}

/**
 * Joins the origins of passages that are one text. Two who speak in one passage of one source are two, in every copy
 * of it: so between two sources each origin is joined to one other at most, and to none where both sources have it.
 */
function joinCopies(tellings: readonly Telling[], groups: Groups, passages: Passages): void {
  const texts = tellings.map(({ claims }) => claims.flatMap(({ evidence }) => evidence.flatMap(passages.of)))
  const tellers = new Set(tellings.map(({ source, origin }) => `${source}\n${origin.id}`))
  const isBothSides = (one: Telling, other: Telling): boolean =>
    tellers.has(`${other.source}\n${one.origin.id}`) || tellers.has(`${one.source}\n${other.origin.id}`)
  const paired = new Set<string>()
  for (const [left, right] of mayBeAlike(texts)) {
    const [one, other] = [tellings[left], tellings[right]]
    if (one === undefined || other === undefined || one.source === other.source || isBothSides(one, other)) continue
    const places = [
      `${one.source}\n${other.source}\n${one.origin.id}`,
      `${other.source}\n${one.source}\n${other.origin.id}`,
    ]
    if (places.some((place) => paired.has(place))) continue
    if (!groups.areJoined(one.origin.id, other.origin.id) && !areAlike(texts, left, right)) continue
    groups.join(one.origin.id, other.origin.id)
    for (const place of places) paired.add(place)
  }
}

function areAlike(texts: readonly (readonly Passage[])[], left: number, right: number): boolean {
  return likenessOf(texts[left] ?? [], texts[right] ?? []) > 0
}

/** Which ids count as one (a forest of disjoint sets: R. Tarjan, Journal of the ACM 22, 1975). */
class Groups {
  readonly #parents = new Map<string, string>()

  of(id: string): string {
    let root = id
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root)) root = parent
    if (root !== id) this.#parents.set(id, root)
    return root
  }

  areJoined(one: string, other: string): boolean {
    return this.of(one) === this.of(other)
  }

  join(one: string, other: string): void {
    const [left, right] = [this.of(one), this.of(other)]
    if (left !== right) this.#parents.set(right, left)
  }
}
