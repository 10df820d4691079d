import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Pace } from '../../../web/network/pace.ts'

const FIRST = 1500
const EDGES = 20_000

/** Frames of a machine that needs so many ms for a frame of so many edges; how long the last one took. */
function moved(pace: Pace, frames: number, cost: (edges: number) => number): number {
  let took = 0
  for (let frame = 0; frame < frames; frame += 1) {
    took = cost(Math.min(EDGES, pace.most))
    pace.frame(took, EDGES)
  }
  return took
}

describe('what is drawn while a picture moves', () => {
  it('is as much as makes thirty frames a second, and all where that is no more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 500 }), (base, all) => {
        const pace = new Pace(FIRST)
        const cost = (edges: number): number => base + (all * edges) / EDGES
        expect(moved(pace, 60, cost)).toBeLessThanOrEqual(33)
        if (base + all < 28) expect(pace.most).toBeGreaterThanOrEqual(EDGES)
        else expect(cost(pace.most)).toBeGreaterThan(26)
      }),
    )
  })

  it('is little at first, and grows again when the machine is free', () => {
    const pace = new Pace(FIRST)
    expect(pace.most).toBe(FIRST)
    moved(pace, 40, (edges) => 400 * (edges / EDGES))
    expect(pace.most).toBeLessThan(0.1 * EDGES)
    moved(pace, 40, (edges) => 10 * (edges / EDGES))
    expect(pace.most).toBeGreaterThanOrEqual(EDGES)
  })

  it('is not much less after one frame that was slow for another reason', () => {
    const pace = new Pace(FIRST)
    moved(pace, 60, () => 16)
    pace.frame(2000, EDGES)
    expect(pace.most).toBeGreaterThan(EDGES / 2)
  })
})
