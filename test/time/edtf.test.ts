import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoOf } from '../../src/time/day.ts'
import { boundsOf, compareEdtf, isEdtf, parseEdtf, printEdtf } from '../../src/time/edtf.ts'
import { edtfDate, edtfPair } from './arbitrary.ts'

const edtf = fc.oneof(edtfDate, edtfPair.filter(isEdtf))

function days(text: string): string {
  const bounds = boundsOf(text)
  if (bounds === null) return 'none'
  const { earliest, latest } = bounds
  return `${earliest === null ? '' : isoOf(earliest)} ${latest === null ? '' : isoOf(latest)}`
}

describe('edtf', () => {
  test.each([
    ['2015', '2015-01-01 2015-12-31'],
    ['2016-02', '2016-02-01 2016-02-29'],
    ['2015-03-29', '2015-03-29 2015-03-29'],
    ['2015-03-29T10:20:30Z', '2015-03-29 2015-03-29'],
    ['2015-21', '2015-03-01 2015-05-31'],
    ['2015-24', '2015-12-01 2016-02-29'],
    ['2015-29', '2015-09-01 2015-11-30'],
    ['2015-35', '2015-07-01 2015-09-30'],
    ['2015-41', '2015-07-01 2015-12-31'],
    ['198X', '1980-01-01 1989-12-31'],
    ['19XX', '1900-01-01 1999-12-31'],
    ['2015-XX', '2015-01-01 2015-12-31'],
    ['2015-06-XX', '2015-06-01 2015-06-30'],
    ['2015~', '2015-01-01 2015-12-31'],
    ['-0043', '-0043-01-01 -0043-12-31'],
    ['2011/..', '2011-01-01 '],
    ['2011/', '2011-01-01 '],
    ['/2024', ' 2024-12-31'],
    ['../2024-05', ' 2024-05-31'],
    ['2013-04/2016', '2013-04-01 2016-12-31'],
    ['198X/..', '1980-01-01 '],
  ])('%s means %s', (text, expected) => {
    expect(days(text)).toBe(expected)
  })

  test.each([
    '',
    '/',
    '../..',
    '/..',
    '15',
    '2015-13',
    '2015-20',
    '2015-42',
    '2015-02-30',
    '2015-21-05',
    '2016/2013',
    'May',
    '2015/2016/2017',
    '198X-05',
    '2015-3-1',
    ' 2015',
  ])('%j is none', (text) => {
    expect(isEdtf(text)).toBe(false)
    expect(boundsOf(text)).toBeNull()
  })

  test('what was parsed prints as it was', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const value = parseEdtf(text)
        expect(value === null ? null : printEdtf(value)).toBe(text)
      }),
    )
  })

  test('bounds are in order', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const bounds = boundsOf(text)
        expect(bounds).not.toBeNull()
        for (const span of [bounds?.start, bounds?.end]) {
          if (span) expect(span.earliest).toBeLessThanOrEqual(span.latest)
        }
        expect(bounds?.earliest ?? -Infinity).toBeLessThanOrEqual(bounds?.latest ?? Infinity)
      }),
    )
  })

  test('the order is total', () => {
    fc.assert(
      fc.property(edtf, edtf, edtf, (a, b, c) => {
        expect(Math.sign(compareEdtf(a, b))).toBe(-Math.sign(compareEdtf(b, a)) + 0)
        expect(compareEdtf(a, b) === 0).toBe(a === b)
        if (compareEdtf(a, b) <= 0 && compareEdtf(b, c) <= 0) expect(compareEdtf(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('a timeline is in the order of what is known first', () => {
    const times = ['2016-03-29', 'soon', '/2012', '2011/..', '2016', '198X/..', '2011-21', '2011']
    expect(times.toSorted(compareEdtf)).toEqual([
      '198X/..',
      '2011',
      '2011/..',
      '2011-21',
      '/2012',
      '2016',
      '2016-03-29',
      'soon',
    ])
  })

  test('no text throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isEdtf(text)).toBe(boundsOf(text) !== null)
      }),
    )
  })
})
