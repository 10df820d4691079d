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

const DEEPEST_HEADING = 6

/**
 * The one layout that later stages read: `= Title =`, rows as `- Key: value`, headings as `== Heading ==`,
 * list items as `- item`, paragraphs, one blank line between blocks. A heading with nothing under it is left out.
 */
export function layOut(page: Page): string {
  const blocks: string[] = []
  if (page.title !== null) blocks.push(`= ${page.title} =`)
  if (page.fields.length > 0) blocks.push(page.fields.map((field) => `- ${field.key}: ${field.value}`).join('\n'))
  let items: string[] = []
  const flush = (): void => {
    if (items.length > 0) blocks.push(items.join('\n'))
    items = []
  }
  for (const piece of withoutEmptySections(page.pieces)) {
    if (piece.kind === 'item') items.push(`- ${piece.text}`)
    else {
      flush()
      blocks.push(piece.kind === 'heading' ? heading(piece) : piece.text)
    }
  }
  flush()
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`
}

function heading(piece: Piece): string {
  const mark = '='.repeat(Math.min((piece.level ?? 1) + 1, DEEPEST_HEADING))
  return `${mark} ${piece.text} ${mark}`
}

function withoutEmptySections(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, index) => {
    if (piece.text === '') return false
    if (piece.kind !== 'heading') return true
    const next = pieces[index + 1]
    return next !== undefined && (next.kind !== 'heading' || (next.level ?? 1) > (piece.level ?? 1))
  })
}
