import { ARMS, FIGHTING_UNITS, OWNING_FORCES } from '../words/name-words.ts'
import { plain } from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'
import { isMonth, isOrdinal } from './day-name.ts'

/** "اللواء الثالث مشاة": the number of a body, and what it is. */
export function numberEnd(words: readonly Word[], first: number, { base }: Stem): number {
  const number = words[first + 1]
  if (!FIGHTING_UNITS.has(base) || !(number?.kind === 'number' || isOrdinal(number))) return first
  if (words[first + 2]?.norm === 'دعم' && words[first + 3]?.norm === 'واسناد') return first + 3
  const last = /^عشره?$/u.test(words[first + 2]?.norm ?? '') ? first + 2 : first + 1
  return ARMS.has(words[last + 1]?.norm ?? '') ? last + 1 : last
}

/** "لواء الصاعقة الثالث": which of several units it is. */
export function withOrdinal(words: readonly Word[], { base }: Stem, last: number | undefined): number | undefined {
  if (last === undefined || !FIGHTING_UNITS.has(base) || !isOrdinal(words[last + 1])) return last
  return isMonth(words[last + 2]) ? last : last + 1
}

/** "لواء مشاة", "كتيبة مدفعية": what arm a body is of, and which of them nobody knows. */
export function isOfArm(words: readonly Word[], first: number, { base }: Stem): boolean {
  if (!FIGHTING_UNITS.has(base) || !ARMS.has(words[first + 1]?.norm ?? '')) return false
  const next = words[first + 2]
  return !(next?.kind === 'number' || isOrdinal(next) || (next?.kind === 'word' && next.norm.startsWith('ال')))
}

/** "قوات حركة X": those of the movement are the movement. */
export function isForcesOf(words: readonly Word[], first: number, { base }: Stem): boolean {
  return base === 'قوات' && OWNING_FORCES.has(plain(words[first + 1])?.base ?? '')
}

/** "حركة 23 مارس", "لواء 111". */
export function numberedEnd(words: readonly Word[], first: number, stem: Stem): number | undefined {
  if (isMonth(words[first + 2])) return first + 2
  return FIGHTING_UNITS.has(stem.base) ? numberEnd(words, first, stem) : undefined
}
