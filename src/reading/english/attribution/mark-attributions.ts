import type { Chunk, Mark, Phrase } from '../chunk.ts'
import type { Attributed } from './attributed.ts'
import { isHearsay, isPoll } from './cues.ts'
import { chunksAt, clauseEnd, finiteFollows, phraseEnd, type Range, type Sentence, wordsAt } from './extents.ts'
import { quotationFrom } from './quotations.ts'

/** What "according to X" and "reportedly" attribute. */
export function markAttributions(sentence: Sentence): Attributed[] {
  return sentence.chunks.flatMap((chunk, i) => {
    if (chunk.kind === 'preposition' && (chunk.norm === 'according' || inPoll(sentence, chunk, i)))
      return according(sentence, i)
    if (chunk.kind === 'stop' && chunk.norm === ':') return spoken(sentence, i)
    return chunk.kind === 'verb' || chunk.kind === 'adverb' ? hearsay(sentence, chunk, i) : []
  })
}

/** "In a recent poll, …": what was found by asking people. */
function inPoll({ chunks }: Sentence, { norm }: Mark, i: number): boolean {
  const phrase = chunks[i + 1]
  if (norm !== 'in' || phrase?.kind !== 'phrase') return false
  return phrase.cores.some(({ head }) => head !== null && isPoll(head))
}

/** "According to X, …" and "…, according to X". */
function according(sentence: Sentence, at: number): Attributed[] {
  const { chunks } = sentence
  const mark = chunks[at] as Chunk
  if (chunks[at + 1]?.kind !== 'phrase') return []
  const end = phraseEnd(sentence, at + 1)
  const opening = chunks.slice(0, at).every(({ kind }) => kind !== 'phrase' && kind !== 'verb')
  const content = opening ? chunksAt(sentence, end + 1, clauseEnd(sentence, end + 1)) : before(sentence, at)
  const source = chunksAt(sentence, at + 1, end)
  if (content === undefined || source === undefined) return []
  return [{ source, cue: wordsAt(sentence, mark.first, mark.last), content: [content], factuality: 'alleged' }]
}

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
    quotedBehind(sentence, cue[1]) ?? (isOnlyPerson(speaker, at, units) ? rest(sentence, at + 1) : undefined)
  if (content === undefined) return []
  const source = wordsAt(sentence, speaker.first, speaker.last)
  return [{ source, cue, content: [content], factuality: 'alleged' }]
}

/** How far behind a colon its quotation may begin: over a space or a line break. */
const NEXT = 4

function quotedBehind({ quotations }: Sentence, offset: number): Range | undefined {
  const next = quotationFrom(quotations, offset)
  return next === undefined || next.start > offset + NEXT ? undefined : [next.start, next.end]
}

/** Whether nothing but a person's name stands before the colon. */
function isOnlyPerson({ cores }: Phrase, at: number, units: Sentence['units']): boolean {
  const [core, other] = cores
  return (
    at === 1 &&
    other === undefined &&
    core?.name?.mention?.figure.type === 'person' &&
    core.last - core.first === 1 &&
    units[core.first] === core.name
  )
}

/** What stands behind the colon, when it is a sentence. */
function rest(sentence: Sentence, from: number): Range | undefined {
  return finiteFollows(sentence.chunks, from) ? chunksAt(sentence, from, clauseEnd(sentence, from)) : undefined
}

/** "reportedly": its clause is what is said; the adverb may stand inside the verb. */
function hearsay(sentence: Sentence, chunk: Chunk, i: number): Attributed[] {
  const { units, clauses } = sentence
  const found: Attributed[] = []
  for (let u = chunk.first; u < chunk.last; u++) {
    if (!isHearsay(units[u]?.norm ?? '')) continue
    const clause = clauses.find(({ index }) => index >= i)
    if (clause === undefined) continue
    const from = Math.min(clause.from, clause.index)
    const range = chunksAt(sentence, from, clauseEnd(sentence, clause.index))
    if (range === undefined) continue
    const cue = wordsAt(sentence, u, u + 1)
    found.push({ source: null, cue, content: without(range, cue), factuality: 'alleged' })
  }
  return found
}

/** The words before and behind the cue. */
function without([start, end]: Range, cue: Range): Range[] {
  const ranges: Range[] = [
    [start, Math.min(end, cue[0] - 1)],
    [Math.max(start, cue[1] + 1), end],
  ]
  return ranges.filter(([from, to]) => to > from)
}
