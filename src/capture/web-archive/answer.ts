import { isUtf8 } from 'node:buffer'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib'
import { refusal } from '../refusal.ts'
import { tooLong } from '../size.ts'
import { isOfZlib } from '../zlib-error.ts'
import { type Fields, fieldsOf } from './records.ts'

/** The answer of a web server, its head apart from its body. */
export interface Answer {
  readonly status: number
  readonly fields: Fields
  /** How many bytes the head has. */
  readonly headLength: number
}

/** How a body may have been packed on its way. */
interface Coding {
  readonly unpack: (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>
  /** The bytes that such a body begins with, where there are any. */
  readonly magic?: Buffer
}

const STATUS = /^HTTP\/[\d.]+ (\d{3})(?: .*)?$/i
const HEAD_END = /\r?\n\r?\n/
const CHUNK_SIZE = /^(?:\r?\n)?([\da-f]{1,8})\s*(?:;[^\r\n]*)?\r?\n/i
const LONGEST_SIZE_LINE = 256

const GZIP: Coding = { unpack: promisify(gunzip), magic: Buffer.from([0x1f, 0x8b]) }
const CODINGS: ReadonlyMap<string, Coding> = new Map<string, Coding>([
  ['gzip', GZIP],
  ['x-gzip', GZIP],
  ['deflate', { unpack: inflateEither }],
  ['br', { unpack: promisify(brotliDecompress) }],
  ['zstd', { unpack: promisify(zstdDecompress), magic: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]) }],
])
/** How a page, a PDF or a Word document begins that is not packed. */
const UNPACKED = /^(?:\s*<|%PDF|PK)/

/** The head of an answer that bytes begin with; undefined when they begin with none. */
export function answerAt(bytes: Buffer): Answer | undefined {
  const end = HEAD_END.exec(bytes.toString('latin1'))
  if (end === null) return undefined
  const headLength = end.index + end[0].length
  const head = bytes.subarray(0, headLength)
  const status = STATUS.exec(head.toString('latin1').split(/\r?\n/, 1)[0] ?? '')?.[1]
  return status === undefined ? undefined : { status: Number(status), fields: fieldsOf(head, STATUS), headLength }
}

/**
 * The body of an answer as it was before it was sent: its chunks put together and unpacked. What the archive has unpacked already,
 * whatever the head says, is left as it is. Throws `truncated` when it is damaged, `oversized` when it unpacks to more than the limit.
 */
export async function bodyOf(sent: Buffer, fields: Fields, limit: number, origin: string): Promise<Uint8Array> {
  const isChunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '')
  let body: Uint8Array = isChunked ? joined(sent, origin) : sent
  const codings = (fields.get('content-encoding') ?? '').toLowerCase().split(',').reverse()
  for (const name of codings) body = await unpacked(body, CODINGS.get(name.trim()), limit, origin)
  return body
}

async function unpacked(
  bytes: Uint8Array,
  coding: Coding | undefined,
  limit: number,
  origin: string,
): Promise<Uint8Array> {
  const { unpack, magic } = coding ?? {}
  if (unpack === undefined || magic?.equals(bytes.subarray(0, magic.length)) === false) return bytes
  try {
    return await unpack(bytes, { maxOutputLength: limit })
  } catch (error) {
    if (isOfZlib(error) && isReadable(bytes)) return bytes
    if (isOfZlib(error)) throw refusal('truncated', origin, 'its body is damaged or stops before its end', error)
    const isTooLong = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw isTooLong ? refusal('oversized', origin, `unpacked, ${tooLong(limit)}`, error) : error
  }
}

/** The parts of a body that was sent in chunks; the bytes as they are when they are no chunks. */
function joined(sent: Buffer, origin: string): Buffer {
  const parts: Buffer[] = []
  let chunk = chunkAt(sent, 0)
  if (chunk === undefined) return sent
  while (chunk !== undefined && chunk.end > chunk.from) {
    if (chunk.end > sent.length) throw refusal('truncated', origin, 'its body stops before its end')
    parts.push(sent.subarray(chunk.from, chunk.end))
    chunk = chunkAt(sent, chunk.end)
  }
  if (chunk === undefined) throw refusal('truncated', origin, 'its body is damaged or stops before its end')
  return Buffer.concat(parts)
}

/** Where the bytes of a chunk stand that begins at `at`, behind the line that tells their number; the last has none. */
function chunkAt(sent: Buffer, at: number): { readonly from: number; readonly end: number } | undefined {
  const line = CHUNK_SIZE.exec(sent.toString('latin1', at, at + LONGEST_SIZE_LINE))
  if (line === null) return undefined
  const from = at + line[0].length
  return { from, end: from + Number.parseInt(line[1] ?? '', 16) }
}

/** Some servers leave out the two bytes that should stand before. */
async function inflateEither(bytes: Uint8Array, options: { readonly maxOutputLength: number }): Promise<Uint8Array> {
  const isZlib = ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0
  return await promisify(isZlib ? inflate : inflateRaw)(bytes, options)
}

function isReadable(bytes: Uint8Array): boolean {
  return isUtf8(bytes) || UNPACKED.test(Buffer.from(bytes.subarray(0, 100)).toString('latin1'))
}
