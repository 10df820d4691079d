import type { Clause } from '../clauses/clause.ts'
import { IN_WHICH } from '../clauses/clause-marks.ts'
import type { Context } from '../context/statement.ts'
import { COMMAS, isFigure, isSign, type Unit } from '../context/unit.ts'
import { predicateOf, unnamedBefore } from '../phrases/described-noun.ts'
import { ADVERBS, LISTED_GROUPS } from '../words/clause-words.ts'
import { EVENT_NOUNS, TIME_NOUNS } from '../words/event-words.ts'
import { type FrameVerb, HARMS } from '../words/frames.ts'
import { DESCRIBING_HEADS, MANY_BODIES, PEOPLE, SOMEBODY, WHOEVER, WINGS } from '../words/group-words.ts'
import { THINGS } from '../words/name-words.ts'
import { MANY, NUMBER_WORDS } from '../words/number-words.ts'
import { TALKS } from '../words/pact-words.ts'
import { PREPOSITIONS } from '../words/particles.ts'
import { beginsPhrase, isParticle } from '../words/word-kinds.ts'
import type { Stem } from '../words/words.ts'

/** Whether somebody does it, or it is done to somebody, of whom no name is said. */
export function isDoneByOthers(units: readonly Unit[], clause: Clause, verb: FrameVerb): boolean {
  return (
    (verb.frame.passive && (hasUnnamedSubject(units, clause) || isOfManyBehind(units, clause))) ||
    isOfEventBefore(units, clause, verb) ||
    (verb.frame.key !== 'comprise' && isSomebodys(units, clause)) ||
    isOthers(units, clause, verb) ||
    isOfThese(units, clause)
  )
}

/** "شملهم اتفاق", "شملته قرارات العفو": what comprises somebody and is no body. */
function isOfNoBody(next: Unit | undefined, pronoun: string): boolean {
  return pronoun === 'هم' || (pronoun !== '' && next?.kind === 'word' && THINGS.has(next.word.norm))
}

const isEventAt = (unit: Unit | undefined): boolean =>
  unit?.kind === 'word' && unit.word.stems.some(({ base, article }) => article && EVENT_NOUNS.has(base))

/** "تبنت الاغتيال جماعة مجهولة": a body without a name behind the event does it. */
const isBandAt = (unit: Unit | undefined): boolean =>
  unit?.kind === 'word' &&
  unit.word.stems.some(
    ({ base, article, pronoun, preposition, conjunction }) =>
      !article && pronoun + preposition + conjunction === '' && DESCRIBING_HEADS.has(base),
  )

/** "بجرائم ارتكبت في X": what nobody is told to have done; "شملهم اتفاق": what no body comprises. */
function isOfEventBefore(units: readonly Unit[], { at, verb, after, before }: Clause, { frame }: FrameVerb): boolean {
  if (after.bare.length > 0) return false
  if (frame.key === 'comprise') return before.length === 0 && isOfNoBody(units[at + 1], verb.stem.pronoun)
  if (frame.events && before.length === 0 && isEventAt(units[at + 1]) && isBandAt(units[at + 2])) return true
  const noun = units[at - 1]
  if (frame.key !== 'perpetrate' || verb.stem.pronoun !== '' || noun?.kind !== 'word') return false
  return noun.word.stems.some(
    ({ base, article, pronoun }) =>
      !article && pronoun === '' && (EVENT_NOUNS.has(base) || /^(?:جرايم|جريمه)$/u.test(base)),
  )
}

/** "X خطف مدنيين", "X قتل 11 شخصا": whoever stands before has done it, and people without a name have suffered it. */
export function isDoneToPeople(units: readonly Unit[], { at, before, after }: Clause, { frame }: FrameVerb): boolean {
  const next = units[at + 1]?.word
  if (!HARMS.has(frame.key) || before.length === 0 || after.bare.length > 0 || next === undefined) return false
  if (next.kind === 'number') return true
  return next.stems.some(({ base, preposition, conjunction }) => preposition + conjunction === '' && PEOPLE.has(base))
}

/** "X كان وراء هجمات على قرى قتل فيها عشرات": many have suffered it, where somebody stands before. */
export function isHarmInWhich(units: readonly Unit[], clause: Clause, { frame: { key } }: FrameVerb): boolean {
  return HARMS.has(key) && IN_WHICH.test(units[clause.at + 1]?.word.norm ?? '') && isOfManyBehind(units, clause)
}

/** "اتفاق هدنة رعته X": the talks right before the verb are what is supported. */
function isOfTalks(units: readonly Unit[], { at, verb: { stem } }: Clause, { frame: { key } }: FrameVerb): boolean {
  const noun = units[at - 1]
  if (key !== 'support' || stem.pronoun === '' || stem.conjunction !== '' || noun?.kind !== 'word') return false
  return noun.word.stems.some(({ base, pronoun }) => pronoun === '' && TALKS.has(base))
}

/** "X أنشأ عام 2025 جناحا": who stands before has made what stands in the accusative behind the verb. */
export function makesPart(units: readonly Unit[], { at, before, after }: Clause, { frame }: FrameVerb): boolean {
  if (frame.key !== 'found' || before.length === 0 || after.bare.length > 0) return false
  const made = units.slice(at + 1, at + MADE_REACH).find(({ kind, word }) => kind === 'word' && !isParticle(word))
  return made?.word.stems.some(({ base, tanwin }) => tanwin === true && isMade(base)) === true
}

const isMade = (base: string): boolean => DESCRIBING_HEADS.has(base) || WINGS.has(base)
const MADE_REACH = 4

/** "وأسر حارسه": a noun that names nobody stands after the verb. */
function hasUnnamedSubject(units: readonly Unit[], { at, to, after }: Clause): boolean {
  const next = units[at + 1]
  if (after.bare.length > 0 || at + 1 >= to || next?.kind !== 'word' || isSaidOfItself(units, at)) return false
  // "وقتل 11 شخصا", "قتل ما لا يقل عن ستين".
  if (next.word.kind === 'number' || isAtLeast(units, at + 1)) return true
  if (next.word.kind !== 'word') return false
  return !isParticle(next.word) && (/(?:ه|ها|هم)$|^ال/u.test(next.word.norm) || isBareNoun(next))
}

/** "أعلن X أنه قتل عشرة": whoever says it has done it. */
export function isSaidOfItself(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1]
  if (!/^[بو]?انه(?:ا|م)?$/u.test(units[at - 1]?.word.norm ?? '') || next?.kind !== 'word') return false
  return next.word.kind === 'number' || NUMBER_WORDS.has(next.word.norm) || MANY.has(next.word.norm)
}

/** "ما لا يقل عن": so many of whom no name is said. */
function isAtLeast(units: readonly Unit[], at: number): boolean {
  return units[at]?.word.norm === 'ما' && units[at + 1]?.word.norm === 'لا' && units[at + 2]?.word.norm === 'يقل'
}

/** "وقتل في المواجهات بين X وY أكثر من 130 شخصا", "وأصيب خلاله عشرات المدنيين": many, behind where or when it was done to them. */
function isOfManyBehind(units: readonly Unit[], { at, to, before, after }: Clause): boolean {
  const first = units[at + 1]?.word
  if (after.bare.length > 0 || first === undefined || (before.length > 0 && !IN_WHICH.test(first.norm))) return false
  if (!isParticle(first) && !isOwnedPreposition(first)) return false
  const last = Math.min(to, at + MANY_REACH)
  for (let next = at + 2; next <= last && !isSign(units[next], STOPS); next++) if (isManyAt(units, next)) return true
  return false
}

/** So many, whom no preposition brings: "في نحو ثلاثين قرية" tells where. */
function isManyAt(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (unit?.kind !== 'word' || isParticle(units[at - 1]?.word)) return false
  return (
    unit.word.kind === 'number' || MANY.has(unit.word.norm) || NUMBER_WORDS.has(unit.word.norm) || isAtLeast(units, at)
  )
}

function isOwnedPreposition({ stems }: Unit['word']): boolean {
  return stems.some(({ base, pronoun }) => pronoun !== '' && PREPOSITIONS.has(base))
}

const MANY_REACH = 14
const STOPS = '،,؛;.:'

/** "قتل رجل", "سلم آخر مقاتليه": a noun without any preposition, and no adverb. */
function isBareNoun({ word }: Unit): boolean {
  return !beginsPhrase(word) && !ADVERBS.has(word.norm) && !TIME_NOUNS.has(word.norm) && !/[اًىي]$/u.test(word.text)
}

/** "التحق قسم منهم", "تتصدى لها قوة مشتركة", "استعان بها زعماء محليون": an indefinite noun stands as the subject and names nobody. */
function isSomebodys(units: readonly Unit[], clause: Clause): boolean {
  return isDoneBy(units, clause, SOMEBODY) || (clause.after.bare.length === 0 && isDoneBy(units, clause, PEOPLE, true))
}

/** "حلت هذه الحركات نفسها": several that are pointed to, and not the one of whom the text told last. */
export function isOfThese(units: readonly Unit[], { at, before }: Clause): boolean {
  const noun = units[at + 2]
  if (before.length > 0 || !/^(?:هذه|تلك|هولاء)$/u.test(units[at + 1]?.word.norm ?? '')) return false
  return noun?.kind === 'word' && (LISTED_GROUPS.has(noun.word.norm) || STATES.test(noun.word.norm))
}

const STATES = /^ال(?:دول|بلدان|حكومات)$/u

/** "أنشئ الجناح العسكري للحركة": its wing began then, and not the body whose it is. */
function isOfWing(units: readonly Unit[], { at, before }: Clause, { frame: { key } }: FrameVerb): boolean {
  const wing = units[at + 1]
  if ((key !== 'found' && key !== 'begin') || before.length > 0 || wing?.kind !== 'word') return false
  return /^ال(?:جناح|ذراع)$/u.test(wing.word.norm)
}

/** Whether talks or a wing, and no body that is named, are what the verb tells of. */
export function isOfTalksOrWing(units: readonly Unit[], clause: Clause, verb: FrameVerb): boolean {
  return isOfTalks(units, clause, verb) || isOfWing(units, clause, verb)
}

/** "رفض فصيل متشدد": a part of a body, without a name, stands as the subject. */
export function isDoneByPart(units: readonly Unit[], clause: Clause): boolean {
  return isDoneBy(units, clause, WINGS)
}

function isDoneBy(
  units: readonly Unit[],
  { at, to, before }: Clause,
  nouns: ReadonlySet<string>,
  isBehindPronoun = false,
): boolean {
  let next = at + 1
  while (next < to && OBJECT_PRONOUN.test(units[next]?.word.norm ?? '')) next++
  if (isBehindPronoun && next === at + 1) return false
  const unit = units[next]
  if (before.length > 0 || next >= to || unit?.kind !== 'word') return false
  return unit.word.stems.some(
    ({ base, article, preposition, pronoun }) => !article && preposition === '' && pronoun === '' && nouns.has(base),
  )
}

const BEHIND_REACH = 5

/** "تقاتل إلى جانب X ميليشيات محلية", "تنشط في X جماعات أخرى": behind what a preposition brings stands a subject without a name. */
function isOthers(units: readonly Unit[], { at, to, before, after }: Clause, { frame: { key } }: FrameVerb): boolean {
  if (before.length > 0 || after.bare.length > 0 || !WITHOUT_OBJECT.has(key)) return false
  const [first] = after.obliques
  if (first === undefined || first.at > at + 1) return false
  const brought = units.findIndex((unit, i) => i > at && i <= at + BEHIND_REACH && isFigure(unit))
  const behind = units[brought + 1]?.kind === 'time' ? brought + 2 : brought + 1
  const noun = brought === -1 || behind >= to ? undefined : units[behind]
  return noun?.kind === 'word' && !/ا$/u.test(noun.word.norm) && noun.word.stems.some(isManyOrSome)
}

function isManyOrSome({ base, article, pronoun, preposition, conjunction }: Stem): boolean {
  if (article || pronoun !== '' || preposition !== '' || conjunction !== '') return false
  return SOMEBODY.has(base) || PEOPLE.has(base) || MANY_BODIES.has(base) || DESCRIBING_HEADS.has(base)
}

/** Verbs behind which a noun without a preposition is rather the subject. */
const WITHOUT_OBJECT: ReadonlySet<string> = new Set([
  'fight',
  'operate',
  'join',
  'leave',
  'ally',
  'clash',
  'begin',
  'take-part',
  'belong',
  'side-with',
])

const OBJECT_PRONOUN = /^(?:ل|ب|علي|الي|من|عن|في)(?:ه|ها|هم)$/u

/** Whether somebody without a name did what was told before. */
interface Before {
  readonly isUnnamed?: boolean
}

/** "انشقت مجموعة عن X وشكلت Y": those without a name go on. */
export function isOfNobody({ before, verb }: Clause, previous: Before | undefined): boolean {
  return previous?.isUnnamed === true && before.length === 0 && verb.stem.conjunction !== ''
}

/** "من بقايا مجموعات سلفية قاتلت X": a verb right behind a noun without a name is of that. */
export function isOfUnnamed(context: Context, units: readonly Unit[], { at, before, verb: { stem } }: Clause): boolean {
  if (before.length > 0 || stem.conjunction + stem.pronoun + stem.preposition !== '') return false
  // "وضم مقاتلين كانوا يتبعون لـ X": of the several before it.
  if (units[at - 1]?.word.norm === 'كانوا' && !isSign(units[at - 2], COMMAS)) return true
  if (isOfWhoever(units, at)) return true
  const noun = unnamedBefore(units, at)
  // What a definition begins with is whom it defines.
  if (noun === undefined || units[noun - 1]?.kind !== 'word') return false
  return predicateOf(context, units, noun) === undefined
}

/** "هوية الجهة التي تقف وراء الهجوم": whoever it was, of whom nothing is known. */
function isOfWhoever(units: readonly Unit[], at: number): boolean {
  const [noun, relative] = [units[at - 2], units[at - 1]]
  return RELATIVE.test(relative?.word.norm ?? '') && noun?.kind === 'word' && WHOEVER.has(noun.word.norm)
}

const RELATIVE = /^(?:الذي|التي|الذين|اللذان|اللتان)$/u

/** "هجوم قتل فيه ثلاثة، وتبنته X": a clause on the noun before it, and not on whom the sentence goes on about. */
export function isInWhich(units: readonly Unit[], { at }: Clause): boolean {
  return units[at - 1]?.kind === 'word' && IN_WHICH.test(units[at + 1]?.word.norm ?? '')
}

/** "رفض فصيل يقوده فلان … وخاض": who leads those without a name is told beside them, and they go on. */
export function isBesideNobody({ pronoun, verb: { stem } }: Clause, previous: Before | undefined): boolean {
  return previous?.isUnnamed === true && stem.conjunction === '' && stem.pronoun !== '' && pronoun === undefined
}

/** "انشقت عنها مجموعة رفضت الهدنة": a verb right behind those without a name only tells who they are. */
export function describesNobody(
  units: readonly Unit[],
  { at, before, verb: { stem } }: Clause,
  previous: Before | undefined,
): boolean {
  const noun = units[at - 1]
  if (previous?.isUnnamed !== true || before.length > 0 || stem.conjunction + stem.pronoun !== '') return false
  return noun?.kind === 'word' && noun.word.stems.some(({ base, article }) => !article && SOMEBODY.has(base))
}

/** "أعلن عن تأسيس X بقيادة فلان في الشرق وعلان في الغرب": who is joined to another announces nothing. */
export function isToldBeside({ verb, after: { bare } }: Clause): boolean {
  return verb.speech === 'announce' && bare[0]?.[0]?.conjunction === 'و'
}
