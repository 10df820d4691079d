import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spellsInWords, spellsOf } from '../../../src/exchange/graph/spells.ts'
import { dayOf } from '../../../src/time/day.ts'
import { evaluateAt } from '../../../src/time/evaluate.ts'

const date = fc.constantFrom('2010', '2011-06', '2011-06-15', '201X', '2012-22', '2013~', '2014-02-28?', '2020')
const time = fc.oneof(
  date,
  fc
    .tuple(fc.constantFrom('', '..', '2009', '2010-03'), fc.constantFrom('2011', '2014-05-06', '2020?'))
    .map((it) => it.join('/')),
  date.map((start) => `${start}/..`),
)
const day = fc.integer({ min: dayOf('2008-01-01'), max: dayOf('2022-01-01') })

describe('the spells of some times', () => {
  it('have a day in them exactly if one of the times may hold on it', () => {
    fc.assert(
      fc.property(fc.array(time, { maxLength: 4 }), day, (times, asked) => {
        const isIn = spellsOf(times).some(
          ({ start, end }) => (start ?? -Infinity) <= asked && asked <= (end ?? Infinity),
        )
        expect(isIn).toBe(times.some((one) => ['holds', 'possible'].includes(evaluateAt(one, asked))))
      }),
    )
  })

  it('stand in order and apart from one another', () => {
    fc.assert(
      fc.property(fc.array(time, { maxLength: 5 }), (times) => {
        const spells = spellsOf(times)
        for (const [place, { start }] of spells.entries()) {
          if (place > 0) expect(start ?? -Infinity).toBeGreaterThan((spells[place - 1]?.end ?? Infinity) + 1)
        }
      }),
    )
  })

  it('join times that follow each other, and forget what is no time', () => {
    expect(spellsInWords(spellsOf(['2013/2014', '2011/2012', 'once', '2016']))).toBe(
      '2011-01-01/2014-12-31; 2016-01-01/2016-12-31',
    )
    expect(spellsOf([])).toEqual([])
  })
})
