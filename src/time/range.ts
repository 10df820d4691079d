import { ABSOLUTE_RULES } from './absolute.ts'
import type { Lexicon, Role } from './lexicon.ts'
import { type Found, inOrder, readAt } from './pattern.ts'
import type { LooseDate } from './reading.ts'
import { RELATIVE_RULES, TRAILING_RULES } from './relative.ts'
import type { Run } from './scan.ts'

const ABSOLUTE = inOrder(ABSOLUTE_RULES)
const RELATIVE = inOrder(RELATIVE_RULES)
const ALL = inOrder([...ABSOLUTE_RULES, ...RELATIVE_RULES])
/** "27 أغسطس الماضي" is no day of the year told before. */
const ALL_WITH_TRAILING = inOrder([...TRAILING_RULES, ...ABSOLUTE_RULES, ...RELATIVE_RULES])

/** The expression that begins at a token of the run: a date, or two dates that a range joins. */
export function expressionAt(run: Run, at: number, lexicon: Lexicon): Found | null {
  const found = readAt(lexicon.adjectivesBehind ? ALL_WITH_TRAILING : ALL, run, at)
  if (found?.reading.kind === 'span') return withShortEnd(run, found)
  if (found === null || found.reading.kind !== 'date') return found
  return rangeFrom(run, found, found.reading.date) ?? withYearBehind(run, found, found.reading.date)
}

/** "in March and April 2004", "on 2 March, 5 May and 3 June 2004": a date takes the year of the one that it is joined to. */
function withYearBehind(run: Run, found: Found, date: LooseDate): Found {
  if (date.year !== null || date.month === null) return found
  let [last, month, turns] = [found.last, date.month, 0]
  for (let joined = 0; joined < MOST_JOINED; joined++) {
    const next = joinedTo(run, last)
    if (next === null) return found
    if (next.month < month) turns++
    if (next.year !== null) return { ...found, reading: { kind: 'date', date: { ...date, year: next.year - turns } } }
    last = next.last
    month = next.month
  }
  return found
}

/** The date that "and" or a comma joins to the one that ends at a token, when it has a month. */
function joinedTo(run: Run, last: number): { last: number; month: number; year: number | null } | null {
  const at = connectorAfter(run, last)
  const isAnd = run.tokens[at]?.role === 'and'
  if (!isAnd && !(at === last + 2 && run.tokens[last + 1]?.role === 'comma')) return null
  const next = readAt(ABSOLUTE, run, isAnd ? at + 1 : at)
  if (next?.reading.kind !== 'date' || next.reading.date.month === null) return null
  return { last: next.last, month: next.reading.date.month, year: next.reading.date.year }
}

const MOST_JOINED = 4

/** "1890–91": both years have digits of their own. */
function withShortEnd(run: Run, found: Found): Found {
  const roles = run.tokens.slice(found.first, found.last + 1).map(({ role }) => role)
  const year = roles.indexOf('year')
  const isShort =
    year === roles.length - 3 &&
    roles[year + 1] === 'dash' &&
    (roles[year + 2] === 'day' || roles[year + 2] === 'short')
  if (!isShort) return found
  const end = found.first + year
  return {
    ...found,
    ends: [
      { first: found.first, last: end },
      { first: found.last, last: found.last },
    ],
  }
}

function rangeFrom(run: Run, found: Found, from: LooseDate): Found | null {
  const at = connectorAfter(run, found.last)
  if (isDepartureAt(run, found.last + 1)) return rangeToArrival(run, found, from)
  const connector = run.tokens[at]?.role
  if (connector === undefined || !joins(run, found, connector)) return null
  const now = connector !== 'and' && connector !== 'slash' && nowAt(run, at + 1)
  if (now) return { ...found, last: at + 1, reading: { kind: 'open', from } }
  const next = run.tokens[at + 1]?.role === 'the' ? at + 2 : at + 1
  const second = readAt(ABSOLUTE, run, next) ?? readAt(RELATIVE, run, next)
  if (second === null || second.reading.kind !== 'date') return null
  const to = second.reading.date
  if (!isRange(from, to) || (connector === 'slash' && !areYears(from, to))) return null
  const whole: Found = { first: found.first, last: second.last, reading: { kind: 'span', from, to } }
  // "May and June 1981" is one expression, while "1 May and 2 June 1981" are two that are joined.
  return from.year === null && from.day === null ? whole : { ...whole, ends: [found, second] }
}

/** The ending that says "from" on a Turkish date, and the one that says "to". */
const [DEPARTURE, ARRIVAL] = [1, 2]

function isDepartureAt(run: Run, at: number): boolean {
  return endingAt(run, at) === DEPARTURE && !['since', 'ago', 'later', 'dash'].includes(run.tokens[at + 2]?.role ?? '')
}

function endingAt(run: Run, at: number): number {
  const [sign, ending] = [run.tokens[at], run.tokens[at + 1]]
  return sign?.role === 'apostrophe' && ending?.role === 'suffix' ? ending.value : 0
}

/** "2013'ten 2016'ya". */
function rangeToArrival(run: Run, found: Found, from: LooseDate): Found | null {
  const second = readAt(ABSOLUTE, run, found.last + 3)
  if (second === null || second.reading.kind !== 'date' || endingAt(run, second.last + 1) !== ARRIVAL) return null
  const to = second.reading.date
  if (!isRange(from, to)) return null
  return { first: found.first, last: second.last, reading: { kind: 'span', from, to }, ends: [found, second] }
}

/** Between the dates may stand the ending of the first, and "and" before "until". */
function connectorAfter(run: Run, last: number): number {
  const isAt = (role: Role, at: number): boolean => run.tokens[at]?.role === role
  let at = last + 1
  if (isAt('apostrophe', at) && isAt('suffix', at + 1)) at += 2
  if (isAt('yearAfter', at) || isAt('comma', at)) at += 1
  if (isAt('dash', at) && isAt('until', at + 1)) at += 1
  return isAt('and', at) && (isAt('until', at + 1) || isAt('to', at + 1)) ? at + 1 : at
}

/** "and" joins two dates to a range only after "between"; "to" and a dash always do. */
function joins(run: Run, { first, last }: Found, connector: Role): boolean {
  if (connector === 'until' && run.tokens[first - 1]?.role === 'until') return false
  if (connector !== 'and') return ['dash', 'slash', 'to', 'until'].includes(connector)
  const before = run.tokens.slice(Math.max(0, first - 2), first)
  const behind = run.tokens.slice(last + 1, last + 9)
  return [...before, ...behind].some(({ role }) => role === 'between')
}

function nowAt(run: Run, at: number): boolean {
  const token = run.tokens[at]
  return token?.role === 'now' || (token?.role === 'dayWord' && token.value === 0)
}

function isRange(from: LooseDate, to: LooseDate): boolean {
  if (from.day !== null && to.day === null && to.year === null) return false
  if (from.year === null || to.year === null) return from.month !== null && (to.month !== null || to.year !== null)
  return areYears(from, to) ? from.year < to.year : from.year <= to.year
}

function areYears(from: LooseDate, to: LooseDate): boolean {
  return from.month === null && to.month === null
}
