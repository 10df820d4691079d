import { FRAME_VERBS } from '../words/frames.ts'
import { ANY_GROUP } from '../words/group-words.ts'
import { TEACHINGS } from '../words/ideology-words.ts'
import { GIVEN_NAMES, isDemonym, KUNYA, ORGANISATION_HEADS } from '../words/lexicon.ts'
import { REPORTERS_EPITHETS, TAKES_DEMONYM } from '../words/name-words.ts'
import { hasStem, isDefinite, isRelativeWord } from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'

/** "الفلسطينية" in "حركة حماس الفلسطينية" describes; in "قوات الأمن العراقية" it names. */
export function withoutDemonym(words: readonly Word[], first: number, last: number, stem: Stem): number {
  const word = words[last]
  if (last - first > 1 && REPORTERS_EPITHETS.has(word?.norm ?? '')) return withoutDemonym(words, first, last - 1, stem)
  if (isOfHolder(words, first, last, stem)) return last - 1
  if (stem.article || last - first < 2 || !TAKES_DEMONYM.has(stem.base) || !isDefinite(word)) return last
  const before = words[last - 1]
  const proper = before?.kind === 'word' && !isDefinite(before)
  return proper && isDemonym(word?.norm.slice(2) ?? '') ? last - 1 : last
}

/** "زعيم حركة X الجزائري فلان": a demonym that does not agree with the body is of the person who is named behind it. */
function isOfHolder(words: readonly Word[], first: number, last: number, { article, base }: Stem): boolean {
  const norm = words[last]?.norm ?? ''
  if (article || last - first < 2 || ORGANISATION_HEADS.get(base) !== 'f' || !norm.endsWith('ي')) return false
  const next = words[last + 1]?.norm ?? ''
  return norm.startsWith('ال') && isDemonym(norm.slice(2)) && (GIVEN_NAMES.has(next) || KUNYA.has(next))
}

/** "تعتنق المنظمة الماركسية", "هذه الجماعة المسلحة", "الجماعة المتطرفة": what it believes in or what the text calls it, and no word of its name. */
export function isBesideName(words: readonly Word[], first: number, { base }: Stem, at: number): boolean {
  if (at !== first + 1) return false
  const norm = words[at]?.norm ?? ''
  if (TEACHINGS.has(norm) && espouses(words[first - 1])) return true
  const isArmed = ARMED.test(norm) && !isRelativeWord(words[at + 1])
  return ANY_GROUP.has(base) && (REPORTERS_EPITHETS.has(norm) || isArmed || POINTING.test(words[first - 1]?.norm ?? ''))
}

/** "الحركة المسلحة": what any of them is; in "الجماعة الإسلامية المسلحة" it is of the name. */
const ARMED = /^المسلحه?$/u
const POINTING = /^(?:هذه|هذا)$/u

const espouses = hasStem(({ base }) => FRAME_VERBS.get(base)?.some(({ frame: { key } }) => key === 'espouse') === true)
