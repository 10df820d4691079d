import { DASHES } from '../context/unit.ts'
import { FRAME_PARTICIPLES } from '../words/frames.ts'
import { OWN_WINGS } from '../words/group-words.ts'
import { ORGANISATION_HEADS } from '../words/lexicon.ts'
import { NEVER_IN_NAMES } from '../words/name-words.ts'
import { ONE_AMONG } from '../words/turn-words.ts'
import { beginsPhrase, hasStem, isCommon, isDefinite, isParticle, isVerb, plain } from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'
import { STATIC_NAMES } from './gazetteer.ts'

/** The last word of a short name after a dash that is part of the whole: "حركة X في Y – Z"; "– الجناح العسكري لـ W" is none. */
export function dashEnd(words: readonly Word[], last: number): number | undefined {
  const place = words[last + 1]?.norm === 'في' ? STATIC_NAMES.at(words, last + 2)?.last : undefined
  if (place !== undefined && words[place + 1]?.norm === '(' && /^[\p{L}]{2,10}$/u.test(words[place + 2]?.norm ?? ''))
    return place
  const dash = (place ?? last) + 1
  const sign = words[dash]
  if (sign === undefined || !DASHES.includes(sign.norm) || words[dash + 1]?.kind !== 'word') return undefined
  let end = dash + 1
  if (tellsBeside(words, end) || isClosing(words, dash)) return undefined
  while (end - dash < 3 && isShortName(words[end + 1]) && !/^(?:نفس|ذات)(?:ه|ها|هم)$/u.test(words[end + 1]?.norm ?? ''))
    end++
  return isShortName(words[end + 1]) ? undefined : end
}

/** "– وهي جماعة مسلحة –": what is said between dashes. */
const IS_IT = /^[وف]?(?:هو|هي|هم|هما|قد|لقد)$/u

/** Whether what stands behind a dash tells of the body before it, or when it acted: "-الأحد-", "– إحدى فصائل Y", "– وهي جماعة مسلحة", "– الجناح العسكري لـ W". */
function tellsBeside(words: readonly Word[], at: number): boolean {
  const norm = words[at]?.norm ?? ''
  if (isParticle(words[at]) || isVerb(words[at]) || IS_IT.test(norm) || ONE_AMONG.has(norm)) return true
  if (NEVER_IN_NAMES.has(norm) || isOfBody(words[at])) return true
  return isWingOfAnother(words, at)
}

/** "-المدعومة من Y-": whose the body before it is. */
const isOfBody = hasStem(
  ({ base, article, pronoun }) => article && pronoun === '' && !OWN_WINGS.has(base) && FRAME_PARTICIPLES.has(base),
)

/** "X – إحدى فصائل Y – …": a dash that closes what is told beside. */
function isClosing(words: readonly Word[], dash: number): boolean {
  const opening = words.findLastIndex(({ norm }, i) => i < dash && DASHES.includes(norm))
  return opening !== -1 && ONE_AMONG.has(words[opening + 1]?.norm ?? '')
}

/** "الجناح العسكري لـ W", and not "الجناح المتجدد". */
function isWingOfAnother(words: readonly Word[], at: number): boolean {
  if (words[at]?.stems.some(({ base, article }) => article && OWN_WINGS.has(base)) !== true) return false
  return words.slice(at + 1, at + 3).some(({ norm }) => /^لل?\p{L}{3}/u.test(norm))
}

/** "المعارضة الموالين لـ X": what those of a body are, and no part of its name. */
const isOfThem = ({ base, article }: Stem): boolean =>
  article && /(?:ين|ون)$/u.test(base) && FRAME_PARTICIPLES.has(base.replace(/(?:ين|ون)$/u, ''))

function isShortName(word: Word | undefined): boolean {
  if (word?.kind !== 'word' || isParticle(word) || isVerb(word) || beginsPhrase(word)) return false
  if (word.stems.some(isOfThem)) return false
  return isDefinite(word) || !(isCommon(word) || ORGANISATION_HEADS.has(plain(word)?.base ?? ''))
}
