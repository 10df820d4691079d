import { bandsMeet, bandsOf } from './min-hash.ts'
import type { Passage } from './passage.ts'
import { RUN_WORDS, resemblance, SHINGLE_WORDS, sharedBy } from './shingles.ts'

/** The share of shingles from which two passages are one text copied, and not two written. */
const SAME_FROM = 0.5
/** Up to so many, comparing each with each is faster than an index. The answer is the same. */
const FEW = 64
/** In a bucket of more, each is compared with so many that follow it: copies of copies are joined by the chain. */
const NEXT = 50
/** A run in common has this many shingles; what shares fewer only has the same number by chance. */
const RUN_SHINGLES = RUN_WORDS - SHINGLE_WORDS + 1

const signatures = new WeakMap<Passage, Uint32Array>()

/** The bands of a passage, computed when they are first asked for. */
function signatureOf(passage: Passage): Uint32Array {
  const known = signatures.get(passage)
  if (known !== undefined) return known
  const bands = bandsOf(passage.shingles)
  signatures.set(passage, bands)
  return bands
}

/**
 * How far two passages are one, 0 to 1; 0 when they are not. They are when at least half of their shingles are the same
 * and their signatures agree on a band, or when they share a run of fifteen words; in one language and script only.
 */
export function likeness(one: Passage, other: Passage): number {
  if (one.part !== other.part || !mayBeOneText(one, other)) return 0
  const alike = resemblance(one.shingles, other.shingles)
  if (alike === 1 || (alike >= SAME_FROM && bandsMeet(signatureOf(one), signatureOf(other)))) return alike
  return sharedBy(one.runs, other.runs) > 0 && sharedBy(one.shingles, other.shingles) >= RUN_SHINGLES ? alike : 0
}

/** What is in two scripts, or in two languages that can be told, is not one text. */
function mayBeOneText(one: Passage, other: Passage): boolean {
  const isTold = one.language !== 'und' && other.language !== 'und'
  return one.script === other.script && !(isTold && one.language !== other.language)
}

/** How far two texts are one where they are most alike; each text is the passages of a piece of evidence. */
export function likenessOf(one: readonly Passage[], other: readonly Passage[]): number {
  let most = 0
  for (const left of one) for (const right of other) most = Math.max(most, likeness(left, right))
  return most
}

/**
 * Pairs of texts that may have a passage in common, by their places, the lesser first, each once. Pairs that
 * are not among them are not alike, or are joined by others where very many texts are alike.
 */
export function* mayBeAlike(texts: readonly (readonly Passage[])[]): Generator<readonly [number, number]> {
  if (texts.length > FEW) {
    yield* meeting(texts)
    return
  }
  for (let left = 0; left < texts.length; left += 1) {
    for (let right = left + 1; right < texts.length; right += 1) yield [left, right]
  }
}

/** Pairs that lie in one bucket of the index: a band of the signature, or a run of words. */
function* meeting(texts: readonly (readonly Passage[])[]): Generator<readonly [number, number]> {
  const buckets = new Map<number, number[]>()
  texts.forEach((passages, place) => {
    for (const key of new Set(passages.flatMap(bucketsOf))) {
      const bucket = buckets.get(key)
      if (bucket === undefined) buckets.set(key, [place])
      else bucket.push(place)
    }
  })
  const pairs = new Set<number>()
  for (const bucket of buckets.values()) {
    for (const [at, left] of bucket.entries()) {
      for (const right of bucket.slice(at + 1, at + 1 + NEXT)) pairs.add(left * texts.length + right)
    }
  }
  for (const pair of [...pairs].sort((a, b) => a - b)) {
    yield [Math.floor(pair / texts.length), pair % texts.length]
  }
}

/** Numbers of 32 bits of each band and of the runs, apart from one another. */
function bucketsOf(passage: Passage): readonly number[] {
  const bands = Array.from(signatureOf(passage), (hash, band) => (band + 1) * HASHES + hash)
  return [...bands, ...passage.runs]
}

const HASHES = 2 ** 32
