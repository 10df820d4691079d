import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Label, LETTERS, placeLabels, type View } from '../../../web/network/label-places.ts'

function label(text: string, x: number, y: number, more: Partial<Label> = {}): Label {
  return { text, x, y, radius: 5, width: 50, weight: 5, isNeeded: false, ...more }
}

function viewOf(labels: readonly Label[]): View {
  return { width: 700, height: 700, discs: new Map(labels.map((disc, at) => [`${at}`, disc])) }
}

test('a name stands on the right, else where there is room', () => {
  const labels = [label('heavy', 100, 100, { weight: 9 }), label('beside', 130, 100), label('far', 300, 100)]
  const placed = placeLabels(labels, viewOf(labels))
  const lefts = Object.fromEntries(placed.map(({ text, left }) => [text, left]))
  expect(lefts).toEqual({ heavy: 41, beside: 139, far: 309 })
})

test('a name without room is left out, unless it is needed', () => {
  const crowd = Array.from({ length: 100 }, (_, at) => label(`name ${at}`, (at % 10) * 15, Math.floor(at / 10) * 15))
  const needed = label('needed', 70, 70, { isNeeded: true })
  const placed = placeLabels([...crowd, needed], viewOf([...crowd, needed])).map(({ text }) => text)
  expect(placed).toContain('needed')
  expect(placed.length).toBeLessThan(30)
})

test('the name of a large node may cover smaller ones, which no other may', () => {
  const hub = label('hub', 300, 300, { radius: 10, weight: 10 })
  const around = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => {
    return label('', 300 + 25 * Math.cos(at), 300 + 25 * Math.sin(at), { radius: 5 })
  })
  const beside = (one: Label) => placeLabels([one], viewOf([...around, one])).map(({ text }) => text)
  expect([beside(hub), beside({ ...hub, radius: 5 })]).toEqual([['hub'], []])
})

test('a name is not cut off by the edge of the view', () => {
  const labels = [label('right', 680, 300), label('corner', 695, 690, { width: 100 })]
  expect(placeLabels(labels, viewOf(labels)).map(({ text, left }) => [text, left])).toEqual([
    ['right', 621],
    ['corner', 586],
  ])
})

test('no name covers another, or a node', () => {
  const place = fc.integer({ min: 0, max: 600 })
  const some = fc.array(
    fc.record({ x: place, y: place, width: fc.integer({ min: 5, max: 200 }), weight: fc.integer({ min: 1, max: 20 }) }),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(some, (all) => {
      const labels = all.map(({ x, y, width, weight }, at) => label(`${at}`, x, y, { width, weight }))
      const boxes = placeLabels(labels, viewOf(labels)).map(({ text, left, base }) => {
        const bottom = base + LETTERS / 4
        return { left, right: left + (all[Number(text)]?.width ?? 0), top: bottom - LETTERS - 2, bottom }
      })
      const nodes = all.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }))
      for (const [at, one] of boxes.entries()) {
        for (const other of [...boxes.slice(0, at), ...nodes]) {
          const apart =
            one.left >= other.right || other.left >= one.right || one.top >= other.bottom || other.top >= one.bottom
          expect(apart).toBe(true)
        }
      }
    }),
  )
})
