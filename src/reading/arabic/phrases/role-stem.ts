import type { Unit } from '../context/unit.ts'
import { ROLE_NOUNS } from '../words/roles.ts'
import { hasStem } from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'

function isRole({ base, preposition, whole }: Stem): boolean {
  return ROLE_NOUNS.has(base) && preposition !== 'س' && preposition !== 'ك' && whole !== 'قاد'
}

/** Whether the word may be a noun of office. */
export const hasRole: (word: Word | undefined) => boolean = hasStem((stem) => isRole(stem) || isMan(stem))

/** "الرجل الثاني في X", "الرجل القوي": the deputy of whoever leads it, or that one. */
function isMan({ base, article, pronoun }: Stem): boolean {
  return base === 'رجل' && article && pronoun === ''
}

/** The stem of the noun of office at the unit. */
export function roleStem(unit: Unit | undefined, next: Unit | undefined): Stem | undefined {
  if (unit?.kind !== 'word' || !hasRole(unit.word)) return undefined
  return (
    unit.word.stems.find((one) => isRole(one) && !isMisspelt(unit, one)) ??
    (/^ال(?:ثاني|قوي|اول)$/u.test(next?.word.norm ?? '') ? unit.word.stems.find(isMan) : undefined)
  )
}

/** "رئيسه" is the head of somebody, not "رئيسة". */
function isMisspelt({ word }: Unit, { base, pronoun }: Stem): boolean {
  return pronoun === '' && base.endsWith('ه') && word.text.endsWith('ه') && ROLE_NOUNS.has(base.slice(0, -1))
}
