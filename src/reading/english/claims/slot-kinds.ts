import type { Wanted } from '../sentence/participants.ts'

/** Only bodies have a seat. */
export function bearerKind(predicate: string): Wanted {
  return predicate === 'headquarters' ? 'organization' : 'actor'
}

/** What the second slot of a claim takes, where the frame does not say it. */
export function defaultKind(predicate: string): Wanted {
  if (predicate === 'participated_in') return 'event'
  if (predicate === 'area_of_operation' || predicate === 'headquarters') return 'place'
  return predicate === 'allied_with' ||
    predicate === 'opposed_to' ||
    predicate === 'supports' ||
    predicate === 'affiliated_with'
    ? 'actor'
    : 'organization'
}

/** One of the slots that a frame names, and the kind it takes; undefined for the usual one. */
interface Slot {
  readonly name: string
  readonly kind: Wanted | undefined
}

/** The slots of each frame, which are few and asked for again and again. */
const known = new Map<string, readonly Slot[]>()

/** The slots of a frame, of which the first that is filled counts: "agent|by:organization". */
export function slotsIn(slots: string): readonly Slot[] {
  const found = known.get(slots)
  if (found !== undefined) return found
  const split = slots.split('|').map(slotOf)
  known.set(slots, split)
  return split
}

function slotOf(slot: string): Slot {
  const [name = '', kind] = slot.split(':')
  return { name, kind: kind as Wanted | undefined }
}
