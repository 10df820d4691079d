import { expect, it } from 'vitest'
import { timePrefixes } from '../../src/exchange/date-prefix.ts'

it.each([
  [null, [null, null, null], []],
  ['2016-03-29', ['2016-03-29', null, null], []],
  ['2011/..', [null, '2011', null], []],
  ['/2024-12', [null, null, '2024-12'], []],
  ['2013~/2016', [null, '2013', '2016'], ['unmarked']],
  ['2014-21', ['2014', null, null], ['widened']],
  ['2014-XX-XX', ['2014', null, null], []],
  ['198X/1994?', [null, null, '1994'], ['vague', 'unmarked']],
])('%s as dates that are prefixes', (valid, [date, start, end], losses) => {
  expect(timePrefixes(valid)).toEqual({ date, start, end, losses })
})
