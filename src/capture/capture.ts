import { basename } from 'node:path'
import type { Captured, CaptureFault, CaptureOptions } from './captured.ts'
import { collect, peeked } from './collect.ts'
import { type OpenFile, openFile } from './file-chunks.ts'
import { captureJsonLines, looksLikeJsonLines } from './json-lines.ts'
import { refuseUnread } from './kinds.ts'
import type { Told } from './metadata.ts'
import { type About, documentIn } from './one-document.ts'
import { faultOf, refusal } from './refusal.ts'
import { sidecarOf } from './sidecar.ts'
import { DEFAULT_MAX_BYTES } from './size.ts'
import { looksLikeWarc } from './web-archive/records.ts'
import { captureWacz, isWacz } from './web-archive/wacz.ts'
import { captureWarc } from './web-archive/warc.ts'
import { inMemory, type RandomAccess } from './zip.ts'

export type { Captured, CaptureFault, CaptureOptions } from './captured.ts'

/** What is captured, and how it is called. */
interface Given extends About {
  /** The size of the whole, where the system knows it; used in words only. */
  readonly size?: number
  /** The whole, where any part of it can be had. */
  readonly whole?: RandomAccess
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
    const about = { origin, name: basename(origin), told: await sidecarOf(path), size: file.size, whole: file }
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
  const named = {
    origin: about.origin,
    name: about.name ?? about.origin,
    told: NOTHING_TOLD,
    size: bytes.length,
    whole: inMemory(bytes),
  }
  try {
    yield* captureChunks(single(bytes), named, options)
  } catch (error) {
    yield faultOf(about.origin, error)
  }
}

async function* captureChunks(
  chunks: AsyncIterable<Uint8Array>,
  about: Given,
  options: CaptureOptions,
): AsyncGenerator<Captured | CaptureFault> {
  const { origin, name } = about
  const { head, all, close } = await peeked(chunks, HEAD)
  try {
    if (head === undefined) throw refusal('empty', origin, 'holds nothing')
    if (looksLikeWarc(head, name)) {
      yield* captureWarc(all, origin, options)
      return
    }
    refuseUnread(head, origin)
    if (looksLikeJsonLines(head, name)) {
      yield* captureJsonLines(all, origin, options)
      return
    }
    if (about.whole !== undefined && (await isWacz(about.whole, name))) {
      yield* captureWacz(about.whole, origin, options)
      return
    }
    const bytes = await collect(all, about, options.maxBytes ?? DEFAULT_MAX_BYTES)
    if (about.whole === undefined && (await isWacz(inMemory(bytes), name)))
      yield* captureWacz(inMemory(bytes), origin, options)
    else yield await documentIn(bytes, about, options)
  } finally {
    await close()
  }
}

async function* single(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}
