import type { Clause } from '../syntax/clause.ts'
import type { Tag, Unit } from '../syntax/unit.ts'
import { idiomsOf } from '../words/attribution-cues.ts'
import { type Content, clauseAt, phraseContent } from './content.ts'
import { finiteFollows, type Sentence } from './extents.ts'

/** What may stand inside an idiom without being of it: "threw her full support behind". */
const SKIPPED: ReadonlySet<Tag> = new Set(['determiner', 'possessive', 'adverb', 'negation', 'number'])
/** No more words than these stand between two of an idiom. */
const MOST_SKIPPED = 3

/** "made it clear that", "took issue with the plan": verbs that attribute only with the words behind them. */
export function idiomatic(sentence: Sentence, { verb, index }: Clause, mainEnd: number): Content | undefined {
  for (const words of idiomsOf(verb.lemma)) {
    const end = endOfIdiom(sentence, mainEnd, words)
    const content = end === undefined ? undefined : contentFrom(sentence, index, end)
    if (content !== undefined) return content
  }
  return undefined
}

/** A small word, or an adjective behind one, which no list tells from a noun. */
function mayStandInside({ tag }: Unit, before: Unit | undefined): boolean {
  return SKIPPED.has(tag) || (tag === 'noun' && OPENS_PHRASE.has(before?.tag ?? 'stop'))
}

const OPENS_PHRASE: ReadonlySet<Tag> = new Set(['determiner', 'possessive'])

/** The unit behind an idiom whose words begin at a unit; undefined when they do not stand there. */
function endOfIdiom({ units }: Sentence, from: number, words: readonly string[]): number | undefined {
  let at = from
  for (const word of words) {
    for (let skipped = 0; units[at]?.norm !== word; at++, skipped++) {
      const unit = units[at]
      if (unit === undefined || skipped === MOST_SKIPPED || !mayStandInside(unit, units[at - 1])) return undefined
    }
    at++
  }
  return at
}

/** What follows the idiom: a clause, or the phrase that its last preposition joins. */
function contentFrom(sentence: Sentence, index: number, end: number): Content | undefined {
  const { chunks, units } = sentence
  const at = chunks.findIndex((chunk, i) => i > index && chunk.first <= end && end < chunk.last)
  const chunk = chunks[at]
  if (chunk === undefined || chunk.kind === 'stop' || chunk.kind === 'comma' || chunk.kind === 'conjunction')
    return undefined
  const isPhrase = chunk.kind === 'phrase' && !finiteFollows(chunks, at + 1)
  const content = isPhrase ? phraseContent(sentence, at) : clauseAt(sentence, at)
  const last = content?.ranges[0]?.[1]
  const start = units[end]?.start
  return last === undefined || start === undefined
    ? undefined
    : { ranges: [[start, last]], cueEnd: end, told: !isPhrase }
}
