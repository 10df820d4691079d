import { fold } from '../text/normalise.ts'
import { scriptOf } from '../text/script.ts'
import type { Fact } from './facts.ts'
import type { EntityRecord } from './holdings.ts'
import type { Moment } from './moment.ts'
import { byWeight } from './order.ts'
import { valueInWords } from './value.ts'

/** The predicate whose object is a name of its subject. */
const NAME = 'name'

/** One name of an entity, in one script. */
export interface BorneName {
  readonly text: string
  /** `primary`, `alias`, `former`, `nom_de_guerre`, `acronym`, `translation`; `used` where a text merely uses it. */
  readonly kinds: readonly string[]
  /** BCP 47, where a claim says so. */
  readonly languages: readonly string[]
  readonly script: string
  /** The claims that it is a name; null for the name the entity goes by, and names merely used. */
  readonly fact: Fact | null
}

/**
 * The names of an entity: the one it goes by, those that claims give it, and those that documents call it by. As known at a
 * date, these must stand in the words of a claim: of the others nobody says when a document used them first.
 */
export function namesOf(entity: EntityRecord, facts: readonly Fact[], { known }: Moment): readonly BorneName[] {
  const claimed = facts
    .filter(({ predicate }) => predicate === NAME)
    .toSorted(byWeight)
    .map((fact) => nameFrom(valueInWords(fact.object), fact.qualifiers, fact))
  const names = new Map<string, BorneName>()
  const primary = claimed.find(({ text }) => fold(text) === fold(entity.name))
  names.set(fold(entity.name), primary === undefined ? ownName(entity.name) : asOwn(primary))
  for (const name of claimed) if (!names.has(fold(name.text))) names.set(fold(name.text), name)
  for (const text of known === null ? entity.called : namesQuoted(entity.called, facts)) {
    if (!names.has(fold(text))) names.set(fold(text), nameFrom(text, { nameKind: ['used'] }, null))
  }
  return [...names.values()]
}

/** Those of the names that stand in the words of the claims. */
function namesQuoted(names: readonly string[], facts: readonly Fact[]): readonly string[] {
  const claims = facts.flatMap(({ testimonies }) => testimonies.map(({ claim }) => claim))
  const quotes = claims.flatMap(({ evidence }) => evidence.map(({ quote }) => fold(quote)))
  return names.filter((name) => quotes.some((quote) => quote.includes(fold(name))))
}

/** The name that an entity goes by, of which no claim tells. */
function ownName(text: string): BorneName {
  return nameFrom(text, { nameKind: ['primary'] }, null)
}

/** A name of which claims tell, as the one that an entity goes by: it is no mere alias. */
function asOwn(name: BorneName): BorneName {
  return { ...name, kinds: [...new Set(['primary', ...name.kinds.filter((kind) => kind !== 'alias')])] }
}

function nameFrom(text: string, qualifiers: Fact['qualifiers'], fact: Fact | null): BorneName {
  const kinds = qualifiers['nameKind'] ?? ['alias']
  return { text, kinds, languages: qualifiers['language'] ?? [], script: scriptOf(text), fact }
}
