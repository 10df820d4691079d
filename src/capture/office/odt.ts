import type { Drawn } from '../drawn.ts'
import { attributesOf } from '../html/scan.ts'
import { refusal } from '../refusal.ts'
import { partsOf } from './archive.ts'
import { drawTextDocument, type Markup } from './draw.ts'
import type { Writing } from './writing.ts'

const BODY = 'content.xml'
const ABOUT = 'meta.xml'
const WANTED: ReadonlySet<string> = new Set([BODY, ABOUT])
/** What was deleted, what others remark on it, the numbers of notes, and what describes pictures. */
const HIDDEN: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'office:annotation',
  'office:automatic-styles',
  'svg:title',
  'svg:desc',
])
const LEVEL = 'text:outline-level'

const SPACE = (writing: Writing): void => writing.write(' ')
const MARKUP: Markup = {
  hidden: HIDDEN,
  open: new Map<string, (writing: Writing, tag: { readonly attributes: string }) => void>([
    ['text:h', (writing, { attributes }) => writing.isHeading(Number(attributesOf(attributes).get(LEVEL) ?? 1))],
    ['text:list-item', (writing) => writing.beginList()],
    ['text:table-of-content', (writing) => writing.beginContents()],
    ['text:note-body', (writing) => writing.beginNote()],
    ['draw:text-box', (writing) => writing.beginBox()],
    ['table:table-row', (writing) => writing.beginRow()],
    ['text:s', SPACE],
    ['text:tab', SPACE],
    ['text:line-break', SPACE],
  ]),
  close: new Map<string, (writing: Writing) => void>([
    ['text:p', (writing) => writing.endParagraph()],
    ['text:h', (writing) => writing.endParagraph()],
    ['text:list-item', (writing) => writing.endList()],
    ['text:table-of-content', (writing) => writing.endContents()],
    ['text:note-body', (writing) => writing.endAside()],
    ['draw:text-box', (writing) => writing.endAside()],
    ['table:table-cell', (writing) => writing.endCell()],
    ['table:table-row', (writing) => writing.endRow()],
  ]),
}

/**
 * An OpenDocument text, as LibreOffice writes it, as text: headings, paragraphs, items, rows of tables and boxes, with its notes at
 * the end. Throws `truncated` when it is damaged, `oversized` when it unpacks to too much, `empty` without words.
 */
export async function readOdt(bytes: Uint8Array, origin: string): Promise<Drawn> {
  const parts = await partsOf(bytes, WANTED, origin)
  const body = parts.get(BODY)
  if (body === undefined) throw refusal('truncated', origin, `the OpenDocument text lacks its part ${BODY}`)
  return drawTextDocument(
    {
      name: 'the OpenDocument text',
      mediaType: 'application/vnd.oasis.opendocument.text',
      reader: 'odt@1',
      markup: MARKUP,
      parts: [body],
      about: parts.get(ABOUT) ?? '',
      titleIn: 'dc:title',
      authorIn: 'dc:creator',
    },
    origin,
  )
}
