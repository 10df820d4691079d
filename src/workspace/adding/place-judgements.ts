import { reasonInWords } from '../../claims/reason.ts'
import { kilometresBetween } from '../../names/gazetteer/distance.ts'
import type { Gazetteer, Place } from '../../names/gazetteer/place.ts'
import { placeKey } from '../../names/gazetteer/place-key.ts'
import { type PlaceVerdict, placeInWords } from '../../names/gazetteer/place-meant.ts'
import { remembering } from '../../names/remembering.ts'
import type { Comparison, NamedEntity } from '../../names/types.ts'
import type { PlacesKnown } from '../naming/places.ts'

/** What was compared, and what its places mean. */
export interface PlaceQuestion {
  readonly incoming: readonly NamedEntity[]
  readonly held: readonly NamedEntity[]
  readonly places: PlacesKnown
  /** The ids of all that an entity was joined with, itself among them. */
  readonly membersOf: (id: string) => readonly string[]
}

/** The score of two names of one place; a question about two places scores no higher than any question. */
const ONE_PLACE = 0.95
const MOST_UNSURE = 0.89
/** Two entries of a gazetteer so near are no proof of two places, in kilometres. */
const APART = 20

const LONGEST = 300

/** The same places and texts pass with each new document. */
const keysOf = new WeakMap<NamedEntity, readonly string[]>()
const keysKept = new Map<string, ReadonlySet<string>>()
const MOST_KEPT = 10_000

/**
 * The comparisons of names, put right by where places lie: two names of one place are `same`, the same name of two
 * places is not, and a name that may be either of two held places is a question.
 */
export function withPlaces(compared: readonly Comparison[], question: PlaceQuestion): readonly Comparison[] {
  const meaningOf = remembering((id) => question.places.meaningOf(question.membersOf(id)))
  const weighed = compared.flatMap((comparison) => weighedByPlace(comparison, meaningOf))
  const pairs = new Set(weighed.map(({ left, right }) => `${left} ${right}`))
  const added = onePlace(question, meaningOf).filter(({ left, right }) => !pairs.has(`${left} ${right}`))
  return leftOpen([...weighed, ...added], meaningOf)
}

type MeaningOf = (id: string) => PlaceVerdict | undefined

function weighedByPlace(comparison: Comparison, meaningOf: MeaningOf): readonly Comparison[] {
  const { left, right, because, decision } = comparison
  const [one, other] = [meaningOf(left)?.place, meaningOf(right)?.place]
  if (one === undefined || other === undefined) return [comparison]
  if (one.id === other.id) return [joining({ ...comparison, because: decision === 'same' ? because : [] }, meaningOf)]
  if (!lieApart(one, other)) return [comparison]
  return decision === 'same' ? [parting(comparison, meaningOf)] : []
}

/** Pairs whose names say nothing of one another, as حلب and Halep, but which mean one place. */
function onePlace({ incoming, held, places }: PlaceQuestion, meaningOf: MeaningOf): readonly Comparison[] {
  const candidates = held.filter(({ type }) => type === 'place')
  return incoming.flatMap(({ id: left }) => {
    const place = meaningOf(left)?.place
    if (place === undefined) return []
    const keys = keysOfPlace(place, places.gazetteer)
    return candidates
      .filter((entity) => placeKeys(entity).some((key) => keys.has(key)))
      .filter(({ id: right }) => meaningOf(right)?.place?.id === place.id)
      .map(({ id: right }) => joining({ left, right, score: ONE_PLACE, because: [] }, meaningOf))
  })
}

/** A name that may be either of two places, where both are held: joining it to one would be a guess, to both an error. */
function leftOpen(compared: readonly Comparison[], meaningOf: MeaningOf): readonly Comparison[] {
  const reached = new Map<string, Place[]>()
  for (const { left, right, decision } of compared) {
    if (decision !== 'same') continue
    reach(reached, left, meaningOf(right)?.place)
    reach(reached, right, meaningOf(left)?.place)
  }
  return compared.map((comparison) => {
    const open = [comparison.left, comparison.right].find(
      (id) => meaningOf(id) !== undefined && meaningOf(id)?.place === undefined && (reached.get(id)?.length ?? 0) > 1,
    )
    if (open === undefined || comparison.decision !== 'same') return comparison
    const may = (reached.get(open) ?? []).map(placeInWords).toSorted().join(' or ')
    const score = Math.min(comparison.score, MOST_UNSURE)
    return {
      ...comparison,
      score,
      because: [...comparison.because, reasonInWords('may-be', { places: may })],
      decision: 'unsure',
    }
  })
}

function reach(reached: Map<string, Place[]>, id: string, place: Place | undefined): void {
  if (place === undefined) return
  const known = reached.get(id) ?? []
  if (known.every((other) => lieApart(place, other))) reached.set(id, [...known, place])
}

type Pair = Pick<Comparison, 'left' | 'right'>

function joining({ left, right, score, because }: Omit<Comparison, 'decision'>, meaningOf: MeaningOf): Comparison {
  const meanings = meaningsOf({ left, right }, meaningOf)
  const place = meanings[0]?.meaning.place
  const both = place === undefined ? [] : [reasonInWords('both-name-place', { place: placeInWords(place) })]
  const reasons = meanings.map(({ which, meaning }) => reasonInWords(which, { reasons: meaning.because.join('; ') }))
  return {
    left,
    right,
    score: Math.max(score, ONE_PLACE),
    because: [...both, ...reasons, ...because],
    decision: 'same',
  }
}

function parting({ left, right, score, because }: Comparison, meaningOf: MeaningOf): Comparison {
  const reasons = meaningsOf({ left, right }, meaningOf).map(({ which, meaning: { place, because: why } }) =>
    place === undefined
      ? reasonInWords(`${which}-open`)
      : reasonInWords(`${which}-is`, { place: placeInWords(place), reasons: why.join('; ') }),
  )
  return { left, right, score: Math.min(score, MOST_UNSURE), because: [...because, ...reasons], decision: 'unsure' }
}

function meaningsOf(
  { left, right }: Pair,
  meaningOf: MeaningOf,
): readonly { readonly which: 'the-one' | 'the-other'; readonly meaning: PlaceVerdict }[] {
  return [['the-one', left] as const, ['the-other', right] as const].flatMap(([which, id]) => {
    const meaning = meaningOf(id)
    return meaning === undefined ? [] : [{ which, meaning }]
  })
}

/** A town and the region around it are not told apart by where they lie. */
function lieApart(one: Place, other: Place): boolean {
  return one.kind === other.kind && one.id !== other.id && kilometresBetween(one, other) > APART
}

/** Whatever a place may be called, as names are looked up. */
function keysOfPlace(place: Place, gazetteer: Gazetteer): ReadonlySet<string> {
  const keys = keysKept.get(place.id) ?? new Set(gazetteer.namesOf(place).map(placeKey))
  if (keysKept.size >= MOST_KEPT) keysKept.clear()
  keysKept.set(place.id, keys)
  return keys
}

function placeKeys(entity: NamedEntity): readonly string[] {
  const keys = keysOf.get(entity) ?? entity.names.map(({ text }) => placeKey(text.slice(0, LONGEST)))
  keysOf.set(entity, keys)
  return keys
}
