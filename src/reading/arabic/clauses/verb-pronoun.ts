import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import { agrees, agreesWith, genderOf, isState, type Memory, mainOf } from '../context/memory.ts'
import { bodyOf, nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'
import { predicateOf, unnamedBefore } from '../phrases/described-noun.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import { FRAME_NOUNS, HARMS } from '../words/frames.ts'
import { KIN } from '../words/lexicon.ts'
import { isParticle, isVerb } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import { takesPersons } from './antecedent.ts'
import type { Arguments } from './arguments.ts'
import { type VerbAt, verbAt } from './clause-marks.ts'
import { isOfNounSaid } from './noun-said.ts'

/** What is asked of the clause before: whom it is about, and whom its own pronoun stands for. */
interface ClauseBefore {
  readonly before: readonly Role[]
  readonly pronoun: Role | undefined
  readonly after: Arguments
  readonly verb: VerbAt
}

/** "بايع فلان علانا قبل أن تقتله X": what happens afterwards to whoever the clause before was about. */
export function isAfterwards(units: readonly Unit[], at: number): boolean {
  return units[at - 1]?.word.norm === 'ان' && units[at - 2]?.word.norm === 'قبل'
}

/** "X، وهو تحالف يضم …، وتدعمه الجزائر": the pronoun of a verb joined by و goes on about the subject before it. */
export function continued(
  context: Context,
  verb: VerbAt,
  last: ClauseBefore | undefined,
  { bare }: Arguments,
  isAfter: boolean,
): Role | undefined {
  const { stem } = verb
  const same = last?.pronoun
  if (
    stem.conjunction === 'و' &&
    same !== undefined &&
    bare.length === 0 &&
    agrees(context.memory, same.figure, stem.pronoun)
  )
    return unnamed(same.figure, same.end)
  // "خطف X فلانا وأعدمه": who goes on does it to another.
  const [subject] = last === undefined || bare.length === 0 ? [] : subjectOf(last)
  if (isOfBodies(context, verb) && subject !== undefined && isState(context.memory.page.cast.nameOf(subject.figure)))
    return undefined
  if (
    !(stem.conjunction === 'و' || isAfter) ||
    subject === undefined ||
    !agrees(context.memory, subject.figure, stem.pronoun)
  )
    return undefined
  return unnamed(subject.figure, subject.end)
}

/** Whom the clause is about; "شغل منصب نائب رئيس X" names an office, and nobody. */
function subjectOf({ before, after, verb }: ClauseBefore): readonly Role[] {
  if (before.length > 0) return before
  const [first] = after.bare
  const isOffice = first?.[0]?.figure.described === true && verb.frames.some(({ frame }) => frame.subjectAppointed)
  return first === undefined || isOffice ? [] : first.map(roleOf)
}

/** Whom the pronoun of a verb means: the dead whom somebody follows, whom its clause describes, else whoever it agrees with. */
export function pronounOf(
  context: Context,
  units: readonly Unit[],
  at: number,
  verb: VerbAt,
  antecedent: FigureUnit | Role | undefined,
): Role | undefined {
  const { pronoun } = verb.stem
  if (pronoun === '' || pronoun === 'نا' || leadsEvent(units, at, verb)) return undefined
  const dead = followedDead(context, units, at, verb)
  if (dead !== undefined) return unnamed(dead, units[at]?.end ?? 0)
  if (antecedent !== undefined && !isOther(context, antecedent, pronoun)) {
    if (antecedent.figure.type === 'organization') context.memory.nextCentre ??= antecedent.figure
    return 'nameStart' in antecedent ? roleOf(antecedent) : antecedent
  }
  const noun = unnamedBefore(units, at)
  if (noun !== undefined) return predicateOf(context, units, noun)
  if (isOfNounSaid(units, at, pronoun, ({ figure }) => figure !== undefined && agrees(context.memory, figure, pronoun)))
    return undefined
  const figure = agreeing(context, units, at, verb)
  return figure === undefined ? undefined : unnamed(figure, units[at]?.end ?? 0)
}

/** "عمليات قادها", "مجازر جماعية قادها": what somebody leads there is a deed, and no body. */
function leadsEvent(units: readonly Unit[], at: number, { frames }: VerbAt): boolean {
  if (!frames.some(({ frame: { key } }) => key === 'lead')) return false
  return units.slice(Math.max(0, at - 2), at).some(isEvent)
}

function isEvent({ kind, word }: Unit): boolean {
  return kind === 'word' && word.stems.some(({ base, article }) => !article && EVENT_NOUNS.has(base))
}

/** Who agrees with the pronoun of a verb, of those whom the verb may be about. */
function agreeing(context: Context, units: readonly Unit[], at: number, verb: VerbAt): Figure | undefined {
  const { pronoun } = verb.stem
  const leader = leaderFollowed(context, units, at, verb)
  if (leader !== undefined) return leader
  if (!isOfBodies(context, verb))
    return referentOf(context, units, at, pronoun, takesPersons(verb) ? ['person'] : ['organization', 'person'])
  return (
    soleBody(context, units, at, pronoun) ??
    bodyOf(context, units, at, pronoun) ??
    referentOf(context, units, at, pronoun, ['person'])
  )
}

/** "تولى فلان رئاسة الحزب …، ثم خلفه": a person is followed where one was named, unless by a body. */
function leaderFollowed(context: Context, units: readonly Unit[], at: number, verb: VerbAt): Figure | undefined {
  if (!isSuccession(verb) || units[at + 1]?.figure?.type === 'organization') return undefined
  const { memory } = context
  const { pronoun } = verb.stem
  const named = nearest(
    units,
    at,
    (unit) => unit.aside !== true && agrees(memory, unit.figure, pronoun) && isLed(memory, units, unit),
  )
  return named?.figure ?? referentOf(context, units, at, pronoun, ['person'])
}

/** A person who is not named as somebody's father or brother. */
function isLed({ page }: Memory, units: readonly Unit[], unit: FigureUnit): boolean {
  if (page.cast.head(unit.figure).type !== 'person') return false
  const at = units.indexOf(unit)
  return !units.slice(Math.max(0, at - KIN_REACH), at).some(({ kind, word }) => kind === 'word' && KIN.has(word.norm))
}

/** As far before a name as "نجل" may stand: "نجل الزعيم القبلي فلان". */
const KIN_REACH = 3

function isSuccession({ frames }: VerbAt): boolean {
  return frames.some(({ frame: { key } }) => key === 'succeed')
}

/** "أعلن الوزير فلان مقتل علان، وخلفه": who has died, here or in the sentences before, and not who announced it. */
function followedDead({ memory }: Context, units: readonly Unit[], at: number, verb: VerbAt): Figure | undefined {
  if (!isSuccession(verb)) return undefined
  const death = units.findLastIndex(
    ({ kind, word }, i) => i < at && kind === 'word' && (isDeath(word) || isSuffered(units, i)),
  )
  if (death !== -1 && isLedSince(units, death, at)) return undefined
  const dead = death === -1 ? undefined : units.slice(death, Math.min(at, death + DEATH_REACH)).find(isFigure)
  if (dead?.figure.type === 'person') return dead.figure
  const before = death === -1 ? undefined : deadBefore(units, death)
  if (before !== undefined) return before.figure
  const told = at === 0 ? memory.dead : undefined
  return told !== undefined && told.at >= memory.paragraph && told.at < memory.sentence ? told.figure : undefined
}

/** "قتل فلان، وقاد X بعده علان حتى 1999، ثم خلفه": whether somebody is told to lead since. */
function isLedSince(units: readonly Unit[], death: number, at: number): boolean {
  for (let i = death + 1; i < at; i++)
    if (verbAt(units, i)?.frames.some(({ frame: { key } }) => LEADING.has(key)) === true) return true
  return false
}

const LEADING: ReadonlySet<string> = new Set(['lead', 'head', 'succeed', 'fall-to'])

/** "اغتيل فلان": a verb behind which the one who suffers it stands, and nobody else. */
function isSuffered(units: readonly Unit[], at: number): boolean {
  const [dead, next] = [units[at + 1], units[at + 2]]
  if (dead?.figure?.type !== 'person' || (isFigure(next) && next.preposition + next.conjunction === '')) return false
  return verbAt(units, at)?.frames.some(({ frame: { key } }) => HARMS.has(key)) === true
}

function isDeath({ stems }: Word): boolean {
  return stems.some(({ base }) => FRAME_NOUNS.get(base)?.some(({ key }) => HARMS.has(key)) === true)
}

const DEATH_REACH = 5

/** "وكان فلان قد قتل في غارة نفذها الجيش، وخلفه": the person before the verb. */
function deadBefore(units: readonly Unit[], death: number): FigureUnit | undefined {
  const before = units[units[death - 1]?.word.norm === 'قد' ? death - 2 : death - 1]
  return isFigure(before) && before.figure.type === 'person' && isVerb(units[death]?.word) ? before : undefined
}

/** "تركيا التي تزوده": the pronoun is not of the noun that the clause describes, when it does not agree with it. */
function isOther({ memory }: Context, { figure }: FigureUnit | Role, pronoun: string): boolean {
  return (pronoun === 'ه' || pronoun === 'ها') && genderOf(memory, figure) !== 'p' && !agrees(memory, figure, pronoun)
}

/** "X الذي يتهمه بـ": when nobody else is named to accuse, X does, and the pronoun is of the body that the text is about. */
function otherThan(
  { memory }: Context,
  antecedent: FigureUnit,
  { stem, gender, speech }: VerbAt,
  { bare }: Arguments,
): Role | undefined {
  if (speech !== 'accuse' || stem.pronoun === '' || bare.length > 0) return undefined
  const main = mainOf(memory)
  if (main === undefined || main === memory.page.cast.head(antecedent.figure)) return undefined
  if (!agreesWith(memory, antecedent.figure, gender) || !agrees(memory, main, stem.pronoun)) return undefined
  return unnamed(main, antecedent.end)
}

/** Whom the pronoun of a verb behind الذي stands for: the antecedent, unless that does it to another. */
export function pronounAfter(
  context: Context,
  units: readonly Unit[],
  at: number,
  verb: VerbAt,
  antecedent: FigureUnit,
  after: Arguments,
): Role | undefined {
  const other = otherThan(context, antecedent, verb, after)
  if (other !== undefined) return other
  if (!doesIt(context, antecedent, verb, after, units[at + 1])) return pronounOf(context, units, at, verb, antecedent)
  const place = units.indexOf(antecedent)
  return pronounOf(context, units.slice(0, place), place, verb, undefined)
}

/** "قوات X التي زودتها بالسلاح": the antecedent does it to another when nobody else is named who does. */
function doesIt(
  { memory }: Context,
  { figure }: FigureUnit,
  { gender, frames }: VerbAt,
  { bare }: Arguments,
  next: Unit | undefined,
): boolean {
  if (
    !isApart(next) ||
    bare.length > 0 ||
    figure.type === 'person' ||
    frames.some(({ frame, passive }) => passive || HARMS.has(frame.key))
  )
    return false
  return frames.length > 0 && agreesWith(memory, figure, gender)
}

/** Whether no noun can stand here that would be the subject of the verb before it. */
function isApart(next: Unit | undefined): boolean {
  return next === undefined || next.kind === 'sign' || isParticle(next.word) || /^[بل].{3}/u.test(next.word.norm)
}

/** The body that a profile is about, where the sentence has named no other before the verb. */
function soleBody({ memory }: Context, units: readonly Unit[], at: number, pronoun: string): Figure | undefined {
  const main = memory.isProfile ? mainOf(memory) : undefined
  if (main === undefined || !agrees(memory, main, pronoun)) return undefined
  const isOther = (unit: Unit): boolean => isFigure(unit) && memory.page.cast.head(unit.figure) !== main
  return units.slice(0, at).some(isOther) ? undefined : main
}

/** "أدرجته", "صنفتها": rather a body, and no state's, is put on lists; "تدعمه" in a profile, that which it is about. */
function isOfBodies({ memory }: Context, { frames, stem }: VerbAt): boolean {
  const [first] = frames
  if (memory.protagonist !== undefined || first === undefined) return false
  if (frames.every(({ frame: { key } }) => key === 'designate')) return true
  const main = memory.isProfile && first.frame.key === 'support' ? mainOf(memory) : undefined
  return main !== undefined && agrees(memory, main, stem.pronoun)
}
