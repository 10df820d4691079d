import { isEntityReference } from '../claims/claim.ts'
import { fold } from '../text/normalise.ts'
import type { Fact } from './facts.ts'
import type { EntityRecord, Holdings } from './holdings.ts'
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

const SCRIPTS = [
  'Latin',
  'Arabic',
  'Cyrillic',
  'Hebrew',
  'Greek',
  'Armenian',
  'Han',
  'Hangul',
  'Devanagari',
  'Ethiopic',
]
const MATCHERS = SCRIPTS.map((script) => ({ script, pattern: new RegExp(`\\p{Script=${script}}`, 'u') }))

/** The script a name begins in. */
function scriptOf(text: string): string {
  const letter = /\p{L}/u.exec(text)?.[0] ?? ''
  return MATCHERS.find(({ pattern }) => pattern.test(letter))?.script ?? 'Other'
}

/** The names of an entity: the one it goes by, those that claims give it, and those that texts use for it. */
export function namesOf(entity: EntityRecord, facts: readonly Fact[], holdings: Holdings): readonly BorneName[] {
  const claimed = facts
    .filter(({ predicate }) => predicate === NAME)
    .toSorted(byWeight)
    .map((fact) => nameFrom(valueInWords(fact.object), fact.qualifiers, fact))
  const names = new Map<string, BorneName>()
  const primary = claimed.find(({ text }) => fold(text) === fold(entity.name))
  names.set(fold(entity.name), primary ?? nameFrom(entity.name, { nameKind: ['primary'] }, null))
  for (const name of claimed) if (!names.has(fold(name.text))) names.set(fold(name.text), name)
  for (const text of usedNames(entity.id, facts, holdings)) {
    if (!names.has(fold(text))) names.set(fold(text), nameFrom(text, { nameKind: ['used'] }, null))
  }
  return [...names.values()]
}

function nameFrom(text: string, qualifiers: Fact['qualifiers'], fact: Fact | null): BorneName {
  const kinds = qualifiers['nameKind'] ?? ['alias']
  return { text, kinds, languages: qualifiers['language'] ?? [], script: scriptOf(text), fact }
}

/** The best name each document had for the entity. */
function usedNames(entityId: string, facts: readonly Fact[], holdings: Holdings): ReadonlySet<string> {
  const claims = facts.flatMap(({ testimonies }) => testimonies.map(({ claim }) => claim))
  const ends = claims.flatMap(({ subject, object }) =>
    object !== null && isEntityReference(object) ? [subject, object] : [subject],
  )
  const voices = claims.flatMap(({ attribution }) => attribution)
  const used = [...ends, ...voices].filter(({ id }) => id === entityId).map(({ name }) => name)
  return new Set(used.filter((name) => name !== holdings.entities.get(entityId)?.name))
}
