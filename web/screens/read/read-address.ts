import { type ClaimAddress, claimFrom } from '../../address/claim.ts'

/** What is chosen in a source, as it stands in the address. */
export interface ReadAddress extends ClaimAddress {
  /** Where in the text to begin, a UTF-16 offset in digits. */
  readonly place?: string | undefined
}

export function readAddressFrom(search: Readonly<Record<string, unknown>>): ReadAddress {
  const { place } = search
  return { ...claimFrom(search), place: typeof place === 'string' && /^\d{1,9}$/.test(place) ? place : undefined }
}
