import { isDate } from './day.ts'
import { hijriYearOf } from './hijri.ts'
import { whenWas } from './lexicon.ts'
import { areJoined, type Met, type Rule, rule } from './pattern.ts'
import { type LooseDate, NO_DATE, type Reading } from './reading.ts'
import type { Token } from './scan.ts'

const WEEKDAY = '( unit? weekday comma? )?'
/** "the end of", "mid-": it is part of the words, and its value is that of what follows. */
const EDGE = '( the? edge dash? of? the? )?'
/** A month may be told twice, by both of its names: "آذار/مارس", "سبتمبر أيلول", "أغسطس (آب)". */
export const NAMED_MONTH = 'month ( ( slash month ) | ( open month close ) | month )?'
const MONTH = `( unit of? )? ${NAMED_MONTH}`
const YEAR = 'comma? of|at? the? ( unit )? of? year'
const HIJRI_YEAR = 'comma? of|at? the? ( unit )? of? ( ( year hijri? ) | ( number hijri ) | hijri )'
const RANGE = 'dash|to|and'

/** Dates that say themselves when they are, if perhaps not the year; the longest form first. */
export const ABSOLUTE_RULES: readonly Rule[] = [
  rule(`${WEEKDAY} whole`, (met) => dateOfWhole(met.one('whole'))),
  rule(`${WEEKDAY} year dash day dash day`, (met) => joinedDate(met, 0, 1, 2)),
  rule(`${WEEKDAY} day slash|dash day slash|dash year`, (met) => joinedDate(met, 2, 1, 0) ?? joinedDate(met, 2, 0, 1)),
  rule(`${WEEKDAY} the? day|ordinal ${RANGE} ${WEEKDAY} the? day|ordinal of? ${MONTH} ( ${YEAR} )?`, spanOfDays),
  rule(`${WEEKDAY} ${MONTH} the? day|ordinal ${RANGE} the? day|ordinal !month ( ${YEAR} )?`, spanOfDays),
  rule(`${WEEKDAY} ${EDGE} the? day|ordinal of? ${MONTH} ${YEAR}`, dateOfMet),
  rule(`${WEEKDAY} ${MONTH} the? day|ordinal ${YEAR}`, dateOfMet),
  rule(`${EDGE} ${MONTH} dash ${MONTH} ${YEAR}`, spanOfMonths),
  rule(`${EDGE} ${MONTH} ${YEAR}`, dateOfMet),
  rule(`( the? day|ordinal of? )? ${MONTH} of number`, dateOfEarly),
  // Before a word the number would count it: "in September 420 people left".
  rule(`( the? day|ordinal of? )? ${MONTH} number =dot|comma|close`, dateOfEarly),
  rule(`( the? day|ordinal of? )? ${MONTH} comma? count count ( dash? count )?`, dateOfSpokenYear),
  rule('year month !day|year', dateOfMet),
  rule(`year apostrophe suffix ${MONTH} !day`, dateOfMet),
  rule(`year yearAfter ( day )? ${MONTH}`, dateOfMet),
  rule(`${WEEKDAY} the? day|ordinal of? ${MONTH}`, dateOfMet),
  rule(`${WEEKDAY} ${MONTH} the? day|ordinal !year|day`, dateOfMet),
  rule(`${EDGE} the? season of? ( the? unit )? year ( dash|slash day|short|year )?`, dateOfMet),
  rule('quarter of? fiscal? year', dateOfMet),
  rule('year quarter', dateOfMet),
  rule('the? ordinal dash? unit of? the? unit? fiscal? year', dateOfPart),
  rule('the? year ordinal dash? unit', dateOfPart),
  rule('unit ordinal of? the? unit? year', dateOfPart),
  rule('( edge of? )? decade of? unit ordinal|last', decadeOfCentury),
  rule(`${EDGE} unit? decade`, (met) => decade(met.one('decade')?.value)),
  rule('the? year apostrophe plural', (met) => decade(met.one('year')?.value)),
  rule('( the? edge dash? of? )? the apostrophe? shortDecade', (met) => shortDecade(met)),
  rule('( edge dash? )? apostrophe shortDecade', (met) => shortDecade(met)),
  rule(`${EDGE} the? ordinal dash? unit era?`, dateOfCentury),
  rule(`${EDGE} unit ordinal`, dateOfCentury),
  rule('day dot unit', dateOfCentury),
  rule(`${EDGE} unit? fiscal? year dash|slash day|short !dash|slash|month`, spanOfShortYear),
  rule(`${WEEKDAY} the? day|ordinal of? ( unit of? )? hijriMonth ( ${HIJRI_YEAR} )?`, hijriDate),
  rule(`${EDGE} ( unit of? )? hijriMonth ${HIJRI_YEAR}`, hijriDate),
  rule(`${EDGE} ( the? unit )? year|day|short|number hijri`, hijriDate),
  rule(`${EDGE} ( the? unit )? hijri`, hijriYear),
  rule(`${EDGE} ( the? unit )? about? year|number era`, dateOfEra),
  rule('era about? year|number', dateOfEra),
  rule('period', period),
  rule('the unit day|short !to|dash|slash|month|unit|units', dateOfNumberedYear),
  rule('apostrophe day|short', dateOfShortYear),
  rule('about? number !era|hijri|unit|units|ago|later|earlier', dateOfAncientYear),
  rule('count count ( dash? count )?', dateOfSpokenYear),
  rule('( the? edge of? )? the? unit of? count ( and? count )? ( and? count )? ( and? count )?', dateOfYearInWords),
  rule(`${EDGE} ( the? unit )? fiscal? ( unit )? about? year`, dateOfYear),
]

/** "fiscal year 1995"; in "الأمين العام عام 1995" the first of two words for a year is none. */
function dateOfYear(met: Met): Reading | null {
  return met.all('unit').length > 1 && met.one('fiscal') === undefined ? null : dateOfMet(met)
}

function period(met: Met): Reading | null {
  const edtf = whenWas(met.one('period')?.value ?? -1)
  return edtf === null ? null : { kind: 'period', edtf }
}

function dateOfMet(met: Met): Reading | null {
  const date = looseDate(met)
  return date === null ? null : { kind: 'date', date }
}

function looseDate(met: Met): LooseDate | null {
  const year = met.one('year')?.value ?? null
  const month = met.one('month')?.value ?? met.one('season')?.value ?? met.one('quarter')?.value ?? null
  const day = met.one('month') === undefined ? null : (met.all('day', 'ordinal')[0]?.value ?? null)
  if (day !== null && !isDate(year ?? 2000, month ?? 0, day)) return null
  return { ...NO_DATE, year, month, day, qualifier: met.one('about') === undefined ? '' : '~' }
}

/** Three numbers with signs between them; the indexes say which is the year, the month and the day. */
function joinedDate(met: Met, ...[year, month, day]: readonly [number, number, number]): Reading | null {
  const numbers = met.all('year', 'day')
  const [y, m, d] = [year, month, day].map((index) => numbers[index]?.value ?? 0)
  if (y === undefined || m === undefined || d === undefined) return null
  return areJoined(met.tokens.slice(-5)) && isDate(y, m, d) ? dateReading({ year: y, month: m, day: d }) : null
}

function dateOfWhole(token: Token | undefined): Reading | null {
  const value = token?.value ?? 0
  const [year, month, day] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100]
  if (isDate(year, month, day)) return dateReading({ year, month, day })
  return isDate(year, day, month) ? dateReading({ year, month: day, day: month }) : null
}

function spanOfDays(met: Met): Reading | null {
  const [first, second] = met.all('day', 'ordinal')
  const date = looseDate(met)
  if (date === null || first === undefined || second === undefined || first.value >= second.value) return null
  return isDate(date.year ?? 2000, date.month ?? 0, second.value)
    ? { kind: 'span', from: { ...date, day: first.value }, to: { ...date, day: second.value } }
    : null
}

function spanOfMonths(met: Met): Reading | null {
  const [first, second] = met.all('month')
  const date = looseDate(met)
  if (date === null || date.year === null || first === undefined || second === undefined) return null
  const from = { ...date, month: first.value, year: date.year - (first.value > second.value ? 1 : 0) }
  return { kind: 'span', from, to: { ...date, month: second.value } }
}

/** 2015–16; but 2016-03, which cannot go on to 2003, is a month as ISO 8601 writes it. */
function spanOfShortYear(met: Met): Reading | null {
  const year = met.one('year')?.value ?? 0
  const short = met.all('day', 'short')[0]
  if (short === undefined || short.end - short.start !== 2) return null
  const later = year - (year % 100) + short.value + (short.value === 0 && year % 100 === 99 ? 100 : 0)
  if (later > year) return years(year, later)
  const isMonth = short.value >= 1 && short.value <= 12 && areJoined(met.tokens.slice(-3))
  return isMonth && met.one('dash') !== undefined ? dateReading({ year, month: short.value }) : null
}

function years(first: number, last: number): Reading {
  return { kind: 'span', from: { ...NO_DATE, year: first }, to: { ...NO_DATE, year: last } }
}

/** "the third quarter of 1990", "the second half of 2015". */
function dateOfPart(met: Met): Reading | null {
  const ordinal = met.one('ordinal')?.value ?? 0
  const unit = met.tokens.find(({ role }) => role === 'unit')?.unit
  const month = codeOfPart(unit ?? null, ordinal)
  const year = met.one('year')?.value ?? null
  return month === null || year === null ? null : dateReading({ year, month })
}

/** ISO 8601-2's code of a quarter or half of the year; null where it has none. */
export function codeOfPart(unit: Token['unit'], ordinal: number): number | null {
  if (unit === 'quarter' && ordinal >= 1 && ordinal <= 4) return 32 + ordinal
  return unit === 'half' && (ordinal === 1 || ordinal === 2) ? 39 + ordinal : null
}

function decade(year: number | undefined): Reading | null {
  return year === undefined || year % 10 !== 0 ? null : dateReading({ year, hiddenDigits: 1 })
}

/** "the seventies of the 19th century". */
function decadeOfCentury(met: Met): Reading | null {
  const century = met.one('ordinal')?.value ?? 20
  const year = met.one('decade')?.value ?? 0
  return met.one('unit')?.unit === 'century' ? decade((century - 1) * 100 + (year % 100)) : null
}

/** A year that is written as one with the sign of its calendar; the sign alone is only a word. */
function hijriYear(met: Met): Reading | null {
  const year = met.one('hijri')?.value ?? 0
  return year === 0 ? null : { kind: 'hijri', year, month: null, day: null }
}

/** No year of the Islamic calendar that texts name is greater. */
const LAST_HIJRI_YEAR = 1600

/** "15 Shaban 1435", "Ramadan 2013" (of a Gregorian year), "1399 AH". */
function hijriDate(met: Met): Reading | null {
  const month = met.one('hijriMonth')?.value ?? null
  if (month === null) {
    const year = met.all('year', 'number', 'day', 'short').at(-1)?.value ?? 0
    return year < 1 || year > LAST_HIJRI_YEAR ? null : { kind: 'hijri', year, month, day: null }
  }
  const day = met.all('day', 'ordinal')[0]?.value ?? null
  const given =
    met.all('year', 'number').at(-1)?.value ?? met.all('hijri').find(({ value }) => value > 0)?.value ?? null
  if (given === null) return day === null ? null : { kind: 'hijri', year: null, month, day }
  const year = given > LAST_HIJRI_YEAR ? hijriYearOf(given, month) : given
  return year === null ? null : { kind: 'hijri', year, month, day }
}

/** "the nineties" are those of the 20th century: what is written about is nearer to them than to any other. */
function shortDecade(met: Met): Reading | null {
  const value = met.one('shortDecade')?.value ?? 0
  return value === 0 ? null : decade(1900 + value)
}

function dateOfCentury(met: Met): Reading | null {
  const ordinal = met.all('ordinal', 'day')[0]?.value ?? 0
  if (met.one('unit')?.unit !== 'century' || ordinal > 30) return null
  const year = met.one('era')?.value === -1 ? 1 - ordinal * 100 : (ordinal - 1) * 100
  // Before year 0 the centuries of EDTF hide their digits backwards, and begin one year off from those BC.
  if (year >= 0) return dateReading({ year, hiddenDigits: 2 })
  return { kind: 'span', from: { ...NO_DATE, year }, to: { ...NO_DATE, year: year + 99 } }
}

/** ISO 8601 counts the year before 1 as 0, so that 44 BC is -43. */
function dateOfEra(met: Met): Reading | null {
  const year = met.all('year', 'number')[0]?.value ?? 0
  if (year < 1 || year > 9999) return null
  return dateReading({ year: met.one('era')?.value === -1 ? 1 - year : year })
}

/** "30 September 420". */
function dateOfEarly(met: Met): Reading | null {
  const number = met.one('number')
  if (number === undefined || number.value < 100 || number.value > 999 || number.end - number.start !== 3) return null
  const [month, day] = [met.one('month')?.value ?? 0, met.all('day', 'ordinal')[0]?.value ?? null]
  if (day !== null && !isDate(number.value, month, day)) return null
  return dateReading({ year: number.value, month, day })
}

/** "in 366": the guard asks what the text is about. */
function dateOfAncientYear(met: Met): Reading | null {
  const year = met.one('number')?.value ?? 0
  return year < 100 || year > 999 ? null : dateReading({ year })
}

/** "in the year 71". */
function dateOfNumberedYear(met: Met): Reading | null {
  const year = met.all('day', 'short')[0]?.value ?? 0
  return met.one('unit')?.unit === 'year' && year > 0 ? dateReading({ year }) : null
}

/** The first of the two-digit years that belong to the last century. */
const LAST_CENTURY = 30

/** '84 is 1984, '08 is 2008. */
function dateOfShortYear(met: Met): Reading | null {
  const [sign, digits] = met.tokens
  if (sign === undefined || digits === undefined || sign.end !== digits.start || digits.end - digits.start !== 2)
    return null
  return dateReading({ year: digits.value + (digits.value < LAST_CENTURY ? 2000 : 1900) })
}

/** "nineteen ninety-six", "twenty sixteen", "nineteen fourteen". */
function dateOfSpokenYear(met: Met): Reading | null {
  const [century = 0, tens = 0, ones = 0] = met.all('count').map(({ value }) => value)
  if (century < 13 || century > 20 || tens < 10 || tens > 90) return null
  if (ones > 9 || (tens % 10 !== 0 && ones > 0)) return null
  const [month, day] = [met.one('month')?.value ?? null, met.all('day', 'ordinal')[0]?.value ?? null]
  return dateReading({ year: century * 100 + tens + ones, month, day })
}

/** "the year two thousand and five", "عام ألفين وأحد عشر": thousands, hundreds, tens and ones, from the greatest down or as Arabic joins them. */
function dateOfYearInWords(met: Met): Reading | null {
  const numbers = met.all('count').map(({ value }) => value)
  const year = numbers.reduce((sum, value) => sum + value, 0)
  const begins = numbers[0] === 1000 || numbers[0] === 2000
  return met.one('unit')?.unit === 'year' && begins && year > 1000 && year < 2200 ? dateReading({ year }) : null
}

function dateReading(parts: Partial<LooseDate>): Reading {
  return { kind: 'date', date: { ...NO_DATE, ...parts } }
}
