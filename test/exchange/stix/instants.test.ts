import { expect, it } from 'vitest'
import { instantOf, instantsOf } from '../../../src/exchange/stix/instants.ts'

it.each([
  [null, undefined, undefined, []],
  ['2004', undefined, undefined, ['undated']],
  ['2016-03-29/2016-03-29', '2016-03-29T00:00:00.000Z', '2016-03-29T23:59:59.999Z', []],
  ['2011/..', '2011-01-01T00:00:00.000Z', undefined, ['instants']],
  ['198X/2016-02~', undefined, '2016-02-29T23:59:59.999Z', ['vague', 'instants', 'unmarked']],
])('%s as instants', (valid, start, stop, losses) => {
  expect(instantsOf(valid)).toEqual({ ...(start && { start }), ...(stop && { stop }), losses })
})

it('a day of publication is its first instant, and no decade is one', () => {
  expect([instantOf('2016-03'), instantOf('201X'), instantOf(null)]).toEqual(['2016-03-01T00:00:00.000Z', null, null])
})
