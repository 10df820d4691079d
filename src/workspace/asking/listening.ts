import { DAYS, entryOf, symmetricPredicates, toldIn } from '../../inquiry/claim-index/claim-columns.ts'
import { VERDICTS } from '../../inquiry/claim-index/claim-record.ts'
import { inOrder } from '../../inquiry/claim-index/rows-about.ts'
import { sidesIn } from '../../inquiry/claim-index/sides-in.ts'
import type { Hearing, Unheard } from '../../inquiry/hearing.ts'
import type { Holdings } from '../../inquiry/holdings.ts'
import type { Moment } from '../../inquiry/moment.ts'
import { sideThatCounts } from '../../inquiry/sides.ts'
import { STANCES, type Stance } from '../../inquiry/stance.ts'
import { AFTER_ALL_DAYS } from '../../time/day-bounds.ts'
import type { Viewed } from '../naming/names-in.ts'
import type { Workspace } from '../open.ts'
import { type Part, partHeld } from './part-of-all.ts'
import { type Speaker, speakersIn } from './speakers-in.ts'

/** Which of some rows of an index are heard. */
export interface Listening {
  readonly isHeard: (row: number) => boolean
  /** How many of these rows, which must be among those listened to, are let in by the moment and not heard, and why. */
  readonly unheardAmong: (rows: Iterable<number>) => Unheard
}

/** Whom a question hears, and about whom: an entity by its number, or each claim's own subject where it is null. */
export interface Listened {
  readonly hearing: Hearing
  readonly moment: Moment
  readonly about: number | null
}

const REJECTED = VERDICTS.indexOf('rejected')
/** By row: not asked about, heard, or from here on a place in `REASONS`. */
const [UNASKED, HEARD, AGAINST] = [0, 1, 2] as const
const REASONS = [...STANCES, 'other'] as const

/**
 * Listens to the claims of some rows, which must be in order, as `heard` does to those that are loaded: who speaks and
 * where they stand is told from the index, and of all claims that it has.
 */
export async function listeningTo(
  viewed: Viewed,
  rows: readonly number[],
  { hearing: { stances, only }, moment, about }: Listened,
): Promise<Listening> {
  const { view } = viewed
  const { columns, joined, verdicts, rowLimit } = view
  const symmetric = symmetricPredicates(columns)
  const speakerOf = await speakersIn(viewed, rows)
  const sideIn = sidesIn(view, moment)
  const toldBy = moment.known ?? AFTER_ALL_DAYS
  const areAllSides = stances.length === STANCES.length

  const sideTo = (speaker: Speaker, end: number, row: number): Stance => {
    if (!speaker.isNamed) return 'unknown'
    if (speaker.entity === end) return 'self'
    if (speaker.entity === null) return 'third-party'
    const told = columns.told[entryOf(columns, row)] ?? 0
    return sideIn(speaker.entity, end, Math.min(columns.days[row * DAYS + 1] ?? 0, told))
  }
  const stanceOf = (row: number): Stance => {
    const speaker = speakerOf(row)
    if (about !== null) return sideTo(speaker, about, row)
    const object = columns.object[row] ?? -1
    const isMutual = object >= 0 && symmetric[columns.predicate[row] ?? 0] === 1
    const ends = isMutual ? [columns.subject[row] ?? 0, object] : [columns.subject[row] ?? 0]
    return sideThatCounts(ends.map((end) => sideTo(speaker, joined[end] ?? end, row)))
  }
  const reasonAgainst = (row: number): (typeof REASONS)[number] | null => {
    if (only !== null && !only.includes(speakerOf(row).id)) return 'other'
    if (areAllSides) return null
    const stance = stanceOf(row)
    return stances.includes(stance) ? null : stance
  }
  const found = new Uint8Array(rowLimit)
  for (const row of rows) {
    const reason = reasonAgainst(row)
    found[row] = reason === null ? HEARD : AGAINST + REASONS.indexOf(reason)
  }
  const isLetIn = (row: number): boolean => {
    return verdicts.get(row) !== REJECTED && toldIn(columns, row, entryOf(columns, row)) <= toldBy
  }
  return {
    isHeard: (row) => found[row] === HEARD,
    unheardAmong: (some) => {
      const counts = REASONS.map(() => 0)
      for (const row of some) {
        const reason = (found[row] ?? UNASKED) - AGAINST
        if (reason >= 0 && isLetIn(row)) counts[reason] = (counts[reason] ?? 0) + 1
      }
      return unheardOf(counts)
    },
  }
}

function unheardOf(counts: readonly number[]): Unheard {
  const byReason = Object.fromEntries(REASONS.map((reason, at) => [reason, counts[at] ?? 0])) as Record<
    (typeof REASONS)[number],
    number
  >
  const { other, ...byStance } = byReason
  return { claims: counts.reduce((sum, count) => sum + count, 0), byStance, byOthers: other }
}

/** Loads of a part what is said by those who are heard, and counts of what is near who is not. */
export async function listened(
  workspace: Workspace,
  viewed: Viewed,
  part: Part & { readonly near: readonly number[] },
  asked: Listened,
): Promise<{ readonly held: Holdings; readonly unheard: Unheard }> {
  // A question about everything is near to every row.
  const rows = asked.about === null ? part.near : inOrder([...part.near, ...part.rows])
  const listening = await listeningTo(viewed, rows, asked)
  const heard = { ...part, rows: part.rows.filter(listening.isHeard) }
  const held = await partHeld(workspace, viewed, heard, asked.moment)
  return { held, unheard: listening.unheardAmong(part.near) }
}
