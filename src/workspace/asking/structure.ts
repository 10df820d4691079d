import { type PrintedCell, printCsv } from '../../exchange/csv-print.ts'
import { entityIn } from '../../inquiry/claim-index/claim-view.ts'
import { edgesIn } from '../../inquiry/claim-index/edges-in.ts'
import { type Moment, momentInWords } from '../../inquiry/moment.ts'
import { changeBetween, type StructureChange } from '../../inquiry/structure/change.ts'
import { type Position, type Structure, structureOf } from '../../inquiry/structure/structure.ts'
import type { Certainty } from '../../inquiry/structure/ties.ts'
import type { Workspace } from '../open.ts'
import { recordIn } from './holdings-in.ts'
import { inView } from './part-of-all.ts'

export type { TriadKind } from '../../inquiry/structure/balance.ts'
export type { StructureChange, TriadChange } from '../../inquiry/structure/change.ts'
export type { Position, Structure } from '../../inquiry/structure/structure.ts'

/** The tables that a structure can be exported as. */
export const STRUCTURE_TABLES = ['actors', 'ties', 'triads'] as const

export type StructureTable = (typeof STRUCTURE_TABLES)[number]

/** Which relations count. */
export interface StructureOptions {
  readonly certainty: Certainty
  /** Whether of friendly and hostile relations between two only those count that began last. */
  readonly latest: boolean
}

/** Who has ties. */
const ACTORS = ['person', 'organization'] as const

/** The shape of the network of persons and organizations as of a moment. */
export async function structureAt(
  workspace: Workspace,
  moment: Moment,
  { certainty, latest }: StructureOptions,
): Promise<Structure> {
  return await inView(workspace, moment.recorded, async ({ view }) => {
    const edges = edgesIn(view, moment, ACTORS)
    const ends = new Set(edges.flatMap(({ subject, object }) => [subject, object]))
    const nodes = [...ends].map((id) => {
      const { type, name } = recordIn(view, entityIn(view, id))
      return { id, type, name }
    })
    return structureOf({ moment: momentInWords(moment), nodes, edges }, { certainty, latest })
  })
}

/** The shape at two moments, and what changed from the first to the second. */
export async function structureBetween(
  workspace: Workspace,
  moments: { readonly before: Moment; readonly after: Moment },
  options: StructureOptions,
): Promise<StructureChange> {
  const before = await structureAt(workspace, moments.before, options)
  return changeBetween(before, await structureAt(workspace, moments.after, options))
}

const MEASURES = [
  'degree',
  'friends',
  'foes',
  'betweenness',
  'component',
  'community',
  'balanced',
  'unbalanced',
] as const

type Table = readonly [header: readonly string[], rows: readonly (readonly PrintedCell[])[]]

/** A structure as a table of comma separated values. No cell is taken for a formula. */
export function structureCsv(structure: Structure, table: StructureTable): string {
  const named = namesIn([structure])
  const tables: Readonly<Record<StructureTable, () => Table>> = {
    actors: () => [
      ['id', 'name', 'type', ...MEASURES],
      structure.positions.map(({ actor, ...at }) => [...actorCells(actor), ...MEASURES.map((measure) => at[measure])]),
    ],
    ties: () => [
      ['left_id', 'left', 'right_id', 'right', 'sign', 'relations'],
      structure.ties.map(({ ends, sign, predicates }) => [...named(ends), sign, predicates.join(' ')]),
    ],
    triads: () => [[...THREE, 'kind'], structure.balance.triads.map(({ actors, kind }) => [...named(actors), kind])],
  }
  return printCsv(...tables[table]())
}

/** A change as a table: actors with both dates side by side, or the ties or triads that are not as they were. */
export function changeCsv({ before, after, ties, triads }: StructureChange, table: StructureTable): string {
  const named = namesIn([before, after])
  const tables: Readonly<Record<StructureTable, () => Table>> = {
    actors: () => [
      ['id', 'name', 'type', ...MEASURES.flatMap((measure) => [`${measure}_before`, `${measure}_after`])],
      bothPositions(before, after).map(([was, is]) => [
        ...actorCells((is ?? was)?.actor),
        ...MEASURES.flatMap((measure) => [was?.[measure] ?? null, is?.[measure] ?? null]),
      ]),
    ],
    ties: () => [
      ['left_id', 'left', 'right_id', 'right', 'before', 'after'],
      ties.map((change) => [...named(change.ends), change.before, change.after]),
    ],
    triads: () => [
      [...THREE, 'before', 'after', 'became'],
      triads.map((change) => [...named(change.actors), change.before, change.after, change.became]),
    ],
  }
  return printCsv(...tables[table]())
}

const THREE = ['first_id', 'first', 'second_id', 'second', 'third_id', 'third'] as const

function actorCells(actor: Position['actor'] | undefined): readonly PrintedCell[] {
  return [actor?.id ?? null, actor?.name ?? null, actor?.type ?? null]
}

/** Ids with the names behind them, as cells. */
function namesIn(structures: readonly Structure[]): (ids: readonly string[]) => readonly PrintedCell[] {
  const names = new Map(structures.flatMap(({ positions }) => positions.map(({ actor }) => [actor.id, actor.name])))
  return (ids) => ids.flatMap((id) => [id, names.get(id) ?? null])
}

/** Every actor that is there at one of the dates; those of the second date first. */
function bothPositions(
  before: Structure,
  after: Structure,
): readonly (readonly [Position | undefined, Position | undefined])[] {
  const was = new Map(before.positions.map((position) => [position.actor.id, position]))
  const is = new Map(after.positions.map((position) => [position.actor.id, position]))
  return [...new Set([...is.keys(), ...was.keys()])].map((id) => [was.get(id), is.get(id)])
}
