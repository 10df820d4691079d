import { createHash } from 'node:crypto'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { sourceId } from '../claims/id.ts'
import { languageOf } from '../text/language.ts'
import { binaryKind } from './binary-kinds.ts'
import type { Captured, CaptureFault, CaptureOptions } from './captured.ts'
import { decode } from './encoding.ts'
import { captureJsonLines, looksLikeJsonLines } from './json-lines.ts'
import { draw } from './kinds.ts'
import { contradicts } from './language.ts'
import { settle, type Told } from './metadata.ts'
import { faultOf, refusal, unreadable } from './refusal.ts'
import { sidecarOf } from './sidecar.ts'
import { DEFAULT_MAX_BYTES, tooBig } from './size.ts'

export type { Captured, CaptureFault, CaptureOptions } from './captured.ts'

/** How a document is called, and what the files beside it say of it. */
interface About {
  readonly origin: string
  readonly name: string
  readonly told: Told
  /** The size of the whole, where the system knows it; used in words only. */
  readonly size?: number
}

const CHUNK = 256 * 1024

/**
 * The documents in a file: one, or one for each line of JSON Lines, which are streamed.
 * What cannot be captured comes as a fault, never as an exception. A sidecar `documents.jsonl` beside the file
 * supplies metadata that the file lacks.
 */
export async function* captureFile(
  path: string,
  options: CaptureOptions = {},
): AsyncGenerator<Captured | CaptureFault> {
  const { origin = path } = options
  let handle: FileHandle | undefined
  try {
    const size = await sizeOfFile(path)
    handle = await open(path, 'r')
    const about = { origin, name: basename(origin), told: await sidecarOf(path), size }
    yield* captureChunks(chunksOf(handle), about, options)
  } catch (error) {
    yield faultOf(origin, error)
  } finally {
    await handle?.close()
  }
}

/** The documents in bytes that come from elsewhere, such as standard input. `origin` stands for the path. */
export async function* captureBytes(
  bytes: Uint8Array,
  about: { readonly origin: string; readonly name?: string },
  options: CaptureOptions = {},
): AsyncGenerator<Captured | CaptureFault> {
  const told: Told = { metadata: {}, notes: [] }
  const named = { origin: about.origin, name: about.name ?? about.origin, told, size: bytes.length }
  try {
    yield* captureChunks(single(bytes), named, options)
  } catch (error) {
    yield faultOf(about.origin, error)
  }
}

async function* captureChunks(
  chunks: AsyncGenerator<Uint8Array>,
  about: About,
  options: CaptureOptions,
): AsyncGenerator<Captured | CaptureFault> {
  const first = await chunks.next()
  if (first.done === true) throw refusal('empty', about.origin, 'holds nothing')
  const kind = binaryKind(first.value)
  if (kind !== undefined) throw refusal('binary', about.origin, `${kind}: not read yet`)
  const all = resumed(first.value, chunks)
  if (looksLikeJsonLines(first.value, about.name)) {
    yield* captureJsonLines(all, about.origin, options)
    return
  }
  const bytes = await collect(all, about, options.maxBytes ?? DEFAULT_MAX_BYTES)
  yield await captureOne(bytes, about, options)
}

async function captureOne(bytes: Uint8Array, about: About, options: CaptureOptions): Promise<Captured> {
  const { origin, name, told } = about
  const decoded = await decode(bytes, origin)
  if (decoded.text.trim() === '') throw refusal('empty', origin, 'holds only white space')
  const drawn = await draw(decoded.text, name, origin)
  if (drawn.text.trim() === '') throw refusal('empty', origin, 'holds no text')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const language = languageOf(drawn.text)
  const mistaken = drawn.declared.language !== undefined && contradicts(drawn.declared.language, language)
  const declared = mistaken ? { ...drawn.declared, language } : drawn.declared
  const notes = mistaken ? [`declares the language ${drawn.declared.language} and is written in ${language}`] : []
  const source = {
    id: sourceId(sha256, null),
    sha256,
    mediaType: drawn.mediaType,
    reader: drawn.reader,
    text: drawn.text,
    origin,
    ...settle([options.metadata ?? {}, declared, told.metadata, drawn.guessed, { language }]),
  }
  return { source, bytes, documentId: origin, notes: [...decoded.notes, ...drawn.notes, ...told.notes, ...notes] }
}

async function sizeOfFile(path: string): Promise<number> {
  const found = await stat(path)
  if (found.isDirectory()) throw unreadable(path, 'it is a folder')
  if (!found.isFile()) throw unreadable(path, 'it is not a regular file; give its content on standard input')
  return found.size
}

async function collect(chunks: AsyncIterable<Uint8Array>, about: About, limit: number): Promise<Uint8Array> {
  if (about.size !== undefined && about.size > limit) {
    throw refusal('oversized', about.origin, tooBig(about.size, limit))
  }
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit) throw refusal('oversized', about.origin, tooBig(size, limit))
    parts.push(chunk)
  }
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : new Uint8Array(Buffer.concat(parts))
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK)
    if (bytesRead === 0) return
    yield new Uint8Array(buffer.buffer, buffer.byteOffset, bytesRead)
  }
}

async function* single(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}

async function* resumed(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}
