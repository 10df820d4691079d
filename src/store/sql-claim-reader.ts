import { type Kysely, sql } from 'kysely'
import type { Qualifiers } from '../claims/claim.ts'
import type { Judgement } from '../claims/judgement.ts'
import type { EntityRecord, Holdings } from '../inquiry/holdings.ts'
import { callingOf } from './best-name.ts'
import type {
  Bringing,
  ClaimLine,
  ClaimPlace,
  ClaimReader,
  Clusters,
  Conclusion,
  DocumentEntity,
  EntityLine,
  FullLine,
  JudgedPair,
  LogPlace,
  LogStretch,
  NamedClaim,
  PairChange,
  PlacedClaim,
  RecordsOf,
} from './claim-reader.ts'
import { attributionOf } from './claim-rows.ts'
import { clusters } from './clusters.ts'
import { idsListed, numbersListed, undone } from './listed.ts'
import { loadBringings, sharedAmong } from './load-bringings.ts'
import { documentEntities, entitiesBeside, namesOfEntities } from './load-entities.ts'
import { loadPart } from './load-part.ts'
import { pairState, readJudgedPairs, readSamePairs } from './load-same-pairs.ts'
import { entryOf, firstAfter, numberAt, placeOf } from './place-number.ts'
import { headOf, lastOf } from './read-log.ts'
import { assessmentOf, factualityOf, judgementOf, parsed } from './rows-back.ts'
import type { SourceReader } from './source-reader.ts'
import { sourceText } from './source-text.ts'
import { SqlSourceReader } from './sql-source-reader.ts'
import type { ClaimTable, Tables } from './tables.ts'

/** Claims read at a time when all are read. */
const PAGE = 20_000

/** Parts of a workspace over any engine; made for one transaction. */
export class SqlClaimReader implements ClaimReader {
  readonly sources: SourceReader
  readonly #db: Kysely<Tables>
  readonly #word: (number: number) => string

  constructor(transaction: Kysely<Tables>, word: (number: number) => string) {
    this.#db = transaction
    this.#word = word
    this.sources = new SqlSourceReader(transaction)
  }

  async sourceText(id: string): Promise<string | undefined> {
    return await sourceText(this.#db, id)
  }

  async last(): Promise<LogPlace> {
    const last = await lastOf(this.#db)
    return { sequence: last?.sequence ?? 0, hash: last?.hash ?? '' }
  }

  async headBy(recorded: string): Promise<number> {
    return await headOf(this.#db, recorded)
  }

  async hashAt(sequence: number): Promise<string | undefined> {
    const row = await this.#db.selectFrom('log').select('hash').where('sequence', '=', sequence).executeTakeFirst()
    return row?.hash
  }

  async recordedAt(sequence: number): Promise<string | undefined> {
    const entry = this.#db.selectFrom('log').select('recorded_at').where('sequence', '=', sequence)
    return (await entry.executeTakeFirst())?.recorded_at
  }

  async countClaims(limit: number): Promise<number> {
    const some = this.#db
      .selectFrom('bringing')
      .select('claims')
      .where('claims', '>', 0)
      .limit(limit + 1)
    const row = await this.#db
      .selectFrom(some.as('some'))
      .select((it) => it.fn.sum<number>('claims').as('count'))
      .executeTakeFirst()
    return Number(row?.count ?? 0)
  }

  async bringings(stretch: LogStretch): Promise<readonly Bringing[]> {
    return await loadBringings(this.#db, stretch)
  }

  async countEntities(head: number): Promise<number> {
    const all = this.#db.selectFrom('entity').where('number', '<', firstAfter(head))
    const row = await all.select((it) => it.fn.countAll<number>().as('count')).executeTakeFirst()
    return Number(row?.count ?? 0)
  }

  async entities(stretch: LogStretch): Promise<readonly EntityLine[]> {
    return await documentEntities(this.#db, stretch, this.#word)
  }

  async entitiesBeside(ids: readonly string[]): Promise<readonly DocumentEntity[]> {
    return await entitiesBeside(this.#db, ids, this.#word)
  }

  async *allClaims(): AsyncGenerator<readonly FullLine[]> {
    let last = 0
    for (;;) {
      const page = await selectFullLines(this.#db)
        .where('claim.number', '>', last)
        .orderBy('claim.number')
        .limit(PAGE)
        .execute()
      if (page.length === 0) return
      yield page.map((row) => this.#fullLineOf(row))
      last = page.at(-1)?.number ?? last
    }
  }

  async claimsIn({ after, head }: LogStretch): Promise<readonly FullLine[]> {
    const rows = await selectFullLines(this.#db)
      .where('claim.number', '>=', firstAfter(after))
      .where('claim.number', '<', firstAfter(head))
      .orderBy('claim.number')
      .execute()
    return rows.map((row) => this.#fullLineOf(row))
  }

  async claimsTouching(entities: readonly string[], head: number): Promise<readonly PlacedClaim[]> {
    const told = selectLines(this.#db)
      .innerJoin('bringing', (join) => join.on('bringing.sequence', '=', entryOf('claim.number')))
      .innerJoin('source', 'source.sequence', 'bringing.source')
      .select(['bringing.sequence', 'source.sequence as home', 'source.published', 'source.recorded_at as recordedAt'])
      .where('claim.number', '<', firstAfter(head))
    const touched = this.#db.selectFrom('entity').select('number').where('id', 'in', idsListed(this.#db, entities))
    const from = await told.where('claim.subject', 'in', touched).where('claim.object', 'is not', null).execute()
    const to = await told.where('claim.object', 'in', touched).execute()
    const given = new Set(entities)
    const rows = [...from, ...to.filter(({ subject }) => !given.has(subject))]
    const brought = rows.flatMap(({ number, sequence, home }) => (sequence === home ? [] : [number]))
    const shared = new Map((await sharedAmong(this.#db, brought)).map((it) => [numberAt(it), it.sources]))
    return rows.map(({ published, recordedAt, ...row }) => {
      return { ...this.#lineOf(row), sources: shared.get(row.number) ?? [{ published, recordedAt }] }
    })
  }

  async judgedPairs(head: number): Promise<readonly JudgedPair[]> {
    return await readJudgedPairs(this.#db, head)
  }

  async judgementsAt(sequences: readonly number[]): Promise<readonly Judgement[]> {
    const all = this.#db.selectFrom('judgement').selectAll()
    const rows = await all.where('sequence', 'in', numbersListed(this.#db, sequences)).orderBy('sequence').execute()
    return rows.map(judgementOf)
  }

  async publishers(head: number): Promise<readonly string[]> {
    const all = this.#db.selectFrom('source').select('publisher').distinct()
    const rows = await all.where('sequence', '<=', head).where('publisher', 'is not', null).execute()
    return rows.flatMap(({ publisher }) => publisher ?? [])
  }

  async publishersOf(sequences: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await this.#db
      .selectFrom('bringing')
      .innerJoin('source', 'source.sequence', 'bringing.source')
      .select(['bringing.sequence', 'source.publisher'])
      .where('bringing.sequence', 'in', numbersListed(this.#db, sequences))
      .where('source.publisher', 'is not', null)
      .execute()
    return new Map(rows.flatMap(({ sequence, publisher }) => (publisher === null ? [] : [[sequence, publisher]])))
  }

  async claimsNamed(prefix: string, most: number): Promise<readonly NamedClaim[]> {
    const rows = await this.#db
      .selectFrom('claim')
      .select(['id', 'number'])
      .where('id', '>=', prefix)
      .where('id', '<', `${prefix}~`) // After every character that an id may have.
      .orderBy('id')
      .limit(most)
      .execute()
    return rows.map(({ id, number }) => ({ id, ...placeOf(number) }))
  }

  async conclusions(head: number, sequences?: readonly number[]): Promise<readonly Conclusion[]> {
    const all = this.#db
      .selectFrom('assessment')
      .innerJoin('claim', 'claim.id', 'assessment.claim')
      .select(['verdict', 'note', 'by', 'at', 'claim.number'])
      .where('assessment.sequence', '<=', head)
      .where('assessment.sequence', 'not in', undone(head))
      .orderBy('assessment.sequence')
    const wanted =
      sequences === undefined ? all : all.where(entryOf('claim.number'), 'in', numbersListed(this.#db, sequences))
    const last = new Map((await wanted.execute()).map((row) => [row.number, row]))
    return [...last.values()].map((row) => ({ ...placeOf(row.number), verdict: assessmentOf(row).verdict }))
  }

  async changesAfter(sequence: number): ReturnType<ClaimReader['changesAfter']> {
    const { sequence: head } = await this.last()
    const undoneSince = sql`(select entry from undo where undo.sequence > ${sequence})`
    const changed = (table: 'judgement' | 'assessment') => {
      const entry = sql.ref(`${table}.sequence`)
      return sql<boolean>`(${entry} > ${sequence} or ${entry} in ${undoneSince})`
    }
    const judged = await this.#db
      .selectFrom('judgement')
      .select(['left', 'right'])
      .where(changed('judgement'))
      .distinct()
      .execute()
    const state = await pairState(this.#db, head, judged)
    const claims = await this.#db
      .selectFrom('assessment')
      .innerJoin('claim', 'claim.id', 'assessment.claim')
      .select('claim.number')
      .where(changed('assessment'))
      .distinct()
      .execute()
    const places = claims.map(({ number }) => placeOf(number))
    const inForce = await this.conclusions(head, [...new Set(places.map((place) => place.sequence))])
    const verdicts = new Map(inForce.map((it) => [numberAt(it), it.verdict]))
    return {
      pairs: judged.map((pair): PairChange => state(pair) ?? { ...pair, decision: null, sequence: 0 }),
      conclusions: places.map((place) => ({ ...place, verdict: verdicts.get(numberAt(place)) ?? null })),
    }
  }

  async clustersOf(entities: readonly string[], head: number): Promise<Clusters> {
    const met = new Set(entities)
    const pairs = new Map<string, readonly [string, string]>()
    for (let frontier = entities; frontier.length > 0; ) {
      const found = await readSamePairs(this.#db, head, frontier)
      for (const pair of found) pairs.set(pair.join(' '), pair)
      frontier = [...new Set(found.flat())].filter((id) => !met.has(id))
      for (const id of frontier) met.add(id)
    }
    const recorded = await this.#db
      .selectFrom('entity')
      .select('id')
      .where('id', 'in', idsListed(this.#db, [...met]))
      .where('number', '<', firstAfter(head))
      .orderBy('number')
      .execute()
    const same = [...pairs.values()].map(([left, right]) => ({ left, right, decision: 'same' as const }))
    const joined = clusters(
      recorded.map(({ id }) => id),
      same,
    )
    return new Map([...joined.values()].flatMap((members) => members.map((id) => [id, members])))
  }

  async records(found: Clusters): Promise<ReadonlyMap<string, EntityRecord>> {
    const distinct = new Map([...found.values()].map((members) => [members[0] ?? '', members]))
    const named = await namesOfEntities(this.#db, [...distinct.values()].flat(), this.#word)
    return new Map(
      [...distinct].map(([id, members]): [string, EntityRecord] => {
        const calling = callingOf(
          id,
          members.map((member) => named.get(member)?.names ?? []),
        )
        return [id, { id, type: named.get(id)?.type ?? 'organization', ...calling, members }]
      }),
    )
  }

  async holdingsOf(claims: readonly ClaimPlace[], head: number, recordsOf: RecordsOf): Promise<Holdings> {
    return await loadPart(this.#db, { claims, head, word: this.#word }, recordsOf)
  }

  #lineOf(row: LineRow): ClaimLine {
    const { number, subject, predicate, object, valid, factuality } = row
    const words = { predicate: this.#word(predicate), factuality: factualityOf(this.#word(factuality)) }
    return { ...placeOf(number), subject, object, valid, ...words }
  }

  #fullLineOf(row: FullLineRow): FullLine {
    const { literal, qualifiers } = row
    return {
      ...this.#lineOf(row),
      literal: literal === null ? null : parsed(literal),
      qualifiers: qualifiers === null ? NO_QUALIFIERS : parsed(qualifiers),
      voices: attributionOf(row).map(({ id }) => id),
      quote: row.quote,
    }
  }
}

interface LineRow extends Pick<ClaimTable, 'number' | 'predicate' | 'valid' | 'factuality'> {
  readonly subject: string
  readonly object: string | null
}

interface FullLineRow extends LineRow, Pick<ClaimTable, 'literal' | 'qualifiers' | 'attribution'> {
  readonly quote: string | null
}

const NO_QUALIFIERS: Qualifiers = {}

/** Claims without their words, with the ids of their ends; all that is asked of them stands in an index. */
function selectLines(db: Kysely<Tables>) {
  return db
    .selectFrom('claim')
    .innerJoin('entity as subject', 'subject.number', 'claim.subject')
    .leftJoin('entity as object', 'object.number', 'claim.object')
    .select(['claim.number', 'claim.predicate', 'claim.valid', 'claim.factuality'])
    .select(['subject.id as subject', 'object.id as object'])
}

function selectFullLines(db: Kysely<Tables>) {
  const isOwn = sql<boolean>`claim.attribution is null`
  return selectLines(db)
    .select(['claim.literal', 'claim.qualifiers', 'claim.attribution'])
    .select((it) => it.case().when(isOwn).then(it.ref('claim.quote')).end().as('quote'))
}
