import type { Edit } from './edited.ts'
import furniture from './furniture.json' with { type: 'json' }
import { endsSentence, type Line, linesOf } from './lines.ts'

/** A line with its words. */
interface WordedLine extends Line {
  readonly words: string
}

/** "Page 14 of 91", "صفحة ٣". */
const PAGE = new RegExp(
  `^(?:${furniture.pages.join('|')})\\s?\\p{Nd}{1,4}(?:\\s?(?:${furniture.ofPages.join('|')})\\s?\\p{Nd}{1,4})?$`,
  'iu',
)
/** What may be the number of a page, alone or behind the number of a document: "- 14 -", "14-54321  15/91". */
const NUMBERED = /^(?:[-–—]\s?)?(?:[\p{L}\p{N}./-]{2,20}\s+)?(\p{Nd}{1,3})(?:\s?\/\s?\p{Nd}{1,3})?(?:\s?[-–—])?$/u
const LONGEST_HEAD = 100
/** How many lines of words above and below the number of a page may be its head or foot. */
const NEAR = 2

/**
 * The edits that take page numbers, and the running heads beside them, out of a text that was printed. What goes on behind
 * such a break stands on the next line, what does not is a new paragraph.
 */
export function pageBreaks(text: string): Edit[] {
  if (!/\p{Nd}[ \t–—-]*\r?$/mu.test(text)) return []
  const lines = wordedLines(text)
  const numbers = pageNumbers(lines)
  if (numbers.size === 0) return []
  const furniture = new Set([...numbers, ...headsBeside(lines, numbers)])
  const edits: Edit[] = []
  for (let i = 0; i < lines.length; i++) {
    if (!furniture.has(i)) continue
    const first = i
    while (furniture.has(i + 1)) i++
    const [before, after] = [lines[first - 1], lines[i + 1]]
    const by = before === undefined ? '' : endsSentence(before.words) ? '\n\n' : '\n'
    edits.push({ start: before?.end ?? 0, end: after?.start ?? text.length, by })
  }
  return edits
}

/** The lines that number pages: such that say so, and numbers of one form that count on. */
function pageNumbers(lines: readonly WordedLine[]): Set<number> {
  const found = new Set<number>()
  const last = new Map<string, { readonly line: number; readonly number: number }>()
  for (const [i, { words }] of lines.entries()) {
    if (PAGE.test(words)) found.add(i)
    const number = words.length > LONGEST_HEAD ? undefined : NUMBERED.exec(words)?.[1]
    if (number === undefined) continue
    const form = formOf(words)
    const before = last.get(form)
    // The lines of a list or a table that are numbered stand close to one another.
    if (before !== undefined && Number(number) === before.number + 1 && i - before.line > NEAR * 2) {
      found.add(i)
      found.add(before.line)
    }
    last.set(form, { line: i, number: Number(number) })
  }
  return found
}

/** Lines beside the numbers of pages that stand beside another one too. */
function headsBeside(lines: readonly WordedLine[], numbers: ReadonlySet<number>): number[] {
  const seen = new Map<string, Set<number>>()
  for (const number of numbers)
    for (let i = number - NEAR; i <= number + NEAR; i++) {
      const words = lines[i]?.words ?? ''
      if (numbers.has(i) || words === '' || words.length > LONGEST_HEAD || endsSentence(words)) continue
      const form = formOf(words)
      seen.set(form, (seen.get(form) ?? new Set()).add(i))
    }
  return [...seen.values()].filter((places) => places.size > 1).flatMap((places) => [...places])
}

/** A line without what its numbers are. */
function formOf(words: string): string {
  return words.replace(/\p{Nd}+/gu, '#').replace(/\s+/gu, ' ')
}

/** The lines of a text that are not blank. */
function wordedLines(text: string): WordedLine[] {
  const lines: WordedLine[] = []
  for (const line of linesOf(text)) if (line !== null) lines.push({ ...line, words: text.slice(line.start, line.end) })
  return lines
}
