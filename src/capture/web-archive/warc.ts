import { basename } from 'node:path'
import { KnownError } from '../../claims/known-error.ts'
import type { Captured, CaptureFault, CaptureOptions } from '../captured.ts'
import { documentIn } from '../one-document.ts'
import { refusal } from '../refusal.ts'
import { DEFAULT_MAX_BYTES } from '../size.ts'
import { bodyOf } from './answer.ts'
import { addressOf, type Content, contentOf, isPage, judged } from './judge.ts'
import type { PageList } from './page-list.ts'
import { type Fields, recordsIn, type Use, type WarcRecord } from './records.ts'
import { type Passed, Tally } from './tally.ts'

const NO_FIELDS: Fields = new Map()
/** The reasons for which a page has no words to read. */
const NOTHING_THERE: ReadonlySet<string> = new Set(['empty', 'binary', 'bad-document'])

/**
 * The documents in a web archive (ISO 28500), packed or not: each page, text, PDF and Word document that a server sent, with
 * its address. The last of them has a note of what else the archive holds. A damaged record is a fault and does not stop the others.
 */
export function captureWarc(
  chunks: AsyncIterable<Uint8Array>,
  origin: string,
  options: CaptureOptions,
): AsyncGenerator<Captured | CaptureFault> {
  const tally = new Tally()
  return withTally(documentsOf(chunks, { origin, tally, options }), { tally, origin })
}

/** What is known while the records of an archive are gone through. */
export interface Going {
  readonly origin: string
  readonly tally: Tally
  readonly options: CaptureOptions
  readonly pages?: PageList | undefined
}

/** The documents in the records of an archive; the others are counted. */
export async function* documentsOf(
  chunks: AsyncIterable<Uint8Array>,
  going: Going,
): AsyncGenerator<Captured | CaptureFault> {
  const limit = going.options.maxBytes ?? DEFAULT_MAX_BYTES
  const judge = (fields: Fields, head: Buffer) => listed(judged(fields, head), fields, head, going.pages)
  for await (const record of recordsIn(chunks, limit, judge)) {
    const item = await itemOf(record, `${going.origin} record ${record.number}`, going)
    if (typeof item === 'string') going.tally.add(item)
    else yield item
  }
}

/** The last document takes the note of what else there is, so each waits for the next. */
export async function* withTally(
  items: AsyncGenerator<Captured | CaptureFault>,
  going: Pick<Going, 'origin' | 'tally' | 'pages'>,
): AsyncGenerator<Captured | CaptureFault> {
  let last: Captured | undefined
  for await (const item of items) {
    if ('fault' in item) yield item
    else {
      if (last !== undefined) yield last
      last = item
    }
  }
  const { origin, tally, pages } = going
  if (last === undefined) {
    const reason = tally.words === undefined ? 'holds no documents' : `holds no documents, only ${tally.words}`
    yield { fault: refusal('empty', origin, reason) }
    return
  }
  const beside = tally.words === undefined ? [] : [`beside its documents ${origin} holds ${tally.words}`]
  const missing = pages?.missing ?? 0
  const lacking =
    missing === 0 ? [] : [`${origin} lists ${missing} ${missing === 1 ? 'page' : 'pages'} more that it does not hold`]
  yield { ...last, notes: [...last.notes, ...beside, ...lacking] }
}

/** What is done with a record where only those on a list are documents. */
function listed(use: Use<Passed>, fields: Fields, head: Buffer, pages: PageList | undefined): Use<Passed> {
  const address = addressOf(fields)
  if (pages === undefined || address === undefined) return use
  if (use === 'take') return pages.found(address) === undefined ? { pass: 'page' } : use
  if (use.pass === 'redirect') pages.redirected(address, contentOf(fields, head)?.answer?.fields.get('location') ?? '')
  return use
}

async function itemOf(
  { fields, found }: WarcRecord<Passed>,
  origin: string,
  going: Going,
): Promise<Captured | CaptureFault | Passed> {
  if ('passed' in found) return found.passed
  const address = addressOf(fields)
  if ('fault' in found) return { fault: refusal(found.fault.code, origin, withAddress(found.fault.reason, address)) }
  const content = contentOf(fields, found.block)
  if (address === undefined || content === undefined) return 'other'
  try {
    return await documentOf(found.block, { fields, address, content, origin }, going)
  } catch (error) {
    if (!(error instanceof KnownError)) throw error
    // Frames, and pages that a script fills, are no loss one by one; what is wrong with a document is.
    if (isPage(content) && NOTHING_THERE.has(error.code)) return 'empty'
    return { fault: new KnownError(error.code, withAddress(error.message, address), { cause: error }) }
  }
}

interface Found {
  readonly fields: Fields
  readonly address: URL
  readonly content: Content
  readonly origin: string
}

async function documentOf(block: Buffer, found: Found, { options, pages }: Going): Promise<Captured> {
  const { fields, address, content, origin } = found
  const { answer, charset } = content
  const sent = block.subarray(answer?.headLength ?? 0)
  const bytes = await bodyOf(sent, answer?.fields ?? NO_FIELDS, options.maxBytes ?? DEFAULT_MAX_BYTES, origin)
  if (bytes.length === 0) throw refusal('empty', origin, 'holds nothing')
  const listed = pages?.found(address) ?? {}
  const told = { publisher: address.hostname.replace(/^www\./, ''), ...listed }
  const about = {
    origin,
    name: content.type.includes('html') ? 'page.html' : basename(address.pathname),
    charset,
    told: { metadata: told, notes: [] },
    within: { place: address.href, documentId: calledBy(address, fields), known: { url: address.href } },
  }
  const captured = await documentIn(bytes, about, options)
  const cut = fields.get('warc-truncated')
  return cut === undefined
    ? captured
    : { ...captured, notes: [...captured.notes, `the archive holds only its beginning: ${cut}`] }
}

/** The address, and when it was fetched: an archive may hold a page of several days. */
function calledBy(address: URL, fields: Fields): string {
  const date = fields.get('warc-date')
  return date === undefined ? address.href : `${address.href} ${date}`
}

function withAddress(words: string, address: URL | undefined): string {
  return address === undefined ? words : `${words} (${address.href})`
}
