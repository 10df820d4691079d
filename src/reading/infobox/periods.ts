import { type TimeExpression, validOf } from '../../time/expressions.ts'
import type { Row } from './box.ts'
import type { Field } from './fields.ts'
import { type Sheet, say } from './sheet.ts'
import { type Span, within } from './span.ts'

interface Period extends Span {
  readonly valid: string | null
}

/** Brackets between the two dates of a period, as in "27 May 1964 (60 years ago) – present". */
const DASH = /^(?:\s*\([^()]*\)|\s*;[^,;()–—]{1,40} ago)?\s*[–—-]\s*$/u
const DASH_AND_NOW =
  /^(?:\s*\([^()]*\)|\s*;[^,;()–—]{1,40} ago)\s*[–—-]\s*(?:present|now|today|الآن|الوقت الحاضر|günümüz)/iu

/** Reads a row of dates: a claim for each period; of a beginning or an end only the first. */
export function readPeriod(sheet: Sheet, row: Row, field: Field): void {
  const times = within(sheet.times, row.value).filter((time) => time.edtf !== null && !time.relative)
  const { bound } = field
  const periods =
    bound === undefined ? periodsOf(sheet.page.text, times, row.value.end) : boundedBy(bound, times[0], sheet.hasEnd)
  for (const { valid, start, end } of periods) {
    if (valid !== null)
      say(sheet, { start, end, subject: sheet.topic, predicate: field.predicate, object: null, valid })
  }
}

/** The periods that dates make, joined over the brackets between two of them. */
function periodsOf(text: string, times: readonly TimeExpression[], end: number): Period[] {
  const periods: Period[] = []
  for (let index = 0; index < times.length; index++) {
    const [time, next] = [times[index], times[index + 1]]
    const last = periods.at(-1)
    if (time === undefined || (last !== undefined && isRemark(text, last.end, time, end))) continue
    const behind = text.slice(time.end, Math.min(end, time.end + 80))
    const now = time.bound === 'at' ? DASH_AND_NOW.exec(behind) : null
    const joins =
      time.bound === 'at' &&
      next?.bound === 'at' &&
      DASH.test(text.slice(time.end, Math.min(next.start, time.end + 80)))
    if (now !== null) periods.push({ start: time.start, end: time.end + now[0].length, valid: `${time.edtf}/..` })
    else if (joins && next !== undefined) {
      periods.push({ start: time.start, end: next.end, valid: `${time.edtf}/${next.edtf}` })
      index++
    } else periods.push({ start: time.cueStart, end: time.end, valid: validOf(time) })
  }
  return periods
}

/** Whether a date behind a period says it once more, or something else of it: "1969–2005 (on ceasefire from 1997)". */
function isRemark(text: string, from: number, time: TimeExpression, end: number): boolean {
  if (time.start < from) return true
  const opens = /^\s*\(/u.test(text.slice(from, time.start))
  const closes = text.indexOf(')', time.end)
  if (!opens || closes < 0 || closes > end || text.slice(from, time.start).includes(')')) return false
  return /\p{L}/u.test(text.slice(from, time.cueStart) + text.slice(time.end, closes))
}

/** What began on a day goes on, unless the box also says when it ended: then its end is not said here. */
function boundedBy(bound: 'since' | 'until', time: TimeExpression | undefined, hasEnd: boolean): Period[] {
  const [first = '', last = first] = time?.edtf?.split('/') ?? []
  const told = bound === 'until' ? last : first
  if (time === undefined || told === '' || told === '..') return []
  const valid = bound === 'until' ? `/${told}` : `${told}/${hasEnd ? '' : '..'}`
  return [{ start: time.cueStart, end: time.end, valid }]
}
