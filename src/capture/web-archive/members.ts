import { constants, crc32, inflateRawSync } from 'node:zlib'
import type { ByteReader } from '../byte-reader.ts'
import { isOfZlib } from '../zlib-error.ts'
import { Damage } from './damage.ts'
import { Feeding } from './feeding.ts'

const MAGIC = Buffer.from([0x1f, 0x8b, 8])
const HEADER_LENGTH = 10
const TRAILER_LENGTH = 8
/** The bits that say what stands behind the header; those above them are never set. */
const HAS_DIGEST = 2
const HAS_EXTRA = 4
const HAS_NAME = 8
const HAS_COMMENT = 16
const MOST_FLAGS = 31
/** So many bytes tell whether a member begins there that holds a record. */
const ENOUGH = 2048
const CHUNK = 64 * 1024
const WHOLE_COUNT = 2 ** 32
const DAMAGED = 'it is damaged or stops before its end'

/** Whether bytes begin a gzip archive, of whatever. */
export function isPacked(bytes: Uint8Array): boolean {
  return MAGIC.equals(bytes.subarray(0, MAGIC.length))
}

/** Whether bytes begin a packed web archive: a gzip member that begins with a record. */
export function beginsMember(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const length = headerLength(head)
  if (length === undefined) return false
  try {
    const begun = inflateRawSync(head.subarray(length, ENOUGH), { finishFlush: constants.Z_SYNC_FLUSH })
    return /^\s*WARC\/[01]\./.test(begun.toString('latin1', 0, 100))
  } catch (error) {
    if (isOfZlib(error)) return false
    throw error
  }
}

/**
 * The members of a packed web archive, each unpacked as it is gone through, one after the other; one holds a record or more.
 * A damaged one throws `Damage`, and the next whole one follows it.
 */
export async function* membersIn(reader: ByteReader): AsyncGenerator<AsyncGenerator<Uint8Array>> {
  let member: AsyncGenerator<Uint8Array> | undefined
  try {
    while (!(await isAtEnd(reader))) {
      member = memberAt(reader)
      yield member
      await passOver(member)
    }
  } finally {
    await member?.return(undefined)
  }
}

/** Whether nothing follows; zeros that fill up a file are nothing. */
async function isAtEnd(reader: ByteReader): Promise<boolean> {
  let held = await reader.peek(1)
  for (; held[0] === 0; held = await reader.peek(1)) await reader.skip(1)
  return held.length === 0
}

/** Goes to the end of a member; what is damaged in it was told to whoever went through it. */
async function passOver(member: AsyncGenerator<Uint8Array>): Promise<void> {
  try {
    for await (const _ of member);
  } catch (error) {
    if (!(error instanceof Damage)) throw error
  }
}

async function* memberAt(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const head = await reader.peek(ENOUGH)
  const length = beginsMember(head) ? headerLength(head) : undefined
  if (length === undefined) {
    await toNextMember(reader)
    throw new Damage(DAMAGED)
  }
  await reader.skip(length)
  const feeding = new Feeding(reader)
  try {
    const digest = yield* unpacked(feeding)
    const trailer = await reader.take(TRAILER_LENGTH)
    if (trailer.equals(digest)) return
    // It was taken to be longer than it is, perhaps: the next may have begun before.
    reader.unread(trailer)
    feeding.goBack()
    await toNextMember(reader)
    throw new Damage(DAMAGED)
  } catch (error) {
    if (!isOfZlib(error)) throw error
    await toNextMember(reader)
    throw new Damage(DAMAGED)
  }
}

/** What a member holds, and then the trailer that it should have. */
async function* unpacked(feeding: Feeding): AsyncGenerator<Uint8Array, Buffer> {
  let [crc, size] = [0, 0]
  try {
    for await (const chunk of feeding.engine) {
      crc = crc32(chunk, crc)
      size = (size + chunk.length) % WHOLE_COUNT
      yield chunk
    }
  } finally {
    await feeding.end()
  }
  const trailer = Buffer.alloc(TRAILER_LENGTH)
  trailer.writeUInt32LE(crc, 0)
  trailer.writeUInt32LE(size, 4)
  return trailer
}

/** Passes over what is no beginning of a member. */
async function toNextMember(reader: ByteReader): Promise<void> {
  for (;;) {
    const held = await reader.peek(CHUNK)
    const at = held.indexOf(MAGIC)
    if (at === -1) {
      if (held.length < CHUNK) return void (await reader.skip(held.length))
      await reader.skip(held.length - MAGIC.length + 1)
      continue
    }
    await reader.skip(at)
    if (beginsMember(await reader.peek(ENOUGH))) return
    await reader.skip(1)
  }
}

/** The length of the header that bytes begin with; undefined when they begin with none, or it is not all there. */
function headerLength(bytes: Buffer): number | undefined {
  const flags = bytes[3] ?? WHOLE_COUNT
  if (flags > MOST_FLAGS || bytes.length < HEADER_LENGTH || !isPacked(bytes)) return undefined
  let at = HEADER_LENGTH
  if ((flags & HAS_EXTRA) !== 0) at += 2 + (at + 2 <= bytes.length ? bytes.readUInt16LE(at) : bytes.length)
  for (const field of [HAS_NAME, HAS_COMMENT]) {
    if ((flags & field) === 0) continue
    const end = bytes.indexOf(0, at)
    if (end === -1) return undefined
    at = end + 1
  }
  if ((flags & HAS_DIGEST) !== 0) at += 2
  return at < bytes.length ? at : undefined
}
