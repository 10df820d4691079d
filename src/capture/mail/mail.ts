import type { Attachment, Email } from 'postal-mime'
import { KnownError } from '../../claims/known-error.ts'
import { lineBreaksIn } from '../byte-lines.ts'
import type { Drawn } from '../drawn.ts'
import { readHtml } from '../html/html.ts'
import { metadataOf } from '../metadata.ts'
import { refusal } from '../refusal.ts'

const FIELD = /^([!-9;-~]{1,70}):/
const CONTINUED = /^[ \t]/
/** Fields that only programs write, one of which each mail has that was sent. */
const OF_PROGRAMS: ReadonlySet<string> = new Set([
  'message-id',
  'mime-version',
  'received',
  'return-path',
  'dkim-signature',
])
const MOST_HEAD = 64 * 1024
const MOST_NAMED = 5
/** A plain part so much shorter than the page beside it only says that there is a page. */
const STUB = 0.3

/** A mail of the largest size has fewer, and the parser keeps each apart. */
const MOST_LINES = 1_000_000

/** Whether bytes begin a mail as it is sent: fields with whom it is from and when, and what only programs write. */
export function looksLikeMail(bytes: Uint8Array): boolean {
  if (bytes[0] === undefined || !FIELD.test(latin1(bytes.subarray(0, 80)))) return false
  const [head = ''] = latin1(bytes.subarray(0, MOST_HEAD)).split(/\r?\n\r?\n/, 1)
  const lines = head.split(/\r?\n/)
  const names = new Set(lines.map((line) => FIELD.exec(line)?.[1]?.toLowerCase() ?? ''))
  const areFields = lines.every((line, index) => FIELD.test(line) || (CONTINUED.test(line) && index > 0))
  return areFields && names.has('from') && names.has('date') && [...names].some((name) => OF_PROGRAMS.has(name))
}

/**
 * A mail (RFC 5322, MIME): its plain text, or its page where it has no other, with subject, sender and day. What is attached is
 * left out with a note. Throws `empty` without words, `oversized` when its parts stand too deep within one another.
 */
export async function readMail(bytes: Uint8Array, origin: string): Promise<Drawn> {
  const mail = await parsed(bytes, origin)
  const attached = mail.attachments.filter(({ related }) => related !== true)
  const { text, notes } = await wordsOf(mail, origin)
  if (text.trim() === '')
    throw refusal('empty', origin, `the mail holds no text${attached.length === 0 ? '' : `, only ${named(attached)}`}`)
  const { from } = mail
  const told = new Map<string, unknown>([
    ['title', mail.subject],
    ['author', from?.name === '' ? from.address : from?.name],
    // As it was written, so that the day is that of the sender.
    ['published', mail.headers.find(({ key }) => key === 'date')?.value],
  ])
  const { metadata, notes: said } = metadataOf(told)
  const left = attached.length === 0 ? [] : [`left out what is attached: ${named(attached)}`]
  return {
    text,
    mediaType: 'message/rfc822',
    reader: 'mail@1',
    declared: metadata,
    guessed: {},
    notes: [...notes, ...said, ...left],
  }
}

async function parsed(bytes: Uint8Array, origin: string): Promise<Email> {
  if (lineBreaksIn(bytes) > MOST_LINES) throw refusal('oversized', origin, `it has more than ${MOST_LINES} lines`)
  // Loaded only when there is such a document.
  const { default: PostalMime } = await import('postal-mime')
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50 })
  } catch (error) {
    if (error instanceof Error && /^Maximum /.test(error.message)) {
      throw refusal(
        'oversized',
        origin,
        'its fields are too long, or its parts stand too deep within one another',
        error,
      )
    }
    throw error
  }
}

async function wordsOf({ text = '', html = '' }: Email, origin: string): Promise<Pick<Drawn, 'text' | 'notes'>> {
  const plain = text.trim() === '' ? '' : `${text.trim()}\n`
  if (html.trim() === '') return { text: plain, notes: [] }
  try {
    const page = await readHtml(html, origin)
    return plain.length > page.text.length * STUB ? { text: plain, notes: [] } : page
  } catch (error) {
    if (error instanceof KnownError && plain !== '') return { text: plain, notes: [] }
    throw error
  }
}

function named(attached: readonly Attachment[]): string {
  const names = attached.slice(0, MOST_NAMED).map(({ filename, mimeType }) => filename ?? mimeType)
  return attached.length > MOST_NAMED
    ? `${names.join(', ')} and ${attached.length - MOST_NAMED} more`
    : names.join(', ')
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
