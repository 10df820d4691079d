import { words } from '../../address/search-text.ts'

/** Which job is shown on the screen for adding, as it stands in the address. */
export interface AddAddress {
  readonly job?: string | undefined
}

export function addAddressFrom(search: Readonly<Record<string, unknown>>): AddAddress {
  return { job: words(search['job']) }
}
