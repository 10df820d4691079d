/** A longer document is read one stretch after another, so that what is known of its words need not all be held at once. */
const LONGEST_STRETCH = 1_000_000

/** Anything that stands somewhere in a text. */
interface Placed {
  readonly start: number
  readonly end: number
}

/**
 * Cuts what stands in a text, in its order, into stretches of at most a million UTF-16 units, unless one thing alone is
 * longer. Most documents are one stretch.
 */
export function* stretchesOf<T extends Placed>(all: Iterable<T>): Generator<T[]> {
  let stretch: T[] = []
  for (const one of all) {
    if (one.end - (stretch[0]?.start ?? one.start) > LONGEST_STRETCH && stretch.length > 0) {
      yield stretch
      stretch = []
    }
    stretch.push(one)
  }
  if (stretch.length > 0) yield stretch
}
