import { REFERENCES } from '../words/lexicon.ts'
import { HEADSHIPS, JOINT, STAFFS } from '../words/name-words.ts'
import { isDefinite, isParticle } from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'

/** Whether the noun tells what the body behind it has or does, and begins no name. */
export function isOfficeOrDeed(stem: Stem, words: readonly Word[], first: number): boolean {
  return isBanner(words, first) || isJointDeed(stem, words, first)
}

/** "قيادة X" is an office, "قيادة الأركان" a body. */
export function isHeadship({ base }: Stem, { norm }: Word): boolean {
  return HEADSHIPS.has(base) && !STAFFS.has(norm)
}

/** "تحالف الجيش مع X": what the body with the article does, and no name. */
function isJointDeed({ base }: Stem, words: readonly Word[], first: number): boolean {
  const next = words[first + 1]
  if (!JOINT.has(base) || next === undefined || !isDefinite(next) || !REFERENCES.has(next.norm.slice(2))) return false
  return isParticle(words[first + 2]) || isParticle(words[first + 3])
}

/** "تحت لواء X": a banner, and no brigade. */
function isBanner(words: readonly Word[], at: number): boolean {
  return /^(?:لواء|لوا)$/u.test(words[at]?.norm ?? '') && words[at - 1]?.norm === 'تحت'
}
