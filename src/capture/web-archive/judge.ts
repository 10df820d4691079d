import { type Answer, answerAt } from './answer.ts'
import type { Fields, Use } from './records.ts'
import type { Passed } from './tally.ts'

/** What a record holds that was sent by a server, or was put there as it is. */
export interface Content {
  /** In lower case, without parameters; empty when it is not told. */
  readonly type: string
  readonly charset: string | undefined
  /** Undefined of what was put there as it is. */
  readonly answer: Answer | undefined
}

/** Types of content by what they are, the first that fits. */
const OTHERS: readonly (readonly [RegExp, Passed])[] = [
  [/^image\//, 'image'],
  [/^(?:audio|video)\/|mpegurl|dash\+xml/, 'media'],
  [/javascript|ecmascript|wasm/, 'script'],
  [/^text\/css/, 'style'],
  [/font/, 'font'],
  [/json|xml|csv|event-stream|x-www-form|protobuf|grpc/, 'data'],
]
const PAGE: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml', 'text/plain'])
const DOCUMENT: ReadonlySet<string> = new Set([
  ...PAGE,
  'text/markdown',
  'application/pdf',
  'application/x-pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
  'application/epub+zip',
  'application/rtf',
  'text/rtf',
])
const UNTOLD: ReadonlySet<string> = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-download',
])
const DOCUMENT_NAME = /\.(?:pdf|docx|odt|epub|rtf)$/i
const OK = 200
/** What the browser of the crawler says that it fetched for a page. */
const PART_OF_PAGE = /^(?:xhr|fetch|script|stylesheet|image|font|media|ping|eventsource|websocket|prefetch)$/i
/** Addresses of files that speak to programs. */
const FOR_PROGRAMS = /\/(?:robots|ads|app-ads|humans|security)\.txt$/i
const TYPES: ReadonlyMap<string, Passed> = new Map([
  ['request', 'request'],
  ['revisit', 'revisit'],
  ['warcinfo', 'about'],
  ['metadata', 'about'],
])

/** Whether a record is a document; what it is when it is none. */
export function judged(fields: Fields, head: Buffer): Use<Passed> {
  const type = fields.get('warc-type')?.toLowerCase() ?? ''
  if (type !== 'response' && type !== 'resource') return { pass: TYPES.get(type) ?? 'other' }
  const address = addressOf(fields)
  // What crawlers keep of a page beside it, such as its words and its picture, has an address of another kind.
  if (address === undefined) return { pass: 'about' }
  const content = contentOf(fields, head)
  if (content === undefined) return { pass: 'other' }
  const status = content.answer?.status ?? OK
  if (status !== OK) return { pass: status >= 300 && status < 400 ? 'redirect' : 'failed' }
  if (!isDocument(content.type, address)) return { pass: kindOf(content.type) }
  return isPage(content) && PART_OF_PAGE.test(fields.get('warc-resource-type') ?? '') ? { pass: 'fragment' } : 'take'
}

function kindOf(type: string): Passed {
  return OTHERS.find(([types]) => types.test(type))?.[1] ?? 'other'
}

/** What a record holds; undefined when it says that it is an answer and is none. */
export function contentOf(fields: Fields, head: Buffer): Content | undefined {
  const isAnswer = fields.get('warc-type')?.toLowerCase() === 'response'
  const answer = isAnswer ? answerAt(head) : undefined
  if (isAnswer && answer === undefined) return undefined
  const told = (answer?.fields ?? fields).get('content-type') ?? ''
  const charset = /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(told)?.[1]
  return { type: told.split(';', 1)[0]?.trim().toLowerCase() ?? '', charset, answer }
}

/** Whether it is a page or a plain text, which much is that nobody reads. */
export function isPage({ type }: Content): boolean {
  return PAGE.has(type)
}

/** The address on the web that a record was fetched from. */
export function addressOf(fields: Fields): URL | undefined {
  // Some programs write it in angle brackets, after an example in the standard.
  const told = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? ''
  if (!URL.canParse(told)) return undefined
  const address = new URL(told)
  return /^(?:https?|ftp):$/.test(address.protocol) ? address : undefined
}

function isDocument(type: string, { pathname }: URL): boolean {
  if (UNTOLD.has(type)) return DOCUMENT_NAME.test(pathname)
  return DOCUMENT.has(type) && !FOR_PROGRAMS.test(pathname)
}
