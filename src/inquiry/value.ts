import type { ClaimObject } from '../claims/claim.ts'
import { isEntityReference } from '../claims/claim.ts'

/** The object of a claim in words: a name, "Far-left", "2,000 fighters", "10,000 to 20,000"; empty for none. */
export function valueInWords(object: ClaimObject): string {
  if (object === null) return ''
  if (isEntityReference(object)) return object.name
  const amount = 'min' in object ? `${numeral(object.min)} to ${numeral(object.max)}` : numeral(object.value)
  return object.unit === undefined ? amount : `${amount} ${object.unit}`
}

function numeral(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('en') : value
}
