import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { sourceId } from '../claims/id.ts'
import { languageOf } from '../text/language.ts'
import type { Captured, CaptureFault, CaptureOptions } from './captured.ts'
import { collect, peeked } from './collect.ts'
import type { Drawn } from './drawn.ts'
import { decode } from './encoding.ts'
import { type OpenFile, openFile } from './file-chunks.ts'
import { captureJsonLines, looksLikeJsonLines } from './json-lines.ts'
import { binaryReader, draw, refuseUnread } from './kinds.ts'
import { contradicts } from './language.ts'
import { settled, type Told } from './metadata.ts'
import { faultOf, refusal } from './refusal.ts'
import { sidecarOf } from './sidecar.ts'
import { DEFAULT_MAX_BYTES } from './size.ts'

export type { Captured, CaptureFault, CaptureOptions } from './captured.ts'

/** How a document is called, and what the files beside it say of it. */
interface About {
  readonly origin: string
  readonly name: string
  readonly told: Told
  /** The size of the whole, where the system knows it; used in words only. */
  readonly size?: number
}

const NOTHING_TOLD: Told = { metadata: {}, notes: [] }
/** So many bytes tell what kind of document it is. */
const HEAD = 512

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
  let file: OpenFile | undefined
  try {
    file = await openFile(path)
    const about = { origin, name: basename(origin), told: await sidecarOf(path), size: file.size }
    yield* captureChunks(file.chunks, about, options)
  } catch (error) {
    yield faultOf(origin, error)
  } finally {
    await file?.close()
  }
}

/** The documents in a stream of bytes, such as standard input, which may have no end. `origin` stands for the path. */
export async function* captureStream(
  chunks: AsyncIterable<Uint8Array>,
  origin: string,
  options: CaptureOptions = {},
): AsyncGenerator<Captured | CaptureFault> {
  try {
    yield* captureChunks(chunks, { origin, name: origin, told: NOTHING_TOLD }, options)
  } catch (error) {
    yield faultOf(origin, error)
  }
}

/** The documents in bytes that come from elsewhere. `origin` stands for the path. */
export async function* captureBytes(
  bytes: Uint8Array,
  about: { readonly origin: string; readonly name?: string },
  options: CaptureOptions = {},
): AsyncGenerator<Captured | CaptureFault> {
  const named = { origin: about.origin, name: about.name ?? about.origin, told: NOTHING_TOLD, size: bytes.length }
  try {
    yield* captureChunks(single(bytes), named, options)
  } catch (error) {
    yield faultOf(about.origin, error)
  }
}

async function* captureChunks(
  chunks: AsyncIterable<Uint8Array>,
  about: About,
  options: CaptureOptions,
): AsyncGenerator<Captured | CaptureFault> {
  const { head, all, close } = await peeked(chunks, HEAD)
  try {
    if (head === undefined) throw refusal('empty', about.origin, 'holds nothing')
    refuseUnread(head, about.origin)
    if (looksLikeJsonLines(head, about.name)) {
      yield* captureJsonLines(all, about.origin, options)
      return
    }
    const bytes = await collect(all, about, options.maxBytes ?? DEFAULT_MAX_BYTES)
    const reader = binaryReader(bytes, about.origin)
    const drawn = await (reader === undefined ? drawText(bytes, about) : reader(bytes, about.origin))
    yield captured(bytes, drawn, about, options)
  } finally {
    await close()
  }
}

async function drawText(bytes: Uint8Array, { origin, name }: About): Promise<Drawn> {
  const decoded = await decode(bytes, origin)
  if (decoded.text.trim() === '') throw refusal('empty', origin, 'holds only white space')
  const drawn = await draw(decoded.text, name, origin)
  if (drawn.text.trim() === '') throw refusal('empty', origin, 'holds no text')
  return { ...drawn, notes: [...decoded.notes, ...drawn.notes] }
}

function captured(bytes: Uint8Array, drawn: Drawn, { origin, told }: About, options: CaptureOptions): Captured {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const language = languageOf(drawn.text)
  const mistaken = drawn.declared.language !== undefined && contradicts(drawn.declared.language, language)
  const declared = mistaken ? { ...drawn.declared, language } : drawn.declared
  const notes = mistaken ? [`declares the language ${drawn.declared.language} and is written in ${language}`] : []
  const layers = [options.metadata ?? {}, declared, told.metadata, drawn.guessed]
  const { metadata, notes: said } = settled(drawn.text, language, layers)
  const source = {
    id: sourceId(sha256, null),
    sha256,
    mediaType: drawn.mediaType,
    reader: drawn.reader,
    text: drawn.text,
    origin,
    ...metadata,
  }
  return { source, bytes, documentId: origin, notes: [...drawn.notes, ...told.notes, ...notes, ...said] }
}

async function* single(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}
