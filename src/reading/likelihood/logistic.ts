/** One example: its features by number, each with its value, and whether it is right. */
export interface Row {
  readonly features: readonly number[]
  readonly values: readonly number[]
  readonly right: boolean
}

/** Rounds over all weights after which it is enough, and the change of a weight from which on a round still counts. */
const MOST_ROUNDS = 200
const ENOUGH = 1e-5
/** No weight moves further in one step, so that a first step from far away does not overshoot. */
const LONGEST_STEP = 1

/**
 * The weights of a logistic regression with a ridge penalty, one after the other by Newton's method (Genkin, Lewis and
 * Madigan 2007, with a Gaussian prior). The same rows in the same order give the same weights. The first `free` weights
 * are not penalised.
 */
export function weightsFor(rows: readonly Row[], size: number, ridge: number, free = 0): Float64Array {
  const columns = columnsOf(rows, size)
  const weights = new Float64Array(size)
  const margins = new Float64Array(rows.length)
  const move = (feature: number, column: readonly Cell[]): number => {
    const weight = weights[feature] ?? 0
    const step = stepFor(rows, column, { margins, weight, ridge: feature < free ? 1e-6 : ridge })
    weights[feature] = weight + step
    for (const { row, value } of column) margins[row] = (margins[row] ?? 0) + step * value
    return Math.abs(step)
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const widest = columns.reduce((most, column, feature) => Math.max(most, move(feature, column)), 0)
    if (widest < ENOUGH) break
  }
  return weights
}

/** How likely it is that something with this margin is right. */
export function probability(margin: number): number {
  return 1 / (1 + Math.exp(-margin))
}

interface Cell {
  readonly row: number
  readonly value: number
}

function columnsOf(rows: readonly Row[], size: number): readonly Cell[][] {
  const columns = Array.from({ length: size }, (): Cell[] => [])
  for (const [row, { features, values }] of rows.entries()) {
    for (const [at, feature] of features.entries()) columns[feature]?.push({ row, value: values[at] ?? 0 })
  }
  return columns
}

interface State {
  readonly margins: Float64Array
  readonly weight: number
  readonly ridge: number
}

function stepFor(rows: readonly Row[], column: readonly Cell[], { margins, weight, ridge }: State): number {
  let slope = ridge * weight
  let curve = ridge
  for (const { row, value } of column) {
    const likely = probability(margins[row] ?? 0)
    slope += (likely - (rows[row]?.right === true ? 1 : 0)) * value
    curve += likely * (1 - likely) * value * value
  }
  return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, -slope / curve))
}
