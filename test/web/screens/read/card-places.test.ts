import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Card, GAP, placesOf } from '../../../../web/screens/read/card-places.ts'

const margins = fc
  .array(fc.record({ line: fc.nat(2000), height: fc.integer({ min: 20, max: 200 }) }), { minLength: 1, maxLength: 30 })
  .map((cards) =>
    cards.toSorted((a, b) => a.line - b.line).map((card, index): Card => ({ id: `clm_${index}`, ...card })),
  )

const chosen = fc.tuple(margins, fc.nat(40)).map(([cards, at]) => ({ cards, chosen: cards[at]?.id }))

test('no card covers another, in the order of the lines, and none stands above the margin', () => {
  fc.assert(
    fc.property(chosen, ({ cards, chosen: id }) => {
      const places = placesOf(cards, id)
      let free = 0
      for (const card of cards) {
        const place = places.get(card.id) ?? Number.NaN
        expect(place).toBeGreaterThanOrEqual(free)
        free = place + card.height + GAP
      }
    }),
  )
})

test('the chosen card stands beside its line where the cards before it have room', () => {
  fc.assert(
    fc.property(chosen, ({ cards, chosen: id }) => {
      const at = cards.findIndex((card) => card.id === id)
      const card = cards[at]
      fc.pre(card !== undefined)
      const room = cards.slice(0, at).reduce((sum, { height }) => sum + height + GAP, 0)
      expect(placesOf(cards, id).get(card?.id ?? '')).toBe(Math.max(card?.line ?? 0, room))
    }),
  )
})

test('without a chosen card each stands beside its line or below the one before', () => {
  const cards = [
    { id: 'clm_1', line: 0, height: 30 },
    { id: 'clm_2', line: 10, height: 30 },
    { id: 'clm_3', line: 500, height: 30 },
  ]
  expect([...placesOf(cards, undefined).values()]).toEqual([0, 36, 500])
})
