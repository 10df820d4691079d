import { commonestSize, type PrintedLine } from './glyph.ts'

/** The lines of a page, with what the document calls it, its height in points, and whether more runs across them. */
export interface LinedPage {
  readonly label: string
  readonly height: number
  readonly across: boolean
  readonly lines: readonly PrintedLine[]
}

/** What a document says, without what only its pages need. */
export interface Body {
  /** The lines of each page. */
  readonly pages: readonly (readonly PrintedLine[])[]
  /** The lines of the footnotes of each page. */
  readonly footnotes: readonly (readonly PrintedLine[])[]
  /** The lines that stand at the head or foot of pages, as first written, and whether contents were left out. */
  readonly running: readonly string[]
  readonly hasContents: boolean
  /** The size of most letters. */
  readonly size: number
}

/** So many lines from the edge of a page one may be that stands on others too. */
const EDGE = 3
/** In a document of a few pages two say that a line is a running one, in a longer one three. */
const FEW_PAGES = 3
/** How far a head stands above the text, by its size. */
const WELL_ABOVE = 2
/** Footnotes by the size of the text, and where they may begin. */
const SMALL = 0.92
const LOWER_PART = 0.6
const FOOTNOTE = /^[[(]?(?:\p{Nd}{1,3}|[*†‡])[\])]?\s?\p{L}/u
/** The points between a heading and its page in a table of contents. */
const LEADERS = /(?:\.\s?){5}/u
/** Points by which the height of a running line may differ. */
const HEIGHT = 4
const ROMAN = /\b[ivxlc]+\b/g

/** Takes the running heads, the page numbers, the table of contents and the footnotes out of pages. */
export function bodyOf(pages: readonly LinedPage[]): Body {
  const size = commonestSize(
    pages.flatMap(({ lines }) => lines),
    (line) => wordsOf(line).length,
  )
  const repeated = runningLines(pages)
  const heights = headHeights(pages, size)
  const running = new Set<string>()
  const footnotes: PrintedLine[][] = []
  let hasContents = false
  const bodies = pages.map((page) => {
    const edges = edgesOf(page.lines)
    const head = headOf(page.lines, size)
    const kept = page.lines.filter((line) => {
      const isRunning = edges.has(line) && repeated.has(folded(line)) && line.size <= size
      if (isRunning || (line === head && heights.has(Math.round(line.baseline)))) {
        running.add(repeated.get(folded(line)) ?? wordsOf(line))
        return false
      }
      const leads = LEADERS.test(wordsOf(line))
      hasContents ||= leads
      return !leads
    })
    const below = footnotesOf(kept, page.height, size)
    footnotes.push(below)
    const belongs = new Set(below)
    return kept.filter((line) => !belongs.has(line))
  })
  return { pages: bodies, footnotes, running: [...running], hasContents, size }
}

/** The words of a line. */
export function wordsOf({ cells }: PrintedLine): string {
  return cells.join(' ')
}

/** The lines at the edges of pages that stand on several, but for their numbers: by what they have in common. */
function runningLines(pages: readonly LinedPage[]): Map<string, string> {
  const seen = new Map<string, { first: string; pages: number }>()
  for (const { lines } of pages) {
    const here = new Map([...edgesOf(lines)].map((line) => [folded(line), wordsOf(line)]))
    for (const [key, words] of here) {
      const before = seen.get(key)
      seen.set(key, { first: before?.first ?? words, pages: (before?.pages ?? 0) + 1 })
    }
  }
  const least = pages.length > FEW_PAGES ? 3 : 2
  return new Map([...seen].filter(([, { pages: count }]) => count >= least).map(([key, { first }]) => [key, first]))
}

/** The heights at which heads stand on several pages, in points: of every chapter another, so that they differ. */
function headHeights(pages: readonly LinedPage[], size: number): Set<number> {
  const counts = new Map<number, number>()
  for (const { lines } of pages) {
    const height = Math.round(headOf(lines, size)?.baseline ?? -1)
    counts.set(height, (counts.get(height) ?? 0) + 1)
  }
  return new Set([...counts].filter(([height, count]) => height > 0 && count >= FEW_PAGES).map(([height]) => height))
}

/** The highest line of a page, if it is no larger than the text and stands well above it. */
function headOf(lines: readonly PrintedLine[], size: number): PrintedLine | undefined {
  const [first, second] = [...lines].sort((one, other) => other.baseline - one.baseline)
  if (first === undefined || second === undefined || first.size > size) return undefined
  return first.baseline - second.baseline > size * WELL_ABOVE ? first : undefined
}

function edgesOf(lines: readonly PrintedLine[]): Set<PrintedLine> {
  const byHeight = [...lines].sort((one, other) => other.baseline - one.baseline)
  return new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)])
}

/** What running lines have in common: their words but for numbers, and about the height at which they stand. */
function folded(line: PrintedLine): string {
  const words = wordsOf(line)
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '#')
    .replace(ROMAN, '#')
    .replace(/\s+/gu, ' ')
  return `${Math.round(line.baseline / HEIGHT)} ${words}`
}

/** The lines of the footnotes of a page: they are small, all that is drawn behind them in its lower part is, and the first has a number. */
function footnotesOf(lines: readonly PrintedLine[], height: number, size: number): PrintedLine[] {
  const lower = lines.filter(({ baseline }) => baseline < height * LOWER_PART)
  const behind = lower.slice(lower.findLastIndex((line) => line.size > size * SMALL) + 1)
  const first = behind.findIndex((line) => FOOTNOTE.test(wordsOf(line)))
  return first === -1 ? [] : behind.slice(first)
}
