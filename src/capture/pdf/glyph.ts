/** A letter or sign where it is printed, in points (1/72 inch) from the lower left corner of its page. */
export interface Glyph {
  readonly text: string
  /** Where it is seen, from left to right. */
  readonly left: number
  readonly right: number
  /** Where it is set from, at its left: letters that are drawn as one have one origin. */
  readonly origin: number
  /** How high the line stands on which it is written. */
  readonly baseline: number
  /** The size of its font; of white space it may mean nothing. */
  readonly size: number
  readonly bold: boolean
  /** Whether the document does not hold it: white space where PDFium sees room for it. */
  readonly generated: boolean
}

/** A page with its glyphs, in the order in which the document draws them. */
export interface PrintedPage {
  /** What the document calls the page: its number, where it says nothing else. */
  readonly label: string
  readonly height: number
  readonly glyphs: readonly Glyph[]
  /** Whether there is more on it, which runs across its lines. */
  readonly across: boolean
}

/** A line of a page, in the order in which it is read. */
export interface PrintedLine {
  /** Its words, parted where the room between them is that between columns of a table. */
  readonly cells: readonly string[]
  /** Where each cell begins and ends from left to right, in points. */
  readonly spans: readonly (readonly [left: number, right: number])[]
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** The size of most of it. */
  readonly size: number
  readonly bold: boolean
  readonly rightToLeft: boolean
  /** Whether its words are parted by guess, for dots stand in it whose letters have no code. */
  readonly inPieces: boolean
}

const RIGHT_TO_LEFT = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u
const WHITE = /^[\s\u00a0]*$/u

/** Whether it is a letter of a script that is written from right to left. */
export function isRightToLeft({ text }: Glyph): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/** Whether it is white space. */
export function isWhite({ text }: Glyph): boolean {
  return WHITE.test(text)
}

/** The size, to a tenth of a point, that has the most weight; 0 where there is none. */
export function commonestSize<T extends { readonly size: number }>(
  items: readonly T[],
  weight: (item: T) => number,
): number {
  const weights = new Map<number, number>()
  for (const item of items) {
    const size = Math.round(item.size * 10) / 10
    weights.set(size, (weights.get(size) ?? 0) + weight(item))
  }
  let [commonest, most] = [0, 0]
  for (const [size, weighs] of weights) if (weighs > most) [commonest, most] = [size, weighs]
  return commonest
}
