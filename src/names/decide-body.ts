import type { ReasonId } from '../claims/reason.ts'
import { type AlignedParts, type Alignment, isSure, sharedConsonants } from './alignment.ts'
import type { NameComparison } from './name-comparison.ts'
import { counts, isOfCountry } from './part.ts'

type Verdict = Pick<NameComparison, 'decision'> & { readonly caution?: ReasonId }

/** A proper word by itself must be surer: nothing else speaks for it. With the same consonants, three or more, a little less. */
interface SureAlone {
  readonly short: number
  readonly plain: number
  readonly withConsonants: number
}
const BODY_ALONE: SureAlone = { short: 0.85, plain: 0.85, withConsonants: 0.62 }
/** Many places have a short name that sounds like another's, as Juba and Cuba: only the spelling tells these. */
const PLACE_ALONE: SureAlone = { short: 1, plain: 0.92, withConsonants: 0.82 }
const TELLING_CONSONANTS = 3
/** So many words that many bodies share, spelled alike, are one name together. */
const TELLING_TOGETHER = 3
const LEAST_FOR_A_QUESTION = 0.6

/** Whether two names of bodies or events are taken for one. */
export function decideBody(alignment: Alignment, score: number): Verdict {
  return decide(alignment, score, BODY_ALONE)
}

/** Whether two names of places are taken for one. */
export function decidePlace(alignment: Alignment, score: number): Verdict {
  return decide(alignment, score, PLACE_ALONE)
}

/**
 * Whether two names of bodies, places or events are taken for one: every word of either must answer a word of the
 * other, and one at least must be more than a kind of body: a proper word or a country.
 */
function decide(alignment: Alignment, score: number, sureAlone: SureAlone): Verdict {
  const pairs = alignment.pairs.filter(({ left, right }) => left.some(counts) && right.some(counts))
  const leftOver = alignment.leftOver.filter(counts)
  const rightOver = alignment.rightOver.filter(counts)
  const over = [...leftOver, ...rightOver]
  if (pairs.length === 0 || score < LEAST_FOR_A_QUESTION) return { decision: 'none' }
  if (over.some(({ kind }) => kind === 'number')) return { decision: 'none' }
  if (leftOver.length > 0 && rightOver.length > 0) return { decision: 'none' }
  if (over.length > 0) return { decision: 'unsure', caution: 'says-more' }
  if (pairs.some((pair) => !isSure(pair))) return { decision: 'unsure' }
  const telling = pairs.filter(isTelling)
  const spelledAlike = pairs.length >= TELLING_TOGETHER && pairs.every(({ by }) => by === 'spelling')
  if (telling.length === 0 && !spelledAlike && !isUntranslated(pairs))
    return { decision: 'unsure', caution: 'shared-words' }
  const alone = pairs.length === 1 ? telling[0] : undefined
  if (alone?.by === 'sound' && alone.alike < leastAlone(alone, sureAlone))
    return { decision: 'unsure', caution: 'single-word-by-sound' }
  return { decision: 'same' }
}

/** Whether every word agrees in sound, so that none was translated: Liwa al-Tawhid says more than "unity brigade". */
function isUntranslated(pairs: readonly AlignedParts[]): boolean {
  return pairs.length > 1 && pairs.every(({ by }) => by === 'sound')
}

/** Whether a pair distinguishes one body from others of its kind: by a proper word or a country. */
function isTelling({ left, right, by }: AlignedParts): boolean {
  const own = [left, right].map((parts) => parts.some((part) => part.kind === 'proper' || isOfCountry(part)))
  return by === 'sound' ? own.includes(true) : !own.includes(false)
}

/** How alike a word must be that nothing else speaks for. */
function leastAlone({ left, right }: AlignedParts, { short, plain, withConsonants }: SureAlone): number {
  const shared = sharedConsonants(left, right)?.split('-').length ?? 0
  if (shared >= TELLING_CONSONANTS) return withConsonants
  return shared > 0 ? short : plain
}
