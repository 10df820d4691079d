import { expect, it } from 'vitest'
import { timeInWords, whenOf } from '../../src/inquiry/when.ts'

it.each([
  ['2016-03-29', 'on 29 March 2016'],
  ['2016-03', 'in March 2016'],
  ['2015', 'in 2015'],
  ['198X', 'in the 1980s'],
  ['19XX', 'in the 1900s'],
  ['2014-22', 'in summer 2014'],
  ['2014~', 'in about 2014'],
  ['2011/..', 'since 2011'],
  ['/2024', 'until 2024'],
  ['../2024', 'until 2024'],
  ['198X/..', 'since the 1980s'],
  ['2015-04/2015-06', 'April 2015 to June 2015'],
  ['Y17E7', 'in Y17E7'],
])('%s is %s', (time, words) => {
  expect(timeInWords(time)).toBe(words)
})

it('draws the earliest start and the latest end from several times', () => {
  expect(whenOf(['/2009', '2011/2013', '2015', '2016/..'])).toEqual({
    since: '2011',
    until: '2013',
    times: ['/2009', '2011/2013', '2015', '2016/..'],
    words: 'until 2009; 2011 to 2013; in 2015; since 2016',
  })
})
