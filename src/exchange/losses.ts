/** What a format of others cannot say. */
export interface LossWording {
  /** What is lost, one and several: "denied or false claim". */
  readonly what: readonly [one: string, several: string]
  /** What becomes of it: "left out". */
  readonly done: string
  readonly why: string
}

/** Something that a format of others cannot say, and how often it would have been said. */
export interface Loss {
  readonly reason: string
  readonly count: number
  /** As a sentence: "12 denied or false claims left out: FollowTheMoney has no negation". */
  readonly told: string
}

/** Claims in a format of others. What is lost is known before the first line is written. */
export interface Outgoing {
  readonly losses: readonly Loss[]
  readonly lines: () => Iterable<string>
}

/** Counts what is lost, under the reasons of one format. */
export class Losses<Reason extends string> {
  readonly #counts = new Map<Reason, number>()

  add(reasons: Iterable<Reason>): void {
    for (const reason of reasons) this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1)
  }

  /** In the order of the wordings. */
  told(wordings: Readonly<Record<Reason, LossWording>>): readonly Loss[] {
    return (Object.keys(wordings) as Reason[]).flatMap((reason) => {
      const count = this.#counts.get(reason) ?? 0
      return count === 0 ? [] : [{ reason, count, told: sentence(count, wordings[reason]) }]
    })
  }
}

function sentence(count: number, { what: [one, several], done, why }: LossWording): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : several} ${done}: ${why}`
}
