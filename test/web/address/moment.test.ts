import { expect, test } from 'vitest'
import { momentFrom } from '../../../web/address/moment.ts'

test.each([
  ['2016-03-30', '2016-03-30'],
  ['2016', '2016-12-31'],
  ['2016-02', '2016-02-29'],
  ['2016-02-30', undefined],
  ['yesterday', undefined],
  ['', undefined],
])('%s in an address asks about %s', (written, at) => {
  expect(momentFrom({ at: written })).toEqual({ at, known: undefined })
})
