import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isAssessed } from './assessed.ts'
import type { ClaimPlace } from './claim-place.ts'
import { listed } from './listed.ts'
import type { ClaimsWanted, ReviewPlace, ReviewReader } from './review-reader.ts'
import type { Tables } from './tables.ts'

/** Claims to review, over any engine; made for one transaction. */
export class SqlReviewReader implements ReviewReader {
  readonly #db: Kysely<Tables>

  constructor(transaction: Kysely<Tables>) {
    this.#db = transaction
  }

  async list(wanted: ClaimsWanted, part: Parameters<ReviewReader['list']>[1]): Promise<readonly ReviewPlace[]> {
    const { head, after, limit } = part
    const all = this.#db
      .selectFrom('claim')
      .select(['id', 'score', 'sequence', 'position'])
      .where(conditionsOf(wanted, head))
      .orderBy('score', 'desc')
      .orderBy('id')
      .limit(limit)
    if (after === undefined) return await all.execute()
    const follows = sql<boolean>`(score < ${after.score} or (score = ${after.score} and id > ${after.id}))`
    return await all.where(follows).execute()
  }

  async count(wanted: ClaimsWanted, head: number): Promise<number> {
    const row = await this.#db
      .selectFrom('claim')
      .select((it) => it.fn.countAll<number>().as('count'))
      .where(conditionsOf(wanted, head))
      .executeTakeFirst()
    return Number(row?.count ?? 0)
  }

  async placeOf(id: string): Promise<ClaimPlace | undefined> {
    return await this.#db.selectFrom('claim').select(['sequence', 'position']).where('id', '=', id).executeTakeFirst()
  }
}

function conditionsOf({ assessed, source, predicate, entities }: ClaimsWanted, head: number): RawBuilder<boolean> {
  const conditions = [isAssessed(sql.ref('claim.id'), assessed, head), sql<boolean>`claim.sequence <= ${head}`]
  if (source !== undefined) conditions.push(sql`claim.source = ${source}`)
  if (predicate !== undefined) conditions.push(sql`claim.predicate = ${predicate}`)
  if (entities !== undefined) {
    conditions.push(sql`(claim.subject in ${listed(entities)} or claim.object in ${listed(entities)})`)
  }
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}
