import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceTo, lanesOf, segmentOf } from '../../../web/network/segment.ts'

const disc = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  radius: fc.integer({ min: 1, max: 20 }),
})

test('an edge begins and ends at the outlines of its nodes', () => {
  fc.assert(
    fc.property(disc, disc, (source, target) => {
      const segment = segmentOf(source, target, 0)
      if (segment === null) return
      const from = Math.hypot(segment.start.x - source.x, segment.start.y - source.y)
      const to = Math.hypot(segment.end.x - target.x, segment.end.y - target.y)
      expect(from).toBeCloseTo(source.radius)
      expect(to).toBeCloseTo(target.radius)
    }),
  )
})

test('nodes that touch have no room for an edge', () => {
  expect(segmentOf({ x: 0, y: 0, radius: 5 }, { x: 8, y: 0, radius: 5 }, 0)).toBeNull()
})

test('a place on an edge has no distance to it, and one beside it has its own', () => {
  const segment = segmentOf({ x: 0, y: 0, radius: 1 }, { x: 100, y: 0, radius: 1 }, 0)
  expect(segment && distanceTo(segment, { x: 50, y: 0 })).toBeCloseTo(0)
  expect(segment && distanceTo(segment, { x: 50, y: 7 })).toBeCloseTo(7)
  expect(segment && distanceTo(segment, { x: 109, y: 0 })).toBeCloseTo(10)
})

test('edges between the same two run beside one another, whichever way they go', () => {
  const edges = [
    { subject: 'a', object: 'b' },
    { subject: 'b', object: 'a' },
    { subject: 'a', object: 'b' },
    { subject: 'a', object: 'c' },
  ]
  const lanes = lanesOf(edges)
  expect(lanes[3]).toBe(0)
  const ends = { a: { x: 0, y: 0, radius: 2 }, b: { x: 90, y: 30, radius: 2 } } as const
  const starts = edges.slice(0, 3).map(({ subject, object }, at) => {
    const segment = segmentOf(ends[subject as 'a'], ends[object as 'a'], lanes[at] ?? 0)
    const middle = segment && [(segment.start.x + segment.end.x) / 2, (segment.start.y + segment.end.y) / 2]
    return middle?.map((part) => part.toFixed(1)).join(' ')
  })
  expect(new Set(starts).size).toBe(3)
})
