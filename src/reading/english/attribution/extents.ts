import type { Chunk, Phrase, VerbGroup } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { relativeOverSpeech } from '../syntax/relative.ts'
import type { Unit } from '../syntax/unit.ts'
import { type Frame, verbCue } from '../words/attribution-cues.ts'
import { grammarOf } from '../words/grammar.ts'
import contentWords from './content.json' with { type: 'json' }
import type { Quotation } from './quotations.ts'

/** A sentence in which attributions are looked for. Offsets count UTF-16 units of the whole text. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly units: readonly Unit[]
  readonly chunks: readonly Chunk[]
  readonly clauses: readonly Clause[]
  /** Every quotation of the page, in order. */
  readonly quotations: readonly Quotation[]
}

export type Range = readonly [number, number]

/**
 * Where what a relative clause says ends: "X, who is thought to have left, was killed" goes on with its own verb behind it.
 * `isShortened`: whether the clause has no "who" before it. Undefined when nothing follows that belongs to the sentence around.
 */
export function endOfRelative(
  { chunks, clauses, units }: Sentence,
  { index, from, kind, subject }: Clause,
  isShortened = false,
): number | undefined {
  // "X, who the police say led Y, fled"
  const opener = isShortened ? index : kind === 'relative' ? from : relativeBefore(chunks, index, subject)
  if (opener === -1) return undefined
  const opens = chunks[opener]?.first ?? 0
  const around = clauses.find(
    (one) =>
      one.index > index &&
      one.kind === 'main' &&
      one.verb.form === 'finite' &&
      one.subject !== null &&
      one.subject.first < opens,
  )
  const last = chunks[(around?.index ?? 0) - 1]
  if (last === undefined) return undefined
  return last.kind === 'comma' ? units[last.first]?.start : units[last.last - 1]?.end
}

/** Where "who the police say led" or "which X is said to have left" begins; -1 when a clause is no relative one. */
function relativeBefore(chunks: readonly Chunk[], index: number, subject: Phrase | null): number {
  const over = relativeOverSpeech(chunks, index)
  if (over !== -1 || subject === null) return over
  const at = chunks.findLastIndex(({ first }, i) => i < index && first === subject.first) - 1
  return chunks[at]?.kind === 'relative' ? at : -1
}

/** What stands of some words before an offset. */
export function cutAt(ranges: readonly Range[], limit: number | undefined): Range[] {
  if (limit === undefined) return [...ranges]
  return ranges.filter(([start]) => start < limit).map(([start, end]) => [start, Math.min(end, limit)])
}

/** The words of the units from `first` up to, not including, `last`. */
export function wordsAt({ units }: Sentence, first: number, last: number): Range {
  return [units[first]?.start ?? 0, units[last - 1]?.end ?? 0]
}

/** The words of the chunks from `from` up to, not including, `to`; undefined when there are none. */
export function chunksAt({ chunks, units }: Sentence, from: number, to: number): Range | undefined {
  let last = Math.min(to, chunks.length)
  while (last > from && LOOSE.has((chunks[last - 1] as Chunk).kind)) last--
  if (last <= from) return undefined
  const [one, other] = [chunks[from] as Chunk, chunks[last - 1] as Chunk]
  return [(units[one.first] as Unit).start, (units[other.last - 1] as Unit).end]
}

/** What opens or joins something and has nothing behind it is no content. */
const LOOSE: ReadonlySet<Chunk['kind']> = new Set(['comma', 'stop', 'conjunction', 'preposition', 'that'])

const CONTRASTS = new Set(contentWords.contrasts)

/** The chunk before which a clause that begins at `from` ends: at a contrast, at "…, adding that", at "and she said". */
export function clauseEnd(sentence: Sentence, from: number): number {
  const { chunks } = sentence
  const opening = opensWithClause(chunks, from)
  for (let i = from; i < chunks.length; i++) {
    if (opening && mainFollows(chunks, i)) return i
    if (i > from ? endsClause(sentence, i) : joinsAnother(sentence, i)) return i
  }
  return chunks.length
}

function endsClause(sentence: Sentence, i: number): boolean {
  const { chunks } = sentence
  const chunk = chunks[i] as Chunk
  if (chunk.kind === 'stop') return true
  if (chunk.kind === 'preposition') return chunk.norm === 'according'
  if (chunk.kind === 'conjunction') return chunk.norm === 'but' || joinsAnother(sentence, i)
  if (chunks[i - 1]?.kind !== 'comma') return false
  if (chunk.kind === 'subordinator') return CONTRASTS.has(chunk.norm)
  return chunk.kind === 'verb' && chunk.form === 'ing' && verbCue(chunk.lemma) !== undefined
}

/** "and she said", "and when asked": what follows a conjunction is not what was said before it. */
function joinsAnother(sentence: Sentence, i: number): boolean {
  if (sentence.chunks[i]?.kind !== 'conjunction') return false
  return sentence.chunks[i + 1]?.kind === 'subordinator' || speaks(sentence, i)
}

/** A comma with a subject and its verb behind. */
function mainFollows(chunks: readonly Chunk[], i: number): boolean {
  return chunks[i]?.kind === 'comma' && chunks[i + 1]?.kind === 'phrase' && finiteFollows(chunks, i + 2)
}

/** "Asked whether it was so, …", "When he said that, …": the main clause follows behind a comma. */
function opensWithClause(chunks: readonly Chunk[], from: number): boolean {
  const at = chunks.findIndex(({ kind }) => kind !== 'conjunction' && kind !== 'adverb')
  const [first, second] = [chunks[at], chunks[at + 1]]
  const gerund = first?.kind === 'preposition' && second?.kind === 'verb' && second.form === 'ing'
  if (first?.kind !== 'subordinator' && first?.kind !== 'verb' && !gerund) return false
  return !chunks.slice(0, from).some(({ kind }) => kind === 'comma')
}

/** "and she added": another speech begins right behind a conjunction. */
function speaks({ chunks }: Sentence, at: number): boolean {
  const next = chunks[at + 1]
  if (next?.kind === 'verb') return SPEAKING.has(next.form) && !next.modal && verbCue(next.lemma) !== undefined
  const verb = chunks[at + 2]
  return next?.kind === 'phrase' && verb?.kind === 'verb' && verb.form === 'finite' && takes(verb, 'clause')
}

const SPEAKING: ReadonlySet<VerbGroup['form']> = new Set(['finite', 'ing'])

function takes(verb: VerbGroup, frame: Frame): boolean {
  return verbCue(verb.lemma)?.frames.has(frame) === true
}

/** The chunk before which a noun phrase that begins at `from` ends, with all that hangs on it. */
export function phraseEnd({ chunks }: Sentence, from: number): number {
  let relative = false
  for (let i = from; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    if (breaksPhrase(chunks, i)) return i
    if (chunk.kind === 'relative' || chunk.kind === 'that') relative = true
    if (chunk.kind !== 'verb' || chunk.form !== 'finite' || i === from) continue
    // The first finite verb belongs to a relative clause, a second one to the sentence around.
    if (!relative && !describes(chunks, i, chunk)) return i
    relative = false
  }
  return chunks.length
}

/** "words he repeated", "the bill passed by the house": a verb that belongs to the phrase before it. */
function describes(chunks: readonly Chunk[], i: number, verb: VerbGroup): boolean {
  if (chunks[i - 1]?.kind === 'phrase' && chunks[i - 2]?.kind === 'phrase') return true
  return verb.last === verb.first + 1 && chunks[i + 1]?.kind === 'preposition'
}

function breaksPhrase(chunks: readonly Chunk[], i: number): boolean {
  const [kind, next] = [chunks[i]?.kind, chunks[i + 1]]
  if (kind === 'stop' || kind === 'subordinator') return true
  if (kind === 'comma') return next?.kind !== 'phrase' || chunks[i + 2]?.kind !== 'conjunction'
  return kind === 'conjunction' && (next?.kind !== 'phrase' || finiteFollows(chunks, i + 2))
}

/** Whether a finite verb comes before the clause breaks. */
export function finiteFollows(chunks: readonly Chunk[], from: number): boolean {
  for (let i = from; i < Math.min(chunks.length, from + FURTHEST_VERB); i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'verb' && chunk.form !== 'ing') return chunk.form === 'finite'
    if (chunk.kind === 'adverb' && grammarOf.modals.has(chunk.norm)) return true
    if (BREAKS.has(chunk.kind)) return false
  }
  return false
}

/** How many chunks may stand between a subject and its verb. */
const FURTHEST_VERB = 9
const BREAKS: ReadonlySet<Chunk['kind']> = new Set(['stop', 'conjunction', 'subordinator', 'comma'])

/** The words of who speaks: the phrase with what describes it, up to its verb. */
export function subjectWords(sentence: Sentence, subject: Phrase, verb: VerbGroup): Range {
  const { units } = sentence
  if (subject.first >= verb.first) return wordsAt(sentence, subject.first, subject.last)
  let last = verb.first
  while (last > subject.last && AFTER_SUBJECT.has((units[last - 1] as Unit).tag)) last--
  return wordsAt(sentence, subject.first, last)
}

const AFTER_SUBJECT: ReadonlySet<string> = new Set([
  'adverb',
  'auxiliary',
  'modal',
  'negation',
  'conjunction',
  'comma',
  'time',
  'preposition',
])
