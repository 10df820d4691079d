import { EVENT_NOUNS } from './event-words.ts'
import { OUR_VERBS } from './first-person.ts'
import { FRAME_NOUNS, FRAME_PARTICIPLES, FRAME_VERBS, PAST_IN_YA, SPEECH_VERBS } from './frames.ts'
import { GIVEN_NAMES, isDemonym, KUNYA, ORGANISATION_HEADS, TITLES, TRANSPARENT } from './lexicon.ts'
import { ADJECTIVES, NAME_PARTICIPLES, NEVER_IN_NAMES, NOT_ADJECTIVES } from './name-words.ts'
import {
  COMMON_VERBS,
  COMMON_WORDS,
  COMPLEMENTIZERS,
  COPULAS,
  PAIR_WORDS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from './particles.ts'
import { IN_ROLE, ROLE_NOUNS } from './roles.ts'
import { isExactly, type Stem, type Word } from './words.ts'

let questions = 0
let stemQuestions = 0
let otherQuestions = 0

/** The word whole, as a noun with or without article: nothing joined before or after it. */
export const plain: (word: Word | undefined) => Stem | undefined = rememberedStem(
  ({ conjunction, preposition, pronoun }) => conjunction === '' && preposition === '' && pronoun === '',
)

/** Whether the word has the article and nothing joined before it. */
export function isDefinite(word: Word | undefined): boolean {
  return word?.kind === 'word' && hasArticle(word)
}

const hasArticle = remembered(({ text, norm }) => /^ا\p{M}*ل/u.test(text) && norm.length > 3)

/** صفي is a name and صفى a verb: the ending tells, where it is written; راو is a name, as the verb ends in وا. */
export function isSpeltAsNoun(word: Word, base: string): boolean {
  if (OUR_VERBS.has(base)) return false
  if (/^..و$/u.test(word.text)) return true
  return word.text.endsWith('ي') && base.endsWith('ي') && !PAST_IN_YA.has(base) && !/^[يت]/u.test(base)
}

/** A question about the letters of a word, whose answer is remembered: it is asked many times of each. */
export function remembered(answer: (word: Word) => boolean): (word: Word) => boolean {
  const question = questions++
  return (word) => {
    const known = word.answers[question]
    if (known !== undefined) return known
    const found = answer(word)
    word.answers[question] = found
    return found
  }
}

/** A question for one of the stems of a word, the first that is accepted: its answer is remembered as well. */
export function rememberedStem(accepts: (stem: Stem) => boolean): (word: Word | undefined) => Stem | undefined {
  const question = stemQuestions++
  return (word) => {
    // Signs and numbers share one form, and have no stems.
    if (word === undefined || word.stems.length === 0) return undefined
    const known = word.found[question]
    if (known !== undefined) return known ?? undefined
    const found = word.stems.find(accepts)
    word.found[question] = found ?? null
    return found
  }
}

/** Whether one of the stems of a word is accepted, which is remembered as well. */
export function hasStem(accepts: (stem: Stem) => boolean): (word: Word | undefined) => boolean {
  const stem = rememberedStem(accepts)
  return (word) => stem(word) !== undefined
}

/** What the letters of a word tell and is more than an answer, remembered as well. */
export function rememberedOf<T extends object>(ask: (word: Word) => T): (word: Word) => T {
  const question = otherQuestions++
  return (word) => {
    if (word.stems.length === 0) return ask(word)
    const known = word.told[question]
    if (known !== undefined) return known as T
    const told = ask(word)
    word.told[question] = told
    return told
  }
}

/** A rank or form of address. */
export const titleStem: (word: Word | undefined) => Stem | undefined = rememberedStem(({ whole }) => TITLES.has(whole))

/** Whether the letters of a word, as they are compared, have a form. */
export function written(form: RegExp): (word: Word) => boolean {
  const isWritten = remembered(({ norm }) => form.test(norm))
  return (word) => word.kind === 'word' && isWritten(word)
}

/** Whether a word is one of a set as written, or without a joined و or ف. */
export function exactly(set: ReadonlySet<string>): (word: Word | undefined) => boolean {
  const isOne = remembered((word) => isExactly(word, set))
  return (word) => word?.kind === 'word' && isOne(word)
}

/** Whether a word is one of a set, letter by letter; of signs and numbers nothing is remembered. */
export function among(set: ReadonlySet<string>): (word: Word | undefined) => boolean {
  const isOne = remembered(({ norm }) => set.has(norm))
  return (word) => word !== undefined && (word.kind === 'word' ? isOne(word) : set.has(word.norm))
}

export const isCopulaWord: (word: Word | undefined) => boolean = exactly(COPULAS)
export const isRelativeWord: (word: Word | undefined) => boolean = exactly(RELATIVES)
export const isComplementizerWord: (word: Word | undefined) => boolean = exactly(COMPLEMENTIZERS)
export const isSubordinator: (word: Word | undefined) => boolean = exactly(SUBORDINATORS)

/** Whether the word as it stands is a verb that the lexicons know. */
export function isVerb(word: Word | undefined): boolean {
  return word?.kind === 'word' && isKnownVerb(word)
}

const isKnownVerb = remembered(hasVerbForm)

function hasVerbForm(word: Word): boolean {
  return word.stems.some(
    (stem) =>
      !stem.article &&
      stem.tanwin !== true &&
      !isSpeltAsNoun(word, stem.base) &&
      (stem.preposition === '' || stem.preposition === 'س' || (stem.preposition === 'ل' && /^[يت]/u.test(stem.base))) &&
      (FRAME_VERBS.has(stem.base) ||
        SPEECH_VERBS.has(stem.base) ||
        COMMON_VERBS.has(stem.base) ||
        (stem.pronoun === '' && OUR_VERBS.has(stem.base))),
  )
}

/** Whether the word is a particle: it can be no part of a name. */
export function isParticle(word: Word | undefined): boolean {
  return word?.kind === 'word' && isKnownParticle(word)
}

const isKnownParticle = remembered((word) => word.text !== 'علي' && isExactly(word, PARTICLES))

const PARTICLES: ReadonlySet<string> = new Set([...PREPOSITIONS, ...RELATIVES, ...SUBORDINATORS, ...COMPLEMENTIZERS])

/** Whether the word is common: of no use as the first word of a name. */
export function isCommon(word: Word | undefined): boolean {
  if (word === undefined) return true
  return word.kind === 'word' ? isKnownCommon(word) : COMMON_WORDS.has(word.norm)
}

const isKnownCommon = remembered(isCommonWord)

function isCommonWord(word: Word): boolean {
  const stem = plain(word)
  if (stem?.article === true && (GIVEN_NAMES.has(stem.base) || PREPOSITIONS.has(stem.base))) return false
  return (
    COMMON_WORDS.has(word.norm) || (stem !== undefined && (COMMON_WORDS.has(stem.base) || COMMON_WORDS.has(stem.whole)))
  )
}

/** Whether something is joined before the word, so that it begins a new phrase. */
export function beginsPhrase(word: Word): boolean {
  return word.kind === 'word' ? beginsKnownPhrase(word) : hasJoined(word)
}

const beginsKnownPhrase = remembered(hasJoined)

function hasJoined(word: Word): boolean {
  if (/^(?:وال|فال|بال|كال|لل|ولل|وبال)/u.test(word.norm)) return true
  if (GIVEN_NAMES.has(word.norm)) return false
  if (/^[وف]?[بل][مت]\p{L}{2,}ة$/u.test(word.text)) return true
  if (/^ل.{5}/u.test(word.norm) || /^[وبلك].{3,}ات$/u.test(word.norm)) return true
  return word.stems.some(
    ({ conjunction, preposition, base, pronoun }) =>
      (conjunction !== '' || (preposition !== '' && preposition !== 'س')) &&
      pronoun === '' &&
      (COMMON_WORDS.has(base) ||
        GIVEN_NAMES.has(base) ||
        KUNYA.has(base) ||
        ROLE_NOUNS.has(base) ||
        ORGANISATION_HEADS.has(base) ||
        TRANSPARENT.has(base) ||
        EVENT_NOUNS.has(base) ||
        FRAME_VERBS.has(base) ||
        FRAME_NOUNS.has(base) ||
        SPEECH_VERBS.has(base)),
  )
}

/** "الكتيبة الجزائرية", and not "الكتيبة الجزائري": whose country it tells may be that of a man behind. */
function agreesAsDemonym(base: string, gender: 'f' | 'm' | 'p'): boolean {
  return gender === 'p' || (gender === 'f') === base.endsWith('ه')
}

/** "السابق", "البارزين", "الطرفين": what tells whoever is named from others, and is no part of a name. */
function tellsApart(norm: string): boolean {
  return COMMON_WORDS.has(norm) || NEVER_IN_NAMES.has(norm) || PAIR_WORDS.has(norm)
}

/** Whether a definite word can be an adjective of a head of that gender rather than a noun of its own. */
export function isAdjective(word: Word | undefined, gender: 'f' | 'm' | 'p'): boolean {
  if (word === undefined || !isDefinite(word)) return false
  const base = word.norm.slice(2)
  if (isDemonym(base)) return agreesAsDemonym(base, gender)
  if (gender !== 'm' && NAME_PARTICIPLES.has(base)) return true
  if (
    FRAME_PARTICIPLES.has(base) ||
    EVENT_NOUNS.has(base) ||
    FRAME_NOUNS.has(base) ||
    ORGANISATION_HEADS.has(base) ||
    TITLES.has(word.norm) ||
    (IN_ROLE.has(word.norm) === false && ROLE_NOUNS.has(base))
  )
    return false
  if (NOT_ADJECTIVES.test(base) || tellsApart(word.norm)) return false
  if (word.text.endsWith('ى') && !ADJECTIVES.has(base)) return false
  if (gender === 'm') return base.endsWith('ي') || ADJECTIVES.has(base)
  return base.endsWith('ه') || base.endsWith('ون') || base.endsWith('ين') || ADJECTIVES.has(base)
}
