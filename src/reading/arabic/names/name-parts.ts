import { FRAME_NOUNS, FRAME_PARTICIPLES } from '../words/frames.ts'
import {
  type Gender,
  GIVEN_NAMES,
  isDemonym,
  KUNYA,
  NAMED_PLACE_HEADS,
  ORGANISATION_HEADS,
  PURPOSES,
  TITLES,
  TRANSPARENT,
} from '../words/lexicon.ts'
import { EPITHETS, JOINING_NOUNS, MEN, NEVER_IN_NAMES, WOMEN } from '../words/name-words.ts'
import { COMMON_WORDS, PAIR_WORDS } from '../words/particles.ts'
import { ROLE_NOUNS } from '../words/roles.ts'
import { beginsPhrase, isCommon, isDefinite, isParticle, isVerb, plain } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'

/** "فانو", "فاغنر": a word that begins with ف and that nothing known follows in it. */
function isForeign(word: Word): boolean {
  return (
    word.norm.startsWith('ف') &&
    !/(?:ها|هم)$/u.test(word.norm) &&
    !beginsPhrase(word) &&
    !isVerb(word) &&
    !isCommon(word)
  )
}

/** "قواتنا", "قواتها", "وقوات": a noun with a pronoun, or with و before it, is in no name. */
export function isJoinedOrOwned(word: Word): boolean {
  const base = word.norm
  if (JOINING_NOUNS.has(base) || PURPOSES.has(base) || ORGANISATION_HEADS.has(base) || GIVEN_NAMES.has(base))
    return false
  if (/^[وف].{3}|(?:ها|هم)$/u.test(word.norm) && !isForeign(word)) return true
  return word.stems.some(
    ({ base, pronoun }) =>
      pronoun === 'نا' && (ORGANISATION_HEADS.has(base) || COMMON_WORDS.has(base) || ROLE_NOUNS.has(base)),
  )
}

/** A word that is known for something else than a name. */
export function isOfNoName(word: Word, base: string): boolean {
  if (/^[لب](?:نا|ه|ها|هم|كم)$/u.test(word.norm)) return true
  return isCommon(word) || isVerb(word) || beginsPhrase(word) || isDemonym(base) || ROLE_NOUNS.has(base)
}

/** An indefinite adjective describes and does not name: "جبهة موحدة", "تنظيم متطرف". */
export function looksLikeAdjective(base: string, gender: Gender): boolean {
  if (FRAME_PARTICIPLES.has(base)) return true
  if (gender !== 'm') return base.endsWith('ه') || (gender === 'p' && /(?:ين|ون)$/u.test(base))
  return base.endsWith('ي') || (/^م/u.test(base) && base.length > 4) || base.endsWith('ات')
}

/** A word that no lexicon knows and that may be a name. */
export function isProper(word: Word): boolean {
  if (/^[وف]/u.test(word.norm) && !GIVEN_NAMES.has(word.norm)) return false
  if (isDefinite(word) || isParticle(word) || isCommon(word) || isVerb(word) || beginsPhrase(word)) return false
  const base = plain(word)?.base ?? ''
  return (
    !isInPlace(word) &&
    !GIVEN_NAMES.has(word.norm) &&
    !KUNYA.has(word.norm) &&
    !ROLE_NOUNS.has(base) &&
    !FRAME_PARTICIPLES.has(base) &&
    !FRAME_NOUNS.has(base) &&
    !ORGANISATION_HEADS.has(base) &&
    !/ا$/u.test(base)
  )
}

/** "بولاية", "بمديرية": a preposition and the kind of a place. */
function isInPlace({ stems }: Word): boolean {
  return stems.some(({ preposition, base }) => preposition === 'ب' && NAMED_PLACE_HEADS.has(base))
}

/** A definite word that may stand in a name. */
export function isNounOfName(word: Word): boolean {
  const base = word.norm.slice(2)
  if (FRAME_PARTICIPLES.has(base)) return false
  return (
    !NEVER_IN_NAMES.has(word.norm) &&
    !PAIR_WORDS.has(word.norm) &&
    !isParticle(word) &&
    !TITLES.has(word.norm) &&
    !ROLE_NOUNS.has(base) &&
    !TRANSPARENT.has(base)
  )
}

/** "المجاهدين الأحرار", "النساء الثوريات", "الشباب المؤمن": an adjective that agrees with the people before it. */
export function isPluralEpithet(word: Word | undefined, before: Word | undefined): boolean {
  if (word === undefined || before === undefined || !isDefinite(word) || !isNounOfName(word)) return false
  if (WOMEN.has(before.norm) || before.norm.endsWith('ات')) return word.norm.endsWith('ات')
  if (!(MEN.has(before.norm) || /(?:ين|ون)$/u.test(before.norm))) return false
  return (
    EPITHETS.has(word.norm) || (/(?:ين|ون)$/u.test(word.norm) && /(?:ين|ون)$/u.test(before.norm) && !isCommon(word))
  )
}

/** "حركة رأس X": a cape, and nobody who heads anything; "جماعة حرب الشعب", and not "حركة حرب عصابات". */
export function isCapeOrWar(base: string, next: Word | undefined): boolean {
  return base === 'راس' || (base === 'حرب' && isDefinite(next))
}

/** "العام 2014": when it was, though "العام" stands in names too. */
export function isYear(words: readonly Word[], at: number): boolean {
  return words[at]?.norm === 'العام' && words[at + 1]?.kind === 'number'
}

/** "والمساواة", and not "وألوية". */
export function isJoinedDefinite(word: Word | undefined): boolean {
  return word?.norm.startsWith('وال') === true && !/^و\p{M}*[أإآ]/u.test(word.text)
}
