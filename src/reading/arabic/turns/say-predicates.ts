import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import { isBoundary, isFiniteVerb, tellsOfAnother } from '../clauses/clause-marks.ts'
import { beforeAside } from '../clauses/copula-subject.ts'
import { eventAt } from '../clauses/events.ts'
import { isNotBefore } from '../clauses/moods.ts'
import { opensLife } from '../clauses/nominal-subject.ts'
import { timeIn } from '../clauses/timing.ts'
import { agreesWith } from '../context/memory.ts'
import { nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { officeAt as officeOf } from '../phrases/joint-office.ts'
import { claimOffice } from '../phrases/name-phrase.ts'
import { isTakenUp } from '../phrases/role-phrase.ts'
import { hasRole } from '../phrases/role-stem.ts'
import { BEING } from '../words/clause-words.ts'
import { ONE_OF } from '../words/office-words.ts'
import { RELATIVES } from '../words/particles.ts'
import { ROLE_NOUNS } from '../words/roles.ts'
import { DOERS } from '../words/turn-words.ts'
import { among } from '../words/word-kinds.ts'

/** Says what nominal predicates say: "كان X قائدا لـ Y", "أنه عضو في Y", "منفذ الهجوم هو X". */
export function sayPredicates(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 0; at < units.length; at++) {
    sayOfficeHeld(context, units, at, told)
    sayDoer(context, units, at)
    sayAtHead(context, units, at)
    sayHeading(context, units, at, told)
  }
}

const IT_IS = /^[وف]?(?:ب|ك)?(?:ان|ا?ن)(?:ه|ها)$/u

function sayOfficeHeld(context: Context, units: readonly Unit[], at: number, told: readonly Told[]): void {
  const unit = units[at]
  if (unit === undefined || !mayTellOffice(unit) || told.some(({ clause }) => appointsAt(clause, at))) return
  const office = heldAt(context, units, at)
  if (office === undefined) return
  const topic = memberTopic(units, at)
  if (topic !== undefined) sayPartOf(context, unit, topic, office.of)
  if (topic !== undefined || !(followsBeing(units, at, unit) || opensLife(context, units, at))) return
  const body = office.predicate === 'member_of' ? bodyMeant(context, units, at - 1) : undefined
  if (body !== undefined) {
    sayPartOf(context, unit, body, office.of)
    return
  }
  const beyond = beforeAside(units, at - 1)
  if (isFigure(beyond) && beyond.figure.type === 'person') {
    sayOfPerson(context, units, at, office, beyond)
    return
  }
  const bearer = nearest(
    units,
    at,
    ({ aside, group, preposition }) => aside !== true && group === undefined && preposition === '',
  )
  if (MEMBER.test(unit.word.norm) && bearer?.figure.type === 'organization' && at - units.indexOf(bearer) <= 12) {
    if (!tellsOfAnother(units, units.indexOf(bearer), at)) sayPartOf(context, unit, bearer.figure, office.of)
    return
  }
  sayOfPerson(context, units, at, office)
}

function mayTellOffice({ kind, word, office }: Unit): boolean {
  return office !== undefined || (kind === 'word' && hasRole(word))
}

/** The office told at the unit, unless it is denied, or that of a member of what no name here tells. */
function heldAt(context: Context, units: readonly Unit[], at: number): FigureUnit['office'] {
  const office = units[at]?.office ?? officeAt(context, units, at)
  if (office === undefined || isNotBefore(units, at)) return undefined
  const isVague = /^ب(?:وصف|صفت)/u.test(units[at - 1]?.word.norm ?? '') && office.of.end === office.of.start
  return isVague ? undefined : office
}

/** "وهي عضو في X", and "وهو عضو في X" where the sentence before was about a body. */
function bodyMeant(context: Context, units: readonly Unit[], at: number): Figure | undefined {
  const { memory } = context
  const norm = units[at]?.word.norm ?? ''
  if (/^[وف]?هي$/u.test(norm)) return referentOf(context, units, at, 'ها', ['organization'])
  const [last] = memory.subject
  if (at !== 0 || !/^[وف]?هو$/u.test(norm) || last === undefined) return undefined
  const own = memory.page.cast.head(last)
  return own.type === 'organization' && agreesWith(memory, own, 'm') ? own : undefined
}

function sayOfPerson(
  context: Context,
  units: readonly Unit[],
  at: number,
  office: NonNullable<FigureUnit['office']>,
  told?: FigureUnit,
): void {
  const unit = units[at]
  const named =
    told ??
    antecedentOf(units, at) ??
    ownerOfPast(units, at) ??
    nearest(units, at, ({ figure, aside, group }) => aside !== true && group === undefined && figure.type === 'person')
  if (unit === undefined || (named !== undefined && tellsOfAnother(units, units.indexOf(named), at))) return
  if (named !== undefined && told === undefined && at - units.indexOf(named) > 12) return
  const person = named === undefined ? heroUnnamed(context, units, at) : roleOf(named)
  if (person === undefined) return
  const spans = {
    anchor: unit.start,
    start: Math.min(person.start, unit.start),
    end: Math.max(unit.end, office.of.end),
  }
  claimOffice(context, person, office, { ...spans, valid: timeHeld(units, at), score: 0.7, standing: 'said' })
}

/** "أسسها فلان بعد خلافه مع علان، وكان أحد قادة X": of him whom no "مع" brings, where "وكان" goes on. */
function ownerOfPast(units: readonly Unit[], at: number): FigureUnit | undefined {
  const copula = units.findLastIndex(({ word }, i) => i < at && at - i <= PAST_REACH && /^وكان$/u.test(word.norm))
  const last = nearest(units, copula, ({ aside, figure }) => aside !== true && figure.type === 'person')
  if (last === undefined || units[units.indexOf(last) - 1]?.word.norm !== 'مع') return undefined
  return nearest(
    units,
    units.indexOf(last),
    ({ aside, group, figure, preposition }) =>
      aside !== true && group === undefined && figure.type === 'person' && preposition === '',
  )
}

const PAST_REACH = 4

/** "قائد عسكري، كان من أبرز قادة X": whose life the text tells, where the sentence has named nobody. */
function heroUnnamed({ memory }: Context, units: readonly Unit[], at: number): Role | undefined {
  const { protagonist } = memory
  if (protagonist === undefined || units.slice(0, at).some((unit) => isFigure(unit) && unit.figure.type !== 'place'))
    return undefined
  return unnamed(protagonist, units[at]?.start ?? 0)
}

/** "بقيادة فلان الذي كان أحد مؤسسي X": whom a relative clause with a copula describes. */
function antecedentOf(units: readonly Unit[], at: number): FigureUnit | undefined {
  for (let i = at - 1; i > 0 && at - i <= 4 && units[i]?.kind === 'word'; i--) {
    const described = units[i - 1]
    if (RELATIVES.has(units[i]?.word.norm ?? ''))
      return isFigure(described) && described.figure.type === 'person' ? described : undefined
  }
  return undefined
}

/** "قائدا لـ X حتى استقالته في 2016": when the office is held, before another clause begins. */
function timeHeld(units: readonly Unit[], at: number): string | null {
  let to = at + 1
  while (to < units.length && !endsOffice(units, to)) to++
  return timeIn(units, at, to, at)
}

function endsOffice(units: readonly Unit[], at: number): boolean {
  if (isSign(units[at], '،,.') || isBoundary(units[at])) return true
  return isFiniteVerb(units, at) && !/^(?:حتي|منذ)$/u.test(units[at - 1]?.word.norm ?? '')
}

function appointsAt({ at, to, verb }: Told['clause'], place: number): boolean {
  return at < place && place < to && verb.frames.some(({ frame }) => frame.appoints)
}

/** "الحركة عضو في X": the body that a sentence begins with and says to be a member. */
function memberTopic(units: readonly Unit[], at: number): Figure | undefined {
  const topic = at === 1 ? units[0] : undefined
  const isMember = isFigure(topic) && topic.figure.type === 'organization' && MEMBER.test(units[at]?.word.norm ?? '')
  return isMember ? topic.figure : undefined
}

/** "وهي عضو في X": a body is part of another. */
const MEMBER = /^(?:عضو|عضوا|عضوه)$/u

function sayPartOf(context: Context, unit: Unit, body: Figure, whole: Role): void {
  context.statements.push({
    subject: { figure: body, start: unit.start, end: unit.start },
    predicates: ['part_of'],
    object: whole,
    valid: null,
    anchor: unit.start,
    start: unit.start,
    end: Math.max(unit.end, whole.end),
    score: 0.65,
    standing: 'said',
  })
}

function officeAt(context: Context, units: readonly Unit[], at: number): Unit['office'] {
  const office = officeOf(context, units, at, units.slice(0, at))
  return office?.of === undefined || !isTakenUp(office)
    ? undefined
    : { predicate: office.predicate, text: office.text, of: office.of, also: office.also }
}

/** "وأنه عضو في", or a copula somewhat before an office in the accusative. */
function followsBeing(units: readonly Unit[], at: number, unit: Unit): boolean {
  if (IT_IS.test(units[at - 1]?.word.norm ?? '')) return true
  if (unit.office !== undefined) return isBeing(units, at)
  const other = otherHeld(units, at)
  if (other !== undefined) return followsBeing(units, other, unit)
  return units.slice(Math.max(0, at - 6), at).some(({ kind, word }) => kind === 'word' && BEING.has(word.norm))
}

/** "كان فلان قائدا، وعلان نائبا له": where the office in the accusative stands that is held before another is. */
function otherHeld(units: readonly Unit[], at: number): number | undefined {
  const holder = units[at - 1]
  if (!isFigure(holder) || holder.figure.type !== 'person' || holder.conjunction !== 'و') return undefined
  const other = units.findLastIndex(
    ({ kind, word }, i) =>
      i < at - 1 &&
      at - i <= OTHER_REACH &&
      kind === 'word' &&
      word.stems.some(({ base, tanwin }) => tanwin === true && ROLE_NOUNS.has(base)),
  )
  return other === -1 ? undefined : other
}

const OTHER_REACH = 9

/** "وهو", and "كان من قبل أحد" before the leaders of a body. */
function isBeing(units: readonly Unit[], at: number): boolean {
  if (units[at]?.conjunction === 'و' && units[at - 1]?.office !== undefined) return isBeing(units, at - 1)
  let i = at - 1
  while (i > 0 && at - i < 6 && ONE_OF.has(units[i]?.word.norm ?? '')) i--
  if (i < at - 1 && isFigure(units[i]) && units[i]?.figure?.type === 'person') i--
  const { norm } = units[i]?.word ?? { norm: '' }
  if (/^[وف]?(?:هو|هي)$/u.test(norm)) return true
  return BEING.has(norm) && (i < at - 1 || isOfPerson(units, i - 1))
}

/** "فلان، أمين سر X، كان قائدها": a person right before the copula, or before the comma that closes what tells of him. */
function isOfPerson(units: readonly Unit[], at: number): boolean {
  const person = units[isSign(units[at], '،,') ? at - 1 : at]
  return isFigure(person) && person.figure.type === 'person' && person.preposition === '' && person.group === undefined
}

const isDoer = among(DOERS)

/** "منفذ الهجوم هو فلان", "مدبر تفجير X، فلان". */
function sayDoer(context: Context, units: readonly Unit[], at: number): void {
  const unit = units[at]
  if (unit?.kind !== 'word' || !isDoer(unit.word)) return
  const event = eventAt(context, units, at + 1)
  if (event === undefined) return
  const doer = doerAfter(units, event.next)
  if (doer === undefined) return
  context.statements.push({
    subject: roleOf(doer),
    predicates: ['perpetrator_of'],
    object: event.role,
    valid: null,
    anchor: unit.start,
    start: unit.start,
    end: doer.end,
    score: 0.7,
    standing: 'said',
  })
}

function doerAfter(units: readonly Unit[], from: number): FigureUnit | undefined {
  for (let i = from; i < from + 3; i++) {
    const unit = units[i]
    if (isFigure(unit)) return unit.figure.type === 'place' ? undefined : unit
    if (unit === undefined || !(isSign(unit, '،,') || /^(?:هو|هي|المدعو|يدعى)$/u.test(unit.word.norm))) return undefined
  }
  return undefined
}

/** "كان على رأسها فلان": whoever stands at the head of a body. */
function sayAtHead(context: Context, units: readonly Unit[], at: number): void {
  if (units[at - 1]?.word.norm !== 'علي') return
  const unit = units[at]
  const pronoun = /^راس(ها|ه|هم)$/u.exec(unit?.kind === 'word' ? unit.word.norm : '')?.[1]
  const person = units[at + 1]
  if (unit === undefined || pronoun === undefined) return
  if (!isFigure(person) || person.figure.type !== 'person' || person.preposition !== '' || person.conjunction !== '')
    return
  const owner = referentOf(context, units, at, pronoun, ['organization'])
  if (owner === undefined) return
  context.statements.push({
    subject: roleOf(person),
    predicates: ['leader_of'],
    object: { figure: owner, start: unit.end, end: unit.end },
    valid: null,
    anchor: unit.start,
    start: unit.start,
    end: person.end,
    score: 0.7,
    standing: 'said',
  })
}

/** "ظل فلان على رأس X": the person right behind the copula, which is no verb. */
function headBefore(units: readonly Unit[], at: number): Role | undefined {
  const [copula, person] = [units[at - 2], units[at - 1]]
  if (!isFigure(person) || person.figure.type !== 'person' || person.preposition !== '') return undefined
  return copula?.kind === 'word' && BEING.has(copula.word.norm.replace(/^[وف](?=.{2})/u, ''))
    ? roleOf(person)
    : undefined
}

/** "باق على رأس X", "عاد على رأس X": whoever the clause is about leads it. */
function sayHeading(context: Context, units: readonly Unit[], at: number, told: readonly Told[]): void {
  const [on, head, body] = units.slice(at, at + 3)
  if (on?.word.norm !== 'علي' || head?.word.norm !== 'راس' || !isFigure(body) || body.figure.type !== 'organization')
    return
  const around = told.findLast(({ clause }) => clause.at < at && at < clause.to)
  const succeeds = around?.clause.verb.frames.some(({ frame: { key } }) => key === 'succeed') === true
  const [subject = headBefore(units, at)] = around?.subject ?? []
  if (subject === undefined || succeeds || context.memory.page.cast.head(subject.figure).type !== 'person') return
  context.statements.push({
    subject,
    predicates: ['leader_of'],
    object: roleOf(body),
    valid: null,
    anchor: head.start,
    start: head.start,
    end: body.end,
    score: 0.65,
    standing: 'said',
  })
}
