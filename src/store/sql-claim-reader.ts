import { type Kysely, sql } from 'kysely'
import type { EntityRecord, Holdings } from '../inquiry/holdings.ts'
import { bestName } from './best-name.ts'
import type {
  Bringing,
  ClaimLine,
  ClaimPlace,
  ClaimReader,
  Clusters,
  Conclusion,
  LogPlace,
  LogStretch,
  PairChange,
  PlacedClaim,
} from './claim-reader.ts'
import { clusters } from './clusters.ts'
import { listed, undone } from './listed.ts'
import { loadBringings, sharedAmong } from './load-bringings.ts'
import { documentEntityTypes, namesOfEntities } from './load-entities.ts'
import { loadPart } from './load-part.ts'
import { pairState, readSamePairs } from './load-same-pairs.ts'
import { headOf, lastOf } from './read-log.ts'
import { assessmentOf, factualityOf } from './rows-back.ts'
import type { SourceReader } from './source-reader.ts'
import { sourceText } from './source-text.ts'
import { SqlSourceReader } from './sql-source-reader.ts'
import type { Tables } from './tables.ts'

/** Claims read at a time when all are read. */
const PAGE = 20_000
const LINE = ['sequence', 'position', 'subject', 'predicate', 'object', 'valid', 'factuality'] as const

/** Parts of a workspace over any engine that knows `json_each`; made for one transaction. */
export class SqlClaimReader implements ClaimReader {
  readonly sources: SourceReader
  readonly #db: Kysely<Tables>

  constructor(transaction: Kysely<Tables>) {
    this.#db = transaction
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
      .selectFrom('claim')
      .select('id')
      .limit(limit + 1)
    const row = await this.#db
      .selectFrom(some.as('some'))
      .select((it) => it.fn.countAll<number>().as('count'))
      .executeTakeFirst()
    return Number(row?.count ?? 0)
  }

  async bringings(stretch: LogStretch): Promise<readonly Bringing[]> {
    return await loadBringings(this.#db, stretch)
  }

  async entities(stretch: LogStretch): ReturnType<ClaimReader['entities']> {
    return await documentEntityTypes(this.#db, stretch)
  }

  async *allClaims(): AsyncGenerator<readonly ClaimLine[]> {
    let [subject, id] = ['', '']
    for (;;) {
      const after = sql<boolean>`(subject, id) > (${subject}, ${id})`
      const page = await this.#db
        .selectFrom('claim')
        .select([...LINE, 'id'])
        .where(after)
        .orderBy('subject')
        .orderBy('id')
        .limit(PAGE)
        .execute()
      const last = page.at(-1)
      if (last === undefined) return
      yield page.map(lineOf)
      subject = last.subject
      id = last.id
    }
  }

  async claimsIn({ after, head }: LogStretch): Promise<readonly ClaimLine[]> {
    const all = this.#db.selectFrom('claim').select(LINE)
    const rows = await all.where('sequence', '>', after).where('sequence', '<=', head).execute()
    return rows.map(lineOf)
  }

  async claimsTouching(entities: readonly string[], head: number): Promise<readonly PlacedClaim[]> {
    const told = this.#db
      .selectFrom('claim')
      .innerJoin('source', 'source.id', 'claim.source')
      .select(['claim.sequence', 'claim.position', 'subject', 'predicate', 'object', 'valid', 'factuality'])
      .select(['source.sequence as home', 'source.published', 'source.recorded_at as recordedAt'])
      .where('claim.sequence', '<=', head)
    const from = await told.where('subject', 'in', listed(entities)).where('object', 'is not', null).execute()
    const to = await told.where('object', 'in', listed(entities)).execute()
    const touched = new Set(entities)
    const rows = [...from, ...to.filter(({ subject }) => !touched.has(subject))]
    const brought = rows.filter(({ sequence, home }) => sequence !== home)
    const shared = new Map((await sharedAmong(this.#db, brought)).map((it) => [keyOf(it), it.sources]))
    return rows.map(({ published, recordedAt, ...row }) => {
      return { ...lineOf(row), sources: shared.get(keyOf(row)) ?? [{ published, recordedAt }] }
    })
  }

  async samePairs(head: number, entities?: readonly string[]): ReturnType<ClaimReader['samePairs']> {
    return await readSamePairs(this.#db, head, entities)
  }

  async conclusions(head: number, sequences?: readonly number[]): Promise<readonly Conclusion[]> {
    const all = this.#db
      .selectFrom('assessment')
      .innerJoin('claim', 'claim.id', 'assessment.claim')
      .select(['verdict', 'note', 'by', 'at', 'claim.sequence', 'claim.position'])
      .where('assessment.sequence', '<=', head)
      .where('assessment.sequence', 'not in', undone(head))
      .orderBy('assessment.sequence')
    const rows = await (sequences === undefined ? all : all.where('claim.sequence', 'in', listed(sequences))).execute()
    const last = new Map(rows.map((row) => [keyOf(row), row]))
    return [...last.values()].map((row) => {
      return { sequence: row.sequence, position: row.position, verdict: assessmentOf({ ...row, claim: '' }).verdict }
    })
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
      .select(['claim.sequence', 'claim.position'])
      .where(changed('assessment'))
      .distinct()
      .execute()
    const inForce = await this.conclusions(head, [...new Set(claims.map((claim) => claim.sequence))])
    const verdicts = new Map(inForce.map((it) => [keyOf(it), it.verdict]))
    return {
      pairs: judged.map((pair): PairChange => ({ ...pair, same: state(pair) === 'same' })),
      conclusions: claims.map((claim) => ({ ...claim, verdict: verdicts.get(keyOf(claim)) ?? null })),
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
      .where('id', 'in', listed([...met]))
      .where('sequence', '<=', head)
      .orderBy('sequence')
      .orderBy('position')
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
    const named = await namesOfEntities(this.#db, [...distinct.values()].flat())
    return new Map(
      [...distinct].map(([id, members]): [string, EntityRecord] => {
        const name = bestName(members.map((member) => named.get(member)?.names ?? [])) ?? id
        return [id, { id, type: named.get(id)?.type ?? 'organization', name, members }]
      }),
    )
  }

  async holdingsOf(
    claims: readonly ClaimPlace[],
    head: number,
    joinedWith: (entities: readonly string[]) => Promise<Clusters>,
  ): Promise<Holdings> {
    return await loadPart(this.#db, { claims, head }, async (ids) => await this.records(await joinedWith(ids)))
  }
}

function lineOf(row: Omit<ClaimLine, 'factuality'> & { readonly factuality: string }): ClaimLine {
  const { sequence, position, subject, predicate, object, valid, factuality } = row
  return { sequence, position, subject, predicate, object, valid, factuality: factualityOf(factuality) }
}

function keyOf({ sequence, position }: ClaimPlace): string {
  return `${sequence} ${position}`
}
