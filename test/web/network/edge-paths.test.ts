import { expect, test } from 'vitest'
import { EDGE_KINDS, lookOf, STROKES } from '../../../web/network/edge-look.ts'
import { edgePaths } from '../../../web/network/edge-paths.ts'

test('whatever the length, paths are drawn with numbers', () => {
  for (const length of [0.4, 7, 44, 900]) {
    for (const look of EDGE_KINDS.map(lookOf)) {
      for (const stroke of STROKES) {
        for (const { d } of edgePaths(look, stroke, 2, length)) expect(d).not.toMatch(/NaN|Infinity|undefined/)
      }
    }
  }
})

test('marks along a line are as far from its two ends', () => {
  const [, beads] = edgePaths({ line: 'single', end: 'none', along: 'beads' }, 'full', 1, 100)
  const places = [...(beads?.d ?? '').matchAll(/M([\d.]+) /g)].map(([, x]) => Number(x) + 2.75)
  expect(places.length).toBeGreaterThan(2)
  expect((places[0] ?? 0) + (places.at(-1) ?? 0)).toBeCloseTo(100)
})

test('a possible line is dashed, a whole one is not', () => {
  const look = lookOf('leader_of')
  expect(edgePaths(look, 'dashed', 1, 50)[0]?.dashes).toEqual([6, 4])
  expect(edgePaths(look, 'full', 1, 50)[0]?.dashes).toBeUndefined()
})
