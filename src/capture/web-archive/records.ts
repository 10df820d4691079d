import { ByteReader } from '../byte-reader.ts'
import { tooBig } from '../size.ts'
import { Damage } from './damage.ts'
import { beginsMember, isPacked, membersIn } from './members.ts'

/** The names of header fields in lower case, with the first value of each. */
export type Fields = ReadonlyMap<string, string>

/** What is done with a record: it is taken whole, or passed over as what it is. */
export type Use<Passed> = 'take' | { readonly pass: Passed }

/** A record of a web archive. */
export interface WarcRecord<Passed> {
  /** Counted from 1, damaged ones too. */
  readonly number: number
  readonly fields: Fields
  /** All bytes of its block, or what it was passed over as, or why it cannot be taken. */
  readonly found: { readonly block: Buffer } | { readonly passed: Passed } | { readonly fault: Fault }
}

/** Why a record cannot be taken. */
export interface Fault {
  readonly code: 'truncated' | 'oversized'
  readonly reason: string
}

/** Says of a record by its fields and the first bytes of its block what is to be done with it. */
export type Judge<Passed> = (fields: Fields, head: Buffer) => Use<Passed>

const VERSION = /^WARC\/[01]\.\d+$/
/** What parts the fields of a record, or of an answer, from what follows. */
const HEAD_END = /\r?\n\r?\n/
const LONGEST_HEAD = 64 * 1024
const RECORD_START = '\nWARC/1.'
const CHUNK = 64 * 1024
const NO_FIELDS: Fields = new Map()
const STOPS = 'it stops before its end'

/** Whether bytes begin a web archive, packed or not. The name decides where the first of a packed one are damaged. */
export function looksLikeWarc(head: Uint8Array, name: string): boolean {
  if (Buffer.from(head.subarray(0, 7)).toString('latin1') === 'WARC/1.') return true
  return beginsMember(head) || (isPacked(head) && /\.warc\.gz$/i.test(name))
}

/**
 * The records of a web archive in their order, with one in memory at a time. A damaged one is a fault, and those behind it
 * are found. What a record says is its own is never looked through for others: a page may hold what looks like a record.
 */
export async function* recordsIn<Passed>(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  judge: Judge<Passed>,
): AsyncGenerator<WarcRecord<Passed>> {
  const archive = new ByteReader(chunks)
  let number = 0
  try {
    for await (const run of runsIn(archive)) {
      for await (const record of recordsOfRun(new ByteReader(run), limit, judge)) {
        number += 1
        yield { number, ...record }
      }
    }
  } finally {
    await archive.close()
  }
}

/** The stretches of an archive that are whole or damaged each by itself. */
async function* runsIn(archive: ByteReader): AsyncGenerator<AsyncGenerator<Uint8Array>> {
  if (isPacked(await archive.peek(CHUNK))) yield* membersIn(archive)
  else yield archive.stream(Number.POSITIVE_INFINITY)
}

type Unnumbered<Passed> = Omit<WarcRecord<Passed>, 'number'>

async function* recordsOfRun<Passed>(
  run: ByteReader,
  limit: number,
  judge: Judge<Passed>,
): AsyncGenerator<Unnumbered<Passed>> {
  let fields = NO_FIELDS
  try {
    while (await isMore(run)) {
      const head = await run.peekThrough(HEAD_END, LONGEST_HEAD)
      fields = head === undefined ? NO_FIELDS : fieldsOf(head, VERSION)
      const found = await foundAt(run, head?.length ?? 0, { fields, limit, judge })
      yield { fields, found }
      fields = NO_FIELDS
    }
  } catch (error) {
    if (!(error instanceof Damage)) throw error
    yield { fields, found: faulty(error.message) }
  }
}

/** The fields of a head whose first line is as it should be; none where it is not. */
export function fieldsOf(head: Buffer, firstLine: RegExp): Fields {
  const [first = '', ...lines] = head.toString('utf8').split(/\r?\n/)
  if (!firstLine.test(first.trim())) return NO_FIELDS
  const fields = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

interface Asked<Passed> {
  readonly fields: Fields
  readonly limit: number
  readonly judge: Judge<Passed>
}

async function foundAt<Passed>(
  run: ByteReader,
  head: number,
  { fields, limit, judge }: Asked<Passed>,
): Promise<WarcRecord<Passed>['found']> {
  const length = /^\d{1,15}$/.test(fields.get('content-length') ?? '')
    ? Number(fields.get('content-length'))
    : undefined
  if (length === undefined) {
    await toNextRecord(run)
    return faulty('it does not begin as a record does')
  }
  await run.skip(head)
  const use = judge(fields, await run.peek(Math.min(length, LONGEST_HEAD)))
  const isTaken = use === 'take' && length <= limit
  const block = isTaken ? await run.take(length) : undefined
  if ((block?.length ?? (await run.skip(length))) < length) return faulty(STOPS)
  if (!(await isMore(run)) || (await run.peek(5)).toString('latin1') === 'WARC/') {
    if (use !== 'take') return { passed: use.pass }
    return block === undefined ? { fault: { code: 'oversized', reason: tooBig(length, limit) } } : { block }
  }
  await toNextRecord(run)
  return faulty('it is not as long as it says')
}

/** Whether a record follows; passes over the line breaks before it. */
async function isMore(run: ByteReader): Promise<boolean> {
  for (;;) {
    const [next] = await run.peek(1)
    if (next !== 0x0d && next !== 0x0a) return next !== undefined
    await run.skip(1)
  }
}

async function toNextRecord(run: ByteReader): Promise<void> {
  for (;;) {
    const held = await run.peek(CHUNK)
    const at = held.indexOf(RECORD_START)
    if (at !== -1) return void (await run.skip(at + 1))
    await run.skip(held.length < CHUNK ? held.length : held.length - RECORD_START.length)
    if (held.length < CHUNK) return
  }
}

function faulty(reason: string): { readonly fault: Fault } {
  return { fault: { code: 'truncated', reason } }
}
