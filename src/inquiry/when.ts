/** When a fact holds, drawn together from what its claims say: bounds as EDTF, and all of it in words. */
export interface When {
  /** The earliest beginning that a claim gives; null when none does. */
  readonly since: string | null
  /** The latest end that a claim gives; null when none does. */
  readonly until: string | null
  /** The distinct valid times as they were claimed, EDTF. */
  readonly times: readonly string[]
  /** "since 2011; until 2024"; empty when nothing is dated. */
  readonly words: string
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SEASONS: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }
const QUALIFIERS: Readonly<Record<string, string>> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' }
const DATE = /^(?<year>-?\d{1,4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/
const DECADE = /^(?<decade>\d{3})X$/
const CENTURY = /^(?<century>\d\d)XX$/

/** The valid times of a fact's claims as one answer. `times` are in order. */
export function whenOf(times: readonly string[]): When {
  const intervals = times.filter((time) => time.includes('/')).map(endsOf)
  return {
    since: intervals.map(({ start }) => start).find((start) => start !== null) ?? null,
    until: intervals.map(({ end }) => end).findLast((end) => end !== null) ?? null,
    times,
    words: times.map(timeInWords).join('; '),
  }
}

/** The two ends of an EDTF interval; null where it is open or not said. A date alone is both. */
export function endsOf(time: string): { readonly start: string | null; readonly end: string | null } {
  const [start = '', end = start] = time.split('/')
  return { start: isDate(start) ? start : null, end: isDate(end) ? end : null }
}

function isDate(text: string): boolean {
  return text !== '' && text !== '..'
}

/** An EDTF date or interval in words: "since 2011", "until March 2024", "2013 to 2016", "in the 1980s". */
export function timeInWords(time: string): string {
  if (!time.includes('/')) return `${DATE.exec(time)?.groups?.['day'] === undefined ? 'in' : 'on'} ${dateInWords(time)}`
  const { start, end } = endsOf(time)
  if (start === null) return end === null ? 'at an unknown time' : `until ${dateInWords(end)}`
  return end === null ? `since ${dateInWords(start)}` : `${dateInWords(start)} to ${dateInWords(end)}`
}

/** An EDTF date in words; left as it stands where there are none for it. */
export function dateInWords(date: string): string {
  const mark = QUALIFIERS[date.at(-1) ?? '']
  if (mark !== undefined) return mark + dateInWords(date.slice(0, -1))
  const decade = DECADE.exec(date)?.groups?.['decade']
  if (decade !== undefined) return `the ${decade}0s`
  const century = CENTURY.exec(date)?.groups?.['century']
  if (century !== undefined) return `the ${century}00s`
  const { year, month, day } = DATE.exec(date)?.groups ?? {}
  if (year === undefined) return date
  if (month === undefined) return year
  const name = SEASONS[month] ?? MONTHS[Number(month) - 1]
  if (name === undefined) return date
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}
