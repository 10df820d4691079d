const most = new WeakMap<object, number>()

/**
 * While a large picture moves it is drawn so that it moves at all: nobody can be pointed at, and its edges are thin lines
 * without marks, of which only the first so many are there. Null for all of it as it is.
 */
export function drawCoarsely(renderer: object, edges: number | null): void {
  if (edges === null) most.delete(renderer)
  else most.set(renderer, edges)
}

/** As many edges as are drawn of a picture that moves; null of one that is drawn as it is. */
export function mostEdges(renderer: object): number | null {
  return most.get(renderer) ?? null
}
