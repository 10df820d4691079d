import { hash as digestOf } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Decision } from '../claims/decision.ts'
import type { Judgement } from '../claims/judgement.ts'
import type { PageStart } from '../claims/page.ts'
import type { Holdings } from '../inquiry/holdings.ts'
import { entryHash, GENESIS } from './chain.ts'
import type { ClaimReader, DocumentEntity, LogPlace } from './claim-reader.ts'
import { differences, wordDifferences } from './differences.ts'
import type { LogEntry, NewEntry } from './entry.ts'
import { loadDecisions, loadLastDecided } from './load-decisions.ts'
import { documentEntities } from './load-entities.ts'
import { loadEntities, loadHoldings } from './load-holdings.ts'
import { type JudgementsInForce, judgementsInForce, nothingJudged } from './load-judgements.ts'
import { payloadText } from './payload-text.ts'
import { firstAfter } from './place-number.ts'
import { Projection, type Target, targetOn, type Writable } from './project.ts'
import { headOf, lastOf, logOf } from './read-log.ts'
import { reassessed } from './reassess.ts'
import { projectAnew, replay } from './replay.ts'
import type { RowWriter } from './row-writer.ts'
import type { SourceSearch } from './source-search.ts'
import { sourcePages, sourceText } from './source-text.ts'
import { SqlClaimReader } from './sql-claim-reader.ts'
import { SqlSourceSearch } from './sql-source-search.ts'
import type { DecidedOn, Finding, Recording, Store } from './store.ts'
import type { Tables } from './tables.ts'
import { Words } from './words.ts'

/** A database and the ways into it. */
export interface Database extends Writable {
  readonly db: Kysely<Tables>
  /** Keeps others from writing until the transaction ends; waits for who is writing, but not for ever. */
  lock(transaction: Kysely<Tables>): Promise<void>
  close(): Promise<void>
}

/** What a store needs to know of the engine under it. */
export interface Engine extends Database {
  /** An empty projection beside the workspace, for comparing; whoever asks for it closes it. */
  scratch(): Promise<Database>
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
  readonly #words = new Words()
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
      await this.#engine.lock(transaction)
      const last = await lastOf(transaction)
      if (head !== undefined && head !== (last?.sequence ?? 0)) return false
      await appendTo(targetOn(this.#engine, transaction), entries, at, last)
      return true
    })
  }

  async holdings(recorded: string | null = null): Promise<Holdings> {
    return await this.#reading(async (transaction) => {
      const [now, head] = [await headOf(transaction), await headOf(transaction, recorded)]
      const known = [this.#holdings, this.#past].find((cached) => cached?.head === head)
      if (known !== undefined) return known.value
      const later = head === now && this.#holdings ? await reassessed(transaction, this.#holdings, head) : undefined
      const then = { head, word: await this.#words.read(transaction) }
      const loaded = { head, value: later ?? (await loadHoldings(transaction, then)) }
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
      if (this.#joined?.head !== head)
        this.#joined = {
          head,
          value: await loadEntities(transaction, { head, word: await this.#words.read(transaction) }),
        }
      return this.#joined.value
    })
  }

  async read<T>(work: (reader: ClaimReader) => Promise<T>): Promise<T> {
    return await this.#reading(
      async (transaction) => await work(new SqlClaimReader(transaction, await this.#words.read(transaction))),
    )
  }

  async documentEntities(): Promise<readonly DocumentEntity[]> {
    return await this.#reading(async (transaction) => {
      const head = await headOf(transaction)
      const known = this.#entities
      if (known.head !== head) {
        // The log only grows, so what was read before still stands.
        const since = await documentEntities(
          transaction,
          { after: known.head, head },
          await this.#words.read(transaction),
        )
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

  async decisions(on?: DecidedOn): Promise<readonly Decision[]> {
    return await this.#reading(async (transaction) => await loadDecisions(transaction, on))
  }

  async lastDecidedByOthers(than: string): Promise<number | null> {
    return await this.#reading(async (transaction) => await loadLastDecided(transaction, than))
  }

  async hasClaim(id: string): Promise<boolean> {
    return await this.#has('claim', id)
  }

  async hasEntity(id: string): Promise<boolean> {
    return await this.#has('entity', id)
  }

  async hasSource(id: string): Promise<boolean> {
    return await this.#has('source', id)
  }

  async sourcesDrawnBy(reader: string): Promise<readonly string[]> {
    const query = this.#db.selectFrom('source').select(['id', 'reader']).orderBy('sequence')
    return (await query.execute()).filter((row) => row.reader.split('@')[0] === reader).map(({ id }) => id)
  }

  async entitiesOf(source: string): Promise<readonly string[]> {
    const found = await this.#db.selectFrom('source').select('sequence').where('id', '=', source).executeTakeFirst()
    if (found === undefined) return []
    const rows = await this.#db
      .selectFrom('entity')
      .select('id')
      .where('number', '>=', firstAfter(found.sequence - 1))
      .where('number', '<', firstAfter(found.sequence))
      .execute()
    return rows.map(({ id }) => id)
  }

  async sourceText(id: string): Promise<string | undefined> {
    return await sourceText(this.#db, id)
  }

  async sourcePages(id: string): Promise<readonly PageStart[]> {
    return (await sourcePages(this.#db, [id])).get(id) ?? []
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
      await this.#engine.lock(transaction)
      await projectAnew(targetOn(this.#engine, transaction))
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
        await scratch.db.transaction().execute(async (db) => await replay(transaction, targetOn(scratch, db)))
        const found = await differences(transaction, scratch.db)
        return [
          ...found,
          ...(await wordDifferences([transaction, this.#engine.flavour.words], [scratch.db, scratch.flavour.words])),
        ]
      })
    } finally {
      await scratch.close()
    }
  }

  async damage(): Promise<readonly Finding[]> {
    const words = await this.#engine.damage()
    return words.map((what) => ({ where: 'the file', what: `The database is damaged: ${what}.` }))
  }

  async close(): Promise<void> {
    await this.#engine.close()
  }

  async #has(table: 'claim' | 'entity' | 'source', id: string): Promise<boolean> {
    const row = await this.#db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()
    return row !== undefined
  }

  /** Several questions that see the same state, whoever writes meanwhile. */
  async #reading<T>(work: (transaction: Kysely<Tables>) => Promise<T>): Promise<T> {
    return await this.#db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read').execute(work)
  }
}

/** Writes entries at the end of the log, and what they say into the tables. */
async function appendTo(target: Target, entries: Iterable<NewEntry>, at: string, last: LogPlace | undefined) {
  const projection = await Projection.onto(target)
  let [sequence, previous] = [last?.sequence ?? 0, last?.hash ?? GENESIS]
  for (const entry of entries) {
    if (entry.kind === 'document') await keepBytes(target.rows, entry.payload.source.sha256, entry.bytes)
    sequence += 1
    const unhashed = { sequence, recordedAt: at, kind: entry.kind, payload: payloadText(entry), previous }
    const hash = entryHash(unhashed)
    const { kind, payload } = unhashed
    await target.rows.insert('log', [{ sequence, recorded_at: at, kind, payload, previous_hash: previous, hash }])
    await projection.take(entry, unhashed)
    previous = hash
  }
  await projection.finish()
}

async function keepBytes(rows: RowWriter, sha256: string, content: Uint8Array): Promise<void> {
  if (digestOf('sha256', content, 'hex') !== sha256) {
    throw new Error(`store: the bytes are not those of ${sha256}`)
  }
  await rows.insertMissing('bytes', [{ sha256, content }])
}
