import { words } from './search-text.ts'

/** The claim that is chosen on a screen, as it stands in the address. */
export interface ClaimAddress {
  readonly claim?: string | undefined
}

export function claimFrom(search: Readonly<Record<string, unknown>>): ClaimAddress {
  return { claim: words(search['claim']) }
}
