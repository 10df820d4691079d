import type { Role } from '../../page.ts'
import { partiesAt } from '../clauses/arguments.ts'
import type { Clause } from '../clauses/clause.ts'
import { isComplementizer, isFiniteVerb, isRelative } from '../clauses/clause-marks.ts'
import { listFrom } from '../clauses/list.ts'
import { ourselves } from '../context/ourselves.ts'
import { nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { asState } from '../context/states.ts'
import { COMMAS, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { ACCUSATIONS, BLAME, CHARGED, CHARGES, LENDING, SENDING, SUSPECTS, TEMPORAL } from '../words/clause-words.ts'
import { FRAME_NOUNS, type Frame, HARMS, SPEECH_PARTICIPLES } from '../words/frames.ts'
import { DESCRIBING_HEADS, MANY_BODIES, PEOPLE, SOMEBODY } from '../words/group-words.ts'
import { NEGATIONS } from '../words/particles.ts'
import type { Stem, Word } from '../words/words.ts'
import type { Told } from './say-clauses.ts'
import type { Slots } from './slots.ts'

/** The verb in whose clause the noun stands; after a parenthesis that of the main clause. */
export function governingAt(told: readonly Told[], at: number): Told | undefined {
  const within = told.findLast(({ clause }) => clause.at < at && at < clause.to)
  return within ?? told.findLast(({ clause }) => clause.at < at && !clause.isRelative && !clause.isAside)
}

/** A noun without a doer takes that of the verb that governs it, or whoever is charged with what it says. */
export function lendSubject(
  context: Context,
  units: readonly Unit[],
  frame: Frame,
  stem: Stem,
  at: number,
  told: readonly Told[],
  slots: Slots,
): void {
  if (slots.has('subject') || isComplete(frame, slots)) return
  if (frame.needsControl && isUncontrolled(units[at - 1])) return
  const own = bearersOf(context, units, frame, stem, at, told)
  if (own !== undefined) {
    if (own.length > 0) slots.set('subject', own)
    return
  }
  const governing =
    governingAt(told, at) ??
    (frame.usesClause && !isOfDeath(units, at) ? told.find(({ clause }) => clause.at > at) : undefined)
  if (governing === undefined || !lends(frame, stem, governing) || isOfNoVerb(units, at, frame, governing)) return
  const figures =
    governing.clause.verb.speech === 'accuse' ? accused(units, governing) : (allowed(governing) ?? governing.subject)
  if (figures.length > 0) slots.set('subject', figures)
}

/** "قال فلان إن قيادة الجيش أحالت": whom it tells of, and nothing that he does; "قدم استقالته من قيادة X": what he gives up. */
function isUncontrolled(before: Unit | undefined): boolean {
  return isComplementizer(before) || /^(?:من|عن)$/u.test(before?.word.norm ?? '')
}

/** Whether the noun takes no subject of the verb, though it stands in its clause. */
function isOfNoVerb(units: readonly Unit[], at: number, frame: Frame, governing: Told): boolean {
  if (frame.key === 'leave' && isOfSomebody(units[at + 1])) return true
  return isSince(units, at, frame) || (frame.usesClause && isSaidOfOthers(units, governing, at))
}

/** "أعلنت X انشقاق قوات من Y": others than X have left. */
function isOfSomebody(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && unit.word.stems.some(({ base, article }) => !article && SOMEBODY.has(base))
}

/** "قال فلان إن ثمة صلات بـ X": what is said there is, and not of whom who says it. */
function isSaidOfOthers(units: readonly Unit[], { clause }: Told, at: number): boolean {
  const { speech } = clause.verb
  return speech !== undefined && speech !== 'deny' && units.slice(clause.at + 1, at).some(isComplementizerAlone)
}

function isComplementizerAlone(unit: Unit): boolean {
  return isComplementizer(unit) && /ن$/u.test(unit.word.norm)
}

/** "تولى قيادة X منذ تأسيسه فلان": when it was founded, and not by whom. */
function isSince(units: readonly Unit[], at: number, { key }: Frame): boolean {
  return key === 'found' && TEMPORAL.has(units[at - 1]?.word.norm.replace(/^[وف]/u, '') ?? '')
}

/** Whom the words around the noun say to do it; none where it is laid on somebody without a name, undefined where they do not tell. */
function bearersOf(
  context: Context,
  units: readonly Unit[],
  { usesClause }: Frame,
  stem: Stem,
  at: number,
  told: readonly Told[],
): readonly Role[] | undefined {
  if (units[at - 1]?.word.norm === 'عن' && isResponsible(units[at - 2])) return []
  const blamed = blamedBefore(units, at)
  if (blamed !== undefined) return blamed
  const charged = chargedWith(context, units, stem, at, told)
  const bearers = [
    ...(usesClause ? bearersBefore(context, units, at) : []),
    ...(charged === undefined ? [] : [charged]),
  ]
  return bearers.length > 0 ? bearers : undefined
}

const DEATH_REACH = 5

/** "بعد مقتل X في اشتباك مع Y، تولى …": what somebody died in is not what the verb behind is about. */
function isOfDeath(units: readonly Unit[], at: number): boolean {
  return units
    .slice(Math.max(0, at - DEATH_REACH), at)
    .some(({ kind, word }) => kind === 'word' && word.stems.some(({ base }) => isOfHarm(base)))
}

function isOfHarm(base: string): boolean {
  return FRAME_NOUNS.get(base)?.some(({ key }) => HARMS.has(key)) === true
}

/** "سمحت X لـ Y بملاحقة Z": whoever is allowed to does it. */
function allowed({ clause }: Told): readonly Role[] | undefined {
  if (!/^[يت]?(?:سمح|سمحت|اذن|اذنت|اتاح|اتاحت|تيح)$/u.test(clause.verb.stem.base)) return undefined
  return clause.after.obliques.find(({ preposition }) => preposition === 'ل')?.figures
}

/** Whether whatever the noun is joined to is all that it says: "انضمام X" tells of X. */
function isComplete(frame: Frame, slots: Slots): boolean {
  if (frame.of !== 'subject' || slots.size === 0 || frame.events || frame.usesClause) return false
  return !slots.has('to') && !slots.has('into') && !slots.has('from')
}

/** Whether the verb gives its subject to the noun. */
function lends(frame: Frame, stem: Stem, { clause: { verb } }: Told): boolean {
  const { speech } = verb
  const isOfficer = verb.frames.some(({ frame: { key } }) => key === 'head')
  if (HARMS.has(frame.key) && (speech !== undefined || isOfficer)) return false
  if (frame.needsControl && (NEGATIONS.has(stem.base) || (speech === 'deny' && verb.stem.pronoun !== ''))) return false
  return (
    speech === 'accuse' ||
    speech === 'deny' ||
    speech === 'announce' ||
    LENDING.has(verb.stem.base) ||
    (frame.key === 'support' && (stem.tanwin === true || (stem.preposition === 'ل' && SENDING.has(verb.stem.base)))) ||
    frame.usesClause ||
    isOfficer
  )
}

/** "المسؤول عن تخطيط Z": of whom the adjective tells, and of no verb. */
function isResponsible(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && /^ال?مس[وي]وله?$/u.test(unit.word.norm)
}

/** As far behind "محملا" as the word for what is laid on somebody may stand. */
const BLAME_REACH = 16

/** "محملا X المسؤولية عن": those on whom a participle lays it, who may have no name; undefined where none does. */
function blamedBefore(units: readonly Unit[], at: number): readonly Role[] | undefined {
  if (units[at]?.word.stems.some(({ whole }) => BLAME.has(whole)) !== true) return undefined
  const cue = units.findLastIndex(
    ({ kind, word }, i) =>
      i < at &&
      at - i < BLAME_REACH &&
      kind === 'word' &&
      word.stems.some(({ base, article }) => !article && SPEECH_PARTICIPLES.get(base) === 'accuse'),
  )
  if (cue === -1 || /^ايا(?:ه|ها|هم)$/u.test(units[cue + 1]?.word.norm ?? '')) return undefined
  if (units.slice(cue, at).some((_, i) => isFiniteVerb(units, cue + i))) return undefined
  const first = units.findIndex((unit, i) => i > cue && i < at && isFigure(unit) && unit.preposition === '')
  return first === -1 ? [] : listFrom(units, first, at).figures.map(roleOf)
}

const CHARGE_REACH = 3

/** "X، المتهم باغتيال Z": whom the participle right before the noun describes. */
export function accusedBeside(units: readonly Unit[], at: number): Role | undefined {
  if (!SUSPECTS.has(units[at - 1]?.word.norm ?? '')) return undefined
  const bearer = isSign(units[at - 2], COMMAS) ? units[at - 3] : units[at - 2]
  return isFigure(bearer) && bearer.figure.type !== 'place' ? roleOf(bearer) : undefined
}

/** "بتهمة …", "المتهم بـ". */
export function isCharge(units: readonly Unit[], at: number): boolean {
  if (accusedBeside(units, at) !== undefined) return true
  return units
    .slice(Math.max(0, at - CHARGE_REACH), at)
    .some(({ kind, word }) => kind === 'word' && CHARGES.has(word.norm))
}

/** "متهما X بتنفيذ", "بتهمة تقديم الدعم", "وجهت إلى X تهمة التخطيط": whoever is charged. */
function chargedWith(
  context: Context,
  units: readonly Unit[],
  { preposition }: Stem,
  at: number,
  told: readonly Told[],
): Role | undefined {
  const suspect = accusedBeside(units, at)
  if (suspect !== undefined) return suspect
  if (isCharge(units, at)) {
    const around = told.findLast(({ clause }) => clause.at < at)
    const person = nearest(
      units,
      at,
      ({ figure, aside, group }) => aside !== true && group === undefined && figure.type === 'person',
    )
    const suffering = around?.object.find(({ figure }) => context.memory.page.cast.head(figure).type !== 'place')
    return suffering ?? (person === undefined ? undefined : roleOf(person))
  }
  if (preposition === 'ب' && isChargedByPronoun(units, at))
    return told.findLast(({ clause }) => clause.at < at)?.object[0]
  const charged = units[at - 1]
  if (preposition !== 'ب' || !isFigure(charged)) return undefined
  if (charged.figure.type === 'place' && asState(context.memory, roleOf(charged)) === undefined) return undefined
  const cue = units[at - 2]
  return cue?.kind === 'word' && !isSign(cue, '.') && CHARGED.has(cue.word.norm) ? roleOf(charged) : undefined
}

/** "متهما X بدعم Y", "الاتهامات بدعم Y": whether a participle lays what the noun says on whoever stands right before it. */
export function isChargedBeside(units: readonly Unit[], at: number, { preposition, pronoun }: Stem): boolean {
  const cue = units[at - 2]
  if (preposition === 'ب' && pronoun === '' && ACCUSATIONS.has(units[at - 1]?.word.norm ?? '')) return true
  return (
    preposition === 'ب' &&
    pronoun === '' &&
    isFigure(units[at - 1]) &&
    cue?.kind === 'word' &&
    CHARGED.has(cue.word.norm)
  )
}

/** "اعتقلت X فلانا، متهمة إياه بالتعاون مع Y": whoever suffered what was told before. */
function isChargedByPronoun(units: readonly Unit[], at: number): boolean {
  return /^ايا(?:ه|ها|هم|هما)$/u.test(units[at - 1]?.word.norm ?? '') && CHARGED.has(units[at - 2]?.word.norm ?? '')
}

/** "فلان كان على خلاف مع", "وهو على خلاف مع", "سبق له القتال": who is said to be in it. */
function bearersBefore(context: Context, units: readonly Unit[], at: number): Role[] {
  const owner = ownerBefore(context, units, at)
  if (owner !== undefined) return [owner]
  const bound = boundTo(context, units, at)
  if (bound !== undefined) return [bound]
  const meant = bearerMeant(units, at)
  if (meant !== undefined) {
    const figure = referentOf(context, units, at - 2, meant, ['organization', 'person'])
    return figure === undefined ? [] : [unnamed(figure, units[at - 1]?.end ?? 0)]
  }
  const being = units.slice(Math.max(0, at - 4), at).findIndex(({ word }) => BEING.test(word.norm))
  const copula = Math.max(0, at - 4) + being
  if (being === -1) return []
  const parties = partiesAt(context, units, copula + 1)
  if (parties.length > 0) return parties.map(roleOf)
  const described = isRelative(units[copula - 1])
    ? [units[copula - (isSign(units[copula - 2], '،,') ? 3 : 2)]]
    : [units[copula - 1], units[copula + 1]]
  const bearer = described.find(isFigure)
  return bearer !== undefined && bearer.figure.type !== 'place' && units.indexOf(bearer) < at ? [roleOf(bearer)] : []
}

/** "لها صلات بـ Y", "للحركة علاقات مع Y": who has them. */
function ownerBefore(context: Context, units: readonly Unit[], at: number): Role | undefined {
  const before = /^(?:اي|ايه)$/u.test(units[at - 1]?.word.norm ?? '') ? units[at - 2] : units[at - 1]
  if (isFigure(before)) return before.preposition === 'ل' && before.figure.type !== 'place' ? roleOf(before) : undefined
  const pronoun = before?.kind === 'word' ? /^[وف]?ل(ه|ها|هم)$/u.exec(before.word.norm)?.[1] : undefined
  if (before === undefined || pronoun === undefined) return undefined
  const figure = referentOf(context, units, at - 1, pronoun, ['organization', 'person'])
  return figure === undefined ? undefined : unnamed(figure, before.end)
}

/** "X ماضية في قتال Y", "إننا ماضون في": whoever is said to go on with it. */
function boundTo(context: Context, units: readonly Unit[], at: number): Role | undefined {
  const cue = units.findLastIndex(
    ({ kind, word }, i) => i < at && at - i <= BOUND_REACH && kind === 'word' && isBound(word),
  )
  const word = units[cue]
  if (word === undefined || !/^(?:في|ب|علي)$/u.test(units[at - 1]?.word.norm ?? '')) return undefined
  const we = units.slice(0, cue).some(({ kind, word: { norm } }) => kind === 'word' && OUR_WORDS.test(norm))
  const figure = we ? ourselves(context.memory) : undefined
  if (figure !== undefined) return unnamed(figure, word.end)
  const bearer = nearest(units, cue, ({ figure: { type }, preposition }) => type !== 'place' && preposition === '')
  if (bearer !== undefined && cue - units.indexOf(bearer) <= 2) return roleOf(bearer)
  const that = isSign(units[cue - 1], '،,') ? units.findLastIndex((unit, i) => i < cue && isComplementizer(unit)) : -1
  const told = that === -1 ? undefined : units[that + 1]
  return isFigure(told) ? roleOf(told) : undefined
}

function isBound({ norm }: Word): boolean {
  return GOING_ON.test(norm)
}

const BOUND_REACH = 5
const GOING_ON = /^(?:ماضي?(?:ه|ون|ين)?|مستمر(?:ه|ون|ين)?|عازم(?:ه|ون|ين)?|مصمم(?:ه|ون|ين)?|مصر(?:ه|ون|ين))$/u
const OUR_WORDS = /^[وف]?(?:ب?اننا|انا|نحن)$/u

const BEING = /^[وف]?(?:كان|كانت|ظل|ظلت)$/u

/** "ألقى باللوم على X". */
const LAYS = /^(?:القي|القت|القوا|[يت]لقي|يلقون)$/u

/** The pronoun of "سبق له القتال" and of "وهي على خلاف". */
function bearerMeant(units: readonly Unit[], at: number): string | undefined {
  const [cue, last] = [units[at - 2]?.word.norm ?? '', units[at - 1]?.word.norm ?? '']
  if (/^[وف]?سبق$/u.test(cue)) return /^ل(ه|ها)$/u.exec(last)?.[1]
  const pronoun = last === 'علي' ? /^[وف]?ه([وي])$/u.exec(cue)?.[1] : undefined
  return pronoun === undefined ? undefined : pronoun === 'و' ? 'ه' : 'ها'
}

/** Whom an accusation is against: the second noun phrase after the verb, or the one that its pronoun stands for. */
export function accused(units: readonly Unit[], { clause, subject, isPassive }: Told): readonly Role[] {
  if (clause.pronoun !== undefined) return [clause.pronoun]
  // "قياديا تتهمه X بـ": who has no name is accused.
  if (/^ه/u.test(clause.verb.stem.pronoun)) return []
  if (LAYS.test(clause.verb.stem.base))
    return clause.after.obliques.find(({ preposition }) => preposition === 'علي')?.figures ?? []
  const lists = beforeCharge(units, clause).map((list) => list.map(roleOf))
  if (clause.verb.isOurs) return lists.flat()
  if (lists.length === 0 && isPassive) return subject
  if (clause.before.length > 0) return lists[0] ?? []
  // "اتهمت منظمات حقوقية X بـ": who accuses stands in no list.
  const isDescribed = subject[0]?.figure.described === true && subject[0].figure !== lists[0]?.[0]?.figure
  if (lists.length === 1 && !isDescribed && accusesUnnamed(units, clause)) return []
  return (isDescribed ? lists[0] : lists[1]) ?? lists[0] ?? []
}

/** "حملت السلطات X مسؤولية خطف فلان": of those behind the verb whoever stands before what is laid on somebody. */
function beforeCharge(units: readonly Unit[], { at, to, after: { bare } }: Clause): Clause['after']['bare'] {
  const charge = units.findIndex(
    ({ kind, word }, i) => i > at && i < to && kind === 'word' && word.stems.some(({ whole }) => BLAME.has(whole)),
  )
  const before = bare.filter(([first]) => first !== undefined && units.indexOf(first) < charge)
  return before.length > 0 ? before : bare
}

/** "اتهمت X قوات المعارضة بـ": whoever stands right behind the verb accuses those without a name who stand before the charge. */
export function accusesUnnamed(units: readonly Unit[], { at, before }: Pick<Clause, 'at' | 'before'>): boolean {
  const next = units[at + 1]
  const accusedAt = units[at + 2]?.kind === 'time' || isSign(units[at + 2], QUOTES) ? at + 3 : at + 2
  if (before.length > 0 || !isFigure(next) || next.preposition !== '') return false
  const noun = units[accusedAt]
  return noun?.kind === 'word' && noun.word.stems.some(isManyOf)
}

function isManyOf({ base, conjunction, preposition }: Stem): boolean {
  return conjunction + preposition === '' && (MANY_BODIES.has(base) || PEOPLE.has(base) || DESCRIBING_HEADS.has(base))
}
