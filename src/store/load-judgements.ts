import type { Kysely } from 'kysely'
import type { Judgement } from '../claims/judgement.ts'
import type { JudgementRecord } from './entry.ts'
import { ordered } from './pair.ts'
import { judgementOf, parsed } from './rows-back.ts'
import type { Tables } from './tables.ts'

/** The last judgement on each pair, if it was not withdrawn, in the order they were given. */
export async function judgementsInForce(db: Kysely<Tables>): Promise<readonly Judgement[]> {
  const rows = await db.selectFrom('judgement').selectAll().orderBy('sequence').execute()
  return rows.map(judgementOf)
}

/** What the log says of judgements after an entry, in its order. */
export async function judgementRecords(db: Kysely<Tables>, after: number): Promise<readonly JudgementRecord[]> {
  const rows = await db
    .selectFrom('log')
    .select('payload')
    .where('sequence', '>', after)
    .where('kind', '=', 'judgement')
    .orderBy('sequence')
    .execute()
  return rows.map(({ payload }) => parsed<JudgementRecord>(payload))
}

/** Brings the judgements in force, by pair, from what they were before a record to what they are after it. */
export function applyJudgement(inForce: Map<string, Judgement>, record: JudgementRecord): void {
  const { left, right } = ordered(record.act === 'given' ? record.judgement : record)
  const pair = `${left} ${right}`
  inForce.delete(pair)
  // Set anew, it stands last: the order is that in which the judgements in force were given.
  if (record.act === 'given') inForce.set(pair, { ...record.judgement, left, right })
}
