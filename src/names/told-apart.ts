import type { EntityType } from '../claims/entity.ts'
import type { Alignment } from './alignment.ts'
import kinds from './lexicon/apart.json' with { type: 'json' }
import { counts, isOfCountry, means, type Part } from './part.ts'

const DIRECTIONS = wordSet(kinds.directions)
/** What lies in a town and is not the town: "Aden Airport". */
const FACILITIES = wordSet(kinds.facilities)
/** What the full name of a land has besides the land: "Islamic Republic of Iran". */
const OF_LANDS = wordSet(kinds.lands)
/** "the Syrian army", "Colombian Armed Forces". */
const FORCES_OF_STATES = wordSet(kinds.forcesOfStates)
const OF_REBELS = wordSet(kinds.ofRebels)
/** What kind of body somebody is, which names leave out at will: "the Maute group". */
const KINDS = wordSet(kinds.kinds)

/**
 * Whether the names themselves tell two apart, however alike the rest is: one has a number that the other lacks (the
 * 44th brigade is not the 45th), each has a country of its own (the Syrian Red Crescent is not the Iraqi one), one is a
 * part of the other or lies in it (northern Mali, the airport of Aden), one is a land and the other something of it
 * (Egypt and its army), or one the army of a land and the other one that fights it (the Free Syrian Army).
 */
export function areToldApart(type: EntityType, { pairs, leftOver, rightOver }: Alignment): boolean {
  const over = [...leftOver, ...rightOver]
  if (over.some(({ kind }) => kind === 'number')) return true
  if ([leftOver, rightOver].every((parts) => parts.some(isOfCountry))) return true
  if (type === 'place' && over.some((part) => means(part, DIRECTIONS) || means(part, FACILITIES))) return true
  if (type === 'person' || pairs.length === 0 || !isOneSided(leftOver, rightOver)) return false
  const shared = pairs.flatMap(({ left, right }) => [...left, ...right])
  if (shared.every(isOfCountry)) return over.some((part) => counts(part) && !isSite(part) && !means(part, OF_LANDS))
  const isOfState =
    shared.some(isOfCountry) && shared.every((part) => isOfCountry(part) || means(part, FORCES_OF_STATES))
  return isOfState && over.some((part) => means(part, OF_REBELS))
}

/** Whether nothing is left over of two names but words for what kind of body somebody is. */
export function saysOnlyTheKind({ pairs, leftOver, rightOver }: Alignment): boolean {
  const over = [...leftOver, ...rightOver].filter(counts)
  const isNamed = pairs.some(({ left, right }) => [...left, ...right].some((part) => !means(part, KINDS)))
  return isNamed && over.length > 0 && over.every((part) => means(part, KINDS))
}

function isOneSided(leftOver: readonly Part[], rightOver: readonly Part[]): boolean {
  return !leftOver.some(counts) || !rightOver.some(counts)
}

/** What kind of place is meant: a town and the governorate around it are looked at on the map. */
function isSite({ concepts }: Part): boolean {
  return concepts.some(({ kind }) => kind === 'site')
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
