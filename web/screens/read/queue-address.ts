import { oneOf, words } from '../../address/search-text.ts'

/** By what was concluded the queue can be filtered. */
export const ASSESSED = ['unreviewed', 'accepted', 'contested', 'rejected'] as const

export type Assessed = (typeof ASSESSED)[number]

/** What is chosen in the queue, as it stands in the address. */
export interface QueueAddress {
  readonly claim?: string | undefined
  readonly predicate?: string | undefined
  readonly assessed?: Assessed | undefined
}

export function queueAddressFrom(search: Readonly<Record<string, unknown>>): QueueAddress {
  return {
    claim: words(search['claim']),
    predicate: words(search['predicate']),
    assessed: oneOf(ASSESSED, search['assessed']),
  }
}
