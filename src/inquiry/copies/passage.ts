import type { Span } from '../../claims/evidence.ts'
import type { ToldLanguage } from '../../text/language.ts'
import { gramsOf } from './shingles.ts'
import { wordHashes } from './word-hashes.ts'

/** What is shorter may be written by two who never saw each other: "X was founded in 2011 by Y in Z". */
const LEAST_WORDS = 12
/** Words before and after the evidence that belong to its surroundings. */
const AROUND_WORDS = 25
/** Longer words than these do not make more than so many characters, taken all together. */
const AROUND_CHARACTERS = AROUND_WORDS * 12

/** Words of a source in the form in which they are compared with those of another. */
export interface Passage {
  /** Whether these are the words of the evidence alone, or those with their surroundings: like is compared with like. */
  readonly part: 'evidence' | 'surroundings'
  /** Offsets into the text of the source. */
  readonly start: number
  readonly end: number
  /** The script of most of its letters: passages in two scripts are never one. */
  readonly script: string
  /** The language of the text it stands in, `und` when it cannot be told: passages in two languages are never one. */
  readonly language: ToldLanguage
  readonly shingles: Uint32Array
  /** Every run of words that is long enough to be copied, in ascending order. */
  readonly runs: Uint32Array
}

/** A text that passages are drawn from. */
interface Text {
  readonly text: string
  readonly language: ToldLanguage
}

/**
 * The passages that evidence stands in: its own words, and those with their surroundings, for a line such as "Leader: X"
 * says nothing of who copied whom and its neighbours do. What has too few words is left out.
 */
export function passagesOf(source: Text, { start, end }: Pick<Span, 'start' | 'end'>): readonly Passage[] {
  const { text } = source
  const [from, to] = [edgeBefore(text, start), edgeAfter(text, end)]
  const own = wordHashes(text.slice(start, end))
  const before = wordHashes(text.slice(from, start))
  const after = wordHashes(text.slice(end, to))
  const all = new Uint32Array(before.length + own.length + after.length)
  all.set(before)
  all.set(own, before.length)
  all.set(after, before.length + own.length)
  return [
    ...passageFrom({ ...source, words: own }, { part: 'evidence', start, end }),
    ...passageFrom({ ...source, words: all }, { part: 'surroundings', start: from, end: to }),
  ]
}

function passageFrom(
  { text, language, words }: Text & { readonly words: Uint32Array },
  place: Pick<Passage, 'part' | 'start' | 'end'>,
): readonly Passage[] {
  if (words.length < LEAST_WORDS) return []
  const script = scriptOf(text, place.start, place.end)
  return [{ ...place, script, language, ...gramsOf(words) }]
}

/** Where the words before an offset begin, as many as belong to the surroundings. */
function edgeBefore(text: string, offset: number): number {
  const least = Math.max(0, offset - AROUND_CHARACTERS)
  let edge = offset
  let words = 0
  for (let at = offset; at > least && words < AROUND_WORDS; at -= 1) {
    const isStart = !isSpace(text, at - 1) && (at - 1 === 0 || isSpace(text, at - 2))
    if (isStart) {
      edge = at - 1
      words += 1
    }
  }
  return edge
}

/** Where the words after an offset end. */
function edgeAfter(text: string, offset: number): number {
  const most = Math.min(text.length, offset + AROUND_CHARACTERS)
  let edge = offset
  let words = 0
  for (let at = offset; at < most && words < AROUND_WORDS; at += 1) {
    const isEnd = !isSpace(text, at) && (at + 1 === text.length || isSpace(text, at + 1))
    if (isEnd) {
      edge = at + 1
      words += 1
    }
  }
  return edge
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0
}

/** The first letters of the blocks that scripts lie in, and what is not told apart further. */
const BLOCKS: readonly (readonly [first: number, script: string])[] = [
  [0x0000, 'none'],
  [0x0041, 'Latin'],
  [0x0370, 'Greek'],
  [0x0400, 'Cyrillic'],
  [0x0530, 'Armenian'],
  [0x0590, 'Hebrew'],
  [0x0600, 'Arabic'],
  [0x0700, 'other'],
  [0x1e00, 'Latin'],
  [0x2000, 'other'],
]
/** One character in so many is looked at for the script. */
const SAMPLED = 5

/** The script of most letters between two offsets. */
function scriptOf(text: string, start: number, end: number): string {
  const counts = BLOCKS.map(() => 0)
  for (let at = start; at < end; at += SAMPLED) {
    const code = text.charCodeAt(at)
    let block = BLOCKS.length - 1
    while ((BLOCKS[block]?.[0] ?? 0) > code) block -= 1
    counts[block] = (counts[block] ?? 0) + 1
  }
  counts[0] = 0
  return BLOCKS[counts.indexOf(Math.max(...counts))]?.[1] ?? 'none'
}
