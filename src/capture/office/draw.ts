import type { Drawn } from '../drawn.ts'
import { decodeEntities } from '../entities.ts'
import { scan, type Token } from '../html/scan.ts'
import { layOut } from '../layout.ts'
import { refusal } from '../refusal.ts'
import { elementsOf } from '../xml.ts'
import { type Parts, partsOf } from '../zip-parts.ts'
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

/** A kind of text documents, each an archive of XML parts. */
export interface TextFormat {
  /** What such a document is called in messages. */
  readonly name: string
  readonly mediaType: string
  readonly reader: string
  /** The part with the text, and those with what stands behind it. */
  readonly body: string
  readonly behind: readonly string[]
  /** The part that tells of the document, in the terms of Dublin Core. */
  readonly about: string
  /** Other parts that the markup is made of. */
  readonly others: readonly string[]
  readonly markup: (parts: Parts) => Markup
}

/**
 * Draws the text of a document: headings, paragraphs, items, rows of tables and boxes, as it is when all changes are accepted, with
 * its notes at the end. Throws `truncated` when it is damaged, `oversized` when it unpacks to too much, `empty` without words.
 */
export async function drawTextDocument(bytes: Uint8Array, format: TextFormat, origin: string): Promise<Drawn> {
  const wanted = new Set([format.body, ...format.behind, format.about, ...format.others])
  const parts = await partsOf(bytes, wanted, origin)
  const body = parts.get(format.body)
  if (body === undefined) throw refusal('truncated', origin, `${format.name} lacks its part ${format.body}`)
  const writing = new Writing()
  const markup = format.markup(parts)
  for (const xml of [body, ...format.behind.flatMap((name) => parts.get(name) ?? [])]) writeDown(xml, writing, markup)
  const about = parts.get(format.about) ?? ''
  const { name, mediaType, reader } = format
  const told = { name, mediaType, reader, title: contentOf(about, 'dc:title'), author: contentOf(about, 'dc:creator') }
  return drawnFrom(writing, told, origin)
}

/** What is known of a document whose words are written down. */
export interface Known extends Pick<TextFormat, 'name' | 'mediaType' | 'reader'> {
  /** Empty where it is not told, as is the author. */
  readonly title: string
  readonly author: string
}

/** The text of a document that is written down. Throws `empty` when there is none. */
export function drawnFrom(writing: Writing, { name, mediaType, reader, title, author }: Known, origin: string): Drawn {
  const text = layOut({ title: null, fields: [], pieces: writing.pieces })
  if (text === '') throw refusal('empty', origin, `${name} holds no text`)
  const heading = writing.body.slice(0, 5).find(({ kind }) => kind === 'heading')
  return {
    text,
    mediaType,
    reader,
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
  const [first] = elementsOf(xml, new Set([name]))
  return first?.content ?? ''
}
