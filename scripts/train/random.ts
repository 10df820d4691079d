/** A source of chance that gives the same numbers on every machine. */
export interface RandomSource {
  /** A number from 0 up to 1. */
  next(): number
  /** Puts a list into another order, in place. */
  shuffle<T>(list: T[]): void
}

/** Mulberry32, from a seed. */
export function randomFrom(seed: number): RandomSource {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    shuffle(list) {
      for (let i = list.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1))
        const [a, b] = [list[i] as (typeof list)[number], list[j] as (typeof list)[number]]
        list[i] = b
        list[j] = a
      }
    },
  }
}
