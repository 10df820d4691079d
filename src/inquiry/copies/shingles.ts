/** Words of a shingle. Three bear an edit in every seventh word and still leave half of the shingles as they were. */
export const SHINGLE_WORDS = 3
/**
 * Words that two passages must share in one run to be one, whatever stands around them. Longer than the names of
 * bodies in full, for two who write on their own share those too.
 */
export const RUN_WORDS = 15

/** Bits spread so that each of the number depends on each of the input (the finaliser of Appleby's MurmurHash3). */
export function mixed(bits: number): number {
  let hash = bits
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The shingles of hashed words, and their longer runs: as numbers, each once, in ascending order. */
export function gramsOf(words: Uint32Array): { readonly shingles: Uint32Array; readonly runs: Uint32Array } {
  const shingles = combined(words, SHINGLE_WORDS, 1)
  // A run is the shingles that it falls into.
  const runs = combined(shingles, RUN_WORDS / SHINGLE_WORDS, SHINGLE_WORDS)
  return { shingles: inOrder(shingles), runs: inOrder(runs) }
}

/** From each place on, `count` numbers that are `step` apart as one. */
function combined(numbers: Uint32Array, count: number, step: number): Uint32Array {
  const size = Math.max(0, numbers.length - (count - 1) * step)
  const grams = new Uint32Array(size)
  for (let start = 0; start < size; start += 1) {
    let hash = count
    for (let at = 0; at < count; at += 1) hash = mixed(Math.imul(hash, 31) + (numbers[start + at * step] ?? 0))
    grams[start] = hash
  }
  return grams
}

/** The same numbers, each once; the array itself is sorted. */
function inOrder(numbers: Uint32Array): Uint32Array {
  numbers.sort()
  let kept = 0
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0
    if (at > 0 && number === numbers[kept - 1]) continue
    numbers[kept] = number
    kept += 1
  }
  return kept === numbers.length ? numbers : numbers.slice(0, kept)
}

/** How many numbers two ascending lists share. */
export function sharedBy(one: Uint32Array, other: Uint32Array): number {
  let shared = 0
  let right = 0
  for (const gram of one) {
    while (right < other.length && (other[right] ?? 0) < gram) right += 1
    if (right < other.length && other[right] === gram) shared += 1
  }
  return shared
}

/**
 * The share of shingles that two passages have in common, 0 to 1: their resemblance in the sense of A. Broder, On the
 * resemblance and containment of documents, SEQUENCES 1997.
 */
export function resemblance(one: Uint32Array, other: Uint32Array): number {
  const shared = sharedBy(one, other)
  const all = one.length + other.length - shared
  return all === 0 ? 0 : shared / all
}
