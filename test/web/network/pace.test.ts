import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Pace } from '../../../web/network/pace.ts'

/** Frames of a machine that needs so many ms for a frame and so many for all that is drawn in it. */
function moved(pace: Pace, frames: number, cost: (share: number) => number): number {
  let [now, took] = [0, 0]
  pace.frame(now)
  for (let frame = 0; frame < frames; frame += 1) {
    took = Math.max(16, cost(pace.share))
    now += took
    pace.frame(now)
  }
  pace.rest()
  return took
}

describe('what is drawn while a picture moves', () => {
  it('is as much as makes thirty frames a second, and all where that is no more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 500 }), (base, all) => {
        const pace = new Pace()
        const took = moved(pace, 60, (share) => base + all * share)
        expect(took).toBeLessThanOrEqual(36)
        if (base + all <= 34) expect(pace.share).toBe(1)
        else expect(base + all * pace.share).toBeGreaterThan(20)
      }),
    )
  })

  it('grows again when the machine is free', () => {
    const pace = new Pace()
    moved(pace, 40, (share) => 400 * share)
    expect(pace.share).toBeLessThan(0.1)
    moved(pace, 40, (share) => 10 * share)
    expect(pace.share).toBe(1)
  })

  it('does not take a pause for a slow frame', () => {
    const pace = new Pace()
    moved(pace, 5, () => 16)
    pace.rest()
    pace.frame(1e6)
    expect(pace.share).toBe(1)
  })
})
