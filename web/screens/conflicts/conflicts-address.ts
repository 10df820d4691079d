import type { ConflictItem } from '../../../src/server/wire/claims.ts'
import { oneOf, words } from '../../address/search-text.ts'

/** How much a contradiction weighs, the heaviest first. */
export const SEVERITIES = ['high', 'medium', 'low'] as const satisfies readonly ConflictItem['severity'][]

/** What is chosen among contradictions, as it stands in the address. */
export interface ConflictsAddress {
  readonly conflict?: string | undefined
  readonly severity?: ConflictItem['severity'] | undefined
  /** Only those about this entity, by id. */
  readonly about?: string | undefined
}

export function conflictsAddressFrom(search: Readonly<Record<string, unknown>>): ConflictsAddress {
  return {
    conflict: words(search['conflict']),
    severity: oneOf(SEVERITIES, search['severity']),
    about: words(search['about']),
  }
}
