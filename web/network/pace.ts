/** How long a frame may take to be drawn, ms: with what the browser does around it, thirty a second are shown. */
const BUDGET = 29
/** How much more or less is tried after a frame: it may have been quick or slow for another reason. */
const MORE = 1.1
const LESS = 0.8
const LEAST = 100

/**
 * How many edges of a picture are drawn in each frame while it moves: all where the machine keeps up, and where it does not
 * as many as it draws thirty times a second. It begins with a few, learns from how long frames take, and keeps what it has
 * learned.
 */
export class Pace {
  #most: number

  constructor(first: number) {
    this.#most = first
  }

  /** As many edges as are drawn, at most. */
  get most(): number {
    return this.#most
  }

  /** A frame of a picture of so many edges took so many ms to be drawn. */
  frame(took: number, edges: number): void {
    const drawn = Math.min(edges, this.#most)
    this.#most = Math.max(LEAST, drawn * Math.min(MORE, Math.max(LESS, BUDGET / took)))
  }
}
