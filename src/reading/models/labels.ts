import type { EntityType } from '../../claims/entity.ts'

/** The types that a tagger tells, in the order of its labels. */
export const TAGGED_TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'event']

/** Where a word stands in a name: first, inside, last, or alone. */
export const BEGIN = 0
export const INSIDE = 1
export const LAST = 2
export const ALONE = 3
const PARTS = 4

/** The label of a word that is in no name. */
export const OUTSIDE = 0
/** Outside, and four places for each type. */
export const LABELS: number = 1 + TAGGED_TYPES.length * PARTS

/** The label of a word at a place in a name of a type. */
export function labelOf(type: number, part: number): number {
  return 1 + type * PARTS + part
}

/** The type of a label; -1 outside. */
export function typeOfLabel(label: number): number {
  return label === OUTSIDE ? -1 : Math.floor((label - 1) / PARTS)
}

/** The place in the name that a label stands for; -1 outside. */
export function partOfLabel(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) % PARTS
}

/** Whether a label ends a name, or is in none: a sentence may stop here. */
export function mayEnd(label: number): boolean {
  return label === OUTSIDE || partOfLabel(label) >= LAST
}

/** Whether a sentence may begin with the label. */
export function mayBegin(label: number): boolean {
  return label === OUTSIDE || partOfLabel(label) === BEGIN || partOfLabel(label) === ALONE
}

/** Whether one label may follow another: a name that was begun goes on until its last word. */
export function mayFollow(before: number, after: number): boolean {
  if (mayEnd(before)) return mayBegin(after)
  const part = partOfLabel(after)
  return typeOfLabel(before) === typeOfLabel(after) && (part === INSIDE || part === LAST)
}
