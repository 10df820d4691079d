import type { Role } from '../../page.ts'
import { agreesWith, genderOf } from '../context/memory.ts'
import { nearest } from '../context/referent.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { COMMAS, DASHES, type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { describedBefore } from '../phrases/described-noun.ts'
import { isParticle } from '../words/word-kinds.ts'
import { describedBy, describesNoun } from './antecedent.ts'
import { type Arguments, argumentsIn, type Oblique } from './arguments.ts'
import { isBoundary, isComplementizer, isRelative, type VerbAt, verbAt } from './clause-marks.ts'
import { asideEnd, rangeOf } from './clause-range.ts'
import { listFrom } from './list.ts'
import { opensLife } from './nominal-subject.ts'
import { resumedAt } from './resumed.ts'
import { continued, isAfterwards, pronounAfter, pronounOf } from './verb-pronoun.ts'

/** A verb with its noun phrases. Which of them is the subject depends on the frame. */
export interface Clause {
  readonly at: number
  readonly verb: VerbAt
  /** The clause's first and last unit but one. */
  readonly from: number
  readonly to: number
  /** Whether الذي, التي or nothing but the noun before it opens the clause. */
  readonly isRelative: boolean
  /** Whether it tells what a noun does that names nobody: "الانتفاضة التي أطاحت بـ X". */
  readonly isOfNoun: boolean
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
    if (verb?.speech !== undefined) noteGender(context, units[i + 1], verb)
  }
  const clauses: Clause[] = []
  for (const [order, [at, verb]] of verbs.entries()) {
    const previous = verbs[order - 1]?.[0] ?? -1
    const next = verbs[order + 1]?.[0] ?? units.length
    clauses.push(clauseAt(context, units, at, verb, previous, next, clauses.at(-1)))
  }
  return clauses.map((clause, order) => withArgumentsAfterAside(context, units, clause, clauses[order + 1]))
}

/** "أعلنت «لواء X» مسؤوليتها": how the text lets a body agree that speaks right behind its verb. */
function noteGender({ memory }: Context, next: Unit | undefined, { gender, stem, isOurs, speech }: VerbAt): void {
  if (isOurs || gender !== 'f' || stem.pronoun !== '' || speech === 'accuse' || !isFigure(next)) return
  if (next.figure.type !== 'organization' || next.figure.described || next.conjunction + next.preposition !== '') return
  const own = memory.page.cast.head(next.figure)
  if (genderOf(memory, own) === 'm' && !memory.alsoGenders.has(own)) memory.alsoGenders.set(own, 'f')
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
  const [from, end] = rangeOf(units, at, previous, next)
  const goesBeside = goesOnAside(units, at, verb, last)
  const to = goesBeside ? asideEnd(units, at, end) : end
  const opened = isRelative(units[from - 1])
  const isOfNoun = opened && describesNoun(units, from - 1)
  const antecedent = isOfNoun ? undefined : describedBy(context, units, from - 1, verb)
  const resumed = last === undefined ? undefined : resumedAt(context, units, at, verb, last)
  const lone = from - 1 === previous && previous !== -1 && verb.stem.conjunction === ''
  const adjacent = lone ? rightBefore(context, units, at, verb) : undefined
  const all = meaningDescribed(context, withListAfter(units, to, argumentsIn(context, units, at + 1, to)), antecedent)
  const after = opened && antecedent === undefined ? withoutPronouns(all) : all
  const known = resumed ?? antecedent
  const before = describedList(units, from, known) ?? subjectBefore(context, units, from, at, previous, adjacent)
  return {
    at,
    verb,
    from,
    to,
    isRelative: opened,
    isAside: goesBeside || isDescribing(units, at, previous),
    isContinued: verb.stem.conjunction !== '' || opened || goesOn(units, from, at, previous),
    before,
    isOfNoun: isOfNoun && !hasPronoun(verb, all),
    pronoun: isOfNoun ? undefined : pronounIn(context, units, at, verb, antecedent, last, after),
    after,
    isCharged: isCharge(units[at + 1]),
  }
}

/** Who stands right before the verb; "حركة X بزعامة فلان تأسست": the body, when the verb is of no man. */
function rightBefore({ memory }: Context, units: readonly Unit[], at: number, { gender }: VerbAt): Unit | undefined {
  const unit = units[at - 1]
  if (!isFigure(unit)) return undefined
  if (unit.aside !== true || gender !== 'f' || agreesWith(memory, unit.figure, gender)) return unit
  return nearest(
    units,
    at,
    ({ aside, figure }) => aside !== true && figure.type === 'organization' && agreesWith(memory, figure, gender),
  )
}

/** "X، التي ظهرت في Y ودرب Z": whether what is told beside the sentence goes on with the verb. */
function goesOnAside(units: readonly Unit[], at: number, { stem }: VerbAt, last: Clause | undefined): boolean {
  if (last === undefined || stem.conjunction !== 'و') return false
  return last.isAside || (last.isRelative && isSign(units[last.from - 2], COMMAS) && !isSign(units[at - 1], COMMAS))
}

/** Whether a pronoun stands for the noun that the clause describes: somebody else does it then. */
function hasPronoun({ stem }: VerbAt, { obliques }: Arguments): boolean {
  return stem.pronoun !== '' || obliques.some(({ byPronoun }) => byPronoun)
}

/** Whom the pronoun of the verb stands for, behind the figure that its clause describes or in a clause of its own. */
function pronounIn(
  context: Context,
  units: readonly Unit[],
  at: number,
  verb: VerbAt,
  antecedent: FigureUnit | undefined,
  last: Clause | undefined,
  after: Arguments,
): Role | undefined {
  return antecedent === undefined
    ? pronounOf(context, units, at, verb, continued(context, verb, last, after, isAfterwards(units, at)))
    : pronounAfter(context, units, at, verb, antecedent, after)
}

/** "بتدبير"; "بدوره" charges nobody. */
function isCharge(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && /^ب.{3}/u.test(unit.word.norm) && !/^بدور(?:ه|ها|هم|هما)$/u.test(unit.word.norm)
}

/** "X التي تنضوي Y تحت رايتها": the pronoun is of the body described, and not of the one that stands before it in the clause. */
function meaningDescribed({ memory }: Context, after: Arguments, described: FigureUnit | undefined): Arguments {
  const [first] = after.bare[0] ?? []
  if (described === undefined || first === undefined || first.figure === described.figure) return after
  if (genderOf(memory, first.figure) !== genderOf(memory, described.figure)) return after
  const isOwn = ({ byPronoun, figures }: Oblique): boolean => byPronoun && figures[0]?.figure === first.figure
  const obliques = after.obliques.map((one) => (isOwn(one) ? { ...one, figures: [roleOf(described)] } : one))
  return { ...after, obliques }
}

/** "قبيلة لا اسم لها التي ينتمي إليها فلان": the pronouns of a clause that describes nobody known stand for nobody known. */
function withoutPronouns({ bare, obliques }: Arguments): Arguments {
  return { bare, obliques: obliques.filter(({ byPronoun }) => !byPronoun) }
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
  if (isWhile(units, from, at)) return [roleOf(concerned as FigureUnit)]
  // "وهو الهجوم الذي تبناه X": of the noun, and of nobody before it.
  if (adjacent === undefined && !isRelative(units[from - 1])) {
    const described = describedBefore(context, units, at, previous)
    if (described !== undefined) return [roleOf(described)]
  }
  if (from - 1 === previous && previous !== -1) return []
  // "معتبرة أنها "وسام شرف"، وأكدت", "اختلف الطرفان، وطردت X": nobody stands before a verb that is joined.
  if (isSpeakingOn(verbAt(units, at)) || isJoinedBehindComma(units, at)) return []
  return nounsBefore(context, units, Math.max(endOfDateline(units), from), at)
}

/** "إن X إذ تدين …، فإنها": whoever stands before إذ does it. */
function isWhile(units: readonly Unit[], from: number, at: number): boolean {
  const concerned = units[from - 2]
  if (from !== at || units[from - 1]?.word.norm !== 'اذ' || !isFigure(concerned)) return false
  return concerned.preposition === '' && isComplementizer(units[from - 3])
}

/** "هم X وY وZ، الذين أعدمهم نظام A": all of the list that the relative clause describes. */
function describedList(
  units: readonly Unit[],
  from: number,
  last: FigureUnit | undefined,
): readonly Role[] | undefined {
  if (last === undefined) return undefined
  const list = [last]
  if (!/^(?:الذين|اللذين|اللذان|اللتين|اللتان)$/u.test(units[from - 1]?.word.norm ?? '')) return list.map(roleOf)
  for (let i = units.indexOf(last) - 1; list[0]?.conjunction === 'و' && i >= 0; i--) {
    const unit = units[i]
    if (isSign(unit, '،,')) continue
    if (!isFigure(unit) || unit.figure.type !== last.figure.type) break
    list.unshift(unit)
  }
  return list.map(roleOf)
}

function isJoinedBehindComma(units: readonly Unit[], at: number): boolean {
  return !isFigure(units[0]) && isSign(units[at - 1], '،,') && verbAt(units, at)?.stem.conjunction === 'و'
}

function isSpeakingOn(verb: VerbAt | undefined): boolean {
  return verb?.speech !== undefined && verb.stem.conjunction === 'و'
}

/** The noun phrase before the verb, and one that is joined to it when the verb is of several. */
function nounsBefore(context: Context, units: readonly Unit[], from: number, at: number): readonly Role[] {
  const [first, second] = argumentsIn(context, units, from, at).bare
  if (first === undefined || isWhatSomebodyIs(context, units, first[0])) return []
  const both = second?.[0]?.conjunction === 'و' && verbAt(units, at)?.gender === 'p' ? [...first, ...second] : first
  return both.map(roleOf)
}

/** "وهو عضو في X، كما يرتبط …", "زعيم X، أسس Y" in a life: an office that somebody is said to hold does nothing. */
function isWhatSomebodyIs(context: Context, units: readonly Unit[], held: FigureUnit | undefined): boolean {
  if (held?.group === undefined || !held.figure.described) return false
  const at = units.indexOf(held)
  return /^[وف]?(?:هو|هي)$/u.test(units[at - 1]?.word.norm ?? '') || opensLife(context, units, at)
}

/** "قوات لنا في ليبيا تقاتل": a place where somebody does it. */
function isWhere({ figure, preposition }: FigureUnit, before: Unit | undefined): boolean {
  return figure.type === 'place' && (preposition !== '' || isParticle(before?.word))
}

/** "مقديشو - (أ ف ب) - ", "(نيروبي، 14 مايو 2025) – ": how many units tell where a report was sent from, which says nothing. */
function endOfDateline(units: readonly Unit[]): number {
  const [first, second] = units
  const isPlaced = isPlace(first) && isSign(second, `(/ـ${DASHES}`)
  if (!isPlaced && !(isSign(first, '(') && isPlace(second))) return 0
  const closing = units.slice(0, LONGEST_DATELINE).findIndex((unit) => isSign(unit, ')'))
  return isPlaced && closing === -1 ? 1 : closing + 1
}

const LONGEST_DATELINE = 8

function isPlace(unit: Unit | undefined): boolean {
  return isFigure(unit) && unit.figure.type === 'place'
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

/** "اتهمت بتدبير …": nobody in particular accuses whom the clause is about. */
export function isAccused({ verb, after, pronoun, isCharged }: Clause): boolean {
  return verb.speech === 'accuse' && isCharged && pronoun === undefined && after.bare.length === 0
}
