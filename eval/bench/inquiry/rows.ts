import { predicateNamed } from '../../../src/claims/predicates.ts'
import { dayBoundsOf } from '../../../src/time/day-bounds.ts'
import { type Archive, PREDICATE_NAMES } from './archive.ts'

/** A claim between entities as numbers, as good as an engine could wish for it. */
export interface Row {
  readonly subject: number
  readonly predicate: number
  readonly object: number
  /** On the days before and after it is surely not so; of what has no interval, all days are inside. */
  readonly from: number
  readonly to: number
  readonly told: number
  readonly factuality: number
}

/** The first and the last day of columns where any day is inside. */
const [ALWAYS_FROM, ALWAYS_TO] = [-1_000_000, 1_000_000]

/**
 * The claims between entities. What is symmetric has the lesser end first, and what is only observed or undated is inside
 * on every day, so that an engine has nothing left to do but compare numbers; ours does it all by itself.
 */
export function* rowsOf(archive: Archive): Generator<Row> {
  const symmetric = PREDICATE_NAMES.map((name) => predicateNamed(name)?.symmetric === true)
  const bounds = archive.times.map((time) => {
    const { kind, earliest, latest } = dayBoundsOf(time)
    const isInterval = kind === 0
    return [
      isInterval ? Math.max(earliest, ALWAYS_FROM) : ALWAYS_FROM,
      isInterval ? Math.min(latest, ALWAYS_TO) : ALWAYS_TO,
    ]
  })
  for (let claim = 0; claim < archive.claims; claim += 1) {
    const [subject = 0, object = -1] = [archive.subject[claim], archive.object[claim]]
    if (object < 0) continue
    const predicate = archive.predicate[claim] ?? 0
    const isTurned = symmetric[predicate] === true && subject > object
    const [from = 0, to = 0] = bounds[archive.valid[claim] ?? 0] ?? []
    yield {
      subject: isTurned ? object : subject,
      predicate,
      object: isTurned ? subject : object,
      from,
      to,
      told: archive.told[claim] ?? 0,
      factuality: archive.factuality[claim] ?? 0,
    }
  }
}
