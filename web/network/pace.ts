/** Frames further apart than this are slower than thirty a second, ms. */
const SLOW = 34
/** Frames closer together than this leave time for more, ms. */
const QUICK = 24
/** How much more is tried after a quick frame. */
const MORE = 1.1
/** How much less at the most after a slow one: it may have been slow for another reason. */
const LESS = 0.5
const LEAST = 100

/**
 * How many edges of a picture are drawn in each frame while it moves: all where the machine keeps up, and where it does not
 * as many as it draws thirty times a second. It begins with a few, learns from the time between frames, and keeps what it
 * has learned.
 */
export class Pace {
  #most: number
  #last: number | null = null

  constructor(first: number) {
    this.#most = first
  }

  /** As many edges as are drawn, at most. */
  get most(): number {
    return this.#most
  }

  /** A frame of the movement of so many edges has been drawn, at a time in ms. */
  frame(now: number, edges: number): void {
    const took = this.#last === null ? null : now - this.#last
    this.#last = now
    if (took === null) return
    const drawn = Math.min(edges, this.#most)
    if (took > SLOW) this.#most = Math.max(LEAST, drawn * Math.max(LESS, SLOW / took))
    else if (took < QUICK && drawn < edges) this.#most = drawn * MORE
  }

  /** The movement ended: how long it takes until the next tells nothing. */
  rest(): void {
    this.#last = null
  }
}
