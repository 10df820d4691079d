import type { Kysely } from 'kysely'
import { type DecidedEntity, type Decision, matterOf, type TakenBack } from '../claims/decision.ts'
import type { BorneName } from '../names/types.ts'
import { entryOf } from './place-number.ts'
import { assessmentOf, judgementOf, parsed } from './rows-back.ts'
import type { Tables } from './tables.ts'

/** Every judgement and assessment ever made, in the order of the log, with what has become of each. */
export async function loadDecisions(db: Kysely<Tables>): Promise<readonly Decision[]> {
  const undone = await loadTakenBack(db)
  const all = [...(await loadJudgements(db, undone)), ...(await loadAssessments(db, undone))]
  const ordered = all.toSorted((one, other) => one.entry - other.entry)
  const standing = ordered.filter(({ takenBack }) => takenBack === null)
  const last = new Map(standing.map((decision) => [matterOf(decision), decision.entry]))
  return ordered.map((decision): Decision => {
    const isReplaced = decision.effect === 'in force' && last.get(matterOf(decision)) !== decision.entry
    return isReplaced ? { ...decision, effect: 'replaced' } : decision
  })
}

type Undone = ReadonlyMap<number, TakenBack>

async function loadTakenBack(db: Kysely<Tables>): Promise<Undone> {
  const rows = await db.selectFrom('undo').selectAll().execute()
  return new Map(rows.map(({ entry, because, by, at }) => [entry, { because: parsed(because), by, at }]))
}

async function loadJudgements(db: Kysely<Tables>, undone: Undone): Promise<readonly Decision[]> {
  const rows = await db.selectFrom('judgement').selectAll().execute()
  const entities = await loadJudged(db)
  const entityOf = (id: string): DecidedEntity => entities.get(id) ?? { id, name: id, document: '' }
  return rows.map((row) => {
    const ends = { left: entityOf(row.left), right: entityOf(row.right) }
    return { ...becomeOf(row.sequence, undone), kind: 'judgement', judgement: judgementOf(row), ...ends }
  })
}

/** The entities that were ever judged, each by the name it was founded on. */
async function loadJudged(db: Kysely<Tables>): Promise<ReadonlyMap<string, DecidedEntity>> {
  const judged = db.selectFrom('judgement').select('left as id').union(db.selectFrom('judgement').select('right as id'))
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

async function loadAssessments(db: Kysely<Tables>, undone: Undone): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('assessment')
    .innerJoin('claim', 'claim.id', 'assessment.claim')
    .selectAll('assessment')
    .select('claim.quote')
    .execute()
  return rows.map(({ quote, ...row }) => {
    const about = { assessment: assessmentOf(row), claim: row.claim, quote }
    return { ...becomeOf(row.sequence, undone), kind: 'assessment', ...about }
  })
}

function becomeOf(entry: number, undone: Undone): Pick<Decision, 'entry' | 'effect' | 'takenBack'> {
  const takenBack = undone.get(entry) ?? null
  return { entry, effect: takenBack === null ? 'in force' : 'taken back', takenBack }
}
