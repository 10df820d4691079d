import { roomier } from './chains.ts'

/**
 * For each part of the names of an index a set of bits, one for each part that stands in a name with it. Parts share
 * bits: what lacks the bit of a part does not stand beside it, what has it may (Bloom 1970).
 */
export interface Beside {
  bits: Int32Array
}

/** Numbers of 32 bits to a part: the few dozen words that most stand beside are told apart by 256. */
const WORDS = 8
const SMALLEST = 1024

export function emptyBeside(): Beside {
  return { bits: new Int32Array(WORDS * SMALLEST) }
}

/** Tells each of the parts of a name of all others in it. */
export function setBeside(beside: Beside, parts: Int32Array): void {
  const most = parts.reduce((a, b) => Math.max(a, b), 0)
  while (WORDS * (most + 1) > beside.bits.length) beside.bits = roomier(beside.bits)
  for (const [place, part] of parts.entries()) {
    for (const [other, its] of parts.entries()) if (other !== place) setBit(beside.bits, WORDS * its, part)
  }
}

/** The bits of parts, to be asked for together. */
export function bitsOf(parts: Iterable<number>): Int32Array {
  const bits = new Int32Array(WORDS)
  for (const part of parts) setBit(bits, 0, part)
  return bits
}

/** Whether a part may stand in a name with one of those that have these bits; false when it surely does not. */
export function mayStandBeside({ bits }: Beside, part: number, wanted: Int32Array): boolean {
  const from = WORDS * part
  for (let at = 0; at < WORDS; at++) if (((bits[from + at] as number) & (wanted[at] as number)) !== 0) return true
  return false
}

function setBit(bits: Int32Array, from: number, part: number): void {
  const bit = Math.imul(part, 0x9e3779b1) >>> 24
  const at = from + (bit >>> 5)
  bits[at] = (bits[at] as number) | (1 << (bit & 31))
}
