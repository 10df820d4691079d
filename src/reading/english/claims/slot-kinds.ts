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
