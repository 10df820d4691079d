import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { type DecidedEntity, type Decision, matterOf, type TakenBack } from '../claims/decision.ts'
import type { BorneName } from '../names/types.ts'
import { idsListed } from './listed.ts'
import { entryOf } from './place-number.ts'
import { assessmentOf, judgementOf, parsed } from './rows-back.ts'
import type { DecidedOn } from './store.ts'
import type { Tables } from './tables.ts'

/**
 * Every judgement and assessment ever made, in the order of the log, with what has become of each; or those on something,
 * and as everything ever decided on a pair or a claim is among them or nothing is, that is told of them alone.
 */
export async function loadDecisions(db: Kysely<Tables>, on?: DecidedOn): Promise<readonly Decision[]> {
  const undone = await loadTakenBack(db)
  const all = [...(await loadJudgements(db, undone, on)), ...(await loadAssessments(db, undone, on))]
  const ordered = all.toSorted((one, other) => one.entry - other.entry)
  const standing = ordered.filter(({ takenBack }) => takenBack === null)
  const last = new Map(standing.map((decision) => [matterOf(decision), decision.entry]))
  return ordered.map((decision): Decision => {
    const isReplaced = decision.effect === 'in force' && last.get(matterOf(decision)) !== decision.entry
    return isReplaced ? { ...decision, effect: 'replaced' } : decision
  })
}

/** The entry of the last decision that was not taken back and that anybody but this one made; null for none. */
export async function loadLastDecided(db: Kysely<Tables>, than: string): Promise<number | null> {
  const undone = db.selectFrom('undo').select('entry')
  const lastIn = async (table: 'judgement' | 'assessment'): Promise<number | undefined> => {
    const standing = db.selectFrom(table).select('sequence').where('by', '!=', than).where('sequence', 'not in', undone)
    return (await standing.orderBy('sequence', 'desc').limit(1).executeTakeFirst())?.sequence
  }
  const last = Math.max((await lastIn('judgement')) ?? 0, (await lastIn('assessment')) ?? 0)
  return last === 0 ? null : last
}

type Undone = ReadonlyMap<number, TakenBack>

async function loadTakenBack(db: Kysely<Tables>): Promise<Undone> {
  const rows = await db.selectFrom('undo').selectAll().execute()
  return new Map(rows.map(({ entry, because, by, at }) => [entry, { because: parsed(because), by, at }]))
}

async function loadJudgements(db: Kysely<Tables>, undone: Undone, on?: DecidedOn): Promise<readonly Decision[]> {
  if (on !== undefined && 'claims' in on) return []
  const wanted = selectJudgements(db, on)
  const rows = await wanted.selectAll().execute()
  const entities = await loadJudged(db, wanted.select('left as id').union(wanted.select('right as id')))
  const entityOf = (id: string): DecidedEntity => entities.get(id) ?? { id, name: id, document: '' }
  return rows.map((row) => {
    const ends = { left: entityOf(row.left), right: entityOf(row.right) }
    return { ...becomeOf(row.sequence, undone), kind: 'judgement', judgement: judgementOf(row), ...ends }
  })
}

function selectJudgements(db: Kysely<Tables>, on?: Exclude<DecidedOn, { readonly claims: unknown }>) {
  const all = db.selectFrom('judgement')
  if (on === undefined) return all
  if ('entities' in on) {
    const ids = idsListed(db, on.entities)
    return all.where(sql<boolean>`("left" in ${ids} or "right" in ${ids})`)
  }
  const decided = db.selectFrom('judgement as decided').where('decided.sequence', '=', on.entry)
  return all.where('left', '=', decided.select('decided.left')).where('right', '=', decided.select('decided.right'))
}

/** Entities that were judged, each by the name it was founded on. */
async function loadJudged(
  db: Kysely<Tables>,
  judged: SelectQueryBuilder<Tables, 'judgement', { id: string }>,
): Promise<ReadonlyMap<string, DecidedEntity>> {
  const rows = await db
    .selectFrom('entity')
    .innerJoin('bringing', (join) => join.on('bringing.sequence', '=', entryOf('entity.number')))
    .innerJoin('source', 'source.sequence', 'bringing.source')
    .select(['entity.id', 'entity.names', 'source.document_id as document'])
    .where('entity.id', 'in', judged)
    .execute()
  return new Map(
    rows.map(({ id, names, document }) => {
      const [first] = parsed<readonly BorneName[]>(names)
      return [id, { id, name: first?.text ?? id, document }]
    }),
  )
}

async function loadAssessments(db: Kysely<Tables>, undone: Undone, on?: DecidedOn): Promise<readonly Decision[]> {
  const rows = await selectAssessments(db, on).execute()
  return rows.map(({ quote, ...row }) => {
    const about = { assessment: assessmentOf(row), claim: row.claim, quote }
    return { ...becomeOf(row.sequence, undone), kind: 'assessment', ...about }
  })
}

function selectAssessments(db: Kysely<Tables>, on?: DecidedOn) {
  const all = db
    .selectFrom('assessment')
    .innerJoin('claim', 'claim.id', 'assessment.claim')
    .selectAll('assessment')
    .select('claim.quote')
  if (on === undefined) return all
  if ('claims' in on) return all.where('assessment.claim', 'in', idsListed(db, on.claims))
  if ('entry' in on) {
    const decided = db.selectFrom('assessment as decided').where('decided.sequence', '=', on.entry)
    return all.where('assessment.claim', '=', decided.select('decided.claim'))
  }
  const parts = db.selectFrom('entity').select('number').where('id', 'in', idsListed(db, on.entities))
  return all.where((it) => it.or([it('claim.subject', 'in', parts), it('claim.object', 'in', parts)]))
}

function becomeOf(entry: number, undone: Undone): Pick<Decision, 'entry' | 'effect' | 'takenBack'> {
  const takenBack = undone.get(entry) ?? null
  return { entry, effect: takenBack === null ? 'in force' : 'taken back', takenBack }
}
