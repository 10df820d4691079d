import type { Kysely } from 'kysely'
import { type Claim, isEntityReference } from '../claims/claim.ts'
import { canonicalJson } from '../claims/id.ts'
import type { NamedEntity } from '../names/types.ts'
import type { Flavour } from './create-tables.ts'
import { DeferredIndexes } from './deferred-indexes.ts'
import type { AssessmentRecord, ClaimsRecord, DocumentRecord, Entry, JudgementRecord, UndoRecord } from './entry.ts'
import { idsListed } from './listed.ts'
import { ordered } from './pair.ts'
import { namesText } from './payload-text.ts'
import type { Place } from './place.ts'
import { numberAt } from './place-number.ts'
import { lastSection, sectionsAfter } from './project-sections.ts'
import type { RowWriter } from './row-writer.ts'
import { claimRow, evidenceRows, type Numbers, sourceRow } from './rows.ts'
import type { EntityTable, Tables, WordTable } from './tables.ts'
import type { SectionWords, WordIndex } from './word-index.ts'

/** Sections indexed at a time, and the characters of their words. */
const [MOST_SECTIONS, MOST_TEXT] = [64, 1_000_000]

/** Entities that judgements name and that are looked for at once. */
const MOST_NAMED = 1000

/** What is needed to write to the tables of an engine. */
export interface Writable {
  readonly flavour: Flavour
  readonly rowsOn: (transaction: Kysely<Tables>) => RowWriter
}

/** Tables that are being written to, in one transaction. */
export interface Target {
  readonly db: Kysely<Tables>
  readonly rows: RowWriter
  readonly flavour: Flavour
}

/** The tables of an engine, as a transaction writes to them. */
export function targetOn({ rowsOn, flavour }: Writable, transaction: Kysely<Tables>): Target {
  return { db: transaction, rows: rowsOn(transaction), flavour }
}

/** Brings the tables from what they were before some entries to what they are after them. */
export class Projection {
  readonly #db: Kysely<Tables>
  readonly #rows: RowWriter
  readonly #indexes: DeferredIndexes
  readonly #words: Map<string, number>
  readonly #wordIndex: WordIndex
  #lastSection: number
  /** Entities that judgements name, each with the first of them, until it is known that they were held. */
  readonly #named = new Map<string, Place>()
  #sections: SectionWords[] = []
  #sectionText = 0

  private constructor({ db, rows, flavour }: Target, words: Map<string, number>, sections: number) {
    this.#db = db
    this.#rows = rows
    this.#words = words
    this.#indexes = new DeferredIndexes(db, flavour)
    this.#wordIndex = flavour.words
    this.#lastSection = sections
  }

  static async onto(target: Target): Promise<Projection> {
    const words = await target.db.selectFrom('word').selectAll().execute()
    const numbers = new Map(words.map(({ text, number }) => [text, number]))
    return new Projection(target, numbers, await lastSection(target.db))
  }

  /** Entries are to be taken in the order of the log. */
  async take(entry: Entry, place: Place): Promise<void> {
    if (entry.kind !== 'document') await this.#indexes.restore() // All others look for what is held.
    switch (entry.kind) {
      case 'document':
        return await this.#document(entry.payload, place)
      case 'claims':
        return await this.#claims(entry.payload, place)
      case 'judgement':
        return await this.#judgement(entry.payload, place)
      case 'assessment':
        return await this.#assessment(entry.payload, place)
      case 'undo':
        return await this.#undo(entry.payload, place)
    }
  }

  /** To be called after the last entry. */
  async finish(): Promise<void> {
    await this.#settleSections()
    await this.#findNamed()
    await this.#rows.settle()
    await this.#indexes.restore()
  }

  async #document(document: DocumentRecord, place: Place): Promise<void> {
    const { source, entities, claims } = document
    await this.#indexes.expect(claims.length)
    await this.#rows.insert('source', [sourceRow(document, place)])
    const sources = new Map([[source.id, place.sequence]])
    await this.#bring({ source: place.sequence, sources, entities, claims }, place)
    for (const { row, words } of sectionsAfter(this.#lastSection, source, place.sequence)) {
      this.#lastSection = row.number
      await this.#rows.insert('section', [row])
      await this.#index(words)
    }
  }

  /** Sections come to the index of words many at a time; nothing looks for them before the end. */
  async #index(words: SectionWords): Promise<void> {
    this.#sections.push(words)
    this.#sectionText += words.text.length
    if (this.#sections.length >= MOST_SECTIONS || this.#sectionText >= MOST_TEXT) await this.#settleSections()
  }

  async #settleSections(): Promise<void> {
    if (this.#sections.length === 0) return
    await this.#wordIndex.insert(this.#db, this.#sections)
    this.#sections = []
    this.#sectionText = 0
  }

  async #claims({ source: home, entities, claims }: ClaimsRecord, place: Place): Promise<void> {
    await this.#rows.settle('source')
    const quoted = new Set([home, ...claims.flatMap(({ evidence }) => evidence.map(({ source }) => source))])
    const held = this.#db
      .selectFrom('source')
      .select(['id', 'sequence'])
      .where('id', 'in', idsListed(this.#db, [...quoted]))
    const sources = new Map((await held.execute()).map(({ id, sequence }) => [id, sequence]))
    await this.#bring({ source: found(sources, home, place), sources, entities, claims }, place)
  }

  async #bring({ source, sources, entities, claims }: Brought, place: Place): Promise<void> {
    const { sequence } = place
    const fresh: WordTable[] = []
    const word = (text: string): number => {
      const known = this.#words.get(text)
      if (known !== undefined) return known
      const number = this.#words.size + 1
      this.#words.set(text, number)
      fresh.push({ number, text })
      return number
    }
    const rows = entities.map(({ id, type, names }, position): EntityTable => {
      return { number: numberAt({ sequence, position }), id, type: word(type), names: namesText(names) }
    })
    const known = await this.#numbersOf(rows, claims)
    const numbers: Numbers = {
      word,
      entity: (id) => found(known, id, place),
      source: (id) => found(sources, id, place),
    }
    const told = claims.map((claim, position) => claimRow(claim, numberAt({ sequence, position }), numbers))
    const more = claims.flatMap((claim, position) => evidenceRows(claim, numberAt({ sequence, position }), numbers))
    await this.#rows.insert('bringing', [{ sequence, source, claims: claims.length }])
    await this.#rows.insert('word', fresh)
    await this.#rows.insert('entity', rows)
    await this.#rows.insert('claim', told)
    await this.#rows.insert('evidence', more)
  }

  /** The numbers of the entities that an entry brings, and of those that its claims point to beside. */
  async #numbersOf(rows: readonly EntityTable[], claims: readonly Claim[]): Promise<ReadonlyMap<string, number>> {
    const known = new Map(rows.map(({ id, number }) => [id, number]))
    const missing = new Set<string>()
    for (const { subject, object } of claims) {
      if (!known.has(subject.id)) missing.add(subject.id)
      if (isEntityReference(object) && !known.has(object.id)) missing.add(object.id)
    }
    if (missing.size === 0) return known
    await this.#rows.settle('entity')
    await this.#indexes.restore()
    for (const { id, number } of await entitiesWith(this.#db, [...missing])) known.set(id, number)
    return known
  }

  async #judgement({ judgement }: JudgementRecord, place: Place): Promise<void> {
    const { decision, score, because, by, at } = judgement
    const pair = ordered(judgement)
    for (const id of [pair.left, pair.right]) if (!this.#named.has(id)) this.#named.set(id, place)
    if (this.#named.size >= MOST_NAMED) await this.#findNamed()
    const { sequence } = place
    await this.#rows.insert('judgement', [
      { ...pair, sequence, decision, score, because: canonicalJson(because), by, at },
    ])
  }

  /** Refuses judgements on entities that were not held before them. An import brings many, so many are looked for at once. */
  async #findNamed(): Promise<void> {
    if (this.#named.size === 0) return
    await this.#rows.settle('entity')
    const held = await entitiesWith(this.#db, [...this.#named.keys()])
    const known = new Map(held.map(({ id, number }) => [id, number]))
    for (const [id, place] of this.#named) {
      if (found(known, id, place) >= numberAt({ ...place, position: 0 })) throw unheld(id, place.sequence)
    }
    this.#named.clear()
  }

  async #assessment({ claim, assessment }: AssessmentRecord, { sequence }: Place): Promise<void> {
    const { verdict, note, by, at } = assessment
    await this.#rows.settle('claim')
    const held = await this.#db.selectFrom('claim').select('number').where('id', '=', claim).executeTakeFirst()
    if (held === undefined) throw unheld(claim, sequence)
    await this.#rows.insert('assessment', [{ claim, sequence, verdict, note, by, at }])
  }

  async #undo({ entry, because, by, at }: UndoRecord, { sequence }: Place): Promise<void> {
    await this.#rows.settle('judgement', 'assessment', 'undo')
    const taken = `store: log entry ${sequence} takes back entry ${entry}`
    if (!(await isDecision(this.#db, entry))) throw new Error(`${taken}, which is no judgement and no assessment`)
    const before = await this.#db.selectFrom('undo').select('entry').where('entry', '=', entry).executeTakeFirst()
    if (before !== undefined) throw new Error(`${taken}, which has been taken back already`)
    await this.#rows.insert('undo', [{ entry, sequence, because: canonicalJson(because), by, at }])
  }
}

/** What an entry brings, with the entries that its sources came with. */
interface Brought {
  readonly source: number
  readonly sources: ReadonlyMap<string, number>
  readonly entities: readonly NamedEntity[]
  readonly claims: readonly Claim[]
}

async function entitiesWith(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly Pick<EntityTable, 'id' | 'number'>[]> {
  return await db.selectFrom('entity').select(['id', 'number']).where('id', 'in', idsListed(db, ids)).execute()
}

function found(known: ReadonlyMap<string, number>, id: string, { sequence }: Pick<Place, 'sequence'>): number {
  const number = known.get(id)
  if (number === undefined) throw unheld(id, sequence)
  return number
}

function unheld(id: string, sequence: number): Error {
  return new Error(`store: log entry ${sequence} names ${id}, which is not held`)
}

async function isDecision(db: Kysely<Tables>, entry: number): Promise<boolean> {
  const decision = await db
    .selectFrom('judgement')
    .select('sequence')
    .where('sequence', '=', entry)
    .unionAll(db.selectFrom('assessment').select('sequence').where('sequence', '=', entry))
    .executeTakeFirst()
  return decision !== undefined
}
