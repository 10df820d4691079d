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
const MOST_KEPT = 200_000
const known = new Map<string, Part>()

/** The names within a written name, taken apart. Like parts are one object, so that what is known of them can be kept. */
export function preparedNames(text: string, type: EntityType): readonly PreparedName[] {
  return namesWithin(text, type).map((name) => ({ text, name, type, parts: PARTS[type](name).map(theOne) }))
}

function theOne(part: Part): Part {
  const key = `${part.kind} ${part.role} ${part.weight} ${part.text}`
  const same = known.get(key)
  if (same !== undefined) return same
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, part)
  return part
}
