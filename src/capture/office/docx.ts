import type { Drawn } from '../drawn.ts'
import { attributesOf, scan } from '../html/scan.ts'
import { drawTextDocument, type Markup, type TextFormat } from './draw.ts'
import { styled } from './style.ts'
import type { Writing } from './writing.ts'

const STYLES = 'word/styles.xml'
/** What was deleted or moved away, the codes of fields, and what only older programs show. */
const HIDDEN: ReadonlySet<string> = new Set(['w:del', 'w:movefrom', 'w:instrtext', 'mc:fallback'])

const SPACE = (writing: Writing): void => writing.write(' ')
const CLOSE: Markup['close'] = new Map([
  ['w:p', (writing) => writing.endParagraph()],
  ['w:tc', (writing) => writing.endCell()],
  ['w:tr', (writing) => writing.endRow()],
  ['w:txbxcontent', (writing) => writing.endAside()],
  ['w:footnote', (writing) => writing.endAside()],
  ['w:endnote', (writing) => writing.endAside()],
])

const DOCX: TextFormat = {
  name: 'the Word document',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  reader: 'docx@1',
  body: 'word/document.xml',
  behind: ['word/footnotes.xml', 'word/endnotes.xml'],
  about: 'docProps/core.xml',
  others: [STYLES],
  markup: (parts) => ({
    hidden: HIDDEN,
    words: 'w:t',
    open: openings(stylesIn(parts.get(STYLES) ?? '')),
    close: CLOSE,
  }),
}

/** A Word document as text; see `drawTextDocument`. */
export function readDocx(bytes: Uint8Array, origin: string): Promise<Drawn> {
  return drawTextDocument(bytes, DOCX, origin)
}

function openings(styles: ReadonlyMap<string, string>): Markup['open'] {
  return new Map<string, (writing: Writing, tag: { readonly attributes: string }) => void>([
    ['w:pstyle', (writing, tag) => styled(writing, styles.get(styleValue(tag.attributes)) ?? '')],
    ['w:numpr', (writing) => writing.isItem()],
    ['w:tr', (writing) => writing.beginRow()],
    ['w:txbxcontent', (writing) => writing.beginBox()],
    ['w:footnote', (writing) => writing.beginNote()],
    ['w:endnote', (writing) => writing.beginNote()],
    ['w:tab', SPACE],
    ['w:br', SPACE],
    ['w:cr', SPACE],
    ['w:nobreakhyphen', (writing) => writing.write('-')],
  ])
}

/** The names of the styles by their ids. */
function stylesIn(xml: string): Map<string, string> {
  const names = new Map<string, string>()
  let id: string | undefined
  for (const token of scan(xml)) {
    if (token.kind !== 'open') continue
    if (token.name === 'w:style') id = attributesOf(token.attributes).get('w:styleid')
    else if (token.name === 'w:name' && id !== undefined) names.set(id, styleValue(token.attributes))
  }
  return names
}

function styleValue(attributes: string): string {
  return attributesOf(attributes).get('w:val') ?? ''
}
