import type { PageStart } from '../../claims/page.ts'
import type { Drawn } from '../drawn.ts'
import { type LaidOut, laidOut, type Piece } from '../layout.ts'
import { refusal } from '../refusal.ts'
import { type Body, bodyOf, type LinedPage } from './body.ts'
import { linesOf } from './lines.ts'
import { type PrintedPiece, piecesOf } from './paragraphs.ts'
import { type PrintedDocument, withPdf } from './pdfium.ts'

/** What programs write for a title that nobody gave. */
const NO_TITLE = /^(?:untitled|microsoft word|document\d*$|.{0,200}\.(?:docx?|pdf|indd|rtf|odt|html?)$)/iu
/** The name of a program in front of the title that it printed. */
const PROGRAM = /^microsoft (?:word|powerpoint) - /iu

const MOST_NAMED = 3

/**
 * A PDF as text: its headings, paragraphs, items and rows of tables, across columns and pages, without what stands on every
 * page; its footnotes stand at the end. Throws `bad-document` when it has a password, `truncated` when it is damaged and
 * `empty` when its pages are pictures.
 */
export async function readPdf(bytes: Uint8Array, origin: string): Promise<Drawn> {
  const found = await withPdf(bytes, ({ title, author, pages }) => ({ title, author, pages: lined(pages) }))
  if (found === 'password') throw refusal('bad-document', origin, 'the PDF document is locked by a password')
  if (found === 'damaged') throw refusal('truncated', origin, 'the PDF document is damaged or stops before its end')
  const body = bodyOf(found.pages)
  const pieces = piecesOf(body.pages, body.size)
  const all = [...pieces, ...footnotesOf(body)]
  const { text, places } = laidOut({ title: null, fields: [], pieces: all })
  if (text === '') throw refusal('empty', origin, 'the PDF document holds pictures of pages and no text')
  const title = titleOf(found.title)
  const author = found.author === '' ? {} : { author: found.author }
  return {
    text,
    pages: pageStarts(all, { text, places }, found.pages),
    mediaType: 'application/pdf',
    reader: 'pdf@1',
    declared: { ...(title === '' ? {} : { title }), ...author },
    guessed: guessedTitle(pieces),
    notes: notesOf(found.pages, body),
  }
}

function lined(pages: PrintedDocument['pages']): LinedPage[] {
  return Array.from(pages(), ({ label, height, across, glyphs }) => {
    return { label, height, across, lines: linesOf(glyphs) }
  })
}

function titleOf(told: string): string {
  const title = told.replace(PROGRAM, '').trim()
  return NO_TITLE.test(title) ? '' : title
}

/** The highest heading on top. */
function guessedTitle(pieces: readonly Piece[]): { title?: string } {
  const heading = pieces.slice(0, 5).find(({ kind, level }) => kind === 'heading' && level === 1)
  return heading === undefined ? {} : { title: heading.text }
}

function footnotesOf({ footnotes, size }: Body): PrintedPiece[] {
  const pieces = piecesOf(footnotes, size)
  return pieces.length === 0 ? [] : [{ kind: 'heading', text: 'Notes', level: 1, turns: [] }, ...pieces]
}

/** Where the pages begin, with what the document calls them. */
function pageStarts(
  pieces: readonly PrintedPiece[],
  { text, places }: LaidOut,
  pages: readonly LinedPage[],
): PageStart[] {
  const starts: PageStart[] = []
  for (const piece of pieces) {
    const place = places.get(piece)
    if (place === undefined) continue
    const line = text.lastIndexOf('\n', place - 1) + 1
    for (const { at, page } of piece.turns) {
      const label = pages[page]?.label
      if (label !== undefined && starts.at(-1)?.page !== label)
        starts.push({ at: at === 0 ? line : place + at, page: label })
    }
  }
  return starts
}

function notesOf(pages: readonly LinedPage[], { running, hasContents }: Body): string[] {
  const notes: string[] = []
  const empty = pagesWith(pages, ({ lines }) => lines.length === 0)
  if (empty !== '') notes.push(`no text on ${empty}: pictures are not read`)
  const across = pagesWith(pages, (page) => page.across)
  if (across !== '') notes.push(`left out what runs across the lines on ${across}`)
  if (running.length > 0) {
    const named = running.slice(0, MOST_NAMED).map((line) => JSON.stringify(line))
    if (running.length > MOST_NAMED) named.push(`${running.length - MOST_NAMED} more`)
    notes.push(`left out what stands on several pages: ${named.join(', ')}`)
  }
  if (hasContents) notes.push('left out the table of contents')
  const inPieces = pages.some(({ lines }) => lines.some((line) => line.inPieces))
  if (inPieces) notes.push('the dots of its letters are drawn apart, so some words may be parted or run together')
  return notes
}

/** "page 3", "pages 1-4, 7": those of which something holds; empty for none. */
function pagesWith(pages: readonly LinedPage[], holds: (page: LinedPage) => boolean): string {
  const runs: [first: number, last: number][] = []
  for (const [index, page] of pages.entries()) {
    const run = runs.at(-1)
    if (!holds(page)) continue
    if (run?.[1] === index) run[1] = index + 1
    else runs.push([index + 1, index + 1])
  }
  const named = runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ')
  return named === '' ? '' : `${/[-,]/.test(named) ? 'pages' : 'page'} ${named}`
}
