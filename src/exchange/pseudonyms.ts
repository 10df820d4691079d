import { type Claim, type ClaimObject, isEntityReference, type Qualifiers } from '../claims/claim.ts'
import type { EntityReference } from '../claims/entity.ts'

/** Claims in which persons go by pseudonyms. */
export interface Pseudonymous {
  readonly claims: readonly Claim[]
  /** How many persons go by one. */
  readonly persons: number
  /** How many claims are left out because they only told how such a person is called. */
  readonly names: number
  /** The title of a source without their names. */
  readonly titleOf: (source: string, title: string | null) => string | null
}

/** Persons by their ids, each with what documents call them. */
export type CalledPersons = ReadonlyMap<string, readonly string[]>

/** A word of a name that has fewer letters stands in too many others. */
const SHORTEST_WORD = 4
const BLOCK = '█'
/** Arabic writes "and", "for" and "with" together with a name. */
const ARABIC = /^\p{Script=Arabic}/u
const BETWEEN_WORDS = /[\s\-‑–()"“”«»]+/u

/**
 * Gives the persons of these ids pseudonyms, "Person 1" and so on in the order of the claims. In quotes, titles, values, notes
 * and the names of events their names are blacked out, sign for sign, so that a quote keeps its length. `all` are the claims
 * that tell what they are called, also those that do not leave.
 */
export function underPseudonyms(
  claims: readonly Claim[],
  persons: CalledPersons,
  all: readonly Claim[] = claims,
): Pseudonymous {
  const blackening = new Blackening(all, persons)
  const pseudonyms = new Pseudonyms()
  const reference = ({ id, type, name, mention }: EntityReference, blacken: Blacken): EntityReference => {
    if (persons.has(id)) return { id, type, name: pseudonyms.of(id) }
    const called = type === 'event' ? blackening.ofEvent(id, name) : name
    return { id, type, name: called, ...(mention === undefined ? {} : { mention: blacken(mention) }) }
  }
  const renamed = (claim: Claim): Claim => {
    const [home = ''] = claim.evidence.map(({ source }) => source)
    const blacken: Blacken = (words) => blackening.inSource(home, words)
    const { object, assessment } = claim
    return {
      ...claim,
      subject: reference(claim.subject, blacken),
      object: object !== null && isEntityReference(object) ? reference(object, blacken) : literalOf(object, blacken),
      qualifiers: qualifiersOf(claim.qualifiers, blacken),
      assessment: assessment && { ...assessment, note: assessment.note && blacken(assessment.note) },
      attribution: claim.attribution.map((voice) => {
        return persons.has(voice.id) ? { ...voice, name: pseudonyms.of(voice.id) } : voice
      }),
      evidence: claim.evidence.map((span) => ({ ...span, quote: blackening.inSource(span.source, span.quote) })),
    }
  }
  const kept = claims.filter(({ predicate, subject }) => predicate !== 'name' || !persons.has(subject.id)).map(renamed)
  return {
    claims: kept,
    persons: pseudonyms.size,
    names: claims.length - kept.length,
    titleOf: (source, title) => (title === null ? null : blackening.inSource(source, title)),
  }
}

/** Whether words have a name in them that is blacked out. */
export function isBlackened(words: string): boolean {
  return words.includes(BLOCK)
}

/** Entities among which persons go by pseudonyms, and how many do. */
export interface PseudonymousEntities {
  readonly entities: readonly EntityReference[]
  readonly persons: number
}

/** Gives those of these entities that are among the persons pseudonyms, in their order, and blacks the names out in those of events. */
export function entitiesUnderPseudonyms(
  entities: readonly EntityReference[],
  persons: CalledPersons,
  all: readonly Claim[],
): PseudonymousEntities {
  const blackening = new Blackening(all, persons)
  const pseudonyms = new Pseudonyms()
  const nameOf = ({ id, type, name }: EntityReference): string => {
    if (persons.has(id)) return pseudonyms.of(id)
    return type === 'event' ? blackening.ofEvent(id, name) : name
  }
  return {
    entities: entities.map(({ id, type, name }) => ({ id, type, name: nameOf({ id, type, name }) })),
    persons: pseudonyms.size,
  }
}

/** "Person 1" and so on, in the order in which they are met. */
class Pseudonyms {
  readonly #byId = new Map<string, string>()

  of(id: string): string {
    const pseudonym = this.#byId.get(id) ?? `Person ${this.#byId.size + 1}`
    this.#byId.set(id, pseudonym)
    return pseudonym
  }

  get size(): number {
    return this.#byId.size
  }
}

type Blacken = (words: string) => string

function literalOf<T extends Exclude<ClaimObject, EntityReference>>(value: T, blacken: Blacken): T {
  if (value === null || !('value' in value) || typeof value.value !== 'string') return value
  return { ...value, value: blacken(value.value) }
}

function qualifiersOf(qualifiers: Qualifiers, blacken: Blacken): Qualifiers {
  return Object.fromEntries(Object.entries(qualifiers).map(([name, value]) => [name, blacken(value)]))
}

/** What the persons of a source are called, and the words of all other names there. */
interface Called {
  readonly names: Set<string>
  readonly otherWords: Set<string>
}

/** Blacks out the names of some persons where claims name them. */
class Blackening {
  readonly #bySource = new Map<string, Called>()
  readonly #sourcesOfEvent = new Map<string, Set<string>>()
  readonly #patterns = new Map<Called, RegExp>()

  constructor(claims: readonly Claim[], persons: CalledPersons) {
    for (const claim of claims) {
      const ends = [claim.subject, claim.object].filter((end) => end !== null && isEntityReference(end))
      const { names, others } = namesIn(claim, ends, persons)
      const events = ends.filter(({ type }) => type === 'event')
      for (const { source } of claim.evidence) {
        note(this.#bySource, source, names, others)
        for (const { id } of events) noteSource(this.#sourcesOfEvent, id, source)
      }
    }
  }

  /** Words about an event, which is called after those who have to do with it, in any of the sources that tell of it. */
  ofEvent(event: string, words: string): string {
    const sources = this.#sourcesOfEvent.get(event) ?? []
    return [...sources].reduce((blackened, source) => this.inSource(source, blackened), words)
  }

  inSource(source: string, words: string): string {
    const called = this.#bySource.get(source)
    if (called === undefined || called.names.size === 0) return words
    const pattern = this.#patterns.get(called) ?? patternOf(called)
    this.#patterns.set(called, pattern)
    // By code units, so that the words keep their length.
    return words.replace(pattern, (name) => name.replace(/\S/g, BLOCK))
  }
}

/** Every name that a claim uses for one of these persons, and those it uses for others. */
function namesIn(
  { subject, object, predicate, attribution }: Claim,
  ends: readonly EntityReference[],
  persons: CalledPersons,
): { readonly names: readonly string[]; readonly others: readonly string[] } {
  const isName = predicate === 'name' && object !== null && 'value' in object
  const called = [
    ...ends.flatMap((end) => callingsOf(end, persons.has(end.id)).map((name) => ({ id: end.id, name }))),
    ...attribution,
    ...(isName ? [{ id: subject.id, name: String(object.value) }] : []),
  ]
  // A claim that calls somebody by a surname stands in a text that may have the whole name, under which others know them too.
  const names = called.flatMap(({ id, name }) => [...(persons.has(id) ? [name] : []), ...(persons.get(id) ?? [])])
  return { names, others: called.filter(({ id }) => !persons.has(id)).map(({ name }) => name) }
}

/** Events, and bodies for which a text has words of its own, may be called after one of these persons. */
function callingsOf({ type, name, mention }: EntityReference, isOne: boolean): readonly string[] {
  if (type === 'event') return []
  return isOne || type === 'person' ? [name, mention ?? name] : [name]
}

function note(all: Map<string, Called>, key: string, names: readonly string[], others: readonly string[]): void {
  const called = all.get(key) ?? { names: new Set(), otherWords: new Set() }
  all.set(key, called)
  for (const name of names) called.names.add(name)
  for (const name of others) for (const word of wordsOf(name)) called.otherWords.add(word.toLowerCase())
}

function noteSource(all: Map<string, Set<string>>, event: string, source: string): void {
  const sources = all.get(event) ?? new Set()
  all.set(event, sources.add(source))
}

function wordsOf(name: string): readonly string[] {
  return name.split(BETWEEN_WORDS).filter((word) => word.length >= SHORTEST_WORD)
}

/** Finds the names, and their single words where they are long enough and nobody else's. */
function patternOf({ names, otherWords }: Called): RegExp {
  const words = [...names].flatMap(wordsOf).filter((word) => !otherWords.has(word.toLowerCase()))
  const all = [...new Set([...names, ...words])].sort((one, other) => other.length - one.length)
  const alternatives = all.map((name) => `${ARABIC.test(name) ? '' : '(?<![\\p{L}\\p{N}])'}${escaped(name)}`)
  return new RegExp(`(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
