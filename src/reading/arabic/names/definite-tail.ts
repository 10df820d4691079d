import type { Gender } from '../words/lexicon.ts'
import { isAdjective } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'

/** "والجريمة المنظمة": the noun joined by و takes an adjective of its own gender, or one of the body's. */
export function definiteTail(words: readonly Word[], at: number, gender: Gender): number {
  const next = words[at + 1]
  return isAdjective(next, gender) || isOrganised(words[at], next) ? at + 1 : at
}

/** "الجريمة المنظمة", and not "والجريمة. المنظمة …": written like the noun for a body. */
function isOrganised(noun: Word | undefined, next: Word | undefined): boolean {
  return next?.norm === 'المنظمه' && /جريمه$/u.test(noun?.norm ?? '')
}
