import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Decision } from '../claims/decision.ts'
import { canonicalJson } from '../claims/id.ts'
import type { Judgement } from '../claims/judgement.ts'
import type { Holdings } from '../inquiry/holdings.ts'
import { entryHash, GENESIS } from './chain.ts'
import type { ClaimReader } from './claim-reader.ts'
import type { Flavour } from './create-tables.ts'
import { differences, wordDifferences } from './differences.ts'
import { entryOf, type LogEntry, type NewEntry } from './entry.ts'
import { loadDecisions } from './load-decisions.ts'
import { documentEntities } from './load-entities.ts'
import { loadEntities, loadHoldings } from './load-holdings.ts'
import { type JudgementsInForce, judgementsInForce, nothingJudged } from './load-judgements.ts'
import { project } from './project.ts'
import { headOf, lastOf, logOf } from './read-log.ts'
import { reassessed } from './reassess.ts'
import { projectAnew, replay } from './replay.ts'
import type { SourceSearch } from './source-search.ts'
import { sourceText } from './source-text.ts'
import { SqlClaimReader } from './sql-claim-reader.ts'
import { SqlSourceSearch } from './sql-source-search.ts'
import type { DocumentEntity, Finding, Recording, Store } from './store.ts'
import type { Tables } from './tables.ts'

/** What a store needs to know of the engine under it. */
export interface Engine {
  readonly db: Kysely<Tables>
  readonly flavour: Flavour
  /** An empty projection beside the workspace, for comparing; whoever asks for it destroys it. */
  scratch(): Promise<Kysely<Tables>>
  /** What the engine finds wrong in its own file, in sentences. */
  damage(): Promise<readonly string[]>
}

/** What was read at some head of the log; it is right as long as the head is. */
interface Cached<T> {
  readonly head: number
  readonly value: T
}

/** The store over any engine that Kysely speaks to. */
export class SqlStore implements Store {
  readonly search: SourceSearch
  readonly #engine: Engine
  readonly #db: Kysely<Tables>
  #holdings: Cached<Holdings> | undefined
  /** What was held when the log ended earlier, as last asked for. */
  #past: Cached<Holdings> | undefined
  /** The entities as joined, as last asked for without their claims. */
  #joined: Cached<Holdings['entities']> | undefined
  #entities: Cached<readonly DocumentEntity[]> = { head: 0, value: [] }
  #judgements: JudgementsInForce = nothingJudged()

  constructor(engine: Engine) {
    this.#engine = engine
    this.#db = engine.db
    this.search = new SqlSourceSearch(engine.db, engine.flavour.words)
  }

  async head(): Promise<number> {
    return await headOf(this.#db)
  }

  async append(entries: Iterable<NewEntry>, { at, head }: Recording): Promise<boolean> {
    return await this.#db.transaction().execute(async (transaction) => {
      let last = await lastOf(transaction)
      if (head !== undefined && head !== (last?.sequence ?? 0)) return false
      const { words } = this.#engine.flavour
      for (const entry of entries) {
        const appended = await log(transaction, entry, at, last)
        // What the payload says is projected, not the value it was made from: so that a rebuild gives the same.
        await project(transaction, entryOf(appended), appended, words)
        last = appended
      }
      return true
    })
  }

  async holdings(recorded: string | null = null): Promise<Holdings> {
    return await this.#reading(async (transaction) => {
      const [now, head] = [await headOf(transaction), await headOf(transaction, recorded)]
      const known = [this.#holdings, this.#past].find((cached) => cached?.head === head)
      if (known !== undefined) return known.value
      const later = head === now && this.#holdings ? await reassessed(transaction, this.#holdings, head) : undefined
      const loaded = { head, value: later ?? (await loadHoldings(transaction, head)) }
      if (head === now) this.#holdings = loaded
      else this.#past = loaded
      return loaded.value
    })
  }

  async entities(recorded: string | null = null): Promise<Holdings['entities']> {
    return await this.#reading(async (transaction) => {
      const head = await headOf(transaction, recorded)
      const known = [this.#holdings, this.#past].find((cached) => cached?.head === head)
      if (known !== undefined) return known.value.entities
      if (this.#joined?.head !== head) this.#joined = { head, value: await loadEntities(transaction, head) }
      return this.#joined.value
    })
  }

  async read<T>(work: (reader: ClaimReader) => Promise<T>): Promise<T> {
    return await this.#reading(async (transaction) => await work(new SqlClaimReader(transaction)))
  }

  async documentEntities(): Promise<readonly DocumentEntity[]> {
    return await this.#reading(async (transaction) => {
      const head = await headOf(transaction)
      const known = this.#entities
      if (known.head !== head) {
        // The log only grows, so what was read before still stands.
        const since = await documentEntities(transaction, { after: known.head, head })
        this.#entities = { head, value: [...known.value, ...since] }
      }
      return this.#entities.value
    })
  }

  async judgements(): Promise<readonly Judgement[]> {
    return await this.#reading(async (transaction) => {
      const head = await headOf(transaction)
      if (this.#judgements.head !== head) {
        this.#judgements = await judgementsInForce(transaction, head, this.#judgements)
      }
      return [...this.#judgements.byPair.values()]
    })
  }

  async decisions(): Promise<readonly Decision[]> {
    return await this.#reading(loadDecisions)
  }

  async hasClaim(id: string): Promise<boolean> {
    const row = await this.#db.selectFrom('claim').select('id').where('id', '=', id).executeTakeFirst()
    return row !== undefined
  }

  async hasSource(id: string): Promise<boolean> {
    const row = await this.#db.selectFrom('source').select('id').where('id', '=', id).executeTakeFirst()
    return row !== undefined
  }

  async sourcesDrawnBy(reader: string): Promise<readonly string[]> {
    const query = this.#db.selectFrom('source').select(['id', 'reader']).orderBy('sequence')
    return (await query.execute()).filter((row) => row.reader.split('@')[0] === reader).map(({ id }) => id)
  }

  async entitiesOf(source: string): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('source')
      .innerJoin('entity', 'entity.sequence', 'source.sequence')
      .select('entity.id')
      .where('source.id', '=', source)
      .execute()
    return rows.map(({ id }) => id)
  }

  async sourceText(id: string): Promise<string | undefined> {
    return await sourceText(this.#db, id)
  }

  async bytes(sha256: string): Promise<Uint8Array | undefined> {
    const row = await this.#db.selectFrom('bytes').select('content').where('sha256', '=', sha256).executeTakeFirst()
    return row?.content
  }

  async *log(after = 0): AsyncGenerator<LogEntry> {
    yield* logOf(this.#db, after)
  }

  async rebuild(): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      await projectAnew(transaction, this.#engine.flavour)
    })
    this.#holdings = undefined
    this.#past = undefined
    this.#joined = undefined
    this.#entities = { head: 0, value: [] }
    this.#judgements = nothingJudged()
  }

  async drift(): Promise<readonly Finding[]> {
    const scratch = await this.#engine.scratch()
    try {
      return await this.#reading(async (transaction) => {
        const { flavour } = this.#engine
        await scratch.transaction().execute(async (target) => await replay(transaction, target, flavour))
        const found = await differences(transaction, scratch)
        return [...found, ...(await wordDifferences(transaction, scratch, flavour.words))]
      })
    } finally {
      await scratch.destroy()
    }
  }

  async damage(): Promise<readonly Finding[]> {
    const words = await this.#engine.damage()
    return words.map((what) => ({ where: 'the file', what: `The database is damaged: ${what}.` }))
  }

  async close(): Promise<void> {
    await this.#db.destroy()
  }

  /** Several questions that see the same state, whoever writes meanwhile. */
  async #reading<T>(work: (transaction: Kysely<Tables>) => Promise<T>): Promise<T> {
    return await this.#db.transaction().setAccessMode('read only').execute(work)
  }
}

async function log(
  db: Kysely<Tables>,
  entry: NewEntry,
  recordedAt: string,
  last: LogEntry | undefined,
): Promise<LogEntry> {
  if (entry.kind === 'document') await keepBytes(db, entry.payload.source.sha256, entry.bytes)
  const payload = canonicalJson(entry.payload)
  const sequence = (last?.sequence ?? 0) + 1
  const unhashed = { sequence, recordedAt, kind: entry.kind, payload, previous: last?.hash ?? GENESIS }
  const stored = { ...unhashed, hash: entryHash(unhashed) }
  const { previous: previous_hash, recordedAt: recorded_at, ...rest } = stored
  await db
    .insertInto('log')
    .values({ ...rest, recorded_at, previous_hash })
    .execute()
  return stored
}

async function keepBytes(db: Kysely<Tables>, sha256: string, content: Uint8Array): Promise<void> {
  if (createHash('sha256').update(content).digest('hex') !== sha256) {
    throw new Error(`store: the bytes are not those of ${sha256}`)
  }
  await db
    .insertInto('bytes')
    .values({ sha256, content })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
