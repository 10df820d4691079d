import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partialDate } from '../../src/exchange/partial-date.ts'
import { isEdtf } from '../../src/time/edtf.ts'

const CENTURY = (year: string) => `the century of the year ${year}`

describe('a date of a data set', () => {
  it.each([
    ['2005-00-00', null, '2005', null],
    ['2014-02-00', null, '2014-02', null],
    ['2014-02-17', null, '2014-02-17', null],
    ['1998', null, '1998', null],
    ['2005-00-17', null, '2005', 'a day without a month is left out'],
    ['0000-00-00', null, null, null],
    ['', null, null, null],
    ['2/18/10', null, '2010-02-18', CENTURY('10')],
    ['1/1/95', null, '1995-01-01', CENTURY('95')],
    ['1/21/19', '2018', '1919-01-21', CENTURY('19')],
    ['1/21/19', '2019-05', '2019-01-21', CENTURY('19')],
    ['2/29/2012', null, '2012-02-29', null],
  ])('%j, of a file of %j, is %j', (written, published, edtf, guess) => {
    expect(partialDate(written, published)).toEqual({ edtf, guess })
  })

  it.each([
    ['2014-13-01', 'there is no month 13'],
    ['2013-02-29', 'there is no 2013-02-29'],
    ['2014-04-31', 'there is no 2014-04-31'],
    ['18/2/10', 'there is no month 18'],
    ['spring', '"spring" is no date of this data set'],
  ])('%j is none: %s', (written, fault) => expect(partialDate(written, null)).toEqual({ fault }))

  it('is EDTF or refused, whatever is written', () => {
    const digits = fc.array(fc.constantFrom('0', '1', '2', '9', '3', '-', '/'), { maxLength: 10 })
    const likely = fc.tuple(fc.nat(9999), fc.nat(15), fc.nat(40)).map(([year, month, day]) => {
      return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    })
    fc.assert(
      fc.property(
        fc.oneof(
          digits.map((it) => it.join('')),
          likely,
        ),
        (written) => {
          const date = partialDate(written, null)
          if (!('fault' in date) && date.edtf !== null) expect(isEdtf(date.edtf)).toBe(true)
        },
      ),
    )
  })
})
