import { z } from 'zod'
import { PREDICATES } from '../../src/claims/predicates.ts'

export const words = z.string().min(1)
export const lexicon = z.array(words).min(1)
export const predicate = z.string().refine((name) => PREDICATES.some((known) => known.name === name))

/** Lists of words, under these keys and no others. */
export function lists(...keys: readonly string[]): z.ZodType {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, lexicon])))
}
