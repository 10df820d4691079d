import type { Claim } from '../claims/claim.ts'
import type { Judgement } from '../claims/judgement.ts'
import { predicateNamed } from '../claims/predicates.ts'
import type { Statement } from './facts.ts'
import type { Testimony } from './testimony.ts'
import { valueInWords } from './value.ts'
import { dateInWords } from './when.ts'

export type Severity = 'high' | 'medium' | 'low'

export const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low']

/** One side of a contradiction: what it says, and the claims or judgements that say so. */
export interface ConflictSide {
  readonly words: string
  readonly claims: readonly Claim[]
  readonly judgements: readonly Judgement[]
}

/** Two things said that cannot both be so, found by a typed rule and explained in words. */
export interface Conflict {
  /** The id of the rule, as in `conflict-rules.json`. */
  readonly rule: string
  readonly severity: Severity
  /** The ids of the entities it concerns. */
  readonly entities: readonly string[]
  readonly explanation: string
  readonly sides: readonly [ConflictSide, ConflictSide]
}

/** What every rule has. */
export interface Rule {
  readonly id: string
  readonly severity: string
  readonly explanation: string
}

/** A word of the rule file as a severity; what the file does not say rightly weighs most. */
export function severityOf(word: string): Severity {
  return SEVERITIES.find((severity) => severity === word) ?? 'high'
}

/** An explanation with its places filled: "{name} is…". */
export function fill(explanation: string, words: Readonly<Record<string, string>>): string {
  return explanation.replace(/\{(\w+)\}/g, (place, key: string) => words[key] ?? place)
}

/** A fact as a short statement: "Rodrigo Londoño: leader of FARC". */
export function statementOf({
  subject,
  predicate,
  object,
}: Pick<Statement, 'subject' | 'predicate' | 'object'>): string {
  const label = predicateNamed(predicate)?.label ?? predicate
  return `${subject.name}: ${label} ${valueInWords(object)}`.trimEnd()
}

/** When a fact holds, for a bracket; "no date" where nobody says. */
export function whenWords({ words }: Pick<Statement, 'words'>): string {
  return words === '' ? 'no date' : words
}

/** Who speaks, each once, with the days of the documents: "Agency (30 March 2016, 2 April 2016) and Encyclopedia". */
export function speakers(testimonies: readonly Testimony[]): string {
  const daysByName = new Map<string, Set<string>>()
  for (const { origin, source } of testimonies) {
    const days = daysByName.get(origin.name) ?? new Set()
    daysByName.set(origin.name, days)
    const published = source?.published ?? null
    if (published !== null) days.add(dateInWords(published))
  }
  return listInWords(
    [...daysByName].map(([name, days]) => (days.size === 0 ? name : `${name} (${[...days].join(', ')})`)),
  )
}

/** "A", "A and B", "A, B and C". */
function listInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** A side that claims make. */
export function sideOf(words: string, testimonies: readonly Testimony[]): ConflictSide {
  return { words, claims: testimonies.map(({ claim }) => claim), judgements: [] }
}
