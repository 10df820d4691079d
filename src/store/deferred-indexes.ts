import type { Kysely } from 'kysely'
import { createIndexes, dropIndexes, type Flavour } from './create-tables.ts'
import { PROJECTED } from './shape.ts'
import type { Tables } from './tables.ts'

/** Claims written in one transaction from which on it may pay to index them all at once. */
const MANY = 10_000
/** The tables with millions of rows, found by ids that are as good as random. */
const LARGE = PROJECTED.filter(({ name }) => name === 'entity' || name === 'claim')

/**
 * The indexes of the large tables while much is written. To sort a million keys costs a fraction of putting each into
 * its place; so when one transaction brings as much as was there, the indexes are dropped, and built anew at its end or
 * before they are needed. It happens inside the transaction: nobody else ever sees the tables without them.
 */
export class DeferredIndexes {
  readonly #db: Kysely<Tables>
  readonly #flavour: Flavour
  #coming = 0
  /** The claims that were held when many had come. */
  #held: number | undefined
  #state: 'in place' | 'dropped' | 'in place for good' = 'in place'

  constructor(db: Kysely<Tables>, flavour: Flavour) {
    this.#db = db
    this.#flavour = flavour
  }

  /** So many claims more are about to be written. */
  async expect(claims: number): Promise<void> {
    this.#coming += claims
    if (!this.#flavour.dropsIndexes || this.#state !== 'in place' || this.#coming < MANY) return
    this.#held ??= await claimsHeld(this.#db)
    if (this.#held > 2 * this.#coming) return
    for (const shape of LARGE) await dropIndexes(this.#db, shape)
    this.#state = 'dropped'
  }

  /** Once in place again they stay: what looked for something that is held is likely to do so again. */
  async restore(): Promise<void> {
    if (this.#state !== 'dropped') return
    for (const shape of LARGE) await createIndexes(this.#db, shape, this.#flavour)
    this.#state = 'in place for good'
  }
}

async function claimsHeld(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('bringing')
    .select((it) => it.fn.sum<number>('claims').as('held'))
    .executeTakeFirst()
  return Number(row?.held ?? 0)
}
