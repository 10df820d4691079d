import type { EntityType } from './entity.ts'
import data from './predicates.json' with { type: 'json' }

/** What a predicate's object may be: entities of some types, a literal, or nothing. */
export type Range = 'text' | 'number' | 'none' | readonly EntityType[]

/** A relation or property of the vocabulary, with everything that shared code may ask about it. */
export interface Predicate {
  readonly name: string
  readonly domain: readonly EntityType[]
  readonly range: Range
  /** Stored once, in the order of the text, and queried both ways. */
  readonly symmetric: boolean
  /** Of a person, never exported unless asked for by name. */
  readonly sensitive: boolean
  /** Read from subject to object: "leader of". */
  readonly label: string
  /** Read from object to subject: "led by"; null where there is no entity to read from. */
  readonly inverse: string | null
  readonly qualifiers: readonly string[]
  /** Words of other vocabularies: FollowTheMoney, Wikidata, Mapping Militants. */
  readonly mappings: Readonly<Record<string, readonly string[]>>
}

const LITERALS = new Set(['text', 'number', 'none'])

function rangeOf(range: string | readonly string[]): Range {
  if (typeof range !== 'string') return range as readonly EntityType[]
  return LITERALS.has(range) ? (range as Range) : [range as EntityType]
}

export const PREDICATES: readonly Predicate[] = data.map((row) => ({
  ...row,
  domain: row.domain as readonly EntityType[],
  range: rangeOf(row.range),
  mappings: row.mappings as Readonly<Record<string, readonly string[]>>,
}))

const BY_NAME = new Map(PREDICATES.map((predicate) => [predicate.name, predicate]))

/** The predicate of that name, or undefined when the vocabulary has none. */
export function predicateNamed(name: string): Predicate | undefined {
  return BY_NAME.get(name)
}

/** Whether an entity of that type may stand as the object. */
export function acceptsObject(predicate: Predicate, type: EntityType): boolean {
  return typeof predicate.range !== 'string' && predicate.range.includes(type)
}
