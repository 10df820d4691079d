import type { Value } from '../../../claims/claim.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'

/** "fighters", "men": those who are counted. */
export function areMembers({ norm }: Unit): boolean {
  return english.memberNouns.has(norm) && /(?:s|men)$/.test(norm)
}

/** "3,000". */
export function numberOf(norm: string): number {
  return Number(norm.replace(/[.,](?=\d{3})/g, ''))
}

/** One number or a range. */
export function sizeOf(numbers: readonly Unit[], unit: string | undefined): Value | null {
  const [low, high] = numbers.map(({ norm }) => numberOf(norm))
  if (low === undefined || !Number.isFinite(low)) return null
  const counted = unit === undefined ? {} : { unit }
  const isRange = high !== undefined && Number.isFinite(high) && high > low
  return isRange ? { min: low, max: high, ...counted } : { value: high ?? low, ...counted }
}
