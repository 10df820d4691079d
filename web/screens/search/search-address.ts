import { ENTITY_TYPES, type EntityType } from '../../../src/claims/entity.ts'
import { dayFrom, oneOf, words } from '../../address/search-text.ts'

/** What is looked for, as it stands in the address. */
export interface SearchAddress {
  readonly words?: string | undefined
  readonly type?: EntityType | undefined
  /** Only sources in this language. */
  readonly language?: string | undefined
  /** Only sources of this publisher. */
  readonly publisher?: string | undefined
  /** Days between which a source may have been published. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export function searchAddressFrom(search: Readonly<Record<string, unknown>>): SearchAddress {
  return {
    words: words(search['words']),
    type: oneOf(ENTITY_TYPES, search['type']),
    language: words(search['language']),
    publisher: words(search['publisher']),
    from: dayFrom(search['from']),
    to: dayFrom(search['to']),
  }
}
