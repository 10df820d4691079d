import type { Claim } from '../claims/claim.ts'
import type { Judgement } from '../claims/judgement.ts'
import { predicateNamed } from '../claims/predicates.ts'
import {
  REASON_WORDINGS,
  type Reason,
  type ReasonId,
  type ReasonTerm,
  reasonInWords,
  type SaidStatement,
  type Speaker,
} from '../claims/reason.ts'
import type { Testimony } from './testimony.ts'
import { valueInWords } from './value.ts'
import { dateInWords, timeInWords } from './when.ts'

export type Severity = 'high' | 'medium' | 'low'

export const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low']

/** One side of a contradiction: what it says, and the claims or judgements that say so. */
export interface ConflictSide {
  readonly words: string
  /** What the words say, for other languages. */
  readonly reason: Reason
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
  /** What the explanation says, for other languages. */
  readonly reason: Reason
  readonly sides: readonly [ConflictSide, ConflictSide]
}

/** What every rule has. */
export interface Rule {
  readonly id: string
  readonly severity: string
}

/** A word of the rule file as a severity; what the file does not say rightly weighs most. */
export function severityOf(word: string): Severity {
  return SEVERITIES.find((severity) => severity === word) ?? 'high'
}

type Terms = Reason['terms']

/** Why it is a contradiction, in English and for other languages. */
export function explained(id: string, terms: Terms): Pick<Conflict, 'explanation' | 'reason'> {
  const reason = reasonFor(id, terms)
  return { explanation: saidInWords(reason), reason }
}

/** A side that claims make. */
export function sideOf(id: ReasonId, terms: Terms, testimonies: readonly Testimony[]): ConflictSide {
  const reason = { id, terms }
  return { words: saidInWords(reason), reason, claims: testimonies.map(({ claim }) => claim), judgements: [] }
}

/** A side that judgements make. */
export function judgedSide(text: string, judgements: readonly Judgement[]): ConflictSide {
  return { words: text, reason: { id: 'side-says', terms: { what: textTerm(text) } }, claims: [], judgements }
}

/** Every rule of the rule file has a reason of its name; a test proves it. */
function reasonFor(id: string, terms: Terms): Reason {
  const known = Object.keys(REASON_WORDINGS).find((one): one is ReasonId => one === id)
  if (known === undefined) throw new Error(`there are no words for the rule "${id}"`)
  return { id: known, terms }
}

export function textTerm(text: string): ReasonTerm {
  return { kind: 'text', text }
}

/** Facts as short statements, with times after them where they are to be said. */
export function statementTerm(facts: readonly SaidStatement[], times: readonly string[] = []): ReasonTerm {
  const statements = facts.map(({ subject, predicate, object }) => ({ subject, predicate, object }))
  return { kind: 'statements', statements, times }
}

/** When something is said to be so, and by whom that is said. */
export function timesTerm(times: readonly string[], testimonies: readonly Testimony[] = []): ReasonTerm {
  return { kind: 'times', times, speakers: speakersOf(testimonies) }
}

/** Who speaks. */
export function speakersTerm(testimonies: readonly Testimony[]): ReasonTerm {
  return { kind: 'speakers', speakers: speakersOf(testimonies) }
}

function speakersOf(testimonies: readonly Testimony[]): readonly Speaker[] {
  const daysByName = new Map<string, Set<string>>()
  for (const { origin, source } of testimonies) {
    const days = daysByName.get(origin.name) ?? new Set()
    daysByName.set(origin.name, days)
    const published = source?.published ?? null
    if (published !== null) days.add(published)
  }
  return [...daysByName].map(([name, days]) => ({ name, days: [...days] }))
}

function saidInWords({ id, terms }: Reason): string {
  return reasonInWords(id, Object.fromEntries(Object.entries(terms).map(([place, term]) => [place, termInWords(term)])))
}

function termInWords(term: ReasonTerm): string {
  switch (term.kind) {
    case 'text':
      return term.text
    case 'statements':
      return [term.statements.map(statementOf).join('; '), ...datesIn(term.times)].join(', ')
    case 'times': {
      const when = datesIn(term.times)
      if (term.speakers.length === 0) return when[0] ?? 'no date'
      return [when[0] ?? '', speakersInWords(term.speakers)].join(', ')
    }
    case 'speakers':
      return speakersInWords(term.speakers)
    case 'researchers':
      return `a researcher (${term.names.join(', ')})`
  }
}

function datesIn(times: readonly string[]): readonly string[] {
  return times.length === 0 ? [] : [times.map(timeInWords).join('; ')]
}

/** A fact as a short statement: "Rodrigo Londoño: leader of FARC". */
export function statementOf({ subject, predicate, object }: SaidStatement): string {
  const label = predicateNamed(predicate)?.label ?? predicate
  return `${subject.name}: ${label} ${valueInWords(object)}`.trimEnd()
}

/** "Agency (30 March 2016, 2 April 2016) and Encyclopedia". */
function speakersInWords(speakers: readonly Speaker[]): string {
  return listInWords(
    speakers.map(({ name, days }) => (days.length === 0 ? name : `${name} (${days.map(dateInWords).join(', ')})`)),
  )
}

/** "A", "A and B", "A, B and C". */
function listInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
