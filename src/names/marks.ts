/** Numbered things of which some are marked, to be unmarked all at once: kept between rounds, as room. */
export interface Marks {
  /** By thing: the last round in which it was marked. */
  rounds: Int32Array
  round: number
}

export function emptyMarks(): Marks {
  return { rounds: new Int32Array(0), round: 0 }
}

/** Begins a round: none of so many things is marked. */
export function unmarked(marks: Marks, things: number): Marks {
  if (marks.rounds.length < things) marks.rounds = new Int32Array(2 * things)
  marks.round++
  return marks
}

/** Marks a thing; false when it was marked already. */
export function mark(marks: Marks, thing: number): boolean {
  if (marks.rounds[thing] === marks.round) return false
  marks.rounds[thing] = marks.round
  return true
}

export function isMarked({ rounds, round }: Marks, thing: number): boolean {
  return rounds[thing] === round
}
