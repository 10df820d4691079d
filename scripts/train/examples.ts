import { ALONE, BEGIN, INSIDE, LAST, labelOf, OUTSIDE, TAGGED_TYPES } from '../../src/reading/models/labels.ts'
import { countAt, featureAt, REACH, type Sentence, wordAt } from '../../src/reading/models/sentence-features.ts'
import type { Token } from '../../src/text/tokens.ts'
import type { AnnotatedDocument, AnnotatedName } from './annotated.ts'
import type { Example } from './crf.ts'

/** Numbers for the hashes of features, and how often each was met. */
export interface FeatureNumbers {
  readonly numbers: Map<number, number>
  readonly counts: number[]
  /** Whether a hash that was not met yet gets a number. */
  readonly grow: boolean
}

/** A sentence as numbers: the features that `featuresAt` hands over, and the labels of the document's names. */
export function labelledExample(
  { tokens, words }: Sentence,
  { names, unsure }: AnnotatedDocument,
  features: FeatureNumbers,
  featuresAt: (at: number, push: (hash: number) => void) => void,
): Example {
  const all: number[] = []
  const offsets = new Int32Array(tokens.length + 1)
  const push = (hash: number): void => {
    const number = numberOf(hash, features)
    if (number !== undefined) all.push(number)
  }
  for (let at = 0; at < tokens.length; at++) {
    featuresAt(at, push)
    offsets[at + 1] = all.length
  }
  return {
    features: Int32Array.from(all),
    offsets,
    labels: labelsOf(tokens, names),
    open: openIn(tokens, unsure),
    base: null,
    vectors: words.map(({ vector }) => vector),
  }
}

/** Hands over the features of the words around a place, each by itself. */
export function pushWordFeatures({ words }: Sentence, at: number, push: (hash: number) => void): void {
  for (let distance = -REACH; distance <= REACH; distance++) {
    const word = wordAt(words, at + distance)
    const count = countAt(word, distance)
    for (let i = 0; i < count; i++) push(featureAt(word.hashes[i] as number, distance))
  }
}

function numberOf(hash: number, { numbers, counts, grow }: FeatureNumbers): number | undefined {
  let number = numbers.get(hash)
  if (number === undefined && grow) {
    number = numbers.size
    numbers.set(hash, number)
    counts.push(0)
  }
  if (number !== undefined && grow) counts[number] = (counts[number] ?? 0) + 1
  return number
}

function labelsOf(tokens: readonly Token[], names: readonly AnnotatedName[]): Int8Array {
  const labels = new Int8Array(tokens.length).fill(OUTSIDE)
  for (const { start, end, type } of names) {
    const [first, last] = covered(tokens, start, end)
    // Two names within one word cannot both be told.
    if (labels.subarray(first, last + 1).some((label) => label !== OUTSIDE)) continue
    const number = TAGGED_TYPES.indexOf(type)
    for (let i = first; i <= last; i++) labels[i] = labelOf(number, partAt(i, first, last))
  }
  return labels
}

function partAt(at: number, first: number, last: number): number {
  if (first === last) return ALONE
  return at === first ? BEGIN : at === last ? LAST : INSIDE
}

/** The words about which the annotators did not agree; null when there are none. */
function openIn(tokens: readonly Token[], unsure: readonly AnnotatedName[]): Uint8Array | null {
  if (unsure.length === 0) return null
  const open = new Uint8Array(tokens.length)
  for (const { start, end } of unsure) {
    const [first, last] = covered(tokens, start, end)
    for (let i = first; i <= last; i++) open[i] = 1
  }
  return open
}

/** The first and last token that a stretch touches; none when the first is behind the last. */
function covered(tokens: readonly Token[], start: number, end: number): [number, number] {
  const before = tokens.findIndex((token) => token.end > start)
  if (before < 0) return [0, -1]
  let last = before
  while (last < tokens.length && (tokens[last]?.start ?? 0) < end) last++
  return [before, last - 1]
}
