/** A date as a data set writes it, as EDTF; or why it is none. */
export type PartialDate =
  | {
      /** Null where the data set gives no date. */
      readonly edtf: string | null
      /** What had to be guessed or left out, in words; null when nothing. */
      readonly guess: string | null
    }
  | { readonly fault: string }

const DASHED = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/
/** Where nothing is known of the age of the file, 00 to 29 are of this century, as spreadsheets have it. */
const LAST_OF_THIS_CENTURY = 2029

/**
 * Reads `2005-00-00` (a year), `2014-02-00` (a month), `2014-02-17` and `2/17/14` (a day). The century of a year of
 * two digits is the last that does not lie after `published` (EDTF); it is a guess and said to be one.
 */
export function partialDate(written: string, published: string | null): PartialDate {
  if (written === '') return { edtf: null, guess: null }
  const dashed = DASHED.exec(written)
  if (dashed !== null) return dateOf(dashed[1] ?? '', Number(dashed[2] ?? 0), Number(dashed[3] ?? 0))
  const slashed = SLASHED.exec(written)
  if (slashed === null) return { fault: `"${written}" is no date of this data set` }
  const [month, day, year = ''] = [Number(slashed[1]), Number(slashed[2]), slashed[3]]
  if (year.length === 4) return dateOf(year, month, day)
  const last = published === null ? LAST_OF_THIS_CENTURY : Number(published.slice(0, 4))
  const full = String(2000 + Number(year) <= last ? 2000 + Number(year) : 1900 + Number(year))
  const date = dateOf(full, month, day)
  return 'fault' in date ? date : { ...date, guess: `the century of the year ${year}` }
}

function dateOf(year: string, month: number, day: number): PartialDate {
  if (year === '0000') return { edtf: null, guess: month === 0 && day === 0 ? null : 'a date without a year is none' }
  if (month > 12) return { fault: `there is no month ${month}` }
  if (month === 0) return { edtf: year, guess: day === 0 ? null : 'a day without a month is left out' }
  const inMonth = `${year}-${String(month).padStart(2, '0')}`
  if (day === 0) return { edtf: inMonth, guess: null }
  if (day > daysIn(Number(year), month)) return { fault: `there is no ${inMonth}-${day}` }
  return { edtf: `${inMonth}-${String(day).padStart(2, '0')}`, guess: null }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
