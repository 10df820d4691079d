import type { Kysely } from 'kysely'
import type { JudgedPair } from './claim-reader.ts'
import { idsListed, undone } from './listed.ts'
import { decisionOf } from './rows-back.ts'
import type { Tables } from './tables.ts'

interface Pair {
  readonly left: string
  readonly right: string
}

/** Pairs with one of these entities that are the same by the judgements in force at a head. */
export async function readSamePairs(
  db: Kysely<Tables>,
  head: number,
  entities: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  const rows = await judgedWith(db, head, entities)
  return [...lastOf(rows).values()].flatMap(({ left, right, decision }) => {
    return decision === 'same' ? [[left, right] as const] : []
  })
}

/** The judgements in force at a head, without their reasons, in the order of the log. */
export async function readJudgedPairs(db: Kysely<Tables>, head: number): Promise<readonly JudgedPair[]> {
  const last = lastOf(await judged(db, head).execute())
  return [...last.values()].map((row) => ({ ...row, decision: decisionOf(row.decision) }))
}

/** A function that says what is in force about each of these pairs. */
export async function pairState(
  db: Kysely<Tables>,
  head: number,
  pairs: readonly Pair[],
): Promise<(pair: Pair) => JudgedPair | undefined> {
  const lefts = [...new Set(pairs.map(({ left }) => left))]
  const last = lastOf(await judged(db, head).where('left', 'in', idsListed(db, lefts)).execute())
  return (pair) => {
    const row = last.get(keyOf(pair))
    return row === undefined ? undefined : { ...row, decision: decisionOf(row.decision) }
  }
}

function judged(db: Kysely<Tables>, head: number) {
  return db
    .selectFrom('judgement')
    .select(['left', 'right', 'decision', 'sequence'])
    .where('sequence', '<=', head)
    .where('sequence', 'not in', undone(head))
    .orderBy('sequence')
}

async function judgedWith(db: Kysely<Tables>, head: number, entities: readonly string[]) {
  const left = await judged(db, head).where('left', 'in', idsListed(db, entities)).execute()
  const right = await judged(db, head).where('right', 'in', idsListed(db, entities)).execute()
  return [...left, ...right].sort((one, other) => one.sequence - other.sequence)
}

/** Of each pair the last row, in the order of the rows. */
function lastOf<T extends Pair>(rows: readonly T[]): ReadonlyMap<string, T> {
  const last = new Map<string, T>()
  for (const row of rows) {
    const key = keyOf(row)
    last.delete(key)
    last.set(key, row)
  }
  return last
}

function keyOf({ left, right }: Pair): string {
  return `${left} ${right}`
}
