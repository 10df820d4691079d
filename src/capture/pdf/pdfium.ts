import type { PrintedPage } from './glyph.ts'
import { type DrawnGlyph, upright } from './upright.ts'

/** What a PDF says of itself, with its pages. */
export interface PrintedDocument {
  readonly title: string
  readonly author: string
  /** One page after the other, so that no more than one is held. */
  readonly pages: () => Generator<PrintedPage>
}

/** Why a PDF is not opened. */
export type Refused = 'password' | 'damaged'

/**
 * What PDFium offers in WebAssembly, as far as it is used; its package describes less. Numbers for documents, pages and
 * places in memory are addresses. See fpdfview.h, fpdf_text.h and fpdf_doc.h of PDFium.
 */
interface Pdfium {
  readonly wasmExports: { readonly malloc: (size: number) => number; readonly free: (place: number) => void }
  readonly HEAPU8: Uint8Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
  readonly _FPDF_InitLibraryWithConfig: (settings: object) => void
  readonly _FPDF_LoadMemDocument: (bytes: number, size: number, password: number) => number
  readonly _FPDF_GetLastError: () => number
  readonly _FPDF_GetMetaText: (document: number, tag: number, buffer: number, length: number) => number
  readonly _FPDF_GetPageCount: (document: number) => number
  readonly _FPDF_GetPageLabel: (document: number, index: number, buffer: number, length: number) => number
  readonly _FPDF_LoadPage: (document: number, index: number) => number
  readonly _FPDF_GetPageHeight: (page: number) => number
  readonly _FPDF_ClosePage: (page: number) => void
  readonly _FPDFText_LoadPage: (page: number) => number
  readonly _FPDFText_ClosePage: (text: number) => void
  readonly _FPDFText_CountChars: (text: number) => number
  readonly _FPDFText_GetUnicode: (text: number, index: number) => number
  readonly _FPDFText_GetCharBox: (text: number, index: number, l: number, r: number, b: number, t: number) => number
  readonly _FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => number
  readonly _FPDFText_IsGenerated: (text: number, index: number) => number
  readonly _FPDFText_GetFontSize: (text: number, index: number) => number
  readonly _FPDFText_GetMatrix: (text: number, index: number, matrix: number) => number
  readonly _FPDFText_GetTextObject: (text: number, index: number) => number
  readonly _FPDFTextObj_GetFont: (object: number) => number
  readonly _FPDFFont_GetBaseFontName: (font: number, buffer: number, length: number) => number
}

const SETTINGS = { version: 2, m_pIsolate: null, m_pUserFontPaths: null, m_v8EmbedderSlot: 0, m_pPlatform: null }
/** What is longer is no number of a page. */
const LONGEST_LABEL = 20
const WRONG_PASSWORD = 4
/** What WebAssembly throws when a program in it goes wrong: `WebAssembly.RuntimeError`. */
const TRAP = 'RuntimeError'
/** Where PDFium writes a box and an origin, in numbers of eight bytes, and behind them a matrix of six numbers of four. */
const PLACES = [0, 8, 16, 24, 32, 40, 48] as const
const ROOM = 72
const BOLD = /bold|black|heavy/iu
const HIGHEST = 0x10ffff
const HYPHENS: ReadonlySet<string> = new Set(['\u0002', '\ufffe'])
const FORMS = /^[\ufb00-\ufdf1\ufe70-\ufefc]$/u

/**
 * Opens the bytes of a PDF with PDFium, gives it to `use` and lets go of it. Each document has a PDFium of its own,
 * so that one which breaks it does no harm to the next.
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  use: (document: PrintedDocument) => Result,
): Promise<Result | Refused> {
  // Loaded only when there is a PDF: it is large.
  const { PDFiumModule } = await import('@hyzyla/pdfium')
  const pdfium = (await PDFiumModule({})) as unknown as Pdfium
  pdfium._FPDF_InitLibraryWithConfig(SETTINGS)
  const copy = pdfium.wasmExports.malloc(bytes.length)
  pdfium.HEAPU8.set(bytes, copy)
  const document = pdfium._FPDF_LoadMemDocument(copy, bytes.length, 0)
  if (document === 0) return pdfium._FPDF_GetLastError() === WRONG_PASSWORD ? 'password' : 'damaged'
  try {
    const title = metaText(pdfium, document, 'Title')
    const author = metaText(pdfium, document, 'Author')
    return use({ title, author, pages: () => pagesOf(pdfium, document) })
  } catch (error) {
    if (error instanceof Error && error.name === TRAP) return 'damaged'
    throw error
  }
}

function* pagesOf(pdfium: Pdfium, document: number): Generator<PrintedPage> {
  const count = pdfium._FPDF_GetPageCount(document)
  for (let index = 0; index < count; index++) {
    const page = pdfium._FPDF_LoadPage(document, index)
    const text = page === 0 ? 0 : pdfium._FPDFText_LoadPage(page)
    const height = page === 0 ? 0 : pdfium._FPDF_GetPageHeight(page)
    yield { label: labelOf(pdfium, document, index), height, ...upright(text === 0 ? [] : glyphsOf(pdfium, text)) }
    if (text !== 0) pdfium._FPDFText_ClosePage(text)
    if (page !== 0) pdfium._FPDF_ClosePage(page)
  }
}

/** What a document calls a page: pages in front of its text have Roman numbers in many. */
function labelOf(pdfium: Pdfium, document: number, index: number): string {
  const told = written(pdfium, (place, room) => pdfium._FPDF_GetPageLabel(document, index, place, room), 'utf-16le')
  return told.length === 0 || told.length > LONGEST_LABEL ? `${index + 1}` : told
}

function glyphsOf(pdfium: Pdfium, page: number): DrawnGlyph[] {
  const room = pdfium.wasmExports.malloc(ROOM)
  const [left, right, bottom, top, x, y, matrix] = PLACES.map((offset) => room + offset) as Seven
  const isBold = boldnessIn(pdfium)
  const at = (place: number): number => pdfium.HEAPF64[place / 8] ?? 0
  const cell = (column: number): number => pdfium.HEAPF32[matrix / 4 + column] ?? 0
  const glyphs: DrawnGlyph[] = []
  const count = pdfium._FPDFText_CountChars(page)
  for (let index = 0; index < count; index++) {
    const code = pdfium._FPDFText_GetUnicode(page, index)
    if (code === 0 || code > HIGHEST) continue
    pdfium._FPDFText_GetCharBox(page, index, left, right, bottom, top)
    pdfium._FPDFText_GetCharOrigin(page, index, x, y)
    pdfium._FPDFText_GetMatrix(page, index, matrix)
    glyphs.push({
      text: plain(String.fromCodePoint(code)),
      left: at(left),
      right: at(right),
      bottom: at(bottom),
      top: at(top),
      origin: at(x),
      baseline: at(y),
      // Programs write small letters and enlarge them, or the other way round.
      size: pdfium._FPDFText_GetFontSize(page, index) * Math.hypot(cell(2), cell(3)),
      angle: Math.atan2(cell(1), cell(0)),
      bold: isBold(pdfium._FPDFText_GetTextObject(page, index)),
      generated: pdfium._FPDFText_IsGenerated(page, index) === 1,
    })
  }
  pdfium.wasmExports.free(room)
  return glyphs
}

/** Tells of what a page draws at once whether its font is bold, by the name of the font, which is looked up once. */
function boldnessIn(pdfium: Pdfium): (object: number) => boolean {
  const known = new Map<number, boolean>()
  return (object) => {
    const font = object === 0 ? 0 : pdfium._FPDFTextObj_GetFont(object)
    const told = known.get(font)
    if (told !== undefined) return told
    const bold =
      font !== 0 &&
      BOLD.test(written(pdfium, (place, room) => pdfium._FPDFFont_GetBaseFontName(font, place, room), 'utf-8'))
    known.set(font, bold)
    return bold
  }
}

/**
 * Letters as they are typed: PDFium marks a hyphen that parts a word at the end of a line, and some fonts have others for
 * the form that a letter takes at its place in a word.
 */
function plain(letter: string): string {
  if (HYPHENS.has(letter)) return '-'
  return FORMS.test(letter) ? letter.normalize('NFKC') : letter
}

type Seven = [number, number, number, number, number, number, number]

/** An entry of the document's information, such as `Title`; empty when it is not there. */
function metaText(pdfium: Pdfium, document: number, tag: string): string {
  const name = pdfium.wasmExports.malloc(tag.length + 1)
  pdfium.HEAPU8.set(new TextEncoder().encode(`${tag}\0`), name)
  const text = written(pdfium, (place, room) => pdfium._FPDF_GetMetaText(document, name, place, room), 'utf-16le')
  pdfium.wasmExports.free(name)
  return text
}

/** What a function of PDFium writes: asked without room it tells how much it needs, with the zero at the end. */
function written(pdfium: Pdfium, write: (place: number, room: number) => number, encoding: string): string {
  const room = write(0, 0)
  if (room === 0) return ''
  const place = pdfium.wasmExports.malloc(room)
  write(place, room)
  const bytes = pdfium.HEAPU8.slice(place, place + room)
  pdfium.wasmExports.free(place)
  return (new TextDecoder(encoding).decode(bytes).split('\0')[0] ?? '').trim()
}
