import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import type { Clause } from '../clauses/clause.ts'
import { isComplementizer, isRelative, verbAt } from '../clauses/clause-marks.ts'
import { nounSaid } from '../clauses/noun-said.ts'
import { agreesWith, genderOf, isOnlooker, isState, mainOf } from '../context/memory.ts'
import { nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { isNameLike } from '../names/introduced.ts'
import { ADVERBS, SOME_OF_THEM, WITH_ITS_PRONOUN } from '../words/clause-words.ts'
import { FRAME_NOUNS, HARMS } from '../words/frames.ts'
import { DESCRIBING_HEADS, PEOPLE, SOMEBODY } from '../words/group-words.ts'
import { KIN } from '../words/lexicon.ts'
import { beginsPhrase, hasStem, isCopulaWord, isDefinite, isParticle } from '../words/word-kinds.ts'

/** The verb before, and who did it to whom. */
interface ToldBefore {
  readonly clause: Clause
  readonly subject: readonly Role[]
  readonly object: readonly Role[]
}

/** The subject that is carried on, unless the verb disagrees with it: then the nearest figure that agrees. */
export function subjectCarried(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  carried: readonly Role[],
  previous: ToldBefore | undefined,
): readonly Role[] {
  if (hasOtherSubject(units, clause) || isOfNounDescribed(units, clause, previous)) return []
  const told =
    toldBefore(context, units, clause) ??
    whoSpoke(context, units, clause) ??
    afterDeedOf(context, units, clause, previous) ??
    butHe(context, units, clause, previous)
  if (told !== undefined) return [told]
  const [first] = carried
  const { gender } = clause.verb
  if (first === undefined) return silentSubject(context, units, clause)
  const harmed = harmedBySaying(context, units, clause, first)
  if (harmed !== undefined) return [harmed]
  if (isOfSeveral(context, units, clause, carried)) return []
  if (isOfHero(context, clause, carried)) return nearestAgreeing(context, units, clause, carried, previous)
  if (isHeardOnly(context, clause, first) || isOfState(context, clause, first))
    return nearestAgreeing(context, units, clause, carried, previous)
  if (gender === 'p' || mayBeOfAll(context, carried, gender)) return carried
  if (
    previous !== undefined &&
    previous.clause.verb.gender === gender &&
    previous.subject[0] === first &&
    clause.verb.stem.conjunction !== ''
  )
    return carried
  return standsAsSubject(context, units[clause.at + 1], gender)
    ? []
    : nearestAgreeing(context, units, clause, carried, previous)
}

/** "قال X إن Y كان …، وأنه قاد": of whom the words before tell that the same speaker has said. */
function toldBefore({ memory }: Context, units: readonly Unit[], { at, verb }: Clause): Role | undefined {
  const that = /^وانه(?:ا|م)?$/u.test(units[at - 1]?.word.norm ?? '') ? at - 1 : -1
  const first = units.findLastIndex((unit, i) => i < that && isComplementizer(unit) && isFigure(units[i + 1]))
  const named = first === -1 ? undefined : units[first + 1]
  if (!isFigure(named) || named.preposition + named.conjunction !== '' || named.figure.type === 'place')
    return undefined
  return agreesWith(memory, named.figure, verb.gender) ? roleOf(named) : undefined
}

/** "أكدت X، التي يقودها فلان، أنها لم تشارك": whoever speaks, and nobody who is told of beside between two. */
function whoSpoke({ memory }: Context, units: readonly Unit[], { at, verb }: Clause): Role | undefined {
  const that = [at - 1, at - 2].find((i) => ITSELF.test(units[i]?.word.norm ?? '')) ?? 0
  const speaking = units.findIndex((_, i) => i < that && verbAt(units, i) !== undefined)
  const speaker = units[speaking + 1]
  if (that === 0 || !isSign(units[that - 1], COMMAS) || verbAt(units, speaking)?.speech === undefined) return undefined
  const opening = isSign(units[speaking + 2], COMMAS) ? units[speaking + 3] : undefined
  const isAside = isRelative(opening) || /^و(?:هو|هي)$/u.test(opening?.word.norm ?? '')
  if (!isAside || !isFigure(speaker) || speaker.preposition !== '' || speaker.figure.type === 'place') return undefined
  return agreesWith(memory, speaker.figure, verb.gender) ? roleOf(speaker) : undefined
}

const ITSELF = /^[بو]?انه(?:ا|م)?$/u

/** "بعد انشقاق فلان عن X أسس Y": of whose deed the sentence begins, unless it was his end. */
function afterDeedOf(
  { memory }: Context,
  units: readonly Unit[],
  { at, before, verb }: Clause,
  previous: ToldBefore | undefined,
): Role | undefined {
  const [cue, deed, doer] = units
  if (previous !== undefined || before.length > 0 || verb.stem.pronoun !== '') return undefined
  if (at < DEED_REACH || !AFTER.test(cue?.word.norm ?? '')) return undefined
  if (!isFigure(doer) || doer.figure.type !== 'person' || doer.preposition !== '' || doer.figure.described)
    return undefined
  if (deed?.kind !== 'word' || !isDeed(deed.word)) return undefined
  return agreesWith(memory, doer.figure, verb.gender) ? roleOf(doer) : undefined
}

/** The verb stands behind what the deed is told to be. */
const DEED_REACH = 4
const AFTER = /^[وف]?(?:بعد|عقب|اثر|منذ|قبل)$/u
const isDeed = hasStem(
  ({ base, article, pronoun }) =>
    !article && pronoun === '' && FRAME_NOUNS.get(base)?.every(({ key }) => !HARMS.has(key)) === true,
)

/** "بدأ فلان في X، التي يقودها علان، لكنه انفصل": behind what is told beside somebody else, he of whom the sentence began. */
function butHe(
  { memory }: Context,
  units: readonly Unit[],
  { at, before, verb }: Clause,
  previous: ToldBefore | undefined,
): Role | undefined {
  if (previous?.clause.isRelative !== true || before.length > 0 || !BUT_HE.test(units[at - 1]?.word.norm ?? ''))
    return undefined
  const head = units
    .slice(0, previous.clause.from - 1)
    .find(
      (unit): unit is FigureUnit =>
        isFigure(unit) && unit.aside !== true && unit.preposition === '' && unit.figure.type !== 'place',
    )
  return head !== undefined && agreesWith(memory, head.figure, verb.gender) ? roleOf(head) : undefined
}

const BUT_HE = /^و?لكنه(?:ا|م)?$/u

/** "أعلن التحالف أنه قتل": the pronoun is of the person of whom the text tells, and of no body that speaks. */
function harmedBySaying(context: Context, units: readonly Unit[], clause: Clause, { figure }: Role): Role | undefined {
  const { at, verb } = clause
  if (figure.type !== 'organization' || verb.frames.length === 0) return undefined
  if (!verb.frames.every(({ frame: { key } }) => HARMS.has(key))) return undefined
  if (!/^[بو]?انه$/u.test(units[at - 1]?.word.norm ?? '')) return undefined
  const person = referentOf(context, units, at - 1, 'ه', ['person'])
  return person === undefined ? undefined : unnamed(person, units[at]?.end ?? 0)
}

/** Whether one of those carried on agrees: "وأدرجته X وY …، وقتل" is of neither of two that do not. */
function mayBeOfAll({ memory }: Context, carried: readonly Role[], gender: 'f' | 'm'): boolean {
  return (carried.length > 1 && gender === 'f') || carried.some(({ figure }) => agreesWith(memory, figure, gender))
}

/** In a life what one man does in the next clause or sentence is told of its hero, and not of several others. */
function isOfHero({ memory }: Context, { verb }: Clause, carried: readonly Role[]): boolean {
  if (memory.protagonist === undefined || verb.gender !== 'm' || carried.length < 2) return false
  return carried.every(({ figure }) => figure.type === 'person')
}

/** In a life a body that was only heard of it does nothing in the next sentence. */
function isHeardOnly({ memory, start }: Context, { verb }: Clause, { figure, end }: Role): boolean {
  const { protagonist } = memory
  return (
    protagonist !== undefined &&
    end < start &&
    verb.speech === undefined &&
    verb.gender !== 'p' &&
    figure.type === 'organization' &&
    memory.speaker === figure &&
    agreesWith(memory, protagonist, verb.gender)
  )
}

/** In a profile no state of the sentence before does what is told without a subject, but the body that it is about, unless that suffers it. */
function isOfState({ memory, start }: Context, { verb, after }: Clause, { figure, end }: Role): boolean {
  const main = memory.isProfile && end < start && figure.type === 'organization' ? mainOf(memory) : undefined
  const { cast } = memory.page
  if (main === undefined || memory.protagonist !== undefined || cast.head(figure) === main) return false
  if (verb.gender === 'p' || verb.speech !== undefined || verb.stem.pronoun !== '' || !isState(cast.nameOf(figure)))
    return false
  return agreesWith(memory, main, verb.gender) && !after.bare.flat().some((unit) => cast.head(unit.figure) === main)
}

function isOfSeveral(context: Context, units: readonly Unit[], clause: Clause, [one, other]: readonly Role[]): boolean {
  if (one === undefined || other !== undefined) return false
  return isDual(clause) || isOfMany(context, clause, one) || describesMany(context, units, clause, one)
}

/** "على أيدي ضباط قاتلوا X": a plural verb right behind many without a name is of those. */
function describesMany(
  { memory }: Context,
  units: readonly Unit[],
  { at, verb: { gender, stem, frames } }: Clause,
  { figure }: Role,
): boolean {
  const many = units[at - 1]
  if (gender !== 'p' || stem.conjunction !== '' || !stem.base.endsWith('وا') || many?.kind !== 'word') return false
  // Whom defectors found has split from what they left.
  if (genderOf(memory, figure) === 'p' || frames[0]?.frame.key === 'leave' || isParticle(many.word)) return false
  return many.word.stems.some(
    ({ base, article, preposition }) =>
      !article && preposition === '' && (PEOPLE.has(base) || /..(?:ين|ون)$/u.test(base)),
  )
}

/** "يقاتلان": two do it, and not the one whom the sentence goes on about. */
function isDual({ verb: { gender, stem } }: Clause): boolean {
  return gender === 'p' && stem.pronoun === '' && /^[يت].{3,}ان$/u.test(stem.base)
}

/** "انسحب مقاتلو X …، حيث انضموا إلى Y": many do it, no person and no body whole, whom the sentence goes on about. */
function isOfMany({ memory }: Context, { verb: { gender, stem, frames } }: Clause, { figure }: Role): boolean {
  if (gender !== 'p' || !/و[ان]$/u.test(stem.base)) return false
  const { type } = memory.page.cast.head(figure)
  return type === 'person' || (frames[0]?.frame.key === 'join' && genderOf(memory, figure) !== 'p')
}

/** Whom a verb that does not agree with the subject carried on is about, when nobody stands behind it. */
function nearestAgreeing(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  carried: readonly Role[],
  previous: ToldBefore | undefined,
): readonly Role[] {
  const { gender } = clause.verb
  const { protagonist } = context.memory
  if (protagonist !== undefined && agreesWith(context.memory, protagonist, gender))
    return [unnamed(protagonist, units[clause.at]?.end ?? 0)]
  const object = previous?.object[0]
  if (object !== undefined && agreesWith(context.memory, object.figure, gender)) return [object]
  const near = nearest(
    units,
    clause.at,
    ({ figure, aside }) => aside !== true && mayDoIt(figure) && agreesWith(context.memory, figure, gender),
  )
  if (near !== undefined) return [roleOf(near)]
  const agrees = (figure: Figure | undefined): figure is Figure =>
    figure !== undefined && mayDoIt(figure) && agreesWith(context.memory, figure, gender)
  const spokenOf = [context.memory.centre, context.memory.isProfile ? mainOf(context.memory) : undefined]
  const before = spokenOf.find(agrees) ?? context.before.findLast(agrees)
  return before === undefined
    ? carried
    : [{ figure: before, start: units[clause.at]?.end ?? 0, end: units[clause.at]?.end ?? 0 }]
}

/** A place does nothing, and an outlet that was only spoken to neither. */
function mayDoIt({ type, founded }: Figure): boolean {
  return type !== 'place' && !(type === 'organization' && isOnlooker(founded))
}

/** "وقاتل جنودها": where the verb does not agree with whom the sentence is about, what stands right behind it does it. */
function standsAsSubject({ memory }: Context, unit: Unit | undefined, gender: 'f' | 'm' | 'p'): boolean {
  if (unit === undefined || isParticle(unit.word) || unit.preposition !== '' || unit.conjunction !== '') return false
  if (unit.kind !== 'sign' && /.{3}(?:ها|هم|ه)$/u.test(unit.word.norm) && unit.first === unit.last) return true
  return isFigure(unit) && agreesWith(memory, unit.figure, gender)
}

/** "تأسست عام 2012 …" where a paragraph begins: whom the text is about, when no noun stands after the verb. */
function silentSubject({ memory }: Context, units: readonly Unit[], { at, verb, before }: Clause): readonly Role[] {
  const main = mainOf(memory)
  const next = units[at + 1]
  if (main === undefined || before.length > 0 || verb.gender === 'p' || verb.frames.length === 0) return []
  if (!agreesWith(memory, main, verb.gender)) return []
  const isNoun =
    next?.kind === 'word' &&
    !isParticle(next.word) &&
    !ADVERBS.has(next.word.norm) &&
    !WITH_ITS_PRONOUN.has(next.word.norm)
  return isNoun ? [] : [unnamed(main, units[at]?.end ?? 0)]
}

/** "إن المشاورات مستمرة": a noun that names nobody stands as the subject, after إن or behind the verb. */
function hasOtherSubject(units: readonly Unit[], clause: Clause): boolean {
  if (
    clause.isOfNoun ||
    isOfSomeBody(units, clause) ||
    isOfSomeOfThem(units, clause) ||
    isBySomebody(units, clause) ||
    isDoneWhere(units, clause) ||
    isOfUnknown(units, clause) ||
    isOfKinsman(units, clause)
  )
    return true
  const from = isSign(units[clause.from], QUOTES) ? clause.from + 1 : clause.from
  const first = units[from]
  if (clause.before.length > 0 || clause.at === clause.from || first?.kind !== 'word') return false
  if ((isParticle(first.word) && !ABOUT.test(first.word.norm)) || isCopulaWord(first.word)) return false
  return /^[بفو]?ان$/u.test(units[clause.from - 1]?.word.norm ?? '')
}

/** "إن نحو ألف جندي …": so many. */
const ABOUT = /^(?:نحو|حوالي|قرابه|زهاء)$/u

/** "إن الخلية التي نفذت الهجوم تتبع لـ X": of the noun without a name that the clause before describes. */
function isOfNounDescribed(
  units: readonly Unit[],
  { at, before, verb }: Clause,
  previous: ToldBefore | undefined,
): boolean {
  if (previous?.clause.isOfNoun !== true || before.length > 0 || verb.stem.conjunction !== '') return false
  return nounSaid(units, at) !== undefined
}

/** "عن وجود قوات لنا في ليبيا تقاتل": what is done somewhere is not done by whom the verb before is about. */
function isDoneWhere(units: readonly Unit[], { at, before, verb }: Clause): boolean {
  const [place, preposition] = [units[at - 1], units[at - 2]]
  if (before.length > 0 || verb.stem.conjunction !== '' || verb.stem.pronoun !== '' || !isFigure(place)) return false
  return place.figure.type === 'place' && (place.preposition !== '' || isParticle(preposition?.word))
}

/** "أغلبها يتبنى …", "فيما البعض الآخر ينطلق من …": of several without a name. */
function isOfSomeOfThem(units: readonly Unit[], { at, before }: Clause): boolean {
  const last = /^الاخر$/u.test(units[at - 1]?.word.norm ?? '') ? at - 2 : at - 1
  return before.length === 0 && SOME_OF_THEM.has(units[last]?.word.norm ?? '')
}

/** "شقيقه الأصغر، عدنان، قتل": of a relative, with whom the clause begins. */
function isOfKinsman(units: readonly Unit[], { from, at, before }: Clause): boolean {
  const noun = units[from]
  if (before.length > 0 || from >= at || noun?.kind !== 'word') return false
  return noun.word.stems.some(({ base, pronoun, preposition }) => pronoun !== '' && preposition === '' && KIN.has(base))
}

/** "وتوفي جاكومان في باريس": a word behind the verb that no lexicon knows names somebody else who has died. */
function isOfUnknown(units: readonly Unit[], { at, before, verb }: Clause): boolean {
  const next = units[at + 1]
  if (before.length > 0 || next?.kind !== 'word' || verb.stem.pronoun !== '') return false
  if (!verb.frames.some(({ frame: { key } }) => HARMS.has(key))) return false
  return (
    isNameLike(next.word) &&
    !isDefinite(next.word) &&
    !/(?:[اهء]|ين|ات)$/u.test(next.word.norm) &&
    !beginsPhrase(next.word)
  )
}

/** "ويقود الجبهة شخص": somebody without a name behind whom it is done to. */
function isBySomebody(units: readonly Unit[], { at, before }: Clause): boolean {
  const [object, noun] = [units[at + 1], units[at + 2]]
  return before.length === 0 && isFigure(object) && noun?.kind === 'word' && SOMEBODY.has(noun.word.norm)
}

/** "ويخوض تحالف عسكري حربا": a body that is not named does it; as the object of a silent subject it would be تحالفا. */
function isOfSomeBody(units: readonly Unit[], { at, before }: Clause): boolean {
  const [noun, next] = [units[at + 1], units[at + 2]]
  if (before.length > 0 || noun?.kind !== 'word' || isFigure(next) || /[اهء]$/u.test(noun.word.norm)) return false
  return noun.word.stems.some(
    ({ base, article, pronoun, preposition }) =>
      !article && pronoun === '' && preposition === '' && DESCRIBING_HEADS.get(base) === 'm',
  )
}
