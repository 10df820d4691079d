import { linesOf } from '../text/lines.ts'
import { findTimes, type TimeExpression, type TimeLanguage } from '../time/expressions.ts'
import publicationWords from './publication-words.json' with { type: 'json' }

/** When a text says that it was published. */
export interface ToldPublication {
  /** A day, or a month where no day is told, as EDTF: `2021-03-12`. */
  readonly published: string
  /** The words that say so. */
  readonly words: string
}

const LABELS: ReadonlySet<string> = new Set(publicationWords.labels)
const BYLINES: ReadonlySet<string> = new Set(publicationWords.bylines)
/** Where the words may stand: in so many lines on top, and a line is no longer. */
const TOP = 12
const LONGEST_LINE = 140
/** A statement is signed in one of so many lines at its end, which are no longer than that in all. */
const LAST = 4
const END = 500
/** Lines that are dates, of which so many tell a chronology rather than a publication. */
const CHRONOLOGY = 3
const FURTHER = 100
/** What marks headings and quotations. Rows of facts begin with a dash, and their dates are of what they are about. */
const MARKS: ReadonlySet<string> = new Set('=#*> ')
const ROW = '- '
/** A place, and the date behind it, with which a report opens: "KABUL, 5 March 2019 (AFP) – ". */
const OPENING_BEFORE = /^\p{L}[\p{L}\p{M}.'’,، ()/–—-]{1,50}[,،(\s]$/u
/** "Geneva, 5 March 2019", as statements are signed. */
const PLACE_BEFORE = /^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,3},\s*$/u
const OPENING_BEHIND = /^[\s)،,]*(?:(?:\([^()\n]{2,30}\)|\p{Lu}{2,10})\s*)?(?:[–—:]|--?(?=\s))/u
/** "28 June 2006 (AFP) – ": the agency, where no place stands before the date. */
const AGENCY_BEHIND = /^[,،]?\s*\(\p{Lu}[^()\n]{1,29}\)\s*(?:[–—:]|--?(?=\s))/u

/**
 * The publication of which a text speaks, on top: a line that is a date, with or without "Published" or who wrote it, or the place
 * and date with which a report opens; else the line that is a date at its end. Undefined for a chronology, and where a year is not told.
 */
export function toldPublication(text: string, language: string): ToldPublication | undefined {
  if (language !== 'en' && language !== 'ar' && language !== 'tr') return undefined
  const dates = datedLines(linesOnTop(text), language)
  const whole = dates.filter(({ line, told }) => told !== undefined && isDate(line, told))
  if (whole.length >= CHRONOLOGY) return undefined
  const found =
    dates.slice(0, TOP).find(({ line, told }) => told !== undefined && tells(line, told)) ?? signedIn(text, language)
  return found?.told?.edtf == null ? undefined : { published: found.told.edtf, words: found.told.quote }
}

/** A line at the end that is a date, as statements are signed. */
function signedIn(text: string, language: TimeLanguage): DatedLine | undefined {
  const lines = linesOnTop(text.slice(-END)).slice(-LAST)
  return datedLines(lines, language).find(({ line, told }) => told !== undefined && isDate(line, told))
}

interface DatedLine {
  readonly line: string
  readonly told: TimeExpression | undefined
}

function datedLines(lines: readonly string[], language: TimeLanguage): DatedLine[] {
  return lines.map((line) => ({ line, told: dateIn(line, language) }))
}

/** The lines on top that are not blank, without rows of facts and the marks of headings. */
function linesOnTop(text: string): string[] {
  const found: string[] = []
  for (const line of linesOf(text)) {
    const words = line === null ? '' : text.slice(line.start, line.end)
    if (words !== '' && !words.startsWith(ROW)) found.push(unmarked(words))
    if (found.length === FURTHER) break
  }
  return found
}

function unmarked(line: string): string {
  let [start, end] = [0, line.length]
  while (start < end && MARKS.has(line.charAt(start))) start++
  while (end > start && MARKS.has(line.charAt(end - 1))) end--
  return line.slice(start, end)
}

/** The first date of the beginning of a line that has a year and a month. */
function dateIn(line: string, language: TimeLanguage): TimeExpression | undefined {
  const head = line.slice(0, LONGEST_LINE)
  return findTimes(head, { language, published: null }).find(({ edtf, relative, bound }) => {
    return !relative && bound === 'at' && edtf !== null && /^\d{4}-\d{2}(?:-\d{2})?$/.test(edtf)
  })
}

function tells(line: string, told: TimeExpression): boolean {
  return isDate(line, told) || isByline(line, told) || opens(line, told)
}

/** Whether a line is a date, but for a place before it, weekdays, hours and words such as "Published". */
function isDate(line: string, { start, cueStart, end }: TimeExpression): boolean {
  if (line.length > LONGEST_LINE) return false
  if (PLACE_BEFORE.test(line.slice(0, cueStart)) && !/\p{L}/u.test(line.slice(end))) return true
  const rest = `${line.slice(0, start)} ${line.slice(end)}`.toLowerCase()
  return (rest.match(/[\p{L}\p{M}]+/gu) ?? []).every((word) => LABELS.has(word))
}

/** "By Maria Flavia, Institute for Peace, 5 March 2019". */
function isByline(line: string, { end }: TimeExpression): boolean {
  const [first = ''] = /^[\p{L}\p{M}]+/u.exec(line.toLowerCase()) ?? []
  return BYLINES.has(first) && line.length <= LONGEST_LINE && line.slice(end).search(/\p{L}/u) === -1
}

function opens(line: string, { edtf, cueStart, end }: TimeExpression): boolean {
  if (edtf?.length !== 10) return false
  const behind = line.slice(end)
  return cueStart === 0
    ? AGENCY_BEHIND.test(behind)
    : OPENING_BEFORE.test(line.slice(0, cueStart)) && OPENING_BEHIND.test(behind)
}
