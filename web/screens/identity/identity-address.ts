import { oneOf, words } from '../../address/search-text.ts'

/** What can be looked at: who may be one, what was decided, and what contradicts itself. */
export const VIEWS = ['suggestions', 'history', 'contradictions'] as const

export type IdentityView = (typeof VIEWS)[number]

/** What is chosen on the screen of identity, as it stands in the address. */
export interface IdentityAddress {
  /** The suggestions where it is missing. */
  readonly view?: IdentityView | undefined
  /** The two entities that are compared: their ids with a comma between. */
  readonly pair?: string | undefined
  /** Whether the history lists what the program judged too. */
  readonly program?: 'true' | undefined
}

export function identityAddressFrom(search: Readonly<Record<string, unknown>>): IdentityAddress {
  return {
    view: oneOf(VIEWS, search['view']),
    pair: words(search['pair']),
    program: oneOf(['true'], search['program']),
  }
}
