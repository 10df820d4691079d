import type { Chunk, Phrase } from '../syntax/chunk.ts'
import { isDocument } from '../words/attribution-cues.ts'
import type { Attributed } from './attributed.ts'
import { chunksAt, clauseEnd, finiteFollows, phraseEnd, type Range, type Sentence, wordsAt } from './extents.ts'
import { quotationFrom } from './quotations.ts'

/** What "according to X" and a colon behind a speaker attribute. */
export function markAttributions(sentence: Sentence): Attributed[] {
  const found: Attributed[] = []
  for (const [i, chunk] of sentence.chunks.entries()) {
    if (chunk.kind === 'preposition' && chunk.norm === 'according') found.push(...according(sentence, i))
    if (chunk.kind === 'stop' && chunk.norm === ':') found.push(...spoken(sentence, i))
  }
  return found
}

/** "According to X, …" and "…, according to X". */
function according(sentence: Sentence, at: number): Attributed[] {
  const { chunks } = sentence
  const mark = chunks[at] as Chunk
  const from = chunks[at + 1]?.kind === 'adverb' ? at + 2 : at + 1
  const last = phraseEnd(sentence, from)
  const opens = joins(chunks, at, last) || chunks.slice(0, at).every(({ kind }) => kind !== 'phrase' && kind !== 'verb')
  // "according to polls conducted for the paper, …"
  const bare = opens && isBare(chunks, from)
  const comma = opens && !bare ? chunks.findIndex(({ kind }, i) => i >= last && kind === 'comma') : -1
  const end = bare ? from + 1 : comma === -1 ? last : comma
  const begins = bare ? end : end + 1
  const content = opens ? chunksAt(sentence, begins, clauseEnd(sentence, begins)) : before(sentence, at)
  const source = chunksAt(sentence, at + 1, end)
  const speaker = chunks[from]
  if (content === undefined || source === undefined || speaker?.kind !== 'phrase') return []
  const cue = wordsAt(sentence, mark.first, mark.last)
  return [{ source, speaker, cue, content: [content], factuality: 'alleged', voiced: true }]
}

/** "According to X the militia is backed by Y": no comma ends who says so. */
function isBare(chunks: readonly Chunk[], from: number): boolean {
  if (chunks[from + 1]?.kind !== 'phrase' || !finiteFollows(chunks, from + 2)) return false
  const comma = chunks.findIndex(({ kind }, i) => i > from && kind === 'comma')
  return comma === -1 || chunks[comma + 1]?.kind !== 'phrase' || !finiteFollows(chunks, comma + 2)
}

/** "…, and, according to X, …", "when, according to X, …": what was found goes on behind the second comma. */
function joins(chunks: readonly Chunk[], at: number, end: number): boolean {
  const joined = chunks[at - 1]?.kind === 'comma' ? chunks[at - 2] : chunks[at - 1]
  return joined !== undefined && OPENING.has(joined.kind) && chunks[end]?.kind === 'comma'
}

const OPENING: ReadonlySet<Chunk['kind']> = new Set(['conjunction', 'subordinator', 'relative'])

function before(sentence: Sentence, at: number): Range | undefined {
  const { chunks } = sentence
  const from = chunks.findLastIndex(
    (chunk, i) => i < at - 1 && (chunk.kind === 'stop' || (chunk.kind === 'conjunction' && chunk.norm === 'but')),
  )
  return chunksAt(sentence, from + 1, at)
}

/** "The envoy: “…”", "X: we will stay": a speaker, a colon and what is said. */
function spoken(sentence: Sentence, at: number): Attributed[] {
  const { chunks, units } = sentence
  const [speaker, colon] = [chunks[at - 1], chunks[at] as Chunk]
  if (speaker?.kind !== 'phrase' || chunks.slice(0, at).some(({ kind }) => kind === 'verb' || kind === 'stop'))
    return []
  const cue = wordsAt(sentence, colon.first, colon.last)
  const content =
    quotedBehind(sentence, cue[1]) ?? (isOnlySpeaker(speaker, at, units) ? rest(sentence, at + 1) : undefined)
  const source = wordsAt(sentence, speaker.first, speaker.last)
  // "X (2005–2010): …": an entry on X, who says nothing.
  if (content === undefined || YEARS.test(sentence.text.slice(source[1], cue[0]))) return []
  return [{ source, speaker, cue, content: [content], factuality: 'alleged', voiced: true }]
}

const YEARS = /\d{4}\)/u

/** How far behind a colon its quotation may begin: over a space or a line break. */
const NEXT = 4

function quotedBehind({ quotations }: Sentence, offset: number): Range | undefined {
  const next = quotationFrom(quotations, offset)
  return next === undefined || next.start > offset + NEXT ? undefined : [next.start, next.end]
}

/** Whether nothing but one name or "report", "poll" stands before the colon. */
function isOnlySpeaker({ cores }: Phrase, at: number, units: Sentence['units']): boolean {
  const [core, other] = cores
  if (at !== 1 || core === undefined || other !== undefined || core.last - core.first !== 1) return false
  if (core.name === null) return core.head !== null && isDocument(core.head)
  const type = core.name.mention?.figure.type
  return units[core.first] === core.name && (type === undefined || type === 'person')
}

/** What stands behind the colon, when it is a sentence. */
function rest(sentence: Sentence, from: number): Range | undefined {
  return finiteFollows(sentence.chunks, from) ? chunksAt(sentence, from, clauseEnd(sentence, from)) : undefined
}
