import fc from 'fast-check'
import { isDate, isoYear, twoDigits } from '../../src/time/day.ts'

const year = fc.integer({ min: -2000, max: 9999 }).map(isoYear)
const month = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 21, max: 41 })).map(twoDigits)
const qualifier = fc.constantFrom('', '', '~', '?', '%')
const day = fc
  .record({
    year: fc.integer({ min: 0, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter((date) => isDate(date.year, date.month, date.day))
  .map((date) => `${isoYear(date.year)}-${twoDigits(date.month)}-${twoDigits(date.day)}`)

/** An EDTF date of any kind that the room understands. */
export const edtfDate: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      day,
      year,
      fc.tuple(year, month).map((parts) => parts.join('-')),
      year.map((text) => `${text.slice(0, -1)}X`),
      year.map((text) => `${text.slice(0, -2)}XX`),
      year.map((text) => `${text}-XX`),
      year.map((text) => `${text}-06-XX`),
    ),
    qualifier,
  )
  .map((parts) => parts.join(''))

/** An EDTF interval whose ends may be in the wrong order. */
export const edtfPair: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(edtfDate, fc.constantFrom('', '..')), fc.oneof(edtfDate, fc.constantFrom('', '..')))
  .map((ends) => ends.join('/'))
