/** Entity ids and the numbers they have in an index, in arrays that a file can hold as they are. */
export interface IdDictionary {
  readonly count: number
  /** The ids one after another; a unit of text below 255 is one byte, any other 255 and its two bytes. */
  readonly bytes: Uint8Array
  /** Where each id begins, and after the last where it ends. */
  readonly starts: Int32Array
  /** Open addressing with linear steps: the number of an id plus one, 0 where nothing stands. A power of two long. */
  readonly slots: Int32Array
}

const ESCAPE = 255
/** As full as the slots may be, of 4. */
const FULL = 3

export function emptyDictionary(): IdDictionary {
  return { count: 0, bytes: new Uint8Array(64), starts: new Int32Array(16), slots: new Int32Array(16) }
}

/** The number of an id; -1 when it has none. */
export function numberOf({ bytes, starts, slots }: IdDictionary, id: string): number {
  const length = write(id)
  const mask = slots.length - 1
  for (let slot = hashOf(written, 0, length) & mask; ; slot = (slot + 1) & mask) {
    const number = (slots[slot] ?? 0) - 1
    if (number < 0 || isWritten(length, bytes, starts[number] ?? 0, starts[number + 1] ?? 0)) return number
  }
}

/** The id that has this number. */
export function idOf({ bytes, starts }: IdDictionary, number: number): string {
  const end = starts[number + 1] ?? 0
  let id = ''
  for (let at = starts[number] ?? 0; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === ESCAPE) {
      id += String.fromCharCode((bytes[at + 1] ?? 0) * 256 + (bytes[at + 2] ?? 0))
      at += 2
    } else id += String.fromCharCode(byte)
  }
  return id
}

/**
 * The dictionary with more ids, numbered on in their order; one that it has already keeps its number and takes no other.
 * It shares its arrays with the dictionary that was given, which must not be added to again.
 */
export function withIds(dictionary: IdDictionary, ids: readonly string[]): IdDictionary {
  let { count, bytes, starts, slots } = dictionary
  starts = grown(starts, count + ids.length + 1, Int32Array)
  slots = roomier(dictionary, count + ids.length)
  for (const id of ids) {
    if (numberOf({ count, bytes, starts, slots }, id) >= 0) continue
    const length = write(id)
    const start = starts[count] ?? 0
    bytes = grown(bytes, start + length, Uint8Array)
    bytes.set(written.subarray(0, length), start)
    starts[count + 1] = start + length
    count += 1
    enter(slots, hashOf(written, 0, length), count)
  }
  return { count, bytes, starts, slots }
}

/** An array with room for so many values, the same when it has room already. Half as much again is kept for the next. */
export function grown<T extends Int32Array | Uint8Array>(array: T, length: number, kind: new (length: number) => T): T {
  if (array.length >= length) return array
  const larger = new kind(Math.max(length, Math.ceil(array.length * 1.5)))
  larger.set(array)
  return larger
}

function roomier({ count, bytes, starts, slots }: IdDictionary, wanted: number): Int32Array {
  let size = slots.length
  while (wanted * 4 > size * FULL) size *= 2
  if (size === slots.length) return slots
  const larger = new Int32Array(size)
  for (let number = 0; number < count; number += 1) {
    enter(larger, hashOf(bytes, starts[number] ?? 0, starts[number + 1] ?? 0), number + 1)
  }
  return larger
}

function enter(slots: Int32Array, hash: number, value: number): void {
  const mask = slots.length - 1
  let slot = hash & mask
  while (slots[slot] !== 0) slot = (slot + 1) & mask
  slots[slot] = value
}

/** The id that is being looked for, as bytes: one place for all, as an index looks for millions. */
let written = new Uint8Array(128)

/** Writes an id to its place; how many bytes it takes. */
function write(id: string): number {
  if (written.length < id.length * 3) written = new Uint8Array(id.length * 3)
  let length = 0
  for (let at = 0; at < id.length; at += 1) {
    const unit = id.charCodeAt(at)
    if (unit < ESCAPE) {
      written[length] = unit
      length += 1
    } else {
      written[length] = ESCAPE
      written[length + 1] = unit >> 8
      written[length + 2] = unit & 255
      length += 3
    }
  }
  return length
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo), with its high bits folded down, as slots are taken from the low ones. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

function isWritten(length: number, bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== length) return false
  for (let at = 0; at < length; at += 1) if (bytes[start + at] !== written[at]) return false
  return true
}
