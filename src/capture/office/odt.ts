import type { Drawn } from '../drawn.ts'
import { attributesOf } from '../html/scan.ts'
import { drawTextDocument, type Markup, type TextFormat } from './draw.ts'
import type { Writing } from './writing.ts'

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

const ODT: TextFormat = {
  name: 'the OpenDocument text',
  mediaType: 'application/vnd.oasis.opendocument.text',
  reader: 'odt@1',
  body: 'content.xml',
  behind: [],
  about: 'meta.xml',
  others: [],
  markup: () => MARKUP,
}

/** An OpenDocument text, as LibreOffice writes it, as text; see `drawTextDocument`. */
export function readOdt(bytes: Uint8Array, origin: string): Promise<Drawn> {
  return drawTextDocument(bytes, ODT, origin)
}
