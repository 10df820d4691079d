import { EVENT_NOUNS, TIME_NOUNS } from '../words/event-words.ts'
import { FRAME_NOUNS, FRAME_PARTICIPLES, SPEECH_PARTICIPLES } from '../words/frames.ts'
import { CREEDS, OF_A_TEACHING } from '../words/ideology-words.ts'
import {
  CALLED,
  DIRECTIONS,
  GIVEN_NAMES,
  isDemonym,
  KIN,
  KUNYA,
  NAME_LINKS,
  NAMED_PLACE_HEADS,
  ORGANISATION_HEADS,
  SILENT_PLACE_HEADS,
  STATES_OF,
  TITLE_TAILS,
  TITLES,
} from '../words/lexicon.ts'
import {
  ALSO_SURNAMES,
  AMBIGUOUS_NAMES,
  BEHIND_PERSONS,
  CALLED_BY,
  KNOWN_AS,
  LEADS_IN,
  LINKS_AFTER_FIRST,
  NAME_ENDINGS,
  NEVER_IN_NAMES,
} from '../words/name-words.ts'
import { COMMON_WORDS, LIGHT_WORDS } from '../words/particles.ts'
import { IN_ROLE, ROLE_NOUNS } from '../words/roles.ts'
import {
  among,
  beginsPhrase,
  isCommon,
  isDefinite,
  isParticle,
  isVerb,
  plain,
  remembered,
  rememberedStem,
} from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'
import { STATIC_NAMES } from './gazetteer.ts'
import { type Opener, openersOf } from './name-openers.ts'

/** A person named at a place in a sentence. */
export interface NamedPerson {
  readonly first: number
  readonly last: number
  readonly stem: Stem
}

const MOST_PARTS = 9

/** The person whose name begins at the word; after a title or office any name will do. */
export function personAt(words: readonly Word[], first: number, introduced: boolean): NamedPerson | undefined {
  const word = words[first]
  if (word === undefined || word.kind !== 'word' || word.text === 'على' || word.text === 'وعلى') return undefined
  for (const opener of openersOf(word)) {
    if (!beginsName(words, first, opener, introduced)) continue
    const { stem } = opener
    const last = personEnd(words, first, introduced, stem)
    if (last !== undefined) return { first, last, stem }
  }
  return undefined
}

function beginsName(
  words: readonly Word[],
  first: number,
  { stem, kind, mayBeOfGod }: Opener,
  introduced: boolean,
): boolean {
  if (isNoFirst(words, first, stem)) return false
  if (kind === 'kunya') return isKunya(words, first, stem)
  if (mayBeOfGod && isOfGod(words, first)) return true
  if (kind === 'given') return introduced || !isDoubtful(words, first, stem.whole)
  const isLinked = isLink(words[first + 1]) && !isVerb(words[first])
  if (kind === 'definite') return introduced || isLinked
  if (stem.conjunction !== '' || stem.preposition !== '') return false
  return isLinked ? isPlainBefore(words, first) : introduced && isUnknown(words, first)
}

const isOfKin = among(KIN)
const isLink = among(LINKS_AFTER_FIRST)

/** "ابن عم فلان": a relative of somebody, and no name. */
export function isKinsman(words: readonly Word[], at: number): boolean {
  const [noun, other] = [words[at], words[at + 1]]
  return isOfKin(noun) && isOfKin(other)
}

/** "هبة الله", and not "بيت الله الحرام". */
function isOfGod(words: readonly Word[], first: number): boolean {
  return !words[first]?.text.endsWith('ه') && words[first + 1]?.norm === 'الله' && words[first + 2]?.norm !== 'الحرام'
}

/** A word before "أغ": "like" is seldom said of anybody, so that it may begin with ك. */
function isPlainBefore(words: readonly Word[], first: number): boolean {
  const word = words[first]
  if (word === undefined || isCommon(word) || isParticle(word)) return false
  return word.norm.startsWith('ك') ? !beginsPhrase(word) : !beginsPhraseAt(words, first)
}

function isNoFirst(words: readonly Word[], first: number, stem: Stem): boolean {
  if (stem.whole === 'باسم' && isInNameOf(words[first - 1])) return true
  if (stem.whole === 'عمر' && isAge(words, first)) return true
  return isOwned(words[first]) || isKinsman(words, first) || isOfTown(words, first)
}

/** "الحاكم السابق لجوزجان أحمد فلان": of what he was the governor, before his name. */
function isOfTown(words: readonly Word[], first: number): boolean {
  const { norm } = words[first] ?? { norm: '' }
  if (!TITLE_TAILS.has(words[first - 1]?.norm ?? '') || !/^ل.{4}/u.test(norm) || GIVEN_NAMES.has(norm)) return false
  return GIVEN_NAMES.has(words[first + 1]?.norm ?? '')
}

/** "عن عمر ناهز 83 عاما", "في عمر الثلاثين": how old somebody was, and nobody called Umar. */
function isAge(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return /^(?:عن|في|من)$/u.test(words[at - 1]?.norm ?? '') && (next?.kind === 'number' || AGED.test(next?.norm ?? ''))
}

const AGED = /^[يت]?(?:ناهز|تجاوز|قارب|زيد|بلغ)$/u

/** "المعروف باسم", "المتحدث باسم": "by the name of", and nobody called Basim. */
function isInNameOf(before: Word | undefined): boolean {
  if (before?.kind !== 'word') return false
  return before.stems.some(({ whole, base }) => CALLED.has(whole) || KNOWN_AS.has(whole) || ROLE_NOUNS.has(base))
}

/** Whether the given name is more likely a common word here: "جمال الطبيعة", and علي written for على. */
function isDoubtful(words: readonly Word[], first: number, whole: string): boolean {
  const next = words[first + 1]
  if (AMBIGUOUS_NAMES.has(whole)) return !isSurelyName(next)
  if (whole !== 'علي') return false
  if (next?.norm.endsWith('ات') === true) return !GIVEN_NAMES.has(next.norm)
  if (!isDefinite(next)) return false
  return !isSurelyName(next) && !/ي$/u.test(next?.text ?? '')
}

function isSurelyName(word: Word | undefined): boolean {
  if (word === undefined || word.kind !== 'word') return false
  const { norm } = word
  if (NAME_ENDINGS.has(norm) || NAME_LINKS.has(norm)) return true
  return (
    (GIVEN_NAMES.has(norm) && !AMBIGUOUS_NAMES.has(norm)) ||
    (isDefinite(word) && !isCommon(word) && isDemonym(norm.slice(2)) === false && GIVEN_NAMES.has(norm.slice(2)))
  )
}

function isKunya(words: readonly Word[], first: number, stem: Stem): boolean {
  const next = words[first + 1]
  if (next?.kind !== 'word' || isParticle(next) || beginsPhrase(next) || ORGANISATION_HEADS.has(next.norm)) return false
  if (stem.whole === 'ام' || stem.whole === 'ابي' || stem.whole === 'ابا')
    return GIVEN_NAMES.has(next.norm) || (stem.whole !== 'ام' && (!isVerb(next) || isDefinite(words[first + 2])))
  return STATIC_NAMES.at(words, first)?.value.type !== 'place'
}

function beginsPhraseAt(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return word === undefined || /^[وفبلك]/u.test(word.norm) || beginsPhrase(word)
}

/** A word that no lexicon claims for anything else. */
function isUnknown(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || word.kind !== 'word' || isParticle(word) || isCommon(word) || isVerb(word)) return false
  if (!/^[\u0600-\u06ff]/u.test(word.norm) || isEpithet(words, at) || isOwnedOffice(word)) return false
  // "قادة اللواء بلباسهم": in what or by what, and no name.
  if (/^ب.{3,}(?:هم|هما|ها)$/u.test(word.norm)) return false
  if (word.stems.some(({ base, article }) => !article && (FRAME_NOUNS.has(base) || EVENT_NOUNS.has(base)))) return false
  if (isDefinite(word) && /(?:ين|ون|ات)$/u.test(word.norm) && !GIVEN_NAMES.has(word.norm.slice(2))) return false
  const base = plain(word)?.base ?? ''
  if (
    isOfCreed(word) ||
    CALLED.has(word.norm) ||
    TITLES.has(word.norm) ||
    TITLE_TAILS.has(word.norm) ||
    ROLE_NOUNS.has(base) ||
    ORGANISATION_HEADS.has(base) ||
    isDemonym(base)
  )
    return false
  if (DIRECTIONS.has(base) || beginsPhrase(word) || (/ا$/u.test(base) && !isDefinite(word) && base.length > 5))
    return false
  return !SILENT_PLACE_HEADS.has(base) && !NAMED_PLACE_HEADS.has(base) && STATIC_NAMES.at(words, at) === undefined
}

const isOfOrigin = remembered(({ text }) => /^ال.{2,}ي$/u.test(text))

/** "الشيخ السلفي فلان": an adjective between a title and a given name. */
export function isEpithet(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word?.kind !== 'word' || !isOfOrigin(word)) return false
  const next = words[at + 1]
  return GIVEN_NAMES.has(next?.norm ?? '') || (TITLES.has(words[at - 1]?.norm ?? '') && isNewWord(next))
}

/** A word that begins nothing known: after "الطالب الجامعي" the name. */
function isNewWord(word: Word | undefined): boolean {
  if (word?.kind !== 'word' || isDefinite(word) || isParticle(word) || isCommon(word) || isVerb(word)) return false
  const base = plain(word)?.base ?? ''
  return (
    !beginsPhrase(word) &&
    !ROLE_NOUNS.has(base) &&
    !FRAME_NOUNS.has(base) &&
    !/[اًوف]/u.test(word.text.charAt(0)) &&
    base.length > 2
  )
}

function isOwned(word: Word | undefined): boolean {
  return word !== undefined && isOwnedOffice(word)
}

/** "أميره", "قائدها": an office with its owner. */
export function isOwnedOffice(word: Word): boolean {
  return ownedOffice(word) !== undefined
}

const ownedOffice = rememberedStem(({ base, pronoun }) => pronoun !== '' && pronoun !== 'نا' && ROLE_NOUNS.has(base))

/** "ماركسي لينيني", "أيديولوجية قومية". */
export const isOfCreed: (word: Word) => boolean = remembered(({ norm }) => OF_A_TEACHING.has(norm) || CREEDS.has(norm))

/** The last word of the name that begins at `first`; undefined when it is too short to be sure of. */
export function personEnd(
  words: readonly Word[],
  first: number,
  introduced: boolean,
  begun?: Stem,
): number | undefined {
  const whole = begun?.whole ?? words[first]?.norm ?? ''
  let last = first
  let sure = introduced
  if (whole === 'عبد' || KUNYA.has(whole)) {
    if (words[first + 1]?.kind !== 'word') return undefined
    last++
    if (words[last]?.norm === 'عبد') last++
    sure = true
  }
  const compound = last - first
  while (last - first < MOST_PARTS && goesOn(words, last + 1, last - first - Math.min(compound, 1))) last++
  if (NAME_LINKS.has(words[last]?.norm ?? '') && last > first && words[last]?.norm !== 'ابو') last--
  return last > first || sure ? last : undefined
}

/** "بركات" and "عريقات" are names; longer words in ات are plurals. */
const LONGEST_IN_AT = 6

/** After two parts a word that no lexicon knows is a name only when it cannot be a verb or begin with و. */
function isLateGuess(word: Word, parts: number): boolean {
  if (/^و.{3}/u.test(word.norm) || /(?:ها|هم)$/u.test(word.norm)) return true
  if (isOfficeBehind(word)) return true
  if (word.norm.endsWith('ات') && (parts > 0 || word.norm.length > LONGEST_IN_AT)) return true
  return parts > 1 && !isDefinite(word) && /^[تيسفبكو]|اً?$/u.test(word.text)
}

/** "آمرا", "عضوان": an office that is taken up, or that two have. */
export function isOfficeBehind({ norm, stems }: Word): boolean {
  if (stems.some(({ base, tanwin }) => tanwin === true && (ROLE_NOUNS.has(base) || FRAME_PARTICIPLES.has(base))))
    return true
  return /(?:ان|ين)$/u.test(norm) && ROLE_NOUNS.has(norm.slice(0, -2)) && !GIVEN_NAMES.has(norm)
}

function isNamePart(word: Word | undefined): boolean {
  if (word?.kind !== 'word' || isParticle(word) || isVerb(word) || beginsPhrase(word)) return false
  return GIVEN_NAMES.has(word.norm) || !isCommon(word)
}

/** Whether the word continues a name: "الحق" does, "ألحق" does not. */
function goesOn(words: readonly Word[], at: number, parts: number): boolean {
  const word = words[at]
  // "فلان لـ «رويترز»".
  if (word === undefined || word.kind !== 'word' || isParticle(word) || word.norm.length === 1) return false
  if (/^[أإ]ل/u.test(word.text) && isVerb(word)) return false
  if (NAME_LINKS.has(word.norm))
    return words[at + 1]?.kind === 'word' && !isParticle(words[at + 1]) && !isBorn(words, at)
  if (word.norm === 'كامل' && isDefinite(words[at + 1]) && isCommon(words[at + 1])) return false
  if (NAME_LINKS.has(words[at - 1]?.norm ?? '')) return true
  if (parts > 0 && endsInNisba(words, at - 1) && !isDefinite(word)) return isBornWith(words[at - 1], word)
  if (GIVEN_NAMES.has(word.norm) || NAME_ENDINGS.has(word.norm)) return true
  return !isNoName(word, parts) && !endsInSurname(words, at - 1, word) && isSurnameHere(words, at, word, parts)
}

/** "فلان ولد عام 1970", "فلان ولد بمدينة": that he was born, and no "son of". */
function isBorn(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (words[at]?.norm !== 'ولد' || next === undefined) return false
  return (
    TIME_NOUNS.has(next.norm) || next.stems.some(({ preposition, base }) => preposition === 'ب' && isPlaceHead(base))
  )
}

function isPlaceHead(base: string): boolean {
  return NAMED_PLACE_HEADS.has(base) || SILENT_PLACE_HEADS.has(base)
}

/** "المصري" ends a name, "عبد الغني" does not. */
function endsInNisba(words: readonly Word[], at: number): boolean {
  return /^ال.{2,}ي$/u.test(words[at]?.text ?? '') && words[at - 1]?.norm !== 'عبد'
}

/** "سالم الصالح تاجر": behind a surname with the article, which is no second part of a first name, what he is. */
function endsInSurname(words: readonly Word[], at: number, next: Word): boolean {
  const [surname, before] = [words[at], words[at - 1]]
  if (isDefinite(next) || surname === undefined || !isDefinite(surname) || NAME_ENDINGS.has(surname.norm)) return false
  if (before === undefined || before.norm === 'عبد' || KUNYA.has(before.norm)) return false
  return GIVEN_NAMES.has(before.norm) || words[at - 2]?.norm === 'عبد'
}

/** "محمد العربي حسن": a given name goes on behind one that only looks like a surname; behind "المصري" it is another's. */
function isBornWith(before: Word | undefined, { norm }: Word): boolean {
  return GIVEN_NAMES.has(norm) && GIVEN_NAMES.has(before?.norm.slice(2) ?? '')
}

/** What is wished to the living and the dead behind their names: "رحمه الله". */
export const BLESSINGS: RegExp = /^(?:رحمه|رحمها|رحمهم|حفظه|تقبله|نصره|ثبته|رعاه|اعزه)$/u

function isNoName(word: Word, parts: number): boolean {
  if (BLESSINGS.test(word.norm) || DIRECTIONS.has(word.norm) || NEVER_IN_NAMES.has(word.norm)) return true
  if (!/^[\u0600-\u06ff]/u.test(word.norm) || isLateGuess(word, parts)) return true
  return isVerb(word) || (isCommon(word) && !ALSO_SURNAMES.has(word.norm)) || beginsPhrase(word)
}

/** Whether a word that is no given name may be a surname where it stands. */
function isSurnameHere(words: readonly Word[], at: number, word: Word, parts: number): boolean {
  if (TITLES.has(word.norm))
    return (KUNYA.has(words[at - 2]?.norm ?? '') || ALSO_SURNAMES.has(word.norm)) && !isNamePart(words[at + 1])
  const base = plain(word)?.base ?? ''
  if (parts === 0 && ALSO_SURNAMES.has(word.norm)) return true
  if (isNoun(word, base) || ORGANISATION_HEADS.has(base)) return false
  if (isDefinite(word)) return !isAdjectiveBehind(word, base) && !isDeed(base) && isSurname(base, parts)
  return !isOtherNoun(word, base) && (parts === 0 || STATIC_NAMES.at(words, at) === undefined)
}

/** "الليبية", "الضاربة", "الموالي ل", "المقيم في", "المشهور بـ": what tells of the person named, or of the body named after one. */
function isAdjectiveBehind({ text, norm }: Word, base: string): boolean {
  if (CALLED_BY.has(norm)) return true
  return /ية$|^ال.ا..ة$/u.test(text) || FRAME_PARTICIPLES.has(base) || BEHIND_PERSONS.has(base)
}

/** "القتال", "الانضمام", "الاعتراف": what is announced or refused behind a name. */
function isDeed(base: string): boolean {
  if (VERBAL_NOUN.test(base)) return true
  return base.length > 3 && !base.endsWith('ه') && (FRAME_NOUNS.has(base) || EVENT_NOUNS.has(base))
}

/** "اعتراف", "انسحاب", "استسلام": what the derived verbs make nouns of. */
const VERBAL_NOUN = /^ا(?:.ت.|ن..|ست..)ا.$/u

/** Nouns that begin another phrase, with or without an article. */
function isNoun(word: Word, base: string): boolean {
  return ROLE_NOUNS.has(base) || IN_ROLE.has(word.norm) || SILENT_PLACE_HEADS.has(base) || NAMED_PLACE_HEADS.has(base)
}

/** Indefinite nouns that are no names. */
function isOtherNoun(word: Word, base: string): boolean {
  if (EVENT_NOUNS.has(base) || FRAME_NOUNS.has(base) || CALLED.has(word.norm) || isOwnedNoun(word)) return true
  if (LEADS_IN.has(word.norm) || CALLED_BY.has(word.norm) || isSpeaking(word)) return true
  return ORGANISATION_HEADS.has(base) || LIGHT_WORDS.has(base) || STATES_OF.has(base)
}

/** "متهمة", "مؤكدا": what somebody says beside what is told. */
function isSpeaking({ stems }: Word): boolean {
  return stems.some(
    ({ base, article, pronoun }) =>
      !article && pronoun === '' && (SPEECH_PARTICIPLES.has(base) || SPEECH_PARTICIPLES.has(`${base}ا`)),
  )
}

/** "خروجه", "نيته": a noun with its owner. */
function isOwnedNoun({ text, stems }: Word): boolean {
  return (
    text.endsWith('ه') &&
    stems.some(
      ({ base, pronoun }) =>
        pronoun === 'ه' && (FRAME_NOUNS.has(base) || EVENT_NOUNS.has(base) || COMMON_WORDS.has(base)),
    )
  )
}

/** "المصري" is a surname right after a first name, and says a country after a whole one. */
function isSurname(base: string, parts: number): boolean {
  return isDemonym(base) ? parts < 2 : !ORGANISATION_HEADS.has(base)
}
