import { createHash } from 'node:crypto'
import { sourceId } from '../claims/id.ts'
import { KnownError } from '../claims/known-error.ts'
import { languageOf } from '../text/language.ts'
import { type ByteLine, linesOfBytes } from './byte-lines.ts'
import type { Captured, CaptureFault, CaptureOptions } from './captured.ts'
import { metadataOf, recordOf, settled } from './metadata.ts'
import { refusal } from './refusal.ts'
import { DEFAULT_MAX_BYTES, tooBig } from './size.ts'

const SPACE = new Set([0x20, 0x09])
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d])
const BRACE = 0x7b
const QUOTE = 0x22
const MARK = [0xef, 0xbb, 0xbf] as const
/** A sidecar longer than this is still told from a file of documents, only its lines are not all named. */
const MOST_SIDECAR_LINES = 1000

/** Whether bytes begin as JSON Lines do, with `{"`; under a name that says so, whether they begin with text at all. */
export function looksLikeJsonLines(head: Uint8Array, name: string): boolean {
  let at = startsWithMark(head) ? MARK.length : 0
  while (BLANK.has(head[at] ?? 0)) at++
  const named = /\.(?:jsonl|ndjson)$/i.test(name)
  if (head[at] !== BRACE) return named && at < head.length && !head.subarray(0, 512).some((byte) => byte < 9)
  do at++
  while (SPACE.has(head[at] ?? 0))
  return named || head[at] === QUOTE
}

/**
 * The documents of a JSON Lines stream, one line each: `{"text", "id", "title", "url", "publisher", "author",
 * "published", "language"}`, of which only `text` must be there. A broken line is a fault and does not stop the others.
 */
export async function* captureJsonLines(
  chunks: AsyncIterable<Uint8Array>,
  origin: string,
  options: CaptureOptions,
): AsyncGenerator<Captured | CaptureFault> {
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES
  const describing: number[] = []
  let seen = 0
  for await (const line of linesOfBytes(chunks, limit)) {
    const item = captured(line, `${origin} line ${line.number}`, limit, options)
    if (item === undefined) continue
    if (item !== 'describes-a-file') yield item
    else if (describing.length < MOST_SIDECAR_LINES) describing.push(line.number)
    if (item !== 'describes-a-file') seen += 1
  }
  if (seen === 0 && describing.length > 0) {
    yield { fault: refusal('bad-document', origin, 'describes the files beside it and holds no documents itself') }
    return
  }
  for (const number of describing) {
    yield { fault: refusal('bad-document', `${origin} line ${number}`, '"text" is missing') }
  }
  if (seen === 0) yield { fault: refusal('empty', origin, 'holds no documents') }
}

function captured(
  line: ByteLine,
  origin: string,
  limit: number,
  options: CaptureOptions,
): Captured | CaptureFault | 'describes-a-file' | undefined {
  if (line.size > limit) return { fault: refusal('oversized', origin, tooBig(line.size, limit)) }
  const bytes = line.number === 1 && startsWithMark(line.bytes) ? line.bytes.subarray(MARK.length) : line.bytes
  if (bytes.every((byte) => BLANK.has(byte))) return undefined
  try {
    const record = recordOfLine(bytes, line.complete, origin)
    if (describesFile(record)) return 'describes-a-file'
    return documentOf(record, bytes, origin, options)
  } catch (error) {
    if (error instanceof KnownError) return { fault: error }
    throw error
  }
}

/** Whether a line is of a sidecar: no text, and a file named in `file`, or in `id` by a name with an extension. */
function describesFile(record: ReadonlyMap<string, unknown>): boolean {
  const id = record.get('id')
  const named = typeof record.get('file') === 'string' || (typeof id === 'string' && /\.[a-z]\w{0,4}$/i.test(id))
  return named && !record.has('text')
}

function documentOf(
  record: ReadonlyMap<string, unknown>,
  bytes: Uint8Array,
  origin: string,
  options: CaptureOptions,
): Captured {
  const text = record.get('text')
  if (text === undefined) throw refusal('bad-document', origin, '"text" is missing')
  if (typeof text !== 'string') throw refusal('bad-document', origin, '"text" is not a string')
  if (text.trim() === '') throw refusal('empty', origin, '"text" is empty')
  const id = record.get('id')
  const named = typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : undefined
  const documentId = named ?? origin
  const told = metadataOf(record)
  const { metadata, notes } = settled(text, languageOf(text), [options.metadata ?? {}, told.metadata])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const source = {
    id: sourceId(sha256, documentId),
    sha256,
    mediaType: 'application/jsonl',
    reader: 'jsonl@1',
    text,
    origin,
    ...metadata,
  }
  return { source, bytes, documentId, notes: [...told.notes, ...notes] }
}

/** The object that a line of JSON Lines holds; throws `truncated`, `encoding` or `bad-document`. */
export function recordOfLine(bytes: Uint8Array, complete: boolean, origin: string): ReadonlyMap<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    const badJson = error instanceof SyntaxError
    const cut = badJson ? stopsEarly(error.message, complete) : !complete
    if (cut) throw refusal('truncated', origin, 'the line stops before its end', error)
    if (badJson) throw refusal('bad-document', origin, `not JSON: ${error.message}`, error)
    throw refusal('encoding', origin, 'not UTF-8, which JSON Lines must be', error)
  }
  const record = recordOf(value)
  if (record === undefined) throw refusal('bad-document', origin, 'not a JSON object')
  return record
}

function stopsEarly(message: string, complete: boolean): boolean {
  return /unexpected end|unterminated/i.test(message) || (!complete && /escape/i.test(message))
}

function startsWithMark(bytes: Uint8Array): boolean {
  return MARK.every((byte, index) => bytes[index] === byte)
}
