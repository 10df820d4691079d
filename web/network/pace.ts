/** Frames further apart than this are slower than thirty a second, ms. */
const SLOW = 34
/** Frames closer together than this leave time for more, ms. */
const QUICK = 24
/** How much more is tried after a quick frame. */
const MORE = 1.1
/** How much less at the most after a slow one: it may have been slow for another reason. */
const LESS = 0.5
const LEAST = 0.02

/**
 * How much of a picture is drawn in each frame while it moves: all of it where the machine keeps up, and where it does not as
 * much as it draws thirty times a second. It is learned from the time between frames and stays as it was at the last one.
 */
export class Pace {
  #share = 1
  #last: number | null = null

  /** From almost nothing to 1, all. */
  get share(): number {
    return this.#share
  }

  /** A frame of the movement was drawn, at a time in ms. */
  frame(now: number): void {
    const took = this.#last === null ? null : now - this.#last
    this.#last = now
    if (took === null) return
    if (took > SLOW) this.#share = Math.max(LEAST, this.#share * Math.max(LESS, SLOW / took))
    else if (took < QUICK) this.#share = Math.min(1, this.#share * MORE)
  }

  /** The movement ended: how long it takes until the next tells nothing. */
  rest(): void {
    this.#last = null
  }
}
