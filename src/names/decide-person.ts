import type { ReasonId } from '../claims/reason.ts'
import { type AlignedParts, type Alignment, isSure } from './alignment.ts'
import type { NameComparison } from './name-comparison.ts'
import { counts, type Part } from './part.ts'

type Verdict = Pick<NameComparison, 'decision'> & { readonly caution?: ReasonId }

const LEAST_FOR_A_QUESTION = 0.45
const SON = /^(?:bin|ibn|ben|bint|ould|wuld|بن|ابن|بنت|ولد)$/iu
/** The weight of a name that few bear. */
const RARE = 0.9

/**
 * Whether two names of persons are taken for one. Never by a single name or a kunya alone, nor by common names only;
 * given and family name must both agree, in any order, and nothing may be left over on both sides.
 */
export function decidePerson(alignment: Alignment, score: number): Verdict {
  const pairs = alignment.pairs.filter(({ left, right }) => left.some(counts) && right.some(counts))
  const leftOver = alignment.leftOver.filter(counts)
  const rightOver = alignment.rightOver.filter(counts)
  if (pairs.length === 0 || score < LEAST_FOR_A_QUESTION) return { decision: 'none' }
  if (leftOver.length > 0 && rightOver.length > 0) return { decision: 'none' }
  if (pairs.some((pair) => !isSure(pair))) return { decision: score > 0.6 ? 'unsure' : 'none' }
  // Ahmad son of Hasan is not Hasan son of Ahmad.
  const fathered = alignment.pairs.some(({ left }) =>
    left.some(({ kind, text }) => kind === 'particle' && SON.test(text)),
  )
  if (alignment.turned && fathered) return { decision: 'unsure', caution: 'turned' }
  const caution = cautionAbout(pairs, [...leftOver, ...rightOver])
  return caution === undefined ? { decision: 'same' } : { decision: 'unsure', caution }
}

/** Why names that agree are yet not enough to take two people for one. */
function cautionAbout(pairs: readonly AlignedParts[], over: readonly Part[]): ReasonId | undefined {
  const sounded = pairs.filter(({ by }) => by !== 'initial')
  const plain = sounded.filter(({ left, right }) => ![...left, ...right].some(({ role }) => role === 'kunya'))
  const names = sounded.reduce((sum, { left, right }) => sum + Math.max(left.length, right.length), 0)
  if (names < 2 && over.length === 0) return 'single-name'
  if (names < 2) return 'one-of-several'
  if (plain.length === 0) return 'byname-only'
  const rare = plain.some(({ left, right }) => isRare(left) && isRare(right))
  if (over.length > 0) return 'says-more'
  if (pairs.some(({ by }) => by === 'initial')) return 'initial-open'
  if (!rare && names < 3) return 'common-names'
  return undefined
}

function isRare(parts: readonly Part[]): boolean {
  return parts.some(({ weight }) => weight >= RARE) || parts.length > 1
}
