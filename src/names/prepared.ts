import type { EntityType } from '../claims/entity.ts'
import { bodyParts } from './body-parts.ts'
import type { Part } from './part.ts'
import { personParts } from './person-parts.ts'
import { namesWithin } from './written.ts'

/** A name taken apart, ready to be compared. */
export interface PreparedName {
  /** As it was written. */
  readonly text: string
  /** The name itself, of several within the written one. */
  readonly name: string
  readonly type: EntityType
  readonly parts: readonly Part[]
}

const PARTS: Readonly<Record<EntityType, (name: string) => readonly Part[]>> = {
  person: personParts,
  organization: bodyParts,
  place: bodyParts,
  event: bodyParts,
}
const MOST_KEPT = 400_000
const kept = new Map<string, readonly PreparedName[]>()

/** The names within a written name, taken apart. The same answer for the same text, so it is kept. */
export function preparedNames(text: string, type: EntityType): readonly PreparedName[] {
  const key = `${type} ${text}`
  let names = kept.get(key)
  if (names === undefined) {
    names = namesWithin(text, type).map((name) => ({ text, name, type, parts: PARTS[type](name) }))
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, names)
  }
  return names
}
