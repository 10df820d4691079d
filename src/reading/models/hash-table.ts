/** Numbers by 32-bit hash, in flat arrays: built in no time, and asked millions of times a second. */
export interface HashTable {
  /** The number of a hash; -1 when there is none. */
  numberOf(hash: number): number
}

const EMPTY = -1
const SPREAD = 0x9e3779b1
/** Bits of a small filter that is asked first: most questions are about what is not there, and need not leave the cache. */
const FILTER_BITS = 21

/** A table in which the number of each hash is its place in the list. Hashes may not repeat. */
export function tableOf(hashes: Int32Array): HashTable {
  const bits = Math.max(4, Math.ceil(Math.log2(hashes.length + 1)) + 1)
  const mask = 2 ** bits - 1
  const keys = new Int32Array(mask + 1)
  const numbers = new Int32Array(mask + 1).fill(EMPTY)
  const filter = new Int32Array(2 ** (FILTER_BITS - 5))
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] as number
    const bit = hash >>> (32 - FILTER_BITS)
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31))
    let at = (Math.imul(hash, SPREAD) >>> 7) & mask
    while (numbers[at] !== EMPTY) at = (at + 1) & mask
    keys[at] = hash
    numbers[at] = i
  }
  return {
    numberOf(hash) {
      const bit = hash >>> (32 - FILTER_BITS)
      if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return EMPTY
      let at = (Math.imul(hash, SPREAD) >>> 7) & mask
      while (numbers[at] !== EMPTY) {
        if (keys[at] === hash) return numbers[at] as number
        at = (at + 1) & mask
      }
      return EMPTY
    },
  }
}
