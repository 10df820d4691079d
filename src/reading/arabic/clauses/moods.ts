import { COMMAS, isSign, type Unit } from '../context/unit.ts'
import moods from '../lexicon/moods.json' with { type: 'json' }
import { PREVENTING } from '../words/clause-words.ts'
import { conjugate } from '../words/conjugate.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import { wordSet } from '../words/lexicon.ts'
import { isExactly } from '../words/words.ts'
import { isBoundary, type VerbAt, verbAt } from './clause-marks.ts'

/** Whether what a word says is told as having happened, as not so, or as wanted, feared, planned or to come. */
export type Mood = 'real' | 'negated' | 'unreal'

const NEGATIONS: ReadonlySet<string> = wordSet(moods.negations)
const NOTHING: ReadonlySet<string> = wordSet(moods.nothing)
const UNCONFIRMED: ReadonlySet<string> = wordSet(moods.unconfirmed)
const FUTURE: ReadonlySet<string> = wordSet(moods.future)
const UNREAL_VERBS: ReadonlySet<string> = new Set(moods.verbs.flatMap((verb) => [...conjugate(verb).keys()]))
const VOWS: ReadonlySet<string> = new Set(moods.vows.flatMap((verb) => [...conjugate(verb).keys()]))
const GOING_ON: ReadonlySet<string> = wordSet(moods.goingOn)
/** "نفت وقف عملياتها ضد X": what somebody denies to have stopped. */
const STOPPING: ReadonlySet<string> = wordSet(moods.stopping)
const UNREAL_IMPERSONAL: ReadonlySet<string> = wordSet(moods.impersonal)
const UNREAL_NOUNS: ReadonlySet<string> = wordSet(moods.nouns)

/** The mood of the verb at the unit: "لم ينضم", "سينضم", "حاول أن ينضم", "قد ينضم". */
export function moodOfVerb(units: readonly Unit[], at: number): Mood {
  const verb = verbAt(units, at)
  const before = units[at - 1]
  if (before?.kind === 'word' && isExactly(before.word, NEGATIONS)) return isExcepted(units, at) ? 'real' : 'negated'
  if (before?.word.norm === 'ما' && opensClause(units, at - 1)) return 'negated'
  if (isNotBefore(units, at) || isWithout(units, at)) return 'negated'
  if (verb?.stem.preposition === 'س' || (before?.kind === 'word' && isExactly(before.word, FUTURE))) return 'unreal'
  const isMay = /^[وف]?قد$/u.test(before?.word.norm ?? '') && verb !== undefined && isPresent(verb)
  return isMay || isWanted(units, at) ? 'unreal' : 'real'
}

/** "دون أن يبايعه". */
function isWithout(units: readonly Unit[], at: number): boolean {
  return units[at - 1]?.word.norm === 'ان' && /^[بو]?دون$/u.test(units[at - 2]?.word.norm ?? '')
}

/** Whether the form is of the present: of those that begin with ت the feminine ones that do not end in it. */
function isPresent({ stem: { base }, gender }: VerbAt): boolean {
  return base.startsWith('ي') || (base.startsWith('ت') && gender !== 'm' && !base.endsWith('ت'))
}

const EXCEPTION_REACH = 14

/** "لم تعترف بوفاته إلا في 2015": so it was, and then. */
function isExcepted(units: readonly Unit[], at: number): boolean {
  return units.slice(at + 1, at + EXCEPTION_REACH).some(({ word }) => word.norm === 'الا')
}

/** "ليس …", "ليست …" a little before the word in its clause. */
export function isNotBefore(units: readonly Unit[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 4; i--) {
    const unit = units[i]
    if (unit === undefined || unit.kind === 'sign' || isBoundary(unit)) return false
    if (unit.kind !== 'word') continue
    if (/^[وف]?ليس(?:ت|وا)?$/u.test(unit.word.norm)) return true
    if (/^[يت]كن$/u.test(unit.word.norm) && units[i - 1]?.word.norm === 'لم') return true
  }
  return false
}

/** "ما أعلن" at the head of a sentence denies; "، ما أدى إلى" after a comma is "which". */
function opensClause(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]
  return (
    before === undefined ||
    (before.kind === 'sign' && !isSign(before, COMMAS)) ||
    /^(?:انه|انها|انهم|لكن|لكنه|لكنها)$/u.test(before.word.norm)
  )
}

/** "يحاول أن ينضم", "من المتوقع أن ينضم": what stands before أن only wants it. */
function isWanted(units: readonly Unit[], at: number): boolean {
  if (!/^(?:ب|ل)?ان$/u.test(units[at - 1]?.word.norm ?? '')) return false
  return units.slice(Math.max(0, at - 5), at - 1).some((unit) => isUnreal(unit))
}

function isUnreal(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word') return false
  if (isExactly(unit.word, UNREAL_IMPERSONAL)) return true
  return unit.word.stems.some(({ base, article }) => !article && UNREAL_VERBS.has(base))
}

/** "قضت محكمة بإعدام فلان", "حكم بالإعدام على فلان": what a court has only decided. */
function isSentence(units: readonly Unit[], at: number): boolean {
  if (!/^ب(?:ال)?اعدام$/u.test(units[at]?.word.norm ?? '')) return false
  return units
    .slice(Math.max(0, at - REACH), at)
    .some(({ word }) => /^[وف]?(?:ال)?(?:محكمه|حكم|حكما|حكمت|قضاء|قضا)$/u.test(word.norm))
}

/** "توعد بالثأر لمقتل فلان": what is avenged, and what was before, has happened. */
const HAPPENED = /^(?:بعد|عقب|اثر|منذ|بالثار|ثارا|انتقاما)$/u

const REACH = 8

/** The mood of the verbal noun at the unit: "محاولة اغتيال", "دعا إلى حل", "عدم انضمام", "لم تعلن انضمامها". */
export function moodOfNoun(units: readonly Unit[], at: number): Mood {
  if (isSentence(units, at)) return 'unreal'
  if (HAPPENED.test(units[at - 1]?.word.norm ?? '')) return 'real'
  if (isNotAtAll(units, at)) return 'negated'
  if (isRewarded(units, at)) return 'unreal'
  for (let i = at - 1; i >= 0 && at - i <= REACH; i--) {
    const unit = units[i]
    if (unit === undefined || isBoundary(unit) || isSign(unit, COMMAS)) break
    const mood = unit.kind === 'word' ? (moodBeside(units, i, at) ?? moodUnder(units, i, at)) : undefined
    if (mood !== undefined) return mood
  }
  return 'real'
}

/** "مكافأة لمن يدلي بمعلومات تؤدي إلى القبض على فلان": what is still to come. */
function isRewarded(units: readonly Unit[], at: number): boolean {
  return units
    .slice(Math.max(0, at - REWARD_REACH), at)
    .some(({ word }, i, before) => REWARDS.test(word.norm) && LEADING_TO.test(before[i + 1]?.word.norm ?? ''))
}

const REWARD_REACH = 8
const REWARDS = /^(?:ب)?(?:ال)?معلومات$/u
const LEADING_TO = /^(?:[يت]ودي|[يت]قود|[يت]فضي|[يت]ساعد|[يت]سهم|[يت]سمح|من)$/u

/** "لا صلة", "ليست لها أي صلة". */
function isNotAtAll(units: readonly Unit[], at: number): boolean {
  return /^[وف]?لا$/u.test(units[at - 1]?.word.norm ?? '') || isNotBefore(units, at)
}

/** What a noun or particle right before makes of it: "محاولة", "عدم". */
function moodBeside(units: readonly Unit[], i: number, at: number): Mood | undefined {
  const unit = units[i]
  if (unit === undefined || at - i > 2) return undefined
  // "لم يتأكد مقتل فلان"
  if (UNCONFIRMED.has(unit.word.norm) && NEGATIONS.has(units[i - 1]?.word.norm ?? '')) return 'unreal'
  if (NOTHING.has(unit.word.norm)) return prevented(units, i) ?? 'negated'
  if (STOPPING.has(unit.word.norm) && units.slice(0, i).some((_, verb) => verbAt(units, verb)?.speech === 'deny'))
    return 'unreal'
  return isUnrealNoun(unit) ? 'unreal' : undefined
}

/** What the verb makes of it in whose clause it stands. */
function moodUnder(units: readonly Unit[], i: number, at: number): Mood | undefined {
  const verb = verbAt(units, i)
  if (verb === undefined) return undefined
  if (VOWS.has(verb.stem.base) && units.slice(i + 1, at).some(isGoingOn)) return 'real'
  if (UNREAL_VERBS.has(verb.stem.base)) return 'unreal'
  return verb.speech === 'deny' ? 'real' : moodOfVerb(units, i)
}

/** "تعهد بمواصلة القتال": what somebody means to go on with is so already. */
function isGoingOn({ kind, word }: Unit): boolean {
  return kind === 'word' && word.stems.some(({ base }) => GOING_ON.has(base))
}

/** "حال دون مقتله" and "لم يحل دون مقتله": whether what stands after دون was prevented. */
function prevented(units: readonly Unit[], at: number): Mood | undefined {
  const verb = units.findLastIndex(({ word }, i) => i < at && at - i < 4 && PREVENTING.has(word.norm))
  if (verb === -1) return undefined
  return /^[وف]?لم$/u.test(units[verb - 1]?.word.norm ?? '') ? 'real' : 'unreal'
}

function isUnrealNoun(unit: Unit): boolean {
  return unit.word.stems.some(
    ({ base, pronoun }) => UNREAL_NOUNS.has(base) && (pronoun === '' || !EVENT_NOUNS.has(base)),
  )
}
