import type { Claim } from '../../../src/claims/claim.ts'
import type { Mention } from '../../../src/claims/mention.ts'
import type { PageStart } from '../../../src/claims/page.ts'

/** A stretch of text over which nothing changes: the mention it lies in, and the claims whose words it is part of. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly mention: Mention | null
  /** What the page is called that begins with it; undefined where none does. */
  readonly page?: string | undefined
  /** The innermost first. */
  readonly claims: readonly Claim[]
}

/** A line of the source with its pieces. Offsets count UTF-16 code units of the whole text. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly pieces: readonly Piece[]
}

interface Marked {
  readonly start: number
  readonly end: number
  readonly mention?: Mention
  readonly claim?: Claim
  /** A page begins at `start`; it has no end. */
  readonly page?: string
}

/**
 * The text cut wherever a line, a mention or the words of a claim begin or end, and where a page begins. The pieces of all lines in order, with
 * the line breaks between them, are the text again.
 */
export function linesOf(
  source: { readonly id: string; readonly text: string; readonly pages?: readonly PageStart[] },
  mentions: readonly Mention[],
  claims: readonly Claim[],
): readonly Line[] {
  const marks = marksIn(source, mentions, claims)
  let next = 0
  let open: Marked[] = []
  return lineBounds(source.text).map(([start, end]) => {
    open = open.filter((mark) => mark.end > start)
    for (let mark = marks[next]; mark !== undefined && mark.start < end; mark = marks[next]) {
      open.push(mark)
      next += 1
    }
    return { start, end, pieces: piecesOf(start, end, open) }
  })
}

function marksIn(
  { id, text, pages = [] }: Parameters<typeof linesOf>[0],
  mentions: readonly Mention[],
  claims: readonly Claim[],
): readonly Marked[] {
  const spoken = claims.flatMap((claim) =>
    claim.evidence.filter(({ source }) => source === id).map(({ start, end }) => ({ start, end, claim })),
  )
  const named = mentions.map((mention) => ({ start: mention.start, end: mention.end, mention }))
  const over = [...spoken, ...named].filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
  return [...over, ...pages.map(({ at, page }) => ({ start: at, end: at, page }))].sort((a, b) => a.start - b.start)
}

function lineBounds(text: string): readonly (readonly [number, number])[] {
  const bounds: [number, number][] = []
  let start = 0
  for (const line of text.split('\n')) {
    bounds.push([start, start + line.length])
    start += line.length + 1
  }
  return bounds
}

function piecesOf(start: number, end: number, marks: readonly Marked[]): readonly Piece[] {
  const cuts = new Set([start, end])
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) cuts.add(mark.start)
    if (mark.end > start && mark.end < end) cuts.add(mark.end)
  }
  const ordered = [...cuts].sort((a, b) => a - b)
  return ordered.slice(0, -1).map((from, index) => {
    const over = marks.filter((mark) => mark.start <= from && mark.end > from)
    const claims = over.filter((mark) => mark.claim !== undefined).sort((a, b) => a.end - a.start - (b.end - b.start))
    const mention = over
      .filter((mark) => mark.mention !== undefined)
      .sort((a, b) => a.end - a.start - (b.end - b.start))
    return {
      start: from,
      end: ordered[index + 1] ?? end,
      mention: mention[0]?.mention ?? null,
      page: marks.find((mark) => mark.page !== undefined && mark.start === from)?.page,
      claims: [...new Set(claims.flatMap(({ claim }) => claim ?? []))],
    }
  })
}
