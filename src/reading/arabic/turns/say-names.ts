import type { Role } from '../../page.ts'
import { isBoundary } from '../clauses/clause-marks.ts'
import { genderOf } from '../context/memory.ts'
import { nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { sayName } from '../phrases/say-name.ts'
import { cueOf, lacks } from '../words/cues.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import { DESCRIBING_HEADS, OWN_WINGS, SOMEBODY } from '../words/group-words.ts'
import { KUNYA, ORGANISATION_HEADS } from '../words/lexicon.ts'
import { FORMER, FORMERLY, FORMING, JOINT, NAMED, RENAMING, THINGS } from '../words/name-words.ts'
import { ROLE_NOUNS } from '../words/roles.ts'
import { among, isDefinite, isParticle, isVerb, written } from '../words/word-kinds.ts'
import { isOfOthers, ledBefore } from './name-owners.ts'
import { isPartAt } from './say-wings.ts'

/** Says the names that clauses give: "وكانت تعرف سابقا باسم X", "يعرف سابقا بـ X", "غير اسمه إلى X". */
export function sayNames(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  if (lacks(context, OF_NAMES)) return
  sayFormerNames(context, units, told)
  sayNamesAfterVerb(context, units, told)
  sayRenamed(context, units, told)
  sayOwnNames(context, units)
}

const VERB_REACH = 6

/** "كان يعرف سابقا بلواء X", "كانت تسمى في بداياتها "X"". */
function sayNamesAfterVerb(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 0; at < units.length; at++) {
    const verb = units[at]
    const named = verb?.kind === 'word' && calls(verb.word) ? namedAfter(units, at) : undefined
    if (named === undefined || isOfSomebody(units[at - 1])) continue
    const figure = units[named]?.figure
    const owner = isNickname(verb, figure) ? bearerOf(context, units, at, told) : ownerOf(context, units, at, told)
    if (figure !== undefined && figure.type !== owner?.figure.type) continue
    const former = units.slice(Math.max(0, at - 1), named).some(({ word }) => FORMERLY.has(word.norm))
    sayNamed(context, units, named - 1, owner, former)
  }
}

/** "شخص يدعى "X"": the name of somebody who is told of by no other. */
function isOfSomebody(before: Unit | undefined): boolean {
  return before?.kind === 'word' && SOMEBODY.has(before.word.norm)
}

/** Where the name stands that the verb at the unit gives: a figure after ب, or a quotation. */
function namedAfter(units: readonly Unit[], at: number): number | undefined {
  const bearer = units[at + 1]
  const isBearer = isFigure(bearer) && bearer.preposition === '' && !KUNYA.has(bearer.word.norm)
  const from = isBearer ? at + 2 : at + 1
  const end = units.findIndex((unit, i) => i >= from && (isSign(unit, QUOTES) || isFigure(unit) || endsNaming(unit)))
  const unit = units[end]
  if (end === -1 || end - at > VERB_REACH || unit === undefined || endsNaming(unit)) return undefined
  const isLed =
    unit.preposition === 'ب' ||
    /^ب(?:لقب|كنيه|كنيت)/u.test(units[end - 1]?.word.norm ?? '') ||
    (end === at + 1 && NICKNAMES.test(units[at]?.word.norm ?? ''))
  return isSign(unit, QUOTES) || (isLed && unit.conjunction === '') ? end : undefined
}

function endsNaming({ kind, word }: Unit): boolean {
  return kind === 'time' || /^(?:باسم|اسم)$/u.test(word.norm)
}

/** "ويكنى أبا عمر", "كنيته "أبو عمر"": another name of a person, of whom the sentence need not say who it is. */
function isNickname(cue: Unit | undefined, figure: Unit['figure']): boolean {
  return NICKNAMES.test(cue?.word.norm ?? '') && (figure === undefined || figure.type === 'person')
}

/** The person of whom the clause goes on, else whom its pronoun may mean. */
function bearerOf(context: Context, units: readonly Unit[], at: number, told: readonly Told[]): FigureUnit | undefined {
  const cue = units[at]
  const { cast } = context.memory.page
  const subject = told.findLast(({ clause }) => clause.at <= at)?.subject[0]?.figure
  const figure =
    subject !== undefined && cast.head(subject).type === 'person'
      ? subject
      : referentOf(context, units, at, 'ه', ['person'])
  return cue === undefined || figure === undefined
    ? undefined
    : { ...cue, kind: 'figure', figure, nameStart: cue.start, nameEnd: cue.end }
}

const NICKNAMES = /^[وف]?(?:[يت]كني|[يت]لقب|لقب|كنيت(?:ه|ها)|لقب(?:ه|ها))$/u
const calls = written(/^[وف]?(?:[يت]?عرف|عرفت|[يت]?سمي|سميت|[يت]دعي|[يت]لقب|[يت]كني|لقب|كنيت(?:ه|ها)|لقب(?:ه|ها))$/u)
const RENAMED_REACH = 8

const renames = among(RENAMING)

/** "غير اسمه إلى "X"". */
function sayRenamed(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 0; at + 2 < units.length; at++) {
    const cue = units[at]
    const noun = cue?.kind === 'word' && renames(cue.word) ? ownNameAfter(units, at) : undefined
    const named = noun === undefined ? undefined : newNameAfter(context, units, noun)
    if (cue === undefined || noun === undefined || named === undefined) continue
    const owner = namedOwner(units, noun) ?? renamedBy(units, at, told) ?? nearestBody(units, at, noun)
    if (owner === undefined || !mayOwn(context, units[noun], owner)) continue
    const [start, end] = owner.end > owner.start ? [owner.start, owner.end] : [cue.start, cue.end]
    const bearer = { ...cue, figure: owner.figure, start, end, nameStart: start, nameEnd: end }
    sayName(context, bearer, named.name, named.end)
  }
}

/** "غيروا اسمهم": the name is of several, and of no body that is one. */
function mayOwn({ memory }: Context, noun: Unit | undefined, { figure }: Role): boolean {
  return noun?.word.norm.endsWith('هم') !== true || genderOf(memory, figure) === 'p'
}

/** "إلى X", "ليصبح "X"". */
function newNameAfter(context: Context, units: readonly Unit[], noun: number): ReturnType<typeof nameAt> {
  const into = units.findIndex(
    ({ kind, word }, i) => i > noun && i - noun < RENAMED_REACH && kind === 'word' && INTO_NAME.test(word.norm),
  )
  if (into === -1) return undefined
  return nameAt(context, units, units[into + 1]?.word.norm === 'اسم' ? into + 2 : into + 1)
}

const INTO_NAME = /^(?:الي|ب|باسم|ليصبح|لتصبح|لتحمل|ليحمل)$/u

/** The body that is the subject of the verb. */
function renamedBy(units: readonly Unit[], at: number, told: readonly Told[]): Role | undefined {
  const clause = told.find((one) => one.clause.at === at) ?? told.findLast((one) => one.clause.at <= at)
  return clause?.subject.find(({ figure, start }) => figure.type === 'organization' && start <= (units[at]?.start ?? 0))
}

const NAME_REACH = 4

/** Where "اسمها" or "اسم X" stands after the verb, past whose name it is. */
function ownNameAfter(units: readonly Unit[], at: number): number | undefined {
  for (let i = at + 1; i <= at + NAME_REACH; i++) {
    const unit = units[i]
    if (unit?.kind === 'word' && /^(?:ب?اسم|تسميه|تسميت)(?:ه|ها|هم)?$/u.test(unit.word.norm)) return i
    if (unit === undefined || isBoundary(unit) || isSign(unit, '.')) return undefined
  }
  return undefined
}

/** "تغيير اسم X إلى", "إعادة تسمية X". */
function namedOwner(units: readonly Unit[], name: number): Role | undefined {
  const next = units[name + 1]
  return isFigure(next) && next.figure.type === 'organization' && next.preposition === '' ? roleOf(next) : undefined
}

/** "غيرت جبهة X اسمها". */
function nearestBody(units: readonly Unit[], from: number, to: number): Role | undefined {
  const body = units.slice(from + 1, to).find((unit) => isFigure(unit) && unit.figure.type === 'organization')
  return isFigure(body) ? roleOf(body) : undefined
}

const isItsName = written(/^[وف]?اسم(?:ه|ها)$/u)

/** The pronoun of "اسمه" or "اسمها". */
function ownerOfName(unit: Unit | undefined): string | undefined {
  return unit?.kind === 'word' && isItsName(unit.word) ? /ها?$/u.exec(unit.word.norm)?.[0] : undefined
}

/** "وكان اسمها السابق X", "اسمه الحقيقي X": a name that a nominal clause gives. */
function sayOwnNames(context: Context, units: readonly Unit[]): void {
  for (let at = 0; at + 1 < units.length; at++) {
    const unit = units[at]
    const pronoun = ownerOfName(unit)
    if (unit === undefined || pronoun === undefined) continue
    const name = ownNameEnd(units, at)
    const named = isOwnName(units, at, name) ? nameAt(context, units, name) : undefined
    const owner = named === undefined ? undefined : referentOf(context, units, at, pronoun, ['organization', 'person'])
    if (owner === undefined || named === undefined || named.figure === owner) continue
    const bearer = units[name]
    if (isFigure(bearer) && bearer.figure.type !== context.memory.page.cast.head(owner).type) continue
    const before = units.slice(Math.max(0, at - 2), name)
    const former = before.some(({ word }) => FORMERLY.has(word.norm) || FORMER.has(word.norm))
    sayName(
      context,
      { ...unit, figure: owner, nameStart: unit.start, nameEnd: unit.end },
      named.name,
      named.end,
      former,
    )
  }
}

const MOST_ADJECTIVES = 3

/** Where the name may stand: past adjectives and "هو". */
function ownNameEnd(units: readonly Unit[], at: number): number {
  let name = at + 1
  while (name - at <= MOST_ADJECTIVES && isOfName(units[name])) name++
  return name
}

function isOfName(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && (isDefinite(unit.word) || /^(?:هو|كان)$/u.test(unit.word.norm))
}

/** Right behind its noun or an adjective that tells which name it is. */
function isOwnName(units: readonly Unit[], at: number, name: number): boolean {
  const kind = units.slice(at + 1, name)
  if (isSign(units[name], QUOTES)) return true
  return (
    isFigure(units[name]) &&
    units[name]?.preposition === '' &&
    (kind.length > 0 || /^و?كان(?:ت)?$/u.test(units[at - 1]?.word.norm ?? ''))
  )
}

const bringsName = written(/^(?:باسم|اسم|مسمي|بمسمي|تسميه)$/u)

const OF_NAMES = cueOf((word) => [calls, renames, isItsName, bringsName].some((isOne) => isOne(word)))

/** "وكانت تعرف سابقا باسم X": a name, said of the subject of the clause. */
function sayFormerNames(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 1; at < units.length; at++) {
    const cue = units[at]
    if (cue?.kind !== 'word' || !bringsName(cue.word)) continue
    const verb = units.findLastIndex((unit, i) => i < at && unit.kind === 'word' && calls(unit.word))
    const before = units.slice(Math.max(0, Math.min(at - 4, verb !== -1 && at - verb <= RENAMED_REACH ? verb : at)), at)
    if (cue.word.norm === 'باسم' && before.some(isSpokesman)) continue
    const founded = foundedAs(units, at, told)
    if (founded !== undefined) sayNamed(context, units, at, founded, false)
    if (founded !== undefined || !isOfSubject(before)) continue
    const former = before.some(({ word }) => FORMERLY.has(word.norm))
    sayNamed(context, units, at, ownerOf(context, units, at, told), former)
  }
}

/** Whether a word of naming stands in the words before the name, and no body without a name whose name it would be. */
function isOfSubject(before: readonly Unit[]): boolean {
  if (!before.some(({ kind, word }) => kind === 'word' && NAMED.has(word.norm)) || before.some(isNewBody)) return false
  return !before.some((unit, i) => isUnnamedBody(unit) && NAMED.has(before[i + 1]?.word.norm ?? ''))
}

/** "أسس فلان X تحت اسم Y", "ظهرت أول مرة باسم Y": the body that is formed or begins under the name, and no wing of it. */
function foundedAs(units: readonly Unit[], at: number, told: readonly Told[]): FigureUnit | undefined {
  const last = told.findLast(({ clause }) => clause.at < at)
  const cue = units[at]
  if (last === undefined || cue === undefined || at - last.clause.at > FOUNDED_REACH) return undefined
  const keys = last.clause.verb.frames.map(({ frame: { key } }) => key)
  const figure = keys.includes('found')
    ? last.object[0]?.figure
    : keys.includes('begin')
      ? last.subject[0]?.figure
      : undefined
  const between = units.slice(last.clause.at, at)
  if (
    figure?.type !== 'organization' ||
    between.some((unit) => isSign(unit, COMMAS) || isOfWing(unit) || isNewBody(unit))
  )
    return undefined
  return { ...cue, kind: 'figure', figure, nameStart: cue.start, nameEnd: cue.end }
}

function isOfWing({ kind, word }: Unit): boolean {
  return kind === 'word' && word.stems.some(({ base }) => OWN_WINGS.has(base))
}

/** "شكلت X وY ائتلافا باسم Z": what they form has the name. */
function isNewBody({ kind, word }: Unit): boolean {
  if (kind !== 'word') return false
  return word.stems.some(
    ({ base, article, tanwin, pronoun }) =>
      !article &&
      pronoun === '' &&
      (JOINT.has(base) || (tanwin === true && (ORGANISATION_HEADS.has(base) || DESCRIBING_HEADS.has(base)))),
  )
}

const FOUNDED_REACH = 10

/** "جبهة عرفت باسم X": the name is that of the front, which has no other. */
function isUnnamedBody({ kind, word }: Unit): boolean {
  if (kind !== 'word') return false
  return word.stems.some(
    ({ base, article, pronoun, tanwin }) =>
      !article && pronoun === '' && (JOINT.has(base) || tanwin === true) && ORGANISATION_HEADS.has(base),
  )
}

/** "عمل ناطقا باسم X". */
function isSpokesman({ kind, word }: Unit): boolean {
  return (
    kind === 'word' && word.stems.some(({ base }) => ROLE_NOUNS.has(base) || ROLE_NOUNS.has(base.replace(/ا$/u, '')))
  )
}

function sayNamed(
  context: Context,
  units: readonly Unit[],
  at: number,
  owner: FigureUnit | undefined,
  former: boolean,
): void {
  const named = nameAt(context, units, at + 1)
  if (named === undefined || named.figure === owner?.figure) return
  const bearer = units[at + 1]
  if (isFigure(bearer) && owner !== undefined && bearer.figure.type !== owner.figure.type) return
  if (owner !== undefined && !isWing(units, at)) sayName(context, owner, named.name, named.end, former)
}

/** "جناح عسكري يعرف باسم X": the name is the wing's. */
function isWing(units: readonly Unit[], at: number): boolean {
  return units.some((_, i) => i < at && at - i <= WING_REACH && isPartAt(units, i))
}

const WING_REACH = 6

function nameAt(
  context: Context,
  units: readonly Unit[],
  from: number,
): { name: string; end: number; figure: unknown } | undefined {
  const unit = units[from]
  if (isFigure(unit)) {
    const name = context.text.slice(unit.nameStart, unit.nameEnd).replace(/^أب[يا] /u, 'أبو ')
    return { name, end: unit.end, figure: unit.figure }
  }
  if (!isSign(unit, QUOTES)) return undefined
  if (isFigure(units[from + 1]) && !isSign(units[from + 2], QUOTES)) return nameAt(context, units, from + 1)
  const close = units.findIndex((one, i) => i > from && isSign(one, QUOTES))
  const [first, last] = [units[from + 1], units[close - 1]]
  if (close === -1 || close - from > 8 || first === undefined || last === undefined) return undefined
  return { name: context.text.slice(first.start, last.end), end: last.end, figure: first.figure }
}

function ownerOf(context: Context, units: readonly Unit[], at: number, told: readonly Told[]): FigureUnit | undefined {
  if (isOfOthers(units, at) || isOfItsNoun(units, at) || isOfThing(units, at)) return undefined
  const led = ledBefore(units, at)
  if (led !== undefined) return led
  const clause = told.findLast((one) => one.clause.at <= at)
  const subject = clause?.subject[0] ?? nominalOf(units, at)
  const unit = units.find(({ figure }) => figure !== undefined && figure === subject?.figure)
  if (isFigure(unit) && unit.figure.type !== 'place') return unit
  return nearest(
    units,
    at,
    ({ figure, aside }) => aside !== true && context.memory.page.cast.head(figure).type === 'organization',
  )
}

/** "X فصيل مسلح في هيئة Y، ويعرف أيضا بـ": whom the sentence began with, where و goes on about it. */
function nominalOf(units: readonly Unit[], at: number): FigureUnit | undefined {
  const [first] = units
  return isFigure(first) && first.preposition === '' && /^و[يت]/u.test(units[at]?.word.norm ?? '') ? first : undefined
}

const THING_REACH = 6

/** "أعمال شغب ضد X عرفت باسم Z", "وقعت X اتفاقا عرف باسم Z": the name is that of what happened or was made, and of no body. */
function isOfThing(units: readonly Unit[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= THING_REACH; i--) {
    const unit = units[i]
    if (unit === undefined || isSign(unit, COMMAS) || isOwnBody(unit)) return false
    if (unit.kind === 'word' && THINGS.has(unit.word.norm)) return true
  }
  return false
}

/** "في هجوم عرف باسم Z", "وتعرف منظمتها الشبابية باسم Z": the name is that of the noun which the verb describes, or of its own subject. */
function isOfItsNoun(units: readonly Unit[], at: number): boolean {
  const verb = units.findLastIndex(
    (unit, i) => i <= at && i > at - VERB_REACH && NAMED.has(unit.word.norm) && isVerb(unit.word),
  )
  if (isOwnBody(units[verb + 1])) return true
  // "تشكيل تحالف عسكري يحمل اسم X": the name is that of what is formed.
  if (isOfFormed(units, verb)) return true
  let noun = verb - 1
  while (verb - noun < MOST_ADJECTIVES && isIndefinite(units[noun]) && isIndefinite(units[noun - 1])) noun--
  const head = units[noun]
  if (verb < 1 || head === undefined || !isIndefinite(head)) return false
  return isParticle(units[noun - 1]?.word) || head.word.stems.some(({ base }) => EVENT_NOUNS.has(base))
}

const FORMED_REACH = 4

function isOfFormed(units: readonly Unit[], verb: number): boolean {
  const between = units.slice(Math.max(0, verb - FORMED_REACH), Math.max(0, verb))
  const at = between.findIndex(({ kind, word }) => kind === 'word' && FORMING.has(word.norm))
  return at !== -1 && between.slice(at).every(({ kind }) => kind === 'word')
}

/** "منظمتها", "جناحها": a body with its owner. */
function isOwnBody(unit: Unit | undefined): boolean {
  return (
    unit?.kind === 'word' && unit.word.stems.some(({ base, pronoun }) => pronoun !== '' && ORGANISATION_HEADS.has(base))
  )
}

function isIndefinite(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && !isDefinite(unit.word) && !isParticle(unit.word) && !isVerb(unit.word)
}
