import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { endianness } from 'node:os'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Sections } from '../../inquiry/claim-index/sections.ts'
import type { LogPlace } from '../../store/claim-reader.ts'

/** An index as a file holds it: its sections, and the place in the log that it stands for. */
export interface IndexFile {
  readonly place: LogPlace
  readonly sections: Sections
}

/** One section of the file. */
interface Entry {
  readonly name: string
  readonly kind: 'numbers' | 'bytes'
  /** How many bytes it is long, and their CRC-32. */
  readonly length: number
  readonly check: number
}

/** What stands at the beginning of the file, as JSON. */
interface Header {
  readonly place: LogPlace
  readonly predicates: Sections['predicates']
  readonly entries: readonly Entry[]
}

const MARK = 'STEMMA INDEX\n'
/** Rises whenever a section, the evaluation of a valid time or the weighing of facts changes what its numbers mean. */
const FORMAT_VERSION = 6
/** After the mark, four numbers of 4 bytes each: version, byte order, length of the header, its CRC-32. */
const PREAMBLE = MARK.length + 16
const BYTE_ORDER = 0x01020304
/** A file being written that is older, in milliseconds, was left by a process that was killed. */
const LEFT_BEHIND = 600_000
/** Bytes read at a time. */
const CHUNK = 64 * 1024 * 1024

/**
 * Reads an index file. Null when there is none, or it is cut short, damaged, of another format or of something else: it is
 * a copy of what the workspace holds, so all that is lost is the time to make it anew.
 */
export async function readIndexFile(path: string): Promise<IndexFile | null> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch {
    return null // None there, or none that may be read.
  }
  try {
    return await contentOf(file)
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  } finally {
    await file.close()
  }
}

/**
 * Writes an index file, whole or not at all: beside its place first, and then moved there. When somebody else is writing
 * one, or the disk refuses, nothing is written and nothing is lost but time.
 */
export async function writeIndexFile(path: string, { place, sections }: IndexFile): Promise<boolean> {
  const beside = `${path}.new`
  try {
    await mkdir(dirname(path), { recursive: true })
    await removeLeftBehind(beside)
    await writeWhole(beside, place, sections)
    await rename(beside, path)
    return true
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    if (error.code !== 'EEXIST') await rm(beside, { force: true })
    return false
  }
}

/** The file is not what it should be. */
class Unreadable extends Error {}

async function contentOf(file: FileHandle): Promise<IndexFile> {
  const preamble = await bytesOf(file, 0, PREAMBLE)
  const view = new DataView(preamble.buffer, preamble.byteOffset)
  const [version, order, length, check] = [0, 4, 8, 12].map((at) => view.getUint32(MARK.length + at, isLittle()))
  const isOurs = Buffer.from(preamble.subarray(0, MARK.length)).toString('latin1') === MARK
  if (!isOurs || version !== FORMAT_VERSION || order !== BYTE_ORDER) throw new Unreadable()
  const { size } = await file.stat()
  if (length === undefined || PREAMBLE + length > size) throw new Unreadable()
  const header = await bytesOf(file, PREAMBLE, length)
  if (crc32(header) !== check) throw new Unreadable()
  const { place, predicates, entries }: Header = JSON.parse(Buffer.from(header).toString('utf8'))
  const numbers: Record<string, Int32Array> = {}
  const bytes: Record<string, Uint8Array> = {}
  let at = PREAMBLE + length
  for (const entry of entries) {
    if (at + entry.length > size) throw new Unreadable()
    const content = await bytesOf(file, at, entry.length)
    if (crc32(content) !== entry.check) throw new Unreadable()
    if (entry.kind === 'bytes') bytes[entry.name] = content
    else numbers[entry.name] = new Int32Array(content.buffer, 0, entry.length / 4)
    at += entry.length
  }
  if (at !== size) throw new Unreadable()
  return { place, sections: { numbers, bytes, predicates } }
}

/** So many bytes from a place on, in a buffer of their own. */
async function bytesOf(file: FileHandle, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; ) {
    const { bytesRead } = await file.read(bytes, at, Math.min(CHUNK, length - at), from + at)
    if (bytesRead === 0) throw new Unreadable()
    at += bytesRead
  }
  return bytes
}

async function writeWhole(path: string, place: LogPlace, { numbers, bytes, predicates }: Sections): Promise<void> {
  const arrays = [
    ...Object.entries(numbers).map(([name, array]) => ({ name, kind: 'numbers' as const, content: asBytes(array) })),
    ...Object.entries(bytes).map(([name, array]) => ({ name, kind: 'bytes' as const, content: asBytes(array) })),
  ]
  const entries = arrays.map(({ name, kind, content }): Entry => {
    return { name, kind, length: content.length, check: crc32(content) }
  })
  const header = Buffer.from(JSON.stringify({ place, predicates, entries } satisfies Header), 'utf8')
  const preamble = Buffer.alloc(PREAMBLE)
  preamble.write(MARK, 'latin1')
  const view = new DataView(preamble.buffer, preamble.byteOffset, preamble.length)
  for (const [index, number] of [FORMAT_VERSION, BYTE_ORDER, header.length, crc32(header)].entries()) {
    view.setUint32(MARK.length + index * 4, number, isLittle())
  }
  // `wx`: two programs must not write into one file. What is moved into place is on the disk by then.
  const file = await open(path, 'wx')
  try {
    for (const content of [preamble, header, ...arrays.map((array) => array.content)]) await writeAll(file, content)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function writeAll(file: FileHandle, content: Uint8Array): Promise<void> {
  for (let at = 0; at < content.length; ) {
    const { bytesWritten } = await file.write(content, at, Math.min(CHUNK, content.length - at))
    at += bytesWritten
  }
}

async function removeLeftBehind(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found !== null && Date.now() - found.mtimeMs > LEFT_BEHIND) await rm(path, { force: true })
}

function asBytes(array: Int32Array | Uint8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

/** Numbers lie in the file as in the memory of the machine that wrote it; another kind of machine makes its own. */
function isLittle(): boolean {
  return endianness() === 'LE'
}
