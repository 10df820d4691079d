import type { Clause } from '../syntax/clause.ts'
import { isHearsay, isHedge } from '../words/attribution-cues.ts'
import type { Attributed } from './attributed.ts'
import { chunksAt, clauseEnd, cutAt, endOfRelative, type Range, type Sentence, wordsAt } from './extents.ts'

/** "reportedly": nobody in particular says the clause. */
export function hearsay(sentence: Sentence): Attributed[] {
  return byAdverb(sentence, isHearsay)
}

/** "probably": the text itself holds the clause only possible. Nobody says so, so it is no attribution. */
export function hedges(sentence: Sentence): Attributed[] {
  return byAdverb(sentence, isHedge)
}

/** The clauses that adverbs of a kind stand in; they may stand inside the verb. */
function byAdverb(sentence: Sentence, isKind: (norm: string) => boolean): Attributed[] {
  const { units, chunks } = sentence
  const found: Attributed[] = []
  for (const [i, chunk] of chunks.entries()) {
    if (chunk.kind !== 'verb' && chunk.kind !== 'adverb') continue
    for (let u = chunk.first; u < chunk.last; u++)
      if (isKind(units[u]?.norm ?? '')) found.push(...clauseWith(sentence, i, u))
  }
  return found
}

/** The clause in which the adverb stands that is a unit of a chunk, as what is said. */
function clauseWith(sentence: Sentence, at: number, adverb: number): Attributed[] {
  const clause = clauseAround(sentence, at)
  const range = clause === undefined ? undefined : wordsOf(sentence, clause)
  if (range === undefined) return []
  const cue = wordsAt(sentence, adverb, adverb + 1)
  const content = clause === undefined ? [] : cutAt(without(range, cue), endOfRelative(sentence, clause))
  return [{ source: null, speaker: null, cue, content, factuality: 'alleged', voiced: true }]
}

/** The clause of the verb right before, "is reportedly a member", else of the next one, else of the last. */
function clauseAround({ clauses }: Sentence, at: number): Clause | undefined {
  return clauses.find(({ index }) => index === at - 1) ?? clauses.find(({ index }) => index >= at) ?? clauses.at(-1)
}

function wordsOf(sentence: Sentence, { from, index }: Clause): Range | undefined {
  return chunksAt(sentence, Math.min(from, index), clauseEnd(sentence, index))
}

/** The words before and behind the cue. */
function without([start, end]: Range, cue: Range): Range[] {
  const ranges: Range[] = [
    [start, Math.min(end, cue[0] - 1)],
    [Math.max(start, cue[1] + 1), end],
  ]
  return ranges.filter(([from, to]) => to > from)
}
