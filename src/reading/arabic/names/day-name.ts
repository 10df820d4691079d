import { foldArabic } from '../../../text/tokens.ts'
import type { Word } from '../words/words.ts'

const MONTHS: ReadonlySet<string> = new Set(
  foldArabic(
    'يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر شباط آذار نيسان أيار حزيران تموز آب أيلول',
  ).split(' '),
)

/** "حركة 23 مارس": bodies named after a day. */
export function isMonth(word: Word | undefined): boolean {
  return MONTHS.has(word?.norm ?? '')
}

const ORDINALS =
  /^ال(?:اول|حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|اولي|ثانيه|ثالثه|رابعه|خامسه|سادسه|سابعه|ثامنه|تاسعه|عاشره)$/u
const HIJRI = /^(?:محرم|صفر|ربيع|جمادي|رجب|شعبان|رمضان|شوال|كانون|تشرين|جانفي|فيفري|افريل|ماي|جوان|جويليه|اوت)$/u

/** "الأول" to "العاشر", and what stands before "عشر". */
export function isOrdinal(word: Word | undefined): boolean {
  return ORDINALS.test(word?.norm ?? '')
}

/** "شهداء السابع عشر من رمضان": the day that ends a name. */
export function dayEnd(words: readonly Word[], last: number): number | undefined {
  let at = isOrdinal(words[last]) ? last + 1 : last + 2
  if (!isOrdinal(words[at - 1])) return undefined
  if (/^(?:عشر|والعشرون|والعشرين)$/u.test(words[at]?.norm ?? '')) at++
  const month = words[at]?.norm === 'من' ? words[at + 1] : words[at]
  if (!isMonth(month) && !HIJRI.test(month?.norm ?? '')) return undefined
  return words[at]?.norm === 'من' ? at + 1 : at
}
