import { MONTHS, ORDINALS, OTHER_MONTHS } from '../words/name-words.ts'
import type { Word } from '../words/words.ts'

/** "حركة 23 مارس": bodies named after a day. */
export function isMonth(word: Word | undefined): boolean {
  return MONTHS.has(word?.norm ?? '')
}

/** "الأول" to "العاشر", and what stands before "عشر". */
export function isOrdinal(word: Word | undefined): boolean {
  return ORDINALS.has(word?.norm ?? '')
}

/** Nouns in names that a day follows: "شهداء 17 فبراير". */
const DAYS_OF: ReadonlySet<string> = new Set(['شهداء', 'ثوره', 'ثوار', 'انتفاضه', 'شباب'])

/** "شهداء السابع عشر من رمضان": the day that ends a name. */
export function dayEnd(words: readonly Word[], last: number): number | undefined {
  if (words[last + 1]?.kind === 'number' && isMonth(words[last + 2]) && DAYS_OF.has(words[last]?.norm ?? ''))
    return last + 2
  let at = isOrdinal(words[last]) ? last + 1 : last + 2
  if (!isOrdinal(words[at - 1])) return undefined
  if (/^(?:عشر|والعشرون|والعشرين)$/u.test(words[at]?.norm ?? '')) at++
  const month = words[at]?.norm === 'من' ? words[at + 1] : words[at]
  if (!isMonth(month) && !OTHER_MONTHS.has(month?.norm ?? '')) return undefined
  return words[at]?.norm === 'من' ? at + 1 : at
}
