import type { EntityType } from '../../claims/entity.ts'
import type { Row } from './box.ts'
import { topicToldBy } from './fields.ts'

/** In this order when the keys tell as much for one as for another. */
const TYPES = ['person', 'event', 'organization', 'place'] as const satisfies readonly EntityType[]

/** Whom a box is about, by the keys that only boxes of one type have; null when no key is known at all. */
export function topicTypeOf(rows: readonly Row[]): EntityType | null {
  const told = rows.map((row) => topicToldBy(row.key)).filter((type) => type !== null)
  if (told.length === 0) return null
  const votes = TYPES.map((type) => told.filter((one) => one === type).length)
  const most = Math.max(...votes)
  return most === 0 ? 'organization' : (TYPES[votes.indexOf(most)] ?? 'organization')
}
