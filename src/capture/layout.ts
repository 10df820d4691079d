/** A row of a box of facts. */
export interface Field {
  readonly key: string
  readonly value: string
}

/** A piece of a document's body, its words on one line. */
export interface Piece {
  readonly kind: 'heading' | 'paragraph' | 'item'
  readonly text: string
  /** Of a heading: 1 for the highest below the title. */
  readonly level?: number
}

/** What a structured document says, before it is laid out. */
export interface Page {
  /** Null when the page is not of an encyclopedia: news carries its title in the metadata alone. */
  readonly title: string | null
  readonly fields: readonly Field[]
  readonly pieces: readonly Piece[]
}

/** A page as text. */
export interface LaidOut {
  readonly text: string
  /** Where the words of each piece begin, of those that are not left out; in their order. */
  readonly places: ReadonlyMap<Piece, number>
}

const DEEPEST_HEADING = 6
/** Kinds whose lines follow one another without a blank line. */
const LISTED: ReadonlySet<string> = new Set(['field', 'item'])

/**
 * The one layout that later stages read: `= Title =`, rows as `- Key: value`, headings as `== Heading ==`,
 * list items as `- item`, paragraphs, one blank line between blocks. A heading with nothing under it is left out.
 */
export function layOut(page: Page): string {
  return laidOut(page).text
}

/** The same, with the places of its pieces. */
export function laidOut({ title, fields, pieces }: Page): LaidOut {
  let text = ''
  let before: string | undefined
  const places = new Map<Piece, number>()
  const put = (kind: string, line: string): void => {
    if (before !== undefined) text += kind === before && LISTED.has(kind) ? '\n' : '\n\n'
    before = kind
    text += line
  }
  if (title !== null) put('title', `= ${title} =`)
  for (const { key, value } of fields) put('field', `- ${key}: ${value}`)
  for (const piece of withoutEmptySections(pieces)) {
    const mark = markOf(piece)
    put(piece.kind, `${mark}${piece.text}${piece.kind === 'heading' ? ` ${mark.trim()}` : ''}`)
    places.set(piece, text.length - piece.text.length - (piece.kind === 'heading' ? mark.length : 0))
  }
  return { text: text === '' ? '' : `${text}\n`, places }
}

/** What stands before the words of a piece. */
function markOf({ kind, level = 1 }: Piece): string {
  if (kind === 'heading') return `${'='.repeat(Math.min(level + 1, DEEPEST_HEADING))} `
  return kind === 'item' ? '- ' : ''
}

function withoutEmptySections(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, index) => {
    if (piece.text === '') return false
    if (piece.kind !== 'heading') return true
    const next = pieces[index + 1]
    return next !== undefined && (next.kind !== 'heading' || (next.level ?? 1) > (piece.level ?? 1))
  })
}
