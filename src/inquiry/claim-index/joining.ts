/** What each document entity was joined to: the number of the member recorded first, its own when it stands alone. */
export type Joining = Int32Array

/** A joining of so many entities that stand alone, beginning as an earlier one where there is one. */
export function joiningOf(count: number, before: Joining = new Int32Array(0)): Joining {
  const joined = new Int32Array(count)
  joined.set(before.subarray(0, count))
  for (let entity = before.length; entity < count; entity += 1) joined[entity] = entity
  return joined
}

/** Joins the pairs, in place. The order of the pairs makes no difference. Disjoint sets with path halving. */
export function join(joined: Joining, pairs: Iterable<readonly [number, number]>): void {
  for (const [one, other] of pairs) {
    const [first, second] = [rootOf(joined, one), rootOf(joined, other)]
    if (first < second) joined[second] = first
    else joined[first] = second
  }
  // A root is less than what hangs on it, so one pass from the front makes every way one step long.
  for (let entity = 0; entity < joined.length; entity += 1) joined[entity] = joined[joined[entity] ?? 0] ?? 0
}

function rootOf(joined: Joining, start: number): number {
  let at = start
  for (;;) {
    const up = joined[at] ?? at
    if (up === at) return at
    const over = joined[up] ?? up
    joined[at] = over
    at = over
  }
}
