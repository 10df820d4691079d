import type { Kysely } from 'kysely'
import { listed, undone } from './listed.ts'
import type { Tables } from './tables.ts'

interface Pair {
  readonly left: string
  readonly right: string
}

/** Pairs that are the same by the judgements in force at a head; given entities, those with one of them. */
export async function readSamePairs(
  db: Kysely<Tables>,
  head: number,
  entities?: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  const rows = entities === undefined ? await judged(db, head).execute() : await judgedWith(db, head, entities)
  return [...lastOf(rows).values()].flatMap(({ left, right, decision }) => {
    return decision === 'same' ? [[left, right] as const] : []
  })
}

/** A function that says what is in force about each of these pairs. */
export async function pairState(
  db: Kysely<Tables>,
  head: number,
  pairs: readonly Pair[],
): Promise<(pair: Pair) => string | undefined> {
  const lefts = [...new Set(pairs.map(({ left }) => left))]
  const last = lastOf(await judged(db, head).where('left', 'in', listed(db, lefts)).execute())
  return (pair) => last.get(keyOf(pair))?.decision
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
  const left = await judged(db, head).where('left', 'in', listed(db, entities)).execute()
  const right = await judged(db, head).where('right', 'in', listed(db, entities)).execute()
  return [...left, ...right].sort((one, other) => one.sequence - other.sequence)
}

function lastOf<T extends Pair>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}

function keyOf({ left, right }: Pair): string {
  return `${left} ${right}`
}
