import type { Chunk, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import type { Cue } from '../words/attribution-cues.ts'
import { grammarOf } from '../words/grammar.ts'
import contentWords from './content.json' with { type: 'json' }
import { type Content, clauseAt } from './content.ts'
import { chunksAt, clauseEnd, type Range, type Sentence, wordsAt } from './extents.ts'
import { quotationBefore } from './quotations.ts'

/** "As the paper reported, …": the clause behind the comma is what was said. */
export function asReported(sentence: Sentence, { index, subject, verb }: Clause, cue: Cue): Content | undefined {
  const { chunks } = sentence
  if (!cue.frames.has('clause') || subject === null || subject.first >= verb.first) return undefined
  const at = chunks.findIndex((chunk) => chunk.first >= subject.first)
  const [as, hearer] = [chunks[at - 1], chunks[index + 1]]
  // "As X told the paper, …"
  const behind = hearer?.kind === 'phrase' && cue.frames.has('hearer') ? index + 2 : index + 1
  const comma = chunks[behind]
  const ends = comma === undefined || comma.kind === 'comma' || (at > 1 && comma.kind === 'stop')
  if (as === undefined || !('norm' in as) || as.norm !== 'as' || !ends) return undefined
  if (at > 1) return { ranges: contentBefore(sentence, at - 1, wordsAt(sentence, as.first, as.last)), told: true }
  return clauseAt(sentence, behind + 1)
}

/** "…," said the mayor: the speaker stands behind the verb. */
export function inverted(sentence: Sentence, clause: Clause, cue: Cue): Content | undefined {
  const { chunks, units } = sentence
  const { index, verb } = clause
  const speaker = chunks[index + 1]
  if (!cue.frames.has('clause') || speaker?.kind !== 'phrase' || verb.form !== 'finite' || index === 0) return undefined
  // "…, the mayor, told the paper": whom one tells stands behind.
  if (TELLING.has(verb.lemma)) return undefined
  // "The mayor, who had fled, told reporters that"
  if (isObject(units, speaker) || chunks[index + 2]?.kind === 'that') return undefined
  const gap = gapBefore(sentence, verb.first)
  const quoted = closesQuotation(sentence, gap)
  if (!quoted && (units[verb.first - 1]?.tag !== 'comma' || opensSpeech(chunks, clause))) return undefined
  const ranges = contentBefore(sentence, index, gap)
  if (ranges.length === 0) return undefined
  const end = speakerEnd(sentence, index + 1)
  const words = chunksAt(sentence, index + 1, end) ?? wordsAt(sentence, speaker.first, speaker.last)
  return { ranges: [...ranges, ...quotedAfter(sentence, end)], speaker: { phrase: speaker, words }, told: true }
}

/** "…, denied it": the pronoun is what is said, and no speaker. */
function isObject(units: readonly Unit[], { first, last }: Phrase): boolean {
  return last - first === 1 && grammarOf.objectPronouns.has(units[first]?.norm ?? '')
}

/** "The mayor, who had been there, said troops from the town left": the phrase behind the verb has one of its own. */
function opensSpeech(chunks: readonly Chunk[], { subject, index }: Clause): boolean {
  if (subject === null) return false
  let i = index + 2
  while (INSIDE_SUBJECT.has(chunks[i]?.kind ?? 'stop')) i++
  const verb = chunks[i]
  return verb?.kind === 'verb' && verb.form === 'finite'
}

const INSIDE_SUBJECT: ReadonlySet<Chunk['kind']> = new Set(['preposition', 'phrase', 'adverb'])

/** The characters between a unit and the one before it. */
function gapBefore({ units, start }: Sentence, first: number): Range {
  return [units[first - 1]?.end ?? start, (units[first] as Unit).start]
}

/** The chunk after the phrase of a speaker behind the verb, with the apposition and relative clause that describe them. */
function speakerEnd({ chunks }: Sentence, from: number): number {
  for (let i = from + 1; i < chunks.length; i++) {
    const [chunk, next] = [chunks[i] as Chunk, chunks[i + 1]]
    if (chunk.kind === 'time' || chunk.kind === 'stop' || chunk.kind === 'subordinator' || chunk.kind === 'conjunction')
      return i
    if (chunk.kind === 'preposition' && (next?.kind === 'time' || !INSIDE_NAME.has(chunk.norm))) return i
    if (chunk.kind === 'comma' && next?.kind !== 'phrase' && next?.kind !== 'relative') return i
    if (chunk.kind === 'verb' && chunk.form === 'ing' && chunks[i - 1]?.kind === 'comma') return i
  }
  return chunks.length
}

const INSIDE_NAME = new Set(contentWords.prepositionsInsideNames)

/** "…, the mayor said": nothing follows, and what is said stands before the speaker. */
export function tail(sentence: Sentence, clause: Clause, cue: Cue): Content | undefined {
  const { subject, verb, index, kind } = clause
  if (!cue.frames.has('clause') && !cue.frames.has('hearer')) return undefined
  if (subject === null || subject.first >= verb.first || kind === 'relative' || verb.form === 'infinitive')
    return undefined
  const { chunks, units } = sentence
  const at = chunks.findIndex((chunk) => chunk.first >= subject.first)
  const before = units[subject.first - 1]
  const gap = gapBefore(sentence, subject.first)
  if (before !== undefined && before.tag !== 'comma' && !closesQuotation(sentence, gap)) return undefined
  const after = goesOn(sentence, clause)
  // "a meeting at which, X says, they agreed": what was said begins behind.
  const opened = before?.tag === 'comma' && after.length > 0 && OPENS_CLAUSE.has(chunks[at - 2]?.kind ?? 'comma')
  const whole = opened ? [] : contentBefore(sentence, at, gap)
  const broken = !opened && whole.length === 0 && after.length > 0 && chunks[index + 2]?.kind === 'verb'
  const ranges = [...(broken ? topicBefore(sentence, at) : whole), ...after, ...quotedAfter(sentence, index + 1)]
  return ranges.length === 0 ? undefined : { ranges, told: true }
}

const OPENS_CLAUSE: ReadonlySet<Chunk['kind']> = new Set(['relative', 'that', 'subordinator', 'conjunction'])

/** "…, X, a spokesman, told the paper": between commas stands who speaks, and between two more what he is. */
export function describedTail(sentence: Sentence, clause: Clause, cue: Cue): Content | undefined {
  const { chunks } = sentence
  const { verb, index, kind } = clause
  if (!(cue.frames.has('clause') || cue.frames.has('hearer')) || verb.form !== 'finite' || kind === 'relative')
    return undefined
  const at = chunks[index - 1]?.kind === 'comma' ? describedSpeaker(chunks, index - 1) : -1
  const speaker = chunks[at]
  if (speaker?.kind !== 'phrase' || goesOn(sentence, clause).length > 0 || !endsBehind(chunks, index)) return undefined
  const ranges = contentBefore(sentence, at, gapBefore(sentence, speaker.first))
  const words = wordsAt(sentence, speaker.first, (chunks[index - 2] as Chunk).last)
  return ranges.length === 0 ? undefined : { ranges, speaker: { phrase: speaker, words }, told: true }
}

/** The place of a person's name between commas whose description ends at a comma; -1 where there is none. */
function describedSpeaker(chunks: readonly Chunk[], close: number): number {
  const comma = chunks.findLastIndex(({ kind }, i) => kind === 'comma' && i < close)
  const [opens, speaker, , description] = chunks.slice(Math.max(0, comma - 2), comma + 2)
  if (opens?.kind !== 'comma' || speaker?.kind !== 'phrase' || description?.kind !== 'phrase') return -1
  const isNamed = speaker.cores.length === 1 && speaker.cores[0]?.name?.mention?.figure.type === 'person'
  return isNamed && !chunks.slice(comma + 1, close).some(({ kind }) => kind === 'verb') ? comma - 1 : -1
}

/** "said.", "told the paper.", "said on Monday.": nothing is said behind the verb. */
function endsBehind(chunks: readonly Chunk[], index: number): boolean {
  return chunks.slice(index + 1).every(({ kind }) => kind !== 'verb' && kind !== 'that')
}

const TELLING = new Set(contentWords.telling)

/** "The party, he said, had": the subject of what goes on behind the speaker. */
function topicBefore(sentence: Sentence, at: number): Range[] {
  const range = chunksAt(sentence, clauseStart(sentence.chunks, at), at)
  return range === undefined ? [] : [range]
}

/** "And that, he said, was in the works": what is said goes on behind the comma. */
function goesOn(sentence: Sentence, { index }: Clause): Range[] {
  const [comma, next] = [sentence.chunks[index + 1], sentence.chunks[index + 2]]
  if (comma?.kind !== 'comma') return []
  const verb = next?.kind === 'phrase' ? sentence.chunks[index + 3] : next
  if (verb?.kind !== 'verb' || verb.form !== 'finite') return []
  const range = chunksAt(sentence, index + 2, clauseEnd(sentence, index + 2))
  return range === undefined ? [] : [range]
}

/** "…," a clerk, 67, of the town, said: nothing but who speaks stands between the quotation and the verb. */
export function quotedTail(sentence: Sentence, { verb, index }: Clause, cue: Cue): Content | undefined {
  const { units, chunks, quotations } = sentence
  const offset = (units[verb.first] as Unit).start
  const last = quotationBefore(quotations, offset)
  if (!cue.frames.has('clause') || verb.form !== 'finite' || last === undefined || last.end > offset) return undefined
  if (!reaches(sentence, last.end)) return undefined
  const from = chunks.findIndex((chunk) => (units[chunk.first] as Unit).start >= last.end)
  if (from > index || chunks.slice(from, index).some(({ kind }) => kind === 'verb' || kind === 'stop')) return undefined
  // "…?" asked the mayor: the speaker may stand behind the verb too.
  const first = from === index ? index + 1 : from
  const end = from === index ? speakerEnd(sentence, first) : index
  const phrase = chunks[first]
  const words = phrase?.kind === 'phrase' ? chunksAt(sentence, first, end) : undefined
  if (phrase?.kind !== 'phrase' || words === undefined) return undefined
  return {
    ranges: [[last.start, last.end], ...quotedAfter(sentence, index + 1)],
    speaker: { phrase, words },
    told: true,
  }
}

/** Whether a quotation ends in the sentence, or right before it: "…?" she asked. */
function reaches({ text, start }: Sentence, end: number): boolean {
  return end >= start || /^[^\S\n]*$/u.test(text.slice(end, Math.min(start, end + 4)))
}

/** Whether a quotation ends in the gap between two units. */
function closesQuotation({ quotations }: Sentence, [from, to]: Range): boolean {
  const last = quotationBefore(quotations, to)
  return last !== undefined && last.end > from && last.end <= to
}

/** What stands before a speaker: the quotation that ends there, or the clause up to the comma. */
function contentBefore(sentence: Sentence, at: number, [, gap]: Range): Range[] {
  const { chunks, quotations } = sentence
  const from = clauseStart(chunks, at)
  const range = chunksAt(sentence, from, at)
  const last = quotationBefore(quotations, gap)
  if (last !== undefined && last.end <= gap && last.end >= (range?.[1] ?? sentence.start))
    return [[Math.min(last.start, range?.[0] ?? last.start), last.end]]
  if (range === undefined || !chunks.slice(from, at).some((chunk) => chunk.kind === 'verb' && chunk.form === 'finite'))
    return []
  return [range]
}

/** Where the clause before a speaker begins. */
function clauseStart(chunks: readonly Chunk[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'stop' && i < at - 1) return i + 1
    if (chunk.kind === 'conjunction' && chunk.norm === 'but') return i + 1
  }
  return 0
}

/** A quotation that goes on behind the speaker: "A," he said, "B." */
function quotedAfter({ units, chunks, quotations, end }: Sentence, from: number): Range[] {
  const offset = units[chunks[from]?.first ?? units.length]?.start ?? end
  const last = quotationBefore(quotations, end)
  if (last === undefined || last.start < offset - 2) return []
  return [[last.start, last.end]]
}

/** "the plan that she had opposed", "words he repeated": the content stands before the speaker. */
export function whom(sentence: Sentence, { subject, verb }: Clause, cue: Cue): Content | undefined {
  const { chunks } = sentence
  if (subject === null || subject.first >= verb.first || verb.form !== 'finite') return undefined
  if (!cue.frames.has('object') && !cue.frames.has('clause')) return undefined
  const at = chunks.findIndex((chunk) => chunk.first >= subject.first)
  const before = chunks[at - 1]
  if (before?.kind !== 'relative' && before?.kind !== 'that' && before?.kind !== 'phrase') return undefined
  return { ranges: [wordsAt(sentence, before.first, before.last)], told: false }
}
