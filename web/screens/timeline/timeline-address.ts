import { type ClaimAddress, claimFrom } from '../../address/claim.ts'
import { words } from '../../address/search-text.ts'
import { FIRST_YEAR, type Years } from './years.ts'

/** What of the timeline is seen, as it stands in the address. */
export interface TimelineAddress extends ClaimAddress {
  /** Only what is said of this entity. */
  readonly entity?: string | undefined
  /** Families of predicates with commas between them; all unless said. */
  readonly kinds?: string | undefined
  /** The first and the last year that are drawn, of four digits; both or neither. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export function timelineAddressFrom(search: Readonly<Record<string, unknown>>): TimelineAddress {
  return {
    ...claimFrom(search),
    entity: words(search['entity']),
    kinds: words(search['kinds']),
    ...yearsInAddress(yearsOf(search)),
  }
}

/** The years of an address; null where there are none, or none that follow each other. */
export function yearsOf({ from, to }: { readonly from?: unknown; readonly to?: unknown }): Years | null {
  const [first, last] = [yearFrom(from), yearFrom(to)]
  return first === null || last === null || first > last ? null : { first, last }
}

/** Years as they stand in an address; null takes them out of it. */
export function yearsInAddress(years: Years | null): Pick<TimelineAddress, 'from' | 'to'> {
  return { from: years === null ? undefined : digits(years.first), to: years === null ? undefined : digits(years.last) }
}

function yearFrom(value: unknown): number | null {
  return typeof value === 'string' && /^\d{4}$/.test(value) && Number(value) >= FIRST_YEAR ? Number(value) : null
}

/** A year as EDTF has it. */
function digits(year: number): string {
  return String(year).padStart(4, '0')
}
