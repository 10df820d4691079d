import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import { agrees, agreesWith, genderOf, isState, mainOf } from '../context/memory.ts'
import { bodyOf, referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { DASHES, type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { describedBefore, predicateOf, unnamedBefore } from '../phrases/described-noun.ts'
import { HARMS } from '../words/frames.ts'
import { isParticle } from '../words/word-kinds.ts'
import { antecedentOf, takesPersons } from './antecedent.ts'
import { type Arguments, argumentsIn } from './arguments.ts'
import { isBoundary, isRelative, type VerbAt, verbAt } from './clause-marks.ts'
import { rangeOf } from './clause-range.ts'
import { listFrom } from './list.ts'

/** A verb with its noun phrases. Which of them is the subject depends on the frame. */
export interface Clause {
  readonly at: number
  readonly verb: VerbAt
  /** The clause's first and last unit but one. */
  readonly from: number
  readonly to: number
  /** Whether الذي, التي or nothing but the noun before it opens the clause. */
  readonly isRelative: boolean
  /** Whether it belongs to a description beside the sentence: "X، وهو تحالف يضم …، وتدعمه Y". */
  readonly isAside: boolean
  /** Whether the clause may keep the subject of the one before it: "و…", "أنها …". */
  readonly isContinued: boolean
  /** The noun phrases before the verb, or the noun that a relative clause describes. */
  readonly before: readonly Role[]
  /** Whom the pronoun joined to the verb stands for. */
  readonly pronoun: Role | undefined
  readonly after: Arguments
  /** Whether a noun with ب stands right after the verb: "اتهمت بتدبير". */
  readonly isCharged: boolean
}

/** The clauses of a sentence in the order of their verbs. */
export function clausesOf(context: Context, units: readonly Unit[]): Clause[] {
  const verbs: [number, VerbAt][] = []
  for (let i = 0; i < units.length; i++) {
    const verb = verbAt(units, i)
    if (verb !== undefined) verbs.push([i, verb])
  }
  const clauses: Clause[] = []
  for (const [order, [at, verb]] of verbs.entries()) {
    const previous = verbs[order - 1]?.[0] ?? -1
    const next = verbs[order + 1]?.[0] ?? units.length
    clauses.push(clauseAt(context, units, at, verb, previous, next, clauses.at(-1)))
  }
  return clauses.map((clause, order) => withArgumentsAfterAside(context, units, clause, clauses[order + 1]))
}

/** "تنتشر X، التي …، في Y": what a clause says after a parenthesis that it holds. */
function withArgumentsAfterAside(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  aside: Clause | undefined,
): Clause {
  const { at, to, after } = clause
  if (aside === undefined || !opensAside(units, to) || aside.at < to || aside.at - to > ASIDE_REACH) return clause
  const closing = units.findIndex((unit, i) => i > aside.at && isSign(unit, '،,'))
  if (closing === -1 || closing - at > ASIDE_REACH * 2 || units[closing + 1]?.conjunction !== '') return clause
  let end = closing + 1
  while (end < units.length && !isBoundary(units[end]) && !isSign(units[end], '،,') && verbAt(units, end) === undefined)
    end++
  const late = argumentsIn(context, units, closing + 1, end)
  const bare = after.bare.length === 1 ? [...after.bare, ...late.bare] : after.bare
  return { ...clause, after: { bare, obliques: [...after.obliques, ...late.obliques] } }
}

/** As far as the verb of a parenthesis stands from where it opens, and half as far as it goes. */
const ASIDE_REACH = 12

function opensAside(units: readonly Unit[], at: number): boolean {
  if (isRelative(units[at])) return isSign(units[at - 1], '،,')
  return isSign(units[at], '،,') && /^و(?:هو|هي|هم)$/u.test(units[at + 1]?.word.norm ?? '')
}

function clauseAt(
  context: Context,
  units: readonly Unit[],
  at: number,
  verb: VerbAt,
  previous: number,
  next: number,
  last: Clause | undefined,
): Clause {
  const [from, to] = rangeOf(units, at, previous, next)
  const opened = isRelative(units[from - 1])
  const antecedent = opened ? antecedentOf(context, units, from - 1, verb) : undefined
  const resumed = last === undefined ? undefined : resumedAt(context, units, at, verb, last)
  const lone = from - 1 === previous && previous !== -1 && verb.stem.conjunction === ''
  const adjacent = lone && isFigure(units[at - 1]) ? units[at - 1] : undefined
  const all = withListAfter(units, to, argumentsIn(context, units, at + 1, to))
  const after = opened && antecedent === undefined ? withoutPronouns(all) : all
  const known = resumed ?? antecedent
  const before = known === undefined ? subjectBefore(context, units, from, at, previous, adjacent) : [roleOf(known)]
  return {
    at,
    verb,
    from,
    to,
    isRelative: opened,
    isAside: isDescribing(units, at, previous) || (last?.isAside === true && verb.stem.conjunction === 'و'),
    isContinued: verb.stem.conjunction !== '' || opened || goesOn(units, from, at, previous),
    before,
    pronoun:
      antecedent === undefined
        ? pronounOf(context, units, at, verb, continued(context, verb, last, after, isAfterwards(units, at)))
        : pronounAfter(context, units, at, verb, antecedent, after),
    after,
    isCharged: isCharge(units[at + 1]),
  }
}

/** "بتدبير"; "بدوره" charges nobody. */
function isCharge(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && /^ب.{3}/u.test(unit.word.norm) && !/^بدور(?:ه|ها|هم|هما)$/u.test(unit.word.norm)
}

/** "إن X التي تدعم Y شاركت": the noun that a relative clause without commas describes, when it heads the sentence. */
function mainSubject(
  { memory }: Context,
  units: readonly Unit[],
  verb: VerbAt,
  { from, isRelative: isDescribing, before, pronoun }: Clause,
): FigureUnit | undefined {
  const head = units[from - 2]
  if (!isDescribing || pronoun !== undefined || !isFigure(head) || head.preposition !== '') return undefined
  const [subject] = before
  const opening = units[from - 3]
  const isHead = opening === undefined || (opening.kind === 'word' && /^[بفو]?(?:ان|لكن)$/u.test(opening.word.norm))
  if (!isHead || subject?.figure !== head.figure || head.figure.type === 'place') return undefined
  return agreesWith(memory, head.figure, verb.gender) ? head : undefined
}

/** "إن X، وهي … تتلقى … ويدعمها Y، اشتبكت": whom the verb behind the parenthesis is said of, when all verbs in it are its own. */
function resumedAt(
  context: Context,
  units: readonly Unit[],
  at: number,
  verb: VerbAt,
  last: Clause,
): FigureUnit | undefined {
  if (verb.stem.conjunction !== '' || !(last.isRelative || last.isAside)) return undefined
  if (!isSign(units[at - 1], '،,')) return mainSubject(context, units, verb, last)
  const opening = units.findIndex((unit, i) => i < at && isSign(unit, '،,') && isFigure(units[i - 1]))
  const subject = units[opening - 1]
  const before = units[opening - 2]
  const isHead = opening === 1 || (before?.kind === 'word' && /^[بفو]?(?:ان|لكن)$/u.test(before.word.norm))
  if (!isFigure(subject) || !isHead || subject.preposition !== '' || subject.figure.type === 'place') return undefined
  return agreesWith(context.memory, subject.figure, verb.gender) ? subject : undefined
}

/** Whom the pronoun of a verb behind الذي stands for: the antecedent, unless that does it to another. */
function pronounAfter(
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

/** "قبيلة لا اسم لها التي ينتمي إليها فلان": the pronouns of a clause that describes nobody known stand for nobody known. */
function withoutPronouns({ bare, obliques }: Arguments): Arguments {
  return { bare, obliques: obliques.filter(({ byPronoun }) => !byPronoun) }
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

/** "أنها …", and a verb right after a comma. */
function goesOn(units: readonly Unit[], from: number, at: number, previous: number): boolean {
  if (/^(?:ب|ف)?ا?نه(?:ا|م|ما)?$|^انه/u.test(units[from - 1]?.word.norm ?? '')) return true
  if (units[at - 1]?.word.norm === 'كما') return true
  if (units[at - 1]?.word.norm === 'ثم' && previous !== -1) return true
  return previous !== -1 && isSign(units[at - 1], '،,')
}

/** "أربعة فصائل، وهي: X وY وZ": those listed after a colon are what the verb is about. */
function withListAfter(units: readonly Unit[], to: number, after: Arguments): Arguments {
  if (!isSign(units[to], ':') || !/^و?(?:هي|هم|هما)$/u.test(units[to - 1]?.word.norm ?? '')) return after
  const { figures } = listFrom(units, to + 1, units.length)
  return figures.length < 2 ? after : { ...after, bare: [...after.bare, figures] }
}

function subjectBefore(
  context: Context,
  units: readonly Unit[],
  from: number,
  at: number,
  previous: number,
  adjacent: Unit | undefined,
): readonly Role[] {
  if (verbAt(units, at)?.isOurs === true) return []
  if (isFigure(adjacent) && !isWhere(adjacent, units[at - 2])) return [roleOf(adjacent)]
  const topic = topicOf(units, at)
  if (topic !== undefined) return [roleOf(topic)]
  const concerned = units[from - 2]
  if (from === at && units[from - 1]?.word.norm === 'ان' && isFigure(concerned) && concerned.preposition === 'ل')
    return [roleOf(concerned)]
  // "وهو الهجوم الذي تبناه X": of the noun, and of nobody before it.
  if (adjacent === undefined && !isRelative(units[from - 1])) {
    const described = describedBefore(context, units, at, previous)
    if (described !== undefined) return [roleOf(described)]
  }
  if (from - 1 === previous && previous !== -1) return []
  // "معتبرة أنها "وسام شرف"، وأكدت": nobody speaks before a verb that is joined.
  if (isSpeakingOn(verbAt(units, at))) return []
  return nounsBefore(context, units, isDateline(units) ? Math.max(1, from) : from, at)
}

function isSpeakingOn(verb: VerbAt | undefined): boolean {
  return verb?.speech !== undefined && verb.stem.conjunction === 'و'
}

/** The noun phrase before the verb, and one that is joined to it when the verb is of several. */
function nounsBefore(context: Context, units: readonly Unit[], from: number, at: number): readonly Role[] {
  const [first, second] = argumentsIn(context, units, from, at).bare
  if (first === undefined || isWhatSomebodyIs(units, first[0])) return []
  const both = second?.[0]?.conjunction === 'و' && verbAt(units, at)?.gender === 'p' ? [...first, ...second] : first
  return both.map(roleOf)
}

/** "وهو عضو في X، كما يرتبط …": an office that somebody is said to hold does nothing. */
function isWhatSomebodyIs(units: readonly Unit[], held: FigureUnit | undefined): boolean {
  if (held?.group === undefined || !held.figure.described) return false
  return /^[وف]?(?:هو|هي)$/u.test(units[units.indexOf(held) - 1]?.word.norm ?? '')
}

/** "قوات لنا في ليبيا تقاتل": a place where somebody does it. */
function isWhere({ figure, preposition }: FigureUnit, before: Unit | undefined): boolean {
  return figure.type === 'place' && (preposition !== '' || isParticle(before?.word))
}

/** "مقديشو - (أ ف ب) - ": where a report was sent from says nothing. */
function isDateline([place, sign]: readonly Unit[]): boolean {
  return isFigure(place) && place.figure.type === 'place' && isSign(sign, `(/ـ${DASHES}`)
}

/** "أما X، …، فيحظى": whom the sentence is said to be about. */
function topicOf(units: readonly Unit[], at: number): FigureUnit | undefined {
  const [first, second] = units
  if (!/^[وف]?اما$/u.test(first?.word.norm ?? '') || !isFigure(second) || second.preposition !== '') return undefined
  return verbAt(units, at)?.stem.conjunction === 'ف' ? second : undefined
}

/** "، وهو تحالف يضم": a verb within a description after a comma. */
function isDescribing(units: readonly Unit[], at: number, previous: number): boolean {
  return units.some(
    ({ word }, i) =>
      i > previous && i < at && at - i < 6 && /^و(?:هو|هي|هم)$/u.test(word.norm) && isSign(units[i - 1], '،,'),
  )
}

/** "بايع فلان علانا قبل أن تقتله X": what happens afterwards to whoever the clause before was about. */
function isAfterwards(units: readonly Unit[], at: number): boolean {
  return units[at - 1]?.word.norm === 'ان' && units[at - 2]?.word.norm === 'قبل'
}

/** "X، وهو تحالف يضم …، وتدعمه الجزائر": the pronoun of a verb joined by و goes on about the subject before it. */
function continued(
  context: Context,
  verb: VerbAt,
  last: Clause | undefined,
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
function subjectOf({ before, after, verb }: Clause): readonly Role[] {
  if (before.length > 0) return before
  const [first] = after.bare
  const isOffice = first?.[0]?.figure.described === true && verb.frames.some(({ frame }) => frame.subjectAppointed)
  return first === undefined || isOffice ? [] : first.map(roleOf)
}

function pronounOf(
  context: Context,
  units: readonly Unit[],
  at: number,
  verb: VerbAt,
  antecedent: FigureUnit | Role | undefined,
): Role | undefined {
  const { pronoun } = verb.stem
  if (pronoun === '' || pronoun === 'نا') return undefined
  if (antecedent !== undefined && !isOther(context, antecedent, pronoun)) {
    if (antecedent.figure.type === 'organization') context.memory.nextCentre ??= antecedent.figure
    return 'nameStart' in antecedent ? roleOf(antecedent) : antecedent
  }
  const noun = unnamedBefore(units, at)
  if (noun !== undefined) return predicateOf(context, units, noun)
  const figure = isOfBodies(context, verb)
    ? (soleBody(context, units, at, pronoun) ??
      bodyOf(context, units, at, pronoun) ??
      referentOf(context, units, at, pronoun, ['person']))
    : referentOf(context, units, at, pronoun, takesPersons(verb) ? ['person'] : ['organization', 'person'])
  return figure === undefined ? undefined : unnamed(figure, units[at]?.end ?? 0)
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

/** "اتهمت بتدبير …": nobody in particular accuses whom the clause is about. */
export function isAccused({ verb, after, pronoun, isCharged }: Clause): boolean {
  return verb.speech === 'accuse' && isCharged && pronoun === undefined && after.bare.length === 0
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
