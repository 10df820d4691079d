import type { Block } from '../../layout.ts'

/** Words in quotation marks, marks included. Offsets count UTF-16 units of the whole text. */
export interface Quotation {
  readonly start: number
  readonly end: number
  /** Whether its closing mark was found; otherwise it runs to the end of its block. */
  readonly closed: boolean
}

/** Two straight apostrophes are a mark as well: typewriters and wire services write it so. */
const MARK = /["“”«»]|''|``/gu

/** Every quotation of a page in order, none inside another; a mark that its block does not close runs to the end of it. */
export function quotationsOf(text: string, blocks: readonly Block[]): Quotation[] {
  return blocks.flatMap(({ start, end }) => inBlock(text, start, end))
}

function inBlock(text: string, from: number, to: number): Quotation[] {
  const found: Quotation[] = []
  let open: number | undefined
  for (const match of text.slice(from, to).matchAll(MARK)) {
    const at = from + match.index
    const end = at + match[0].length
    if (open === undefined) {
      if (opens(match[0], text.charAt(end))) open = at
    } else if (closes(match[0], text.charAt(at - 1), text.charAt(end))) {
      found.push({ start: open, end, closed: true })
      open = undefined
    }
  }
  if (open !== undefined) found.push({ start: open, end: to, closed: false })
  return found
}

/** Marks that look alike on both sides open before a word. */
const STRAIGHT = new Set(['"', "''"])

function opens(mark: string, next: string): boolean {
  return mark === '“' || mark === '«' || mark === '``' || (STRAIGHT.has(mark) && /\S/u.test(next))
}

/** A straight mark closes what is open unless a space stands before it and a word behind. */
function closes(mark: string, before: string, next: string): boolean {
  if (mark === '”' || mark === '»') return true
  return STRAIGHT.has(mark) && !(/\s/u.test(before) && /[\p{L}\p{N}]/u.test(next))
}

/** The last quotation that begins before an offset; undefined when there is none. */
export function quotationBefore(quotations: readonly Quotation[], offset: number): Quotation | undefined {
  return quotations[firstFrom(quotations, offset) - 1]
}

/** The first quotation that begins at an offset or behind it; undefined when there is none. */
export function quotationFrom(quotations: readonly Quotation[], offset: number): Quotation | undefined {
  return quotations[firstFrom(quotations, offset)]
}

function firstFrom(quotations: readonly Quotation[], offset: number): number {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle] as Quotation).start < offset) low = middle + 1
    else high = middle
  }
  return low
}
