import { type Kysely, sql } from 'kysely'
import type { Qualifiers } from '../claims/claim.ts'
import type { Judgement } from '../claims/judgement.ts'
import type { EntityRecord, Holdings } from '../inquiry/holdings.ts'
import { bestName } from './best-name.ts'
import type {
  Bringing,
  ClaimLine,
  ClaimPlace,
  ClaimReader,
  Clusters,
  Conclusion,
  EntityLine,
  FullLine,
  JudgedPair,
  LogPlace,
  LogStretch,
  PairChange,
  PlacedClaim,
  RecordsOf,
} from './claim-reader.ts'
import { clusters } from './clusters.ts'
import { listed, undone } from './listed.ts'
import { loadBringings, sharedAmong } from './load-bringings.ts'
import { documentEntities, namesOfEntities } from './load-entities.ts'
import { loadPart } from './load-part.ts'
import { pairState, readJudgedPairs, readSamePairs } from './load-same-pairs.ts'
import { headOf, lastOf } from './read-log.ts'
import { assessmentOf, factualityOf, judgementOf, parsed } from './rows-back.ts'
import { sourceText } from './source-text.ts'
import type { Tables } from './tables.ts'

/** Claims read at a time when all are read. */
const PAGE = 20_000
const LINE = ['sequence', 'position', 'subject', 'predicate', 'object', 'valid', 'factuality'] as const
const FULL_LINE = [...LINE, 'literal', 'qualifiers', 'attribution'] as const

/** Parts of a workspace over any engine that knows `json_each`; made for one transaction. */
export class SqlClaimReader implements ClaimReader {
  readonly #db: Kysely<Tables>

  constructor(transaction: Kysely<Tables>) {
    this.#db = transaction
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

  async countEntities(head: number): Promise<number> {
    const all = this.#db.selectFrom('entity').where('sequence', '<=', head)
    const row = await all.select((it) => it.fn.countAll<number>().as('count')).executeTakeFirst()
    return Number(row?.count ?? 0)
  }

  async entities(stretch: LogStretch): Promise<readonly EntityLine[]> {
    return await documentEntities(this.#db, stretch)
  }

  async *allClaims(): AsyncGenerator<readonly FullLine[]> {
    let [subject, id] = ['', '']
    for (;;) {
      const after = sql<boolean>`(subject, id) > (${subject}, ${id})`
      const page = await this.#db
        .selectFrom('claim')
        .select([...FULL_LINE, 'id'])
        .where(after)
        .orderBy('subject')
        .orderBy('id')
        .limit(PAGE)
        .execute()
      const last = page.at(-1)
      if (last === undefined) return
      yield page.map(fullLineOf)
      subject = last.subject
      id = last.id
    }
  }

  async claimsIn({ after, head }: LogStretch): Promise<readonly FullLine[]> {
    const all = this.#db.selectFrom('claim').select(FULL_LINE)
    const rows = await all.where('sequence', '>', after).where('sequence', '<=', head).execute()
    return rows.map(fullLineOf)
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

  async judgedPairs(head: number): Promise<readonly JudgedPair[]> {
    return await readJudgedPairs(this.#db, head)
  }

  async judgementsAt(sequences: readonly number[]): Promise<readonly Judgement[]> {
    const all = this.#db.selectFrom('judgement').selectAll()
    const rows = await all.where('sequence', 'in', listed(sequences)).orderBy('sequence').execute()
    return rows.map(judgementOf)
  }

  async publishers(head: number): Promise<readonly string[]> {
    const all = this.#db.selectFrom('source').select('publisher').distinct()
    const rows = await all.where('sequence', '<=', head).where('publisher', 'is not', null).execute()
    return rows.flatMap(({ publisher }) => publisher ?? [])
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
      pairs: judged.map((pair): PairChange => state(pair) ?? { ...pair, decision: null, sequence: 0 }),
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

  async holdingsOf(claims: readonly ClaimPlace[], head: number, recordsOf: RecordsOf): Promise<Holdings> {
    return await loadPart(this.#db, { claims, head }, recordsOf)
  }
}

function lineOf(row: Omit<ClaimLine, 'factuality'> & { readonly factuality: string }): ClaimLine {
  const { sequence, position, subject, predicate, object, valid, factuality } = row
  return { sequence, position, subject, predicate, object, valid, factuality: factualityOf(factuality) }
}

function fullLineOf(
  row: Parameters<typeof lineOf>[0] & {
    readonly literal: string | null
    readonly qualifiers: string
    readonly attribution: string
  },
): FullLine {
  const { literal, qualifiers, attribution } = row
  return {
    ...lineOf(row),
    literal: literal === null ? null : parsed(literal),
    qualifiers: qualifiers === '{}' ? NO_QUALIFIERS : parsed(qualifiers),
    voices:
      attribution === '[]' ? NO_VOICES : parsed<readonly { readonly id: string }[]>(attribution).map(({ id }) => id),
  }
}

const NO_QUALIFIERS: Qualifiers = {}
const NO_VOICES: readonly string[] = []

function keyOf({ sequence, position }: ClaimPlace): string {
  return `${sequence} ${position}`
}
