import { ENTITY_TYPES, type EntityType } from '../../../src/claims/entity.ts'
import { oneOf, words } from '../../address/search-text.ts'

/** What is looked for, as it stands in the address. */
export interface SearchAddress {
  readonly words?: string | undefined
  readonly type?: EntityType | undefined
}

export function searchAddressFrom(search: Readonly<Record<string, unknown>>): SearchAddress {
  return { words: words(search['words']), type: oneOf(ENTITY_TYPES, search['type']) }
}
