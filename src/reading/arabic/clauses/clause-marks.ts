import { isSign, QUOTES, type Unit } from '../context/unit.ts'
import { ADVERBS, BEFORE_NOUNS, BEFORE_VERBS, BLAME, NOUNS_LIKE_VERBS } from '../words/clause-words.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import { OUR_VERBS } from '../words/first-person.ts'
import {
  FRAME_NOUNS,
  FRAME_VERBS,
  type FrameVerb,
  SPEECH_VERBS,
  type SpeechKind,
  type SpeechVerb,
} from '../words/frames.ts'
import { type Gender, GIVEN_NAMES } from '../words/lexicon.ts'
import { NUMBER_WORDS } from '../words/number-words.ts'
import { COMMON_VERBS } from '../words/particles.ts'
import {
  isComplementizerWord,
  isCopulaWord,
  isParticle,
  isRelativeWord,
  isSpeltAsNoun,
  isSubordinator,
  rememberedOf,
} from '../words/word-kinds.ts'
import { isExactly, type Stem, type Word } from '../words/words.ts'

/** A verb that stands at a unit. */
export interface VerbAt {
  readonly stem: Stem
  readonly gender: Gender
  readonly frames: readonly FrameVerb[]
  readonly speech: SpeechKind | undefined
  /** Whether the verb says what we do: "نعلن", "قتلنا". */
  readonly isOurs: boolean
}

export function isRelative(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && isRelativeWord(unit.word)
}

export function isComplementizer(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && isComplementizerWord(unit.word)
}

/** Whether a new clause begins at the unit: أن, الذي, حين, a semicolon. */
export function isBoundary(unit: Unit | undefined): boolean {
  if (unit?.kind === 'sign') return isSign(unit, '؛;:')
  return isRelative(unit) || isComplementizer(unit) || (unit?.kind === 'word' && isSubordinator(unit.word))
}

/** "قال X إن المهاجم كان عضوا": between the two a noun behind إن names nobody, of whom the rest is said. */
export function tellsOfAnother(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from + 1; at + 1 < to; at++) {
    if (units[at]?.kind !== 'word' || !/^[بفو]?ان$/u.test(units[at]?.word.norm ?? '')) continue
    const noun = units[at + 1]
    if (noun?.kind !== 'word' || noun.word.kind !== 'word') continue
    if (!isParticle(noun.word) && !isCopulaWord(noun.word) && verbAt(units, at + 1) === undefined) return true
  }
  return false
}

/** Whether the word at the unit is a verb here, and not the noun written alike. */
export function isFiniteVerb(units: readonly Unit[], at: number): boolean {
  return verbAt(units, at) !== undefined
}

/** What was found at each unit of a sentence: the same places are asked about many times. */
const SEEN = new WeakMap<readonly Unit[], (VerbAt | null | undefined)[]>()

/** The verb at the unit; copulas open no clause. */
export function verbAt(units: readonly Unit[], at: number): VerbAt | undefined {
  const seen = SEEN.get(units) ?? []
  const known = seen[at]
  if (known !== undefined) return known ?? undefined
  const found = findVerb(units, at)
  seen[at] = found ?? null
  SEEN.set(units, seen)
  return found
}

function findVerb(units: readonly Unit[], at: number): VerbAt | undefined {
  const unit = units[at]
  if (unit?.kind !== 'word' || unit.word.kind !== 'word') return undefined
  const readings = verbReadings(unit.word)
  if (readings.length === 0 || isNeverVerb(units, at, unit)) return undefined
  for (const reading of readings) {
    const verb = verbHere(units, at, reading)
    if (verb !== undefined) return isNounHere(units, at, reading.written) ? undefined : verb
  }
  return undefined
}

/** What the lexicons say of a stem as a verb, or as what we do. */
interface VerbReading {
  readonly written: Stem
  readonly stem: Stem
  readonly frames: readonly FrameVerb[] | undefined
  readonly speech: SpeechVerb | undefined
  /** Whether it is a verb that says nothing of interest. */
  readonly isCommon: boolean
  readonly isOurs: boolean
}

/** What verbs a word may be as far as its letters tell: most words may be none. */
const verbReadings = rememberedOf((word) =>
  word.stems.flatMap((stem) => {
    const reading = mayBeVerb(word, stem) ? readingOf(stem) : undefined
    return reading === undefined ? [] : [reading]
  }),
)

function readingOf(written: Stem): VerbReading | undefined {
  const ours = written.pronoun === '' ? OUR_VERBS.get(written.base) : oursWithObject(written)
  const stem = ours === undefined ? written : { ...written, base: ours }
  const [frames, speech] = [framesOf(stem), SPEECH_VERBS.get(stem.base)]
  const isCommon = COMMON_VERBS.has(stem.base) && stem.preposition === ''
  if (frames === undefined && speech === undefined && !isCommon) return undefined
  return { written, stem, frames, speech, isCommon, isOurs: ours !== undefined || isPastOfOurs(stem) }
}

/** The verb that a reading is where it stands; undefined where it only might be one of speech. */
function verbHere(units: readonly Unit[], at: number, reading: VerbReading): VerbAt | undefined {
  const { stem, frames, isCommon, isOurs } = reading
  const speech = reading.speech !== undefined && tellsOrSays(units, at, stem) ? reading.speech : undefined
  if (frames === undefined && speech === undefined && !isCommon) return undefined
  const gender = isOurs ? 'p' : (frames?.[0]?.gender ?? speech?.gender ?? genderByForm(stem.base))
  return { stem, gender, frames: frames ?? [], speech: speech?.kind, isOurs }
}

/** "أسسناها", "نقاتلهم": what we do to somebody for whom the pronoun stands. */
function oursWithObject({ base, pronoun }: Stem): string | undefined {
  if (!/^(?:ه|ها|هم)$/u.test(pronoun)) return undefined
  const past = /^[^نيت].{2,}نا$/u.test(base) ? base.slice(0, -2) : ''
  return FRAME_VERBS.has(past) ? past : base.startsWith('ن') ? OUR_VERBS.get(base) : undefined
}

/** "قتلنا", and not "يقتلنا", which others do to us. */
function isPastOfOurs({ base, pronoun }: Stem): boolean {
  return pronoun === 'نا' && !/^[يت]/u.test(base) && !base.endsWith('ت')
}

/** The frames that the verb may open: none with a pronoun when it takes no object. */
function framesOf({ base, pronoun }: Stem): readonly FrameVerb[] | undefined {
  const frames = FRAME_VERBS.get(base)
  return pronoun !== '' && frames?.every(({ frame }) => ALONE.has(frame.key)) === true ? undefined : frames
}

/** Verbs of these take no object, so that "سيطرتها" and "استقالته" are nouns. */
const ALONE: ReadonlySet<string> = new Set([
  'control',
  'operate',
  'submit',
  'join',
  'leave',
  'resign',
  'merge',
  'belong',
])

/** Whether what may be a verb of speech is one here. */
function tellsOrSays(units: readonly Unit[], at: number, stem: Stem): boolean {
  if (isAmount(stem, units[at + 1])) return false
  return isBlaming(units, at, stem) && isRelaying(units, at, stem) && !isLed(units, at, stem) && !isNext(units[at + 1])
}

/** "مكافأة قدرها خمسة ملايين": how much it is, and nothing that anybody reckons. */
function isAmount({ base, pronoun }: Stem, next: Unit | undefined): boolean {
  if (base !== 'قدر' || pronoun === '' || next === undefined) return false
  return next.word.kind === 'number' || NUMBER_WORDS.has(next.word.norm)
}

/** "تزعمها فلان", "تزعم X": who leads claims nothing. */
function isLed(units: readonly Unit[], at: number, { base, pronoun }: Stem): boolean {
  if (base !== 'تزعم') return false
  if (pronoun !== '') return true
  return units[at + 1]?.figure !== undefined && !units.slice(at + 2, at + CLAIM_REACH).some(isComplementizer)
}

/** As far behind "تزعم X" as "أن" may stand. */
const CLAIM_REACH = 6

/** "جاء بعده فلان", "يتحدث باسمها فلان": who comes next, or speaks for somebody, says nothing here. */
function isNext(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && /^(?:بعد(?:ه|ها|هم)|باسم(?:ه|ها|هم)?)$/u.test(unit.word.norm)
}

/** حمل accuses only with what it lays on somebody: "حملت X مسؤولية". */
function isBlaming(units: readonly Unit[], at: number, { base }: Stem): boolean {
  if (!/^(?:[يت]?حمل(?:ت|وا|ون)?|القي|القت|القوا|[يت]لقي|يلقون)$/u.test(base)) return true
  return units.slice(at + 1, at + 10).some(({ word }) => word.stems.some(({ whole }) => BLAME.has(whole)))
}

/** نقل relays words only with those of somebody: "نقل معظمها إلى X" moves them. */
function isRelaying(units: readonly Unit[], at: number, { base }: Stem): boolean {
  if (!/^(?:[يت]|ين)?نقل(?:ت|وا|ون)?$/u.test(base)) return true
  return units.slice(at + 1, at + 10).some((unit) => isRelayed(unit))
}

/** "عن", "أن", a colon, a quotation: what words of others begin with. */
function isRelayed(unit: Unit): boolean {
  if (unit.kind === 'sign') return isSign(unit, `:${QUOTES}`)
  return /^(?:عن|عنه|عنها|عنهم|ب?ان|قوله|قولها|قولهم)$/u.test(unit.word.norm) || isComplementizer(unit)
}

/** "تعتبر تركيا X تنظيما إرهابيا": somebody deems, and nothing merely is. */
function deems(units: readonly Unit[], at: number): boolean {
  if (!/^[وف]?[يت]ع(?:تبر|د)$/u.test(units[at]?.word.norm ?? '') || units[at + 1]?.figure === undefined) return false
  return units.slice(at + 2, at + 9).some(({ word }) => /^ارهابي/u.test(word.norm))
}

/** Copulas, particles and "يحمل اسم" open no clause. */
function isNeverVerb(units: readonly Unit[], at: number, { word }: Unit): boolean {
  if (word.norm === 'فقد' || (isCopulaWord(word) && !deems(units, at))) return true
  if (isParticle(word) && !/^(?:الذي|التي|قد|وقد)$/u.test(units[at - 1]?.word.norm ?? '')) return true
  if (/^[وف]?[يت]دعى$/u.test(word.text)) return true
  // "غير أن": but.
  if (/^[وف]?غير$/u.test(word.norm) && isComplementizer(units[at + 1])) return true
  if (word.norm === 'فجر' && units[at + 1]?.kind === 'time') return true
  return units[at + 1]?.word.norm === 'اسم' && /^[يت]?حمل/u.test(word.norm)
}

function mayBeVerb(word: Word, stem: Stem): boolean {
  if (stem.article || stem.tanwin === true || isSpeltAsNoun(word, stem.base)) return false
  if (/^را(?:ي|ت|وا)$/u.test(stem.base) && !word.text.includes('رأ')) return false
  if (isNounWithTanwin(stem) || isFamily(stem)) return false
  return stem.preposition === '' || stem.preposition === 'س' || (stem.preposition === 'ل' && /^[يت]/u.test(stem.base))
}

/** "أسرته": somebody's family, and seldom that one took him. */
function isFamily({ base, pronoun }: Stem): boolean {
  return base === 'اسرت' && pronoun !== ''
}

/** "دعما", "تحالفا": what looks like the dual of a verb is an object where a noun is written so. */
function isNounWithTanwin({ base }: Stem): boolean {
  if (!/.{2}ا$/u.test(base)) return false
  const bare = base.slice(0, -1)
  return FRAME_NOUNS.has(bare) || EVENT_NOUNS.has(bare) || NOUNS_LIKE_VERBS.has(bare) || GIVEN_NAMES.has(base)
}

/** "أعلنت تحالفا مع X": right behind the verb its object, so that nobody behind it is its subject. */
export function isDeedAsObject(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word' || ADVERBS.has(unit.word.norm)) return false
  return (
    /اً?$/u.test(unit.word.text) && unit.word.stems.some(({ base, tanwin }) => tanwin === true && FRAME_NOUNS.has(base))
  )
}

function genderByForm(base: string): Gender {
  if (base.endsWith('وا') || base.endsWith('ون')) return 'p'
  // "تم", "تمكن": past, as "يتم" and "يتمكن" are the present.
  if (COMMON_VERBS.has(`ي${base}`)) return 'm'
  return base.endsWith('ت') || base.startsWith('ت') ? 'f' : 'm'
}

/** دعم, قتل, حل and the like are nouns after a preposition, a verb or another noun. */
function isNounHere(units: readonly Unit[], at: number, stem: Stem): boolean {
  // "لتورطه", "لدعمها".
  if (stem.preposition === 'ل' && stem.pronoun !== '' && FRAME_NOUNS.has(stem.base)) return true
  // "هجوما قتل فيه فلان": a clause of its own on the noun before it.
  if (IN_WHICH.test(units[at + 1]?.word.norm ?? '')) return false
  if (isMarkedNoun(units[at - 1], stem)) return true
  if (!FRAME_NOUNS.has(stem.base) && !EVENT_NOUNS.has(stem.base) && !NOUNS_LIKE_VERBS.has(stem.base)) return false
  const before = units[at - 1]
  if (before === undefined) return false
  if (stem.conjunction !== '') return stem.conjunction === 'و' && isBareDeed(before)
  if (stem.pronoun !== '' && before.kind === 'word' && before.word.stems.some(({ base }) => EVENT_NOUNS.has(base)))
    return false
  if (before.kind !== 'word') return governed(units, at)
  return !BEFORE_VERBS.has(before.word.norm) && (isParticle(before.word) || !isCopulaWord(before.word))
}

/** "عن دعم", "هو حل": behind what stands before nouns only. */
function isMarkedNoun(before: Unit | undefined, { conjunction, preposition }: Stem): boolean {
  return before?.kind === 'word' && conjunction === '' && preposition === '' && isExactly(before.word, BEFORE_NOUNS)
}

/** "فيه": in what the noun before tells. */
export const IN_WHICH: RegExp = /^(?:في|خلال)(?:ه|ها)$/u

/** "اختطاف وقتل فلان": a noun of a deed right before, that is joined to nothing but the next. */
function isBareDeed({ kind, word }: Unit): boolean {
  if (kind !== 'word') return false
  return word.stems.some(
    ({ base, article, pronoun, tanwin }) =>
      !article && pronoun === '' && tanwin !== true && (FRAME_NOUNS.has(base) || EVENT_NOUNS.has(base)),
  )
}

/** "أعلن المتحدث، فلان، أسر …": past an apposition only what is announced. Whether a verb before it in the same clause makes the word its object: "تبنى الجيش قصف …". */
function governed(units: readonly Unit[], at: number): boolean {
  let isApart = false
  for (let i = at - 1; i >= 0 && at - i < (isApart ? 16 : 7); i--) {
    const unit = units[i]
    if (unit === undefined || isBoundary(unit)) return false
    isApart ||= isSign(unit, '،,')
    if (unit.kind === 'word' && (isCopulaWord(unit.word) || /^(?:ان|انه|انها)$/u.test(unit.word.norm))) return false
    const verb = verbAt(units, i)
    if (verb !== undefined) return !isApart || verb.speech === 'announce'
  }
  return false
}
