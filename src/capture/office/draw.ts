import type { Drawn } from '../drawn.ts'
import { decodeEntities } from '../entities.ts'
import { scan, type Token } from '../html/scan.ts'
import { layOut } from '../layout.ts'
import { refusal } from '../refusal.ts'
import { Writing } from './writing.ts'

/** An opening or closing tag. */
export type Tag = Token & { readonly kind: 'open' | 'close' }

/** What the elements of a kind of text document mean, by their names in lower case. */
export interface Markup {
  /** What nobody reads, with all that is in it. */
  readonly hidden: ReadonlySet<string>
  /** The element that alone holds words; undefined where any may. */
  readonly words?: string
  readonly open: ReadonlyMap<string, (writing: Writing, tag: Tag) => void>
  readonly close: ReadonlyMap<string, (writing: Writing) => void>
}

/** A text document that was unpacked. */
export interface TextDocument {
  /** What it is called in messages. */
  readonly name: string
  readonly mediaType: string
  readonly reader: string
  readonly markup: Markup
  /** The XML of its body and of what stands behind it. */
  readonly parts: readonly string[]
  /** The XML that tells of the document, and the elements that hold its title and its author there. */
  readonly about: string
  readonly titleIn: string
  readonly authorIn: string
}

/** Draws the text of a document. Throws `empty` when it holds no words. */
export function drawTextDocument(document: TextDocument, origin: string): Drawn {
  const writing = new Writing()
  for (const part of document.parts) writeDown(part, writing, document.markup)
  const text = layOut({ title: null, fields: [], pieces: writing.pieces })
  if (text === '') throw refusal('empty', origin, `${document.name} holds no text`)
  const title = contentOf(document.about, document.titleIn)
  const author = contentOf(document.about, document.authorIn)
  const heading = writing.body.slice(0, 5).find(({ kind }) => kind === 'heading')
  return {
    text,
    mediaType: document.mediaType,
    reader: document.reader,
    declared: { ...(title === '' ? {} : { title }), ...(author === '' ? {} : { author }) },
    guessed: heading === undefined ? {} : { title: heading.text },
    notes: writing.leftOut ? ['left out the table of contents'] : [],
  }
}

function writeDown(xml: string, writing: Writing, { hidden, words, open, close }: Markup): void {
  let isRead = words === undefined
  for (const token of seen(xml, hidden)) {
    if (token.kind === 'text') {
      if (isRead) writing.write(decodeEntities(token.text))
      continue
    }
    if (token.name === words) isRead = token.kind === 'open'
    if (token.kind === 'open') open.get(token.name)?.(writing, token)
    else close.get(token.name)?.(writing)
  }
}

/** The tags and characters outside hidden elements; one without content opens and closes. */
function* seen(xml: string, hidden: ReadonlySet<string>): Generator<Tag | (Token & { readonly kind: 'text' })> {
  let depth = 0
  for (const token of scan(xml)) {
    if (token.kind === 'raw' || token.kind === 'cut') continue
    const empty = token.kind === 'open' && token.attributes.endsWith('/')
    if (token.kind !== 'text' && hidden.has(token.name) && !empty) depth += token.kind === 'open' ? 1 : -1
    if (depth > 0) continue
    yield token
    if (empty) yield { ...token, kind: 'close' }
  }
}

/** The characters of the first element of a name. */
function contentOf(xml: string, name: string): string {
  let content: string | undefined
  for (const token of scan(xml)) {
    if (token.kind === 'text') content = content === undefined ? content : content + token.text
    else if (token.kind !== 'cut' && token.name === name) {
      if (content !== undefined) break
      content = ''
    }
  }
  return decodeEntities(content ?? '').trim()
}
