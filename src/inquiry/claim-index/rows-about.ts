import { addFactsTouching, type ClaimView, type FactReference, rowsOf } from './claim-view.ts'

/** The rows of every claim that has an entity at one of its ends. */
export function rowsAbout(view: ClaimView, entity: number): readonly number[] {
  const facts: FactReference[] = []
  addFactsTouching(view, entity, facts)
  const found = new Set(literalRows(view, flagged(view, [entity])))
  for (const fact of facts) addRows(view, fact, found)
  return inOrder(found)
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
