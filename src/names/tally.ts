/** Numbers that are counted up for many things at once, and the highest of them found: kept between rounds, as room. */
export interface Tally {
  /** By thing: what it has come to; 0 outside a round. */
  sums: Float32Array
  /** By thing: the last turn that raised it. */
  turns: Int32Array
  turn: number
  /** The things raised in this round. */
  raised: number[]
}

const BUCKETS = 256

export function emptyTally(): Tally {
  return { sums: new Float32Array(0), turns: new Int32Array(0), turn: 0, raised: [] }
}

/** Begins a turn: within one a thing is raised once, so what would raise it most must come first. */
export function nextTurn(tally: Tally, things: number): void {
  if (tally.sums.length < things) {
    const [sums, turns] = [new Float32Array(2 * things), new Int32Array(2 * things)]
    sums.set(tally.sums)
    turns.set(tally.turns)
    tally.sums = sums
    tally.turns = turns
  }
  tally.turn++
}

/** Raises a thing, unless this turn did already. */
export function raise(tally: Tally, thing: number, by: number): void {
  if (tally.turns[thing] === tally.turn) return
  tally.turns[thing] = tally.turn
  const sum = tally.sums[thing] as number
  if (sum === 0) tally.raised.push(thing)
  tally.sums[thing] = sum + by
}

/** Ends a round: the things that came highest, in falling order, no more than so many. */
export function highest(tally: Tally, most: number): readonly number[] {
  const { sums, raised } = tally
  const least = leastOfHighest(sums, raised, most)
  const found = raised.filter((thing) => (sums[thing] as number) >= least)
  found.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b)
  for (const thing of raised) sums[thing] = 0
  tally.raised = []
  return found.slice(0, most)
}

/** A sum that at least so many reach, and hardly more: only these need to be put in order. */
function leastOfHighest(sums: Float32Array, raised: readonly number[], most: number): number {
  if (raised.length <= most) return 0
  let top = 0
  for (const thing of raised) top = Math.max(top, sums[thing] as number)
  const counts = new Uint32Array(BUCKETS + 1)
  for (const thing of raised) {
    const bucket = Math.floor(((sums[thing] as number) / top) * BUCKETS)
    counts[bucket] = (counts[bucket] as number) + 1
  }
  let bucket = BUCKETS
  for (let count = counts[bucket] as number; count < most && bucket > 0; count += counts[bucket] as number) bucket--
  // Rounding may put a sum on either side of an edge.
  return Math.max(0, ((bucket - 1) / BUCKETS) * top)
}
