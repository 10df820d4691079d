import type { Figure } from '../../cast.ts'
import type { Stem } from '../words/words.ts'

/** A figure found at a word, before it has become a unit. */
export interface Found {
  readonly last: number
  readonly stem: Stem
  readonly figure: () => Figure
  readonly kind: 'name' | 'description'
  readonly score: number
  /** Where the name begins when that is not at the first word. */
  readonly nameFirst?: number
  readonly nameLast?: number
  readonly because?: string
  readonly rank: number
}
