import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { refusal } from './refusal.ts'
import { tooBig } from './size.ts'
import { isOfZlib } from './zlib-error.ts'

/** Bytes of which any part can be had at once: a file that stands open, or bytes in memory. */
export interface RandomAccess {
  readonly size: number
  /** The bytes from `at`, fewer where it has no more. */
  readonly read: (at: number, length: number) => Promise<Uint8Array>
}

/** A file in a ZIP archive, as the directory of the archive tells of it. */
export interface ZipEntry {
  readonly name: string
  /** 0: as it is; 8: deflated. */
  readonly method: number
  readonly isLocked: boolean
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its own header stands. */
  readonly at: number
}

/** A ZIP archive and what it is called in refusals. */
export interface Zip {
  readonly file: RandomAccess
  readonly origin: string
  readonly entries: readonly ZipEntry[]
}

const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const LOCATOR_64 = 0x07064b50
const LOCATOR_64_LENGTH = 20
const END_64 = 0x06064b50
const END_64_LENGTH = 56
const IN_DIRECTORY = 0x02014b50
const IN_DIRECTORY_LENGTH = 46
const LOCAL = 0x04034b50
const LOCAL_LENGTH = 30
const UNTOLD = 0xffffffff
/** The field of an entry that tells sizes too large for four bytes. */
const SIZES_64 = 1
const MOST_DIRECTORY = 64 * 1024 * 1024
const CHUNK = 256 * 1024

/** Bytes in memory, to be read as a file is. */
export function inMemory(bytes: Uint8Array): RandomAccess {
  return { size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) }
}

/** Opens a ZIP archive by the directory at its end. Throws `truncated` when it is damaged. */
export async function openZip(file: RandomAccess, origin: string): Promise<Zip> {
  const { at, length } = await directoryOf(file, origin)
  if (length > MOST_DIRECTORY) throw refusal('oversized', origin, `of its directory, ${tooBig(length, MOST_DIRECTORY)}`)
  const bytes = Buffer.from(await file.read(at, length))
  if (bytes.length < length) throw damaged(origin)
  return { file, origin, entries: [...entriesIn(bytes, origin)] }
}

/**
 * The bytes of a file in an archive, unpacked, no more of them than the archive tells.
 * Throws `truncated` when it is damaged or longer, `bad-document` when it has a password.
 */
export async function* unpacked({ file, origin }: Zip, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.isLocked) throw refusal('bad-document', origin, 'the archive has a password')
  const stored = storedBytes(file, entry, origin)
  let size = 0
  let crc = 0
  for await (const chunk of entry.method === 8 ? inflated(stored, origin) : stored) {
    size += chunk.length
    if (size > entry.size) throw damaged(origin)
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(origin)
}

async function directoryOf(file: RandomAccess, origin: string): Promise<{ at: number; length: number }> {
  const from = Math.max(0, file.size - END_LENGTH - LONGEST_COMMENT)
  const tail = Buffer.from(await file.read(from, file.size - from))
  let end = tail.length - END_LENGTH
  while (end >= 0 && tail.readUInt32LE(end) !== END) end--
  if (end < 0) throw damaged(origin)
  const told = { length: tail.readUInt32LE(end + 12), at: tail.readUInt32LE(end + 16) }
  if (told.at !== UNTOLD && told.length !== UNTOLD && tail.readUInt16LE(end + 10) !== 0xffff) return told
  return (await directory64(file, from + end)) ?? told
}

/** Where the directory of a large archive stands; undefined when it is none. */
async function directory64(file: RandomAccess, end: number): Promise<{ at: number; length: number } | undefined> {
  const at = end - LOCATOR_64_LENGTH
  if (at < 0) return undefined
  const locator = Buffer.from(await file.read(at, LOCATOR_64_LENGTH))
  if (locator.length < LOCATOR_64_LENGTH || locator.readUInt32LE(0) !== LOCATOR_64) return undefined
  const large = Buffer.from(await file.read(Number(locator.readBigUInt64LE(8)), END_64_LENGTH))
  if (large.length < END_64_LENGTH || large.readUInt32LE(0) !== END_64) return undefined
  return { length: Number(large.readBigUInt64LE(40)), at: Number(large.readBigUInt64LE(48)) }
}

function* entriesIn(directory: Buffer, origin: string): Generator<ZipEntry> {
  for (let at = 0; at < directory.length; ) {
    if (at + IN_DIRECTORY_LENGTH > directory.length || directory.readUInt32LE(at) !== IN_DIRECTORY)
      throw damaged(origin)
    const nameLength = directory.readUInt16LE(at + 28)
    const extraLength = directory.readUInt16LE(at + 30)
    const behindName = at + IN_DIRECTORY_LENGTH + nameLength
    const next = behindName + extraLength + directory.readUInt16LE(at + 32)
    if (next > directory.length) throw damaged(origin)
    const told = {
      size: directory.readUInt32LE(at + 24),
      packedSize: directory.readUInt32LE(at + 20),
      at: directory.readUInt32LE(at + 42),
    }
    yield {
      name: directory.toString('utf8', at + IN_DIRECTORY_LENGTH, behindName),
      method: directory.readUInt16LE(at + 10),
      isLocked: (directory.readUInt16LE(at + 8) & 1) === 1,
      crc: directory.readUInt32LE(at + 16),
      ...withLargeSizes(told, directory.subarray(behindName, behindName + extraLength)),
    }
    at = next
  }
}

type Sizes = Pick<ZipEntry, 'size' | 'packedSize' | 'at'>

/** Sizes with those that stand in a field of their own, in this order, where four bytes are too few. */
function withLargeSizes(told: Sizes, extra: Buffer): Sizes {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== SIZES_64) continue
    let from = at + 4
    const large = (size: number): number => {
      if (size !== UNTOLD || from + 8 > extra.length) return size
      from += 8
      return Number(extra.readBigUInt64LE(from - 8))
    }
    return { size: large(told.size), packedSize: large(told.packedSize), at: large(told.at) }
  }
  return told
}

async function* storedBytes(file: RandomAccess, entry: ZipEntry, origin: string): AsyncGenerator<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8) throw damaged(origin)
  const header = Buffer.from(await file.read(entry.at, LOCAL_LENGTH))
  if (header.length < LOCAL_LENGTH || header.readUInt32LE(0) !== LOCAL) throw damaged(origin)
  let at = entry.at + LOCAL_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28)
  for (const end = at + entry.packedSize; at < end; ) {
    const chunk = await file.read(at, Math.min(CHUNK, end - at))
    if (chunk.length === 0) throw damaged(origin)
    at += chunk.length
    yield chunk
  }
}

async function* inflated(stored: AsyncGenerator<Uint8Array>, origin: string): AsyncGenerator<Uint8Array> {
  // What goes wrong on the way is thrown by the loop over what comes out.
  const out = pipeline(Readable.from(stored, { objectMode: false }), createInflateRaw(), () => {})
  try {
    for await (const chunk of out) yield chunk
  } catch (error) {
    throw isOfZlib(error) ? damaged(origin, error) : error
  }
}

function damaged(origin: string, cause?: unknown): Error {
  return refusal('truncated', origin, 'the archive is damaged or stops before its end', cause)
}
