/** A proposal with what was said of it before its conclusion was known, and the conclusion. */
export interface Foreseen {
  readonly likelihood: number
  readonly right: boolean
}

/** How well a queue in the order of likelihood serves who goes through it. */
export interface Measures {
  /** The mean surprise at a conclusion, in nats; less is better. */
  readonly logLoss: number
  /** The mean precision at each right proposal, from the top of the queue. */
  readonly averagePrecision: number
  /** The share of right ones in the first half of the queue. */
  readonly firstHalf: number
  /** Of taking for right what is likelier right than wrong. */
  readonly f1: number
}

/** The surprise at one conclusion, in nats. */
export function lossOf({ likelihood, right }: Foreseen): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, likelihood))
  return -Math.log(right ? bounded : 1 - bounded)
}

/** All measures; proposals of the same likelihood count as in any order, by what is to be expected. */
export function measuresOf(all: readonly Foreseen[]): Measures {
  const told = all.filter(({ likelihood }) => likelihood >= 0.5)
  const hits = told.filter(({ right }) => right).length
  const rights = all.filter(({ right }) => right).length
  return {
    logLoss: all.reduce((sum, one) => sum + lossOf(one), 0) / Math.max(1, all.length),
    averagePrecision: averagePrecision(all, rights),
    firstHalf: rightsAmongFirst(all, all.length / 2) / Math.max(1, all.length / 2),
    f1: hits === 0 ? 0 : (2 * hits) / (told.length + rights),
  }
}

/** Proposals of one likelihood. */
interface Tied {
  readonly size: number
  readonly rights: number
}

function tiesOf(all: readonly Foreseen[]): readonly Tied[] {
  const ties = Map.groupBy(all, ({ likelihood }) => likelihood)
  return [...ties]
    .sort(([one], [other]) => other - one)
    .map(([, tied]) => ({ size: tied.length, rights: tied.filter(({ right }) => right).length }))
}

function averagePrecision(all: readonly Foreseen[], rights: number): number {
  let [seen, found, sum] = [0, 0, 0]
  for (const tied of tiesOf(all)) {
    seen += tied.size
    found += tied.rights
    sum += (tied.rights * found) / seen
  }
  return rights === 0 ? 0 : sum / rights
}

function rightsAmongFirst(all: readonly Foreseen[], count: number): number {
  let [left, found] = [count, 0]
  for (const { size, rights } of tiesOf(all)) {
    const taken = Math.min(left, size)
    found += (rights * taken) / size
    left -= taken
    if (left <= 0) break
  }
  return found
}
