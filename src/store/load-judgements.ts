import type { Kysely } from 'kysely'
import type { Judgement } from '../claims/judgement.ts'
import { judgementOf } from './rows-back.ts'
import type { Tables } from './tables.ts'

/** The judgements in force after some entry of the log, by pair, in the order they were given. */
export interface JudgementsInForce {
  readonly head: number
  readonly byPair: Map<string, Judgement>
}

/** Before anything was judged. */
export function nothingJudged(): JudgementsInForce {
  return { head: 0, byPair: new Map() }
}

/**
 * The last judgement on each pair that was not taken back, as of the log entry `head`. What was `known` of an earlier
 * head is built upon and used up; when something was taken back since, all is read anew, which is rare.
 */
export async function judgementsInForce(
  db: Kysely<Tables>,
  head: number,
  known: JudgementsInForce = nothingJudged(),
): Promise<JudgementsInForce> {
  const undone = await undoneBy(db, head)
  const base = [...undone.values()].some((sequence) => sequence > known.head) ? nothingJudged() : known
  const rows = await db
    .selectFrom('judgement')
    .selectAll()
    .where('sequence', '>', base.head)
    .where('sequence', '<=', head)
    .orderBy('sequence')
    .execute()
  const { byPair } = base
  for (const row of rows.filter(({ sequence }) => !undone.has(sequence))) {
    const pair = `${row.left} ${row.right}`
    // Set anew, it stands last: the order is that in which the judgements in force were given.
    byPair.delete(pair)
    byPair.set(pair, judgementOf(row))
  }
  return { head, byPair }
}

/** What was taken back up to the log entry `head`: the entry of the decision → the entry that took it back. */
export async function undoneBy(db: Kysely<Tables>, head: number): Promise<ReadonlyMap<number, number>> {
  const rows = await db.selectFrom('undo').select(['entry', 'sequence']).where('sequence', '<=', head).execute()
  return new Map(rows.map(({ entry, sequence }) => [entry, sequence]))
}
