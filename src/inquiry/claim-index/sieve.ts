/**
 * A quick no to whether an entity is one of some: each has a bit, which it shares with entities that are far from it. Of
 * those asked for most are none of them, and their bits lie in the nearest cache of a processor, where marks of all do not.
 */
export interface Sieve {
  readonly bits: Int32Array
  /** The bits of a number that tell its place. */
  readonly mask: number
}

/** So many bits for each that is let through: of the others, one in so many passes too. */
const BITS_FOR_EACH = 64
const WORD_SHIFT = 5
const WORD_BITS = 31

/** A sieve that lets some of so many entities through. */
export function sieveOf(some: readonly number[], entities: number): Sieve {
  const wanted = Math.min(some.length * BITS_FOR_EACH, entities)
  const size = 1 << Math.max(WORD_SHIFT, 32 - Math.clz32(wanted))
  const mask = size - 1
  const bits = new Int32Array(size >>> WORD_SHIFT)
  for (const one of some) {
    const place = one & mask
    bits[place >>> WORD_SHIFT] = (bits[place >>> WORD_SHIFT] ?? 0) | (1 << (place & WORD_BITS))
  }
  return { bits, mask }
}

/** Whether an entity may be one of those let through; where it says no, it is none. */
export function mayPass({ bits, mask }: Sieve, entity: number): boolean {
  const place = entity & mask
  return ((bits[place >>> WORD_SHIFT] ?? 0) & (1 << (place & WORD_BITS))) !== 0
}
