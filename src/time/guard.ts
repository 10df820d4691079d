import type { Lexicon } from './lexicon.ts'
import { isThatDay } from './outlook.ts'
import type { Found } from './pattern.ts'
import type { Run, Token } from './scan.ts'

/** Where an expression was found. */
export interface Place {
  readonly text: string
  readonly lexicon: Lexicon
  readonly run: Run
  /** Whether the text is of the day it was published. */
  readonly isOfTheDay: () => boolean
  /** The year of the last date that the text gave; null at its beginning. */
  readonly anchorYear: number | null
}

const CUES = new Set([
  ...['at', 'since', 'until', 'before', 'after', 'by', 'between', 'from', 'to', 'edge', 'this', 'last', 'next', 'of'],
  ...['dash', 'apostrophe', 'suffix', 'dayWord', 'comma'],
])
const WORD_AFTER = /[\s-]*([\p{L}\p{M}%]+)/uy
const WORD_BEFORE = /(?<![\p{L}\p{M}.#])([\p{L}\p{M}.#]+)\s*$/u
const SENTENCE_START = /(?:^|[\n.!?:;"'“”‘’()—–-])\s{0,3}$/
/** Letters and signs that make a number part of an address, a code or a sum of money. */
const JOINED_BEFORE = /(?:[A-Za-z\d/_=#@&$€£]|\d\.)$/
const JOINED_AFTER = /^(?:[_=@%°]|[/.]\p{Nd}|\/\p{L})/u

/** Roles that say by themselves that a time is meant, beside a year. */
const TELLING = new Set([
  ...[
    'month',
    'weekday',
    'season',
    'quarter',
    'ordinal',
    'unit',
    'era',
    'about',
    'yearAfter',
    'plural',
    'now',
    'hijri',
    'hijriMonth',
  ],
])
/** Roles that do not tell that a number among them is a year. */
const PLAIN = new Set([
  'number',
  'year',
  'day',
  'short',
  'to',
  'and',
  'until',
  'dash',
  'slash',
  'about',
  'open',
  'comma',
])
/** Numbers of one or two digits. */
const SMALL: ReadonlySet<string> = new Set(['day', 'short'])
const NUMERIC = new Set(['year', 'day', 'short', 'number', 'whole', 'decade'])
/** Four digits above it are seldom a year. */
const LATEST_YEAR = 2099

/** Whether words that have the form of a date are one: "May" may be a verb, 2000 a number of fighters. */
export function isTime(place: Place, found: Found): boolean {
  const tokens = place.run.tokens.slice(found.first, found.last + 1)
  if (isHabit(place, found, tokens) || isPart(place, tokens)) return false
  if (isInsideCode(place.text, tokens)) return false
  const named = tokens.filter(({ role }) => !['the', 'edge', 'dash'].includes(role))
  if (named[0]?.role === 'apostrophe') return isShortYear(place, found)
  const bare = named.find(({ role }) => role === 'number')
  if (bare !== undefined && named.every(({ role }) => PLAIN.has(role))) return isAncientYear(place, found, bare)
  if (named.every(({ role }) => role === 'count')) return isSpokenYear(place, found, tokens)
  return isToldTime(place, found, tokens, named)
}

/** Whether a year, or words that tell of times, are one; `named` are the tokens without articles and edges. */
function isToldTime(place: Place, found: Found, tokens: readonly Token[], named: readonly Token[]): boolean {
  if (named.length === 2 && named[0]?.unit === 'year' && SMALL.has(named[1]?.role ?? ''))
    return isNumberedYear(place, found)
  const hasYear = named.some(({ role }) => role === 'year')
  if (hasYear && named.length === 2 && isAboutACount(place, named[0])) return false
  if (hasYear && !named.some(({ role }) => TELLING.has(role))) return isYear(place, found, tokens)
  const [only] = named
  return only !== undefined && (named.length > 1 || isAlone(place, found, only))
}

/** "نحو 2000": words that say of numbers and of years that they are about so, and far more often of numbers. */
function isAboutACount({ text, lexicon }: Place, about: Token | undefined): boolean {
  return about?.role === 'about' && lexicon.numbered.has(lexicon.normalise(text.slice(about.start, about.end)))
}

/** No year further from the last one is taken for a year without its era. */
const ONE_AGE = 500

/** "in 366", in a text that speaks of those centuries, or "In 866" where a sentence begins, and nothing is counted by it. */
function isAncientYear(place: Place, found: Found, { value, start, end }: Token): boolean {
  const { anchorYear, text, run, lexicon } = place
  const isOfAge = anchorYear !== null && anchorYear <= 999 && Math.abs(anchorYear - value) <= ONE_AGE
  if (value > 999 || !(isOfAge || opensSentence(place, found.first - 1))) return false
  if (end - start !== 3 || run.tokens[found.last + 1]?.role === 'dash') return false
  WORD_AFTER.lastIndex = end
  const after = WORD_AFTER.exec(text)?.[1] ?? ''
  return isCued(place, found.first - 1) && !PLURAL.test(after) && !lexicon.counted.has(lexicon.normalise(after))
}

/** Whether a preposition is the first word of its sentence. */
function opensSentence({ run, text }: Place, at: number): boolean {
  const token = run.tokens[at]
  return (
    token?.role === 'at' && token.capital && SENTENCE_START.test(text.slice(Math.max(0, token.start - 3), token.start))
  )
}

/** "in the year 71", not "the year 12 pupils". */
function isNumberedYear(place: Place, { first, last }: Found): boolean {
  WORD_AFTER.lastIndex = place.run.tokens[last]?.end ?? 0
  return isCued(place, first - 1) && !PLURAL.test(WORD_AFTER.exec(place.text)?.[1] ?? '')
}

/** "in '84": a closing quotation mark before a number is none. */
function isShortYear({ run, text }: Place, { first }: Found): boolean {
  const [before, sign] = [run.tokens[first - 1], run.tokens[first]]
  const apart = /^(?:|[\s(–—])$/u.test(text.slice(Math.max(0, (sign?.start ?? 0) - 1), sign?.start ?? 0))
  return apart && before !== undefined && (CUES.has(before.role) || BEFORE_SHORT_YEAR.has(before.role))
}

const BEFORE_SHORT_YEAR = new Set(['season', 'month', 'and', 'day', 'short'])

/** "nineteen ninety-six" where it stands as a year does; "fifteen twenty-foot boats" does not. */
function isSpokenYear({ run, text, lexicon }: Place, { first, last }: Found, tokens: readonly Token[]): boolean {
  WORD_AFTER.lastIndex = tokens.at(-1)?.end ?? 0
  const after = lexicon.normalise(WORD_AFTER.exec(text)?.[1] ?? '')
  if (lexicon.counted.has(after) || run.tokens[last + 1]?.role === 'dash') return false
  const isPlain =
    (tokens.find(({ role }) => role === 'count')?.value ?? 0) >= 19 && tokens.some(({ role }) => role === 'dash')
  const before = run.tokens[first - 1]?.role
  return (
    isPlain ||
    (before !== undefined && (CUES.has(before) || before === 'month' || before === 'and' || before === 'unit'))
  )
}

/** "every Friday" is no day, and "to this day" neither. */
function isHabit({ text, lexicon, run }: Place, { first }: Found, tokens: readonly Token[]): boolean {
  if (lexicon.habitual.has(wordBefore(text, tokens[0]?.start ?? 0, lexicon))) return true
  return (
    run.tokens[first - 1]?.role === 'to' &&
    tokens.length === 2 &&
    tokens[0]?.role === 'this' &&
    tokens[1]?.unit === 'day'
  )
}

/** "that half of the town" is no time. */
function isPart({ text }: Place, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  if (last?.unit !== 'half' || tokens.some(({ role }) => role === 'ordinal')) return false
  WORD_AFTER.lastIndex = last.end
  return WORD_AFTER.exec(text)?.[1] === 'of'
}

/** Whether a single word is a time: months, weekdays and days are also names of people, papers and markets. */
function isAlone(place: Place, found: Found, only: Token): boolean {
  const { text, run, lexicon } = place
  if (only.role === 'month') return isMonth(place, found, only)
  // "USA Today" is a name.
  if (only.role === 'dayWord') {
    if (only.capital && !SENTENCE_START.test(text.slice(Math.max(0, only.start - 3), only.start))) return false
    // In a description "today" means these times.
    return only.value !== 0 || isThatDay(place, only.start, only.end)
  }
  if (only.role === 'period') return isNamed(text, only)
  if (only.role !== 'weekday') return true
  if (lexicon.postposed) return ['unit', 'apostrophe'].includes(run.tokens[found.last + 1]?.role ?? '')
  return only.end - only.start > 5 || lexicon.strictYears
}

/** "the Cold War", not "a cold war"; Arabic has no capitals. */
function isNamed(text: string, { start, capital }: Token): boolean {
  const letter = text.charAt(start)
  return capital || letter.toLowerCase() === letter.toUpperCase()
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
  if (years.some(({ value }) => value > LATEST_YEAR || (value < 1500 && !cued))) return false
  if (!cued && lexicon.numbered.has(wordBefore(text, start, lexicon))) return false
  if (isLeastOfCount(place, found)) return false
  return isFollowedAsYear(place, found, { end, cued })
}

/** "between 2000 and 3000 men", "1800 to 2100 fighters": with what no year is, or with a noun that is counted. */
function isLeastOfCount({ text, lexicon, run }: Place, { first, last }: Found): boolean {
  const [joining, most] = [run.tokens[last + 1], run.tokens[last + 2]]
  if (joining === undefined || most === undefined || !JOINING_COUNTS.has(joining.role)) return false
  if (joining.role === 'and' && run.tokens[first - 1]?.role !== 'between') return false
  if (most.role !== 'year' && most.role !== 'number') return false
  WORD_AFTER.lastIndex = most.end
  return most.value > LATEST_YEAR || lexicon.counted.has(lexicon.normalise(WORD_AFTER.exec(text)?.[1] ?? ''))
}

const JOINING_COUNTS = new Set(['and', 'to', 'dash'])

function isFollowedAsYear(
  { text, lexicon, run }: Place,
  found: Found,
  { end, cued }: { readonly end: number; readonly cued: boolean },
): boolean {
  WORD_AFTER.lastIndex = end
  const word = WORD_AFTER.exec(text)?.[1] ?? ''
  if (word === '') return true
  const normal = lexicon.normalise(word)
  if (lexicon.counted.has(normal) && !(cued && run.tokens[found.last - 1]?.role === 'until')) return false
  // What begins the next line, as in a list, says nothing of a number that ends this one.
  if (text.slice(end, WORD_AFTER.lastIndex - word.length).includes('\n')) return true
  if (streetFollows(text, end, lexicon)) return false
  const counts = run.tokens[found.first - 1]?.role === 'of' && PLURAL.test(word)
  if ((cued && !counts) || run.tokens[found.last + 1] !== undefined) return true
  if (lexicon.strictYears) return lexicon.postposed && word !== normal
  return !PLURAL.test(word) || lexicon.notPlural.has(normal)
}

/** "1696 Northern Road": the number of a house. */
function streetFollows(text: string, end: number, { streets }: Lexicon): boolean {
  const [, first = '', second = ''] = STREET.exec(text.slice(end, end + 60)) ?? []
  return streets.has(second) || streets.has(first)
}

const STREET = /^ (?:(?:[NSEW]|North|South|East|West)\.? )?\p{Lu}\p{L}+ (\p{Lu}\p{L}+)(?: (\p{Lu}\p{L}+))?/u

/** A lower-case word in -s that is counted; "census", "crisis" and "congress" are not. */
const PLURAL = /^\p{Ll}{2,}(?:[^suis]s|[^su]is|children|men|people)$/u

/** Whether what stands before a year says that it is one; "and" does after another year. */
function isCued({ run }: Place, at: number): boolean {
  const role = run.tokens[at]?.role
  if (role === 'and') return run.tokens[at - 1]?.role === 'year'
  return role !== undefined && (CUES.has(role) || role === 'open')
}

function wordBefore(text: string, start: number, lexicon: Lexicon): string {
  return lexicon.normalise(WORD_BEFORE.exec(text.slice(Math.max(0, start - 20), start))?.[1] ?? '')
}
