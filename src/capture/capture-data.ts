import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { KnownError } from '../claims/known-error.ts'
import type { SourceMetadata } from '../claims/source.ts'
import { lineBreaksIn } from './byte-lines.ts'
import type { CaptureFault } from './captured.ts'
import { type Collected, collect, peeked } from './collect.ts'
import { type Decoded, decode } from './encoding.ts'
import { type OpenFile, openFile } from './file-chunks.ts'
import { looksLikeJsonLines } from './json-lines.ts'
import type { Told } from './metadata.ts'
import { faultOf, refusal } from './refusal.ts'
import { sidecarOf } from './sidecar.ts'
import { DEFAULT_MAX_BYTES } from './size.ts'

/** A file of data as captured. Its text is the file itself, decoded and otherwise unchanged. */
export interface CapturedData {
  readonly origin: string
  /** SHA-256 of the whole file, hexadecimal. */
  readonly sha256: string
  readonly kind: 'table' | 'lines'
  /** What the sidecar beside the file says of it. */
  readonly told: Partial<SourceMetadata>
  readonly notes: readonly string[]
  /** The file in pieces that begin at a line: one, or several where lines are many. Each call decodes them anew. */
  readonly parts: () => Iterable<DataPart>
}

/** A stretch of a file, small enough to be a source of its own. */
export interface DataPart {
  readonly bytes: Uint8Array
  readonly text: string
  /** The line it begins with, counted from 1. */
  readonly firstLine: number
  /** Whether it is the whole file. */
  readonly whole: boolean
  /** The lines of the file that are not UTF-8; their bytes show as U+FFFD in the text. */
  readonly damaged: ReadonlySet<number>
}

/** A file of lines may be this large: 1 GiB. It is cut into parts, so that no text grows beyond what can be hashed. */
const MOST_BYTES_OF_LINES = 1024 * 1024 * 1024
const PART = 8 * 1024 * 1024
const NEWLINE = 0x0a
/** So many bytes tell whether a file is of lines. */
const HEAD = 512

/** Reads a file of data whole. What cannot be captured comes as a fault, never as an exception. */
export async function captureData(path: string): Promise<CapturedData | CaptureFault> {
  let file: OpenFile | undefined
  try {
    file = await openFile(path)
    return await captureDataChunks(file.chunks, { origin: path, size: file.size }, await sidecarOf(path))
  } catch (error) {
    return faultOf(path, error)
  } finally {
    await file?.close()
  }
}

/** Data that come from elsewhere, such as standard input, which may have no end. */
export async function captureDataStream(
  chunks: AsyncIterable<Uint8Array>,
  origin: string,
): Promise<CapturedData | CaptureFault> {
  try {
    return await captureDataChunks(chunks, { origin }, { metadata: {}, notes: [] })
  } catch (error) {
    return faultOf(origin, error)
  }
}

async function captureDataChunks(
  chunks: AsyncIterable<Uint8Array>,
  about: Collected,
  told: Told,
): Promise<CapturedData> {
  const { head, all, close } = await peeked(chunks, HEAD)
  try {
    if (head === undefined) throw refusal('empty', about.origin, 'holds nothing')
    const isLines = looksLikeJsonLines(head, basename(about.origin))
    const bytes = await collect(all, about, isLines ? MOST_BYTES_OF_LINES : DEFAULT_MAX_BYTES)
    return isLines ? dataOfLines(bytes, about.origin, told) : await dataOfTable(bytes, about.origin, told)
  } finally {
    await close()
  }
}

function dataOfLines(bytes: Uint8Array, origin: string, { metadata, notes }: Told): CapturedData {
  return { origin, sha256: sha256Of(bytes), told: metadata, kind: 'lines', notes, parts: () => linesOf(bytes) }
}

async function dataOfTable(bytes: Uint8Array, origin: string, { metadata, notes }: Told): Promise<CapturedData> {
  const decoded = await decodeTable(bytes, origin)
  if (decoded.text.trim() === '') throw refusal('empty', origin, 'holds only white space')
  const whole = { bytes, text: decoded.text, firstLine: 1, whole: true, damaged: new Set<number>() }
  const shared = { origin, sha256: sha256Of(bytes), told: metadata }
  return { ...shared, kind: 'table', notes: [...decoded.notes, ...notes], parts: () => [whole] }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * A table has few words, so that statistics often cannot tell its encoding; then it is most likely the one in which
 * spreadsheets write where they do not write UTF-8.
 */
async function decodeTable(bytes: Uint8Array, origin: string): Promise<Decoded> {
  try {
    return await decode(bytes, origin)
  } catch (error) {
    if (!(error instanceof KnownError) || error.code !== 'encoding') throw error
    const text = new TextDecoder('windows-1252').decode(bytes)
    return { text, notes: ['read as windows-1252, the encoding of spreadsheets: look at its accents'] }
  }
}

/** Cuts at line breaks; a line that is longer than a part is a part of its own. */
function* linesOf(bytes: Uint8Array): Generator<DataPart> {
  let firstLine = 1
  for (let start = 0; start < bytes.length; ) {
    const cut = start + PART >= bytes.length ? -1 : bytes.indexOf(NEWLINE, start + PART - 1)
    const end = cut === -1 ? bytes.length : cut + 1
    const part = bytes.subarray(start, end)
    const damaged = new Set(damagedLines(part, firstLine))
    const whole = start === 0 && end === bytes.length
    yield { bytes: part, text: new TextDecoder('utf-8').decode(part), firstLine, whole, damaged }
    firstLine += lineBreaksIn(part)
    start = end
  }
}

function* damagedLines(bytes: Uint8Array, firstLine: number): Generator<number> {
  if (isUtf8(bytes)) return
  let line = firstLine
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(NEWLINE, start)
    const end = found === -1 ? bytes.length : found
    if (!isUtf8(bytes.subarray(start, end))) yield line
    start = end + 1
  }
}
