import type { Chunk, Mark } from '../chunk.ts'
import type { Attributed } from './attributed.ts'
import { isHearsay, isPoll } from './cues.ts'
import { chunksAt, clauseEnd, phraseEnd, type Range, type Sentence, wordsAt } from './extents.ts'

/** What "according to X" and "reportedly" attribute. */
export function markAttributions(sentence: Sentence): Attributed[] {
  return sentence.chunks.flatMap((chunk, i) => {
    if (chunk.kind === 'preposition' && (chunk.norm === 'according' || inPoll(sentence, chunk, i)))
      return according(sentence, i)
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
