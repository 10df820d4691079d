const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:\s.*)?$/
const DAY_FIRST = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i
const MONTH_FIRST = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i
const MONTH_ALONE = /^([a-z]{3,9})\.?,?\s+(\d{4})$/i

/**
 * The day, month or year that a carrier gives for the publication, as `2025-08-06`, `2025-08` or `2025`.
 * The day is the one written, whatever the time zone behind it. Null when it cannot be told, as with `06/08/2025`.
 */
export function publishedDay(value: string): string | null {
  const written = value.trim()
  const numeric = ISO.exec(written) ?? COMPACT.exec(written) ?? SLASHED.exec(written)
  if (numeric !== null) return dateOf(numeric[1], numeric[2], numeric[3])
  const dayFirst = DAY_FIRST.exec(written)
  if (dayFirst !== null) return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  const monthFirst = MONTH_FIRST.exec(written)
  if (monthFirst !== null) return dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2])
  const month = MONTH_ALONE.exec(written)
  return month === null ? null : dateOf(month[2], monthOf(month[1]))
}

function monthOf(word: string | undefined): string {
  const name = word?.toLowerCase() ?? '?'
  return String(
    MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3)) && name.startsWith(month.slice(0, 3))) + 1,
  )
}

function dateOf(year: string | undefined, month?: string, day?: string): string | null {
  if (year === undefined) return null
  if (month === undefined) return year
  const number = Number(month)
  if (number < 1 || number > 12) return null
  if (day === undefined) return `${year}-${month.padStart(2, '0')}`
  const last = new Date(Date.UTC(Number(year), number, 0)).getUTCDate()
  if (Number(day) < 1 || Number(day) > last) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
