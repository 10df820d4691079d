import { codeOfPart, NAMED_MONTH } from './absolute.ts'
import { type Met, type Rule, rule } from './pattern.ts'
import { type Base, type LooseDate, NO_DATE, type Reading, type Unit } from './reading.ts'

const EDGE = '( the? edge|later|earlier dash? of? )?'
const DAY = '( day|ordinal of? )?'
const COUNT = '( edge? about? few|count|day|short|number )'

/** Expressions that need another date to be understood, the longest form first. */
export const RELATIVE_RULES: readonly Rule[] = [
  rule('dayWord weekday', (met) => shift('published', 'day', met.one('dayWord')?.value ?? 0)),
  rule('dayWord !same|following|preceding|last|next', (met) =>
    shift('published', 'day', met.one('dayWord')?.value ?? 0),
  ),
  rule(`${COUNT} unit|units ago`, (met) => counted(met, 'published', -1)),
  rule(`${COUNT} unit|units later`, (met) => counted(met, 'anchor', 1)),
  rule(`${COUNT} unit|units earlier`, (met) => counted(met, 'anchor', -1)),
  rule('the? day|ordinal month? of? the? same unit', (met) => same(met, 0)),
  rule('the? day|ordinal of? last|this|next unit', dayOfMonth),
  rule('last|this|next unit apostrophe? plural? ordinal dash? unit', partOfDeictic),
  rule('month of|at? the? same unit', (met) => same(met, 0)),
  rule('month of|at? the? following unit', (met) => same(met, 1)),
  rule('month of|at? the? preceding unit', (met) => same(met, -1)),
  rule('month of? the? last|this|next unit', ofDeictic),
  rule(`${EDGE} the? same unit !year|number|hijri`, (met) => same(met, 0)),
  rule(`${EDGE} the? following unit`, (met) => same(met, 1)),
  rule(`${EDGE} the next unit`, (met) => same(met, 1)),
  rule(`${EDGE} the? preceding unit`, (met) => same(met, -1)),
  rule('the unit before !the', (met) => same(met, -1)),
  rule('the unit after !the', (met) => same(met, 1)),
  rule(`${EDGE} the? last|this|next|preceding weekday`, weekday),
  rule('the edge of? the unit', endOfYear),
  rule('unit ( dash | ( apostrophe plural ) )? edge', endOfYear),
  rule('the? last unit', rolling),
  rule(`${EDGE} the? last|this|next season|month ( day|ordinal )?`, turn),
  rule(`${EDGE} the? last|this|next fiscal? unit`, deictic),
  rule('the? ordinal dash? unit', partOfYear),
  rule(`${EDGE} unit? weekday`, weekday),
  rule(`( the? edge dash? of? the? )? unit? ${NAMED_MONTH}`, turn),
]

/** Such expressions where "last" and "same" stand behind the noun, and "before" and "after" count: Arabic. */
export const TRAILING_RULES: readonly Rule[] = [
  rule('before about? dual !of', (met) => dual(met, 'published', -1)),
  rule('after same at dual', (met) => dual(met, 'anchor', 1)),
  rule('after same at count|few|day|short? unit|units', (met) => counted(met, 'anchor', 1)),
  rule('after about? dual !of', (met) => dual(met, 'anchor', 1)),
  rule('before about? count|few|day|short? unit|units !of|year|number|month|hijriMonth|weekday|day', (met) =>
    counted(met, 'published', -1),
  ),
  rule('after about? count|few|day|short? unit|units !of|year|number|month|hijriMonth|weekday|day', (met) =>
    counted(met, 'anchor', 1),
  ),
  rule('day|ordinal of? unit this|last', dayOfMonth),
  rule('the? day|ordinal month? of? unit|dayWord same', (met) => same(met, 0)),
  rule(`${DAY} ${NAMED_MONTH} of? unit same`, (met) => same(met, 0)),
  rule(`${DAY} ${NAMED_MONTH} of? unit following`, (met) => same(met, 1)),
  rule(`${DAY} ${NAMED_MONTH} of? unit preceding`, (met) => same(met, -1)),
  rule(`${DAY} ${NAMED_MONTH} of? unit last|this|next`, ofDeictic),
  rule(`${EDGE} unit|dayWord same`, (met) => same(met, 0)),
  rule(`${EDGE} same dayWord`, (met) => same(met, 0)),
  rule(`${EDGE} unit|dayWord following`, (met) => same(met, 1)),
  rule(`${EDGE} unit|dayWord preceding`, (met) => same(met, -1)),
  rule('unit? weekday last|this|next', weekday),
  rule(`( unit? weekday )? day? unit? ${NAMED_MONTH} last|this|next`, turn),
  rule('season last|this|next', turn),
  rule(`${EDGE} unit last|this|next`, deictic),
]

function shift(base: Base, unit: Unit, count: number | null, inside: LooseDate | null = null): Reading {
  return { kind: 'shift', base, unit, count, inside }
}

function counted(met: Met, base: Base, sign: 1 | -1): Reading | null {
  const unit = met.tokens.findLast((token) => token.unit !== null)?.unit ?? null
  const count = met.all('count', 'day', 'short', 'number')[0]
  if (unit === null) return null
  // "قبل أسبوع" is one week, while "days ago" and "some week" are any number.
  const isOne = met.one('units') === undefined && met.one('few') === undefined
  return shift(base, unit, count === undefined ? (isOne ? sign : null) : count.value * sign)
}

function dual(met: Met, base: Base, sign: 1 | -1): Reading | null {
  const unit = met.one('dual')?.unit ?? null
  return unit === null ? null : shift(base, unit, 2 * sign)
}

/** "that year", "the following month", "March of the same year": `count` units on from the last date named. */
function same(met: Met, count: number): Reading | null {
  const unit = unitOf(met)
  if (unit === null) return null
  const inside = insideOf(met)
  // "the 15th of the same year" is no date, nor is "May of the same month".
  if (inside !== null && unit !== (inside.month === null ? 'month' : 'year')) return null
  return shift('anchor', unit, count, inside)
}

function insideOf(met: Met): LooseDate | null {
  const month = met.one('month')?.value ?? null
  const day = met.all('day', 'ordinal')[0]?.value ?? null
  return month === null && day === null ? null : { ...NO_DATE, month, day }
}

/** Arabic has one word for "today" and "the day". */
function unitOf(met: Met): Unit | null {
  return met.one('dayWord') === undefined ? (met.one('unit')?.unit ?? null) : 'day'
}

function deictic(met: Met): Reading | null {
  const unit = met.tokens.findLast((token) => token.unit !== null)?.unit ?? null
  return unit === null ? null : shift('published', unit, directionOf(met))
}

/** The value that a word for an edge has in the lexicon when it is the last of what it belongs to. */
const LAST_EDGE = 2

/** "by the end of the year", "year-end": its last day. */
function endOfYear(met: Met): Reading | null {
  if (met.one('edge')?.value !== LAST_EDGE || unitOf(met) !== 'year') return null
  return shift('published', 'year', 0, { ...NO_DATE, month: 12, day: 31 })
}

/** The value that a word for "last" has in the lexicon when it means the time up to now: "past". */
const UP_TO_NOW = 1

/** "the past decade" is the ten years up to now, "the last decade" perhaps the one before. */
function rolling(met: Met): Reading | null {
  const unit = unitOf(met)
  if (met.one('last')?.value !== UP_TO_NOW || (unit !== 'decade' && unit !== 'century')) return null
  return { kind: 'rolling', unit, count: 1 }
}

function ofDeictic(met: Met): Reading | null {
  return unitOf(met) === 'year' ? shift('published', 'year', directionOf(met), insideOf(met)) : null
}

/** "this year's third quarter". */
function partOfDeictic(met: Met): Reading | null {
  const [whole, part] = met.all('unit')
  const month = codeOfPart(part?.unit ?? null, met.one('ordinal')?.value ?? 0)
  if (whole?.unit !== 'year' || month === null) return null
  return shift('published', 'year', directionOf(met), { ...NO_DATE, month })
}

function dayOfMonth(met: Met): Reading | null {
  const day = met.all('day', 'ordinal')[0]?.value ?? null
  if (unitOf(met) !== 'month') return null
  return shift('published', 'month', directionOf(met), { ...NO_DATE, day })
}

function weekday(met: Met): Reading | null {
  const token = met.one('weekday')
  if (token === undefined || (met.one('unit') ?? { unit: 'day' }).unit !== 'day') return null
  const base = met.one('preceding') === undefined ? 'published' : 'anchor'
  return { kind: 'weekday', base, weekday: token.value, direction: directionOf(met) }
}

function turn(met: Met): Reading | null {
  const month = met.one('month')?.value ?? met.one('season')?.value ?? null
  const day = met.all('day', 'ordinal')[0]?.value ?? null
  const named = met.one('last') ?? met.one('this') ?? met.one('next')
  const unit = met.one('unit')?.unit ?? 'month'
  if (unit !== 'month') return null
  const date = { ...NO_DATE, month, day }
  return named === undefined ? { kind: 'date', date } : { kind: 'turn', date, direction: directionOf(met) }
}

function partOfYear(met: Met): Reading | null {
  const month = codeOfPart(unitOf(met), met.one('ordinal')?.value ?? 0)
  return month === null || month > 36 ? null : { kind: 'date', date: { ...NO_DATE, month } }
}

function directionOf(met: Met): -1 | 0 | 1 {
  if (met.one('last') !== undefined || met.one('preceding') !== undefined) return -1
  return met.one('next') === undefined ? 0 : 1
}
