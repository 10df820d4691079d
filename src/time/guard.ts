import type { Lexicon } from './lexicon.ts'
import type { Found } from './pattern.ts'
import type { Run, Token } from './scan.ts'

/** Where an expression was found. */
export interface Place {
  readonly text: string
  readonly lexicon: Lexicon
  readonly run: Run
}

const CUES = new Set([
  ...['at', 'since', 'until', 'before', 'after', 'by', 'between', 'from', 'to', 'edge', 'this', 'last', 'next', 'of'],
  ...['dash', 'apostrophe', 'suffix', 'dayWord', 'comma'],
])
const WORD_AFTER = /[\s-]*([\p{L}\p{M}%]+)/uy
const WORD_BEFORE = /([\p{L}\p{M}.#]+)[\s]*$/u
const SENTENCE_START = /(?:^|[\n.!?:;"'“”‘’()—–-])\s*$/
/** Letters and signs that make a number part of an address, a code or a sum of money. */
const JOINED_BEFORE = /(?:[A-Za-z\d/_=#@&$€£]|\d\.)$/
const JOINED_AFTER = /^(?:[_=@%°]|[/.]\p{Nd}|\/\p{L})/u

/** Roles that say by themselves that a time is meant, beside a year. */
const TELLING = new Set([
  ...['month', 'weekday', 'season', 'quarter', 'ordinal', 'unit', 'era', 'about', 'yearAfter', 'plural', 'now'],
])
const NUMERIC = new Set(['year', 'day', 'short', 'number', 'whole', 'decade'])

/** Whether words that have the form of a date are one: "May" may be a verb, 2000 a number of fighters. */
export function isTime(place: Place, found: Found): boolean {
  const tokens = place.run.tokens.slice(found.first, found.last + 1)
  if (isInsideCode(place.text, tokens)) return false
  const named = tokens.filter(({ role }) => !['the', 'edge', 'dash'].includes(role))
  const hasYear = named.some(({ role }) => role === 'year')
  if (hasYear && !named.some(({ role }) => TELLING.has(role))) return isYear(place, found, tokens)
  const [only] = named
  return only !== undefined && (named.length > 1 || isAlone(place, found, only))
}

/** Whether a single word is a time: months, weekdays and days are also names of people, papers and markets. */
function isAlone(place: Place, found: Found, only: Token): boolean {
  const { text, run, lexicon } = place
  if (only.role === 'month') return isMonth(place, found, only)
  // "USA Today" is a name.
  if (only.role === 'dayWord') {
    return !only.capital || SENTENCE_START.test(text.slice(Math.max(0, only.start - 3), only.start))
  }
  if (only.role !== 'weekday') return true
  if (lexicon.postposed) return ['unit', 'apostrophe'].includes(run.tokens[found.last + 1]?.role ?? '')
  return only.end - only.start > 5 || lexicon.strictYears
}

/** Addresses, codes and sums of money have numbers that look like years. */
function isInsideCode(text: string, tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first === undefined || last === undefined) return true
  const before = text.slice(Math.max(0, first.start - 2), first.start)
  if (NUMERIC.has(first.role) && JOINED_BEFORE.test(before)) return true
  return NUMERIC.has(last.role) && JOINED_AFTER.test(text.slice(last.end, last.end + 2))
}

function isMonth({ run, lexicon, text }: Place, { first, last }: Found, month: Token): boolean {
  const before = run.tokens[first - 1]
  if (first !== run.tokens.indexOf(month) || (before !== undefined && CUES.has(before.role))) return true
  if (lexicon.strictYears) return ['apostrophe', 'monthAfter'].includes(run.tokens[last + 1]?.role ?? '')
  const word = lexicon.normalise(text.slice(month.start, month.end))
  return month.capital && word.length > 4 && !lexicon.capital.has(word) && word !== 'april'
}

function isYear(place: Place, found: Found, tokens: readonly Token[]): boolean {
  const { text, lexicon } = place
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
  const years = tokens.filter(({ role }) => role === 'year')
  if (/[-\u2010-\u2015]$/.test(text.slice(Math.max(0, start - 1), start)) && !isCued(place, found.first - 2))
    return false
  const cued = isCued(place, found.first - 1) || tokens.some(({ role }) => role === 'edge' || role === 'the')
  if (years.some(({ value }) => value > 2099 || (value < 1500 && !cued))) return false
  if (!cued && lexicon.numbered.has(wordBefore(text, start, lexicon))) return false
  return isFollowedAsYear(place, found, { end, cued })
}

function isFollowedAsYear(
  { text, lexicon, run }: Place,
  found: Found,
  { end, cued }: { readonly end: number; readonly cued: boolean },
): boolean {
  WORD_AFTER.lastIndex = end
  const word = WORD_AFTER.exec(text)?.[1] ?? ''
  if (word === '') return true
  const normal = lexicon.normalise(word)
  if (lexicon.counted.has(normal)) return false
  if (cued || run.tokens[found.last + 1] !== undefined) return true
  if (lexicon.strictYears) return lexicon.postposed && word !== normal
  return !/^\p{Ll}{3,}s$/u.test(word) || lexicon.notPlural.has(normal)
}

/** Whether what stands before a year says that it is one; "and" does after another year. */
function isCued({ run }: Place, at: number): boolean {
  const role = run.tokens[at]?.role
  if (role === 'and') return run.tokens[at - 1]?.role === 'year'
  return role !== undefined && (CUES.has(role) || role === 'open')
}

function wordBefore(text: string, start: number, lexicon: Lexicon): string {
  return lexicon.normalise(WORD_BEFORE.exec(text.slice(Math.max(0, start - 20), start))?.[1] ?? '')
}
