import { addFactsTouching, type ClaimView, type FactReference, rowsOf } from './claim-view.ts'
import { askedOf, isTyped, otherEnd, type Scope } from './question.ts'

/** The rows of every claim that has an entity at one of its ends. */
export function rowsAbout(view: ClaimView, entity: number): readonly number[] {
  const facts: FactReference[] = []
  addFactsTouching(view, entity, facts)
  const found = new Set(literalRows(view, flagged(view, [entity])))
  for (const fact of facts) addRows(view, fact, found)
  return inOrder(found)
}

/** The rows of every claim about a relation between two entities, whichever stands first. */
export function rowsBetween(view: ClaimView, one: number, other: number): readonly number[] {
  const facts: FactReference[] = []
  addFactsTouching(view, one, facts)
  const found = new Set<number>()
  for (const fact of facts) if (otherEnd(view, fact, one) === other) addRows(view, fact, found)
  return inOrder(found)
}

/** The rows of claims that say the same as that of a row; of words and numbers perhaps a few more. */
export function rowsSaying(view: ClaimView, row: number): readonly number[] {
  const { subject, object, predicate } = view.columns
  const from = view.joined[subject[row] ?? 0] ?? 0
  const [to, said] = [object[row] ?? 0, predicate[row]]
  const same =
    to < 0
      ? literalRows(view, flagged(view, [from])).filter((it) => object[it] === to)
      : rowsBetween(view, from, view.joined[to] ?? 0)
  return same.filter((it) => predicate[it] === said)
}

/**
 * The rows of every relation among what can be reached from an entity in so many steps, whatever is said of it: those that
 * anybody's telling of the network can show.
 */
export function rowsAround(view: ClaimView, scope: Scope, around: number, hops: number): readonly number[] {
  const asked = askedOf(view, scope)
  const isCounted = (entity: number): boolean => isTyped(asked, entity)
  const reached = new Set([around])
  let frontier: Iterable<number> = [around]
  for (let hop = 0; hop < hops; hop += 1) {
    const ring = [...neighboursOf(view, frontier, isCounted)].filter((entity) => !reached.has(entity))
    for (const entity of ring) reached.add(entity)
    frontier = ring
  }
  const among = [...reached].filter(isCounted).flatMap((entity) => {
    return factsTouching(view, entity).filter((fact) => reached.has(otherEnd(view, fact, entity)))
  })
  const found = new Set<number>()
  for (const fact of among) addRows(view, fact, found)
  return inOrder(found)
}

function* neighboursOf(
  view: ClaimView,
  entities: Iterable<number>,
  isCounted: (entity: number) => boolean,
): Generator<number> {
  for (const entity of entities) {
    for (const fact of isCounted(entity) ? factsTouching(view, entity) : []) {
      const other = otherEnd(view, fact, entity)
      if (isCounted(other)) yield other
    }
  }
}

function factsTouching(view: ClaimView, entity: number): readonly FactReference[] {
  const facts: FactReference[] = []
  addFactsTouching(view, entity, facts)
  return facts
}

/** Adds the rows of a fact that were recorded by then. */
export function addRows(view: ClaimView, fact: FactReference, into: Set<number>): void {
  for (const row of rowsOf(view, fact)) if (row < view.rowLimit) into.add(row)
}

/** The rows of claims that point to no entity; where flags are given, of subjects that have one. */
export function literalRows({ columns, joined, rowLimit }: ClaimView, flags: Uint8Array | null): readonly number[] {
  const { subject, object } = columns
  const rows: number[] = []
  for (let row = 0; row < rowLimit; row += 1) {
    if ((object[row] ?? 0) < 0 && (flags === null || flags[joined[subject[row] ?? 0] ?? 0] === 1)) rows.push(row)
  }
  return rows
}

/** Every row of a view. */
export function allRows({ rowLimit }: ClaimView): readonly number[] {
  return Array.from({ length: rowLimit }, (_, row) => row)
}

/** More than there can be predicates. */
export const PREDICATES = 256

/** The same number for rows of one subject and predicate, of those that point to no entity. */
export function literalKey({ columns, joined }: ClaimView, row: number): number {
  return (joined[columns.subject[row] ?? 0] ?? 0) * PREDICATES + (columns.predicate[row] ?? 0)
}

/** Rows that point to no entity, in lists of those that say the same. */
export function* groupsOfLiterals(view: ClaimView, rows: readonly number[]): Generator<readonly number[]> {
  const { object } = view.columns
  for (const group of Map.groupBy(rows, (row) => literalKey(view, row)).values()) {
    if (group.length === 1) yield group
    else yield* Map.groupBy(group, (row) => object[row]).values()
  }
}

/** 1 for each of these entities, 0 for all others. */
export function flagged({ joined }: ClaimView, entities: Iterable<number>): Uint8Array {
  const flags = new Uint8Array(joined.length)
  for (const entity of entities) flags[entity] = 1
  return flags
}

/** Numbers from the least to the greatest, each once. */
export function inOrder(numbers: Iterable<number>): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
