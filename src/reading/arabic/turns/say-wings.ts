import type { Role } from '../../page.ts'
import { isFiniteVerb } from '../clauses/clause-marks.ts'
import { mainOf } from '../context/memory.ts'
import { nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { COMMAS, DASHES, type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { isOwner, wholeOfWing } from '../phrases/wing-of.ts'
import { NAMED_PARTS, OWN_WINGS } from '../words/group-words.ts'
import { ORGANISATION_HEADS } from '../words/lexicon.ts'
import { FORMING, KNOWN_AS } from '../words/name-words.ts'
import { isParticle, rememberedStem } from '../words/word-kinds.ts'

/** Says of which body a wing with a name is: "جناحه Z", "جناحا عسكريا يعرف باسم Z", "الجناح العسكري لـ X، المعروف باسم Z". */
export function sayWings(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 0; at < units.length; at++) {
    const wing = ownWing(context, units, at) ?? introducedWing(context, units, at, told) ?? definiteWing(units, at)
    if (wing !== undefined) sayPart(context, units, at, wing)
  }
}

/** "كتائب X / الجناح العسكري لـ Y": a title that names a wing and that of which it is. */
export function sayTitledWing(context: Context, units: readonly Unit[]): void {
  const [part, sign] = units
  const at = isSign(sign, '/–-،:(') ? 2 : 1
  const whole = wholeOfWing(units, at)
  const owner = whole === undefined ? undefined : units[whole]
  if (!isFigure(part) || part.figure.type !== 'organization' || !isFigure(owner)) return
  sayPart(context, units, at, { part, whole: roleOf(owner) })
}

interface Wing {
  readonly part: FigureUnit
  readonly whole: Role
}

function sayPart(context: Context, units: readonly Unit[], at: number, { part, whole }: Wing): void {
  const { cast } = context.memory.page
  const cue = units[at]
  if (cue === undefined || cast.head(part.figure) === cast.head(whole.figure)) return
  context.statements.push({
    subject: roleOf(part),
    predicates: [hasLeft(units, at) ? 'split_from' : isPolitical(units, at) ? 'affiliated_with' : 'part_of'],
    object: whole,
    valid: null,
    anchor: cue.start,
    start: Math.min(cue.start, whole.end > whole.start && whole.start >= context.start ? whole.start : cue.start),
    end: Math.max(part.end, whole.end),
    score: 0.7,
    standing: 'said',
  })
}

/** "خرج من عباءة X فصيل سمى نفسه Z", "انشق عنها جناح يدعى Z": a part that has left. */
function hasLeft(units: readonly Unit[], at: number): boolean {
  return units
    .slice(Math.max(0, at - OUT_REACH), at)
    .some(({ kind, word }) => kind === 'word' && OUT_OF.test(word.norm))
}

const OUT_REACH = 9
const OUT_OF = /^[وف]?(?:خرج|انشق|انفصل|انبثق|تفرع|انسلخ)ت?$/u

/** "جناح سياسي": a political wing is close to the body, and no part of it. */
function isPolitical(units: readonly Unit[], at: number): boolean {
  return /^(?:ال)?سياسيا?(?:ه)?$/u.test(units[at + 1]?.word.norm ?? '')
}

/** As far as "جناحها العسكري المعروف بـ" goes. */
const OWN_REACH = 6

const ownWingStem = rememberedStem(({ base, pronoun }) => pronoun !== '' && OWN_WINGS.has(base))

/** "ذراعه العسكرية كتائب X": a wing with a pronoun, and its name. */
function ownWing(context: Context, units: readonly Unit[], at: number): Wing | undefined {
  const unit = units[at]
  const stem = unit?.kind === 'word' ? ownWingStem(unit.word) : undefined
  if (unit === undefined || stem === undefined) return undefined
  const reach = units.slice(at + 1, at + 4).some(({ word }) => KNOWN_AS.has(word.norm)) ? OWN_REACH : 4
  const part = units.slice(at + 1, at + reach).find(isFigure)
  const owner = referentOf(context, units, at, stem.pronoun, ['organization'])
  const whole = nearest(units, at, ({ figure }) => figure === owner)
  if (part === undefined || owner === undefined || part.figure.type !== 'organization' || part.conjunction !== '')
    return undefined
  return { part, whole: whole === undefined ? unnamed(owner, unit.end) : roleOf(whole) }
}

/** "جناح", "وحدة": a noun for a part that has no article and no owner of its own; what X is said to be is X itself. */
export function isPartAt(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (unit?.kind !== 'word' || partStem(unit.word) === undefined) return false
  return !(isPredicate(units, at) || isJoinedInto(units, at) || isForming(units, at))
}

/** "تشكيل غرفة عمليات": that a body is formed, and no formation. */
function isForming(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1]
  if (!FORMING.has(units[at]?.word.norm ?? '') || next === undefined) return false
  return next.word.stems.some(({ base, pronoun }) => pronoun === '' && ORGANISATION_HEADS.has(base))
}

const partStem = rememberedStem(
  ({ base, article, pronoun, preposition }) =>
    !article && pronoun === '' && preposition === '' && NAMED_PARTS.has(base),
)

/** "X فصيل …": right behind the body, without a verb or a preposition before that. */
function isPredicate(units: readonly Unit[], at: number): boolean {
  const bearer = units[at - 1]
  if (!isFigure(bearer) || bearer.preposition !== '') return false
  return !isFiniteVerb(units, at - 2) && !isParticle(units[at - 2]?.word)
}

/** "اندمجت X وY في جماعة جديدة", "في تشكيل عسكري واحد": what bodies merge into is no part of one. */
function isJoinedInto(units: readonly Unit[], at: number): boolean {
  if (!/^(?:في|ضمن|الي)$/u.test(units[at - 1]?.word.norm ?? '')) return false
  return units.slice(at + 1, at + 3).some(({ word }) => IS_NEW.test(word.norm))
}

const IS_NEW = /^(?:جديد|واحد|موحد)ه?$/u

const PART_REACH = 9
const IS_NAMED =
  /^(?:هو|هي|باسم|اسم|مسمي|تسميه|[يت]?دعي|اسماه|اسمته|سماه|سمته|[يت]?عرف|عرفت|[يت]?سمي|سميت|[يت]?حمل|حملت|[يت]?طلق|اطلقت?)$/u

/** "ضمت X جناحا عسكريا يعرف باسم Z", "ولها جناح هو Z": a wing that is brought up with its name. */
function introducedWing(context: Context, units: readonly Unit[], at: number, told: readonly Told[]): Wing | undefined {
  if (!isPartAt(units, at)) return undefined
  const named = namedAfter(units, at)
  const part = named === undefined ? undefined : units[named]
  if (named === undefined || !isFigure(part) || part.figure.type !== 'organization') return undefined
  const whole = ownerWithin(units, at, named) ?? ownerBefore(context, units, at) ?? doerBefore(context, told, at)
  return whole === undefined ? undefined : { part, whole }
}

/** Where the name stands behind the noun, past a verb of naming, "باسم" or "هو". */
function namedAfter(units: readonly Unit[], at: number): number | undefined {
  let cued = false
  for (let i = at + 1; i < units.length && i - at <= PART_REACH; i++) {
    const unit = units[i]
    if (unit === undefined || unit.kind === 'sign') return cued && isSign(unit, QUOTES) ? i + 1 : undefined
    if (isNamed(unit)) return cued && unit.conjunction === '' ? i : undefined
    cued ||= isNaming(unit)
  }
  return undefined
}

function isNamed(unit: Unit): boolean {
  return isFigure(unit) && unit.preposition !== 'ل'
}

function isNaming({ kind, word }: Unit): boolean {
  return kind === 'word' && IS_NAMED.test(word.norm)
}

/** "جناح عسكري لحركة X يعرف باسم". */
function ownerWithin(units: readonly Unit[], at: number, named: number): Role | undefined {
  const owner = units.slice(at + 1, named).find(isOwner)
  return owner === undefined ? undefined : roleOf(owner)
}

const OWNER_REACH = 4

/** "لحركة X جناح", "ولها جناح". */
function ownerBefore(context: Context, units: readonly Unit[], at: number): Role | undefined {
  for (let i = at - 1; i >= 0 && at - i <= OWNER_REACH; i--) {
    const unit = units[i]
    if (unit === undefined || isSign(unit, COMMAS)) return undefined
    if (isOwner(unit)) return roleOf(unit)
    const pronoun = unit.kind === 'word' ? /^[وف]?(?:ل|لدي)(ها|ه)$/u.exec(unit.word.norm)?.[1] : undefined
    const figure = pronoun === undefined ? undefined : referentOf(context, units, i, pronoun, ['organization'])
    if (figure !== undefined) return unnamed(figure, unit.end)
  }
  return undefined
}

/** "ضمت X …، وجناحا": the body of which the clauses before tell, else the one that the text is about. */
function doerBefore({ memory }: Context, told: readonly Told[], at: number): Role | undefined {
  const isBody = ({ figure }: Role): boolean => {
    const { type, described } = memory.page.cast.head(figure)
    return type === 'organization' && !described
  }
  const doers = told.filter(({ clause }) => clause.at < at && !clause.isRelative)
  const doer = doers.map(({ subject }) => subject.find(isBody)).find((body) => body !== undefined)
  const main = memory.isProfile ? mainOf(memory) : undefined
  return doer ?? (main === undefined ? undefined : unnamed(main, memory.paragraph))
}

const IS_HE = /^ف?(?:هو|هي)$/u

/** "الجناح العسكري لـ X، المعروف باسم Z", "أما الجناح العسكري لـ X فهو Z", "Z – الجناح العسكري لـ X". */
function definiteWing(units: readonly Unit[], at: number): Wing | undefined {
  const whole = wholeOfWing(units, at)
  const owner = whole === undefined ? undefined : units[whole]
  if (whole === undefined || !isFigure(owner)) return undefined
  const beside = isSign(units[at - 1], `${DASHES}(`) ? units[at - 2] : undefined
  if (isFigure(beside) && beside.figure.type === 'organization') return { part: beside, whole: roleOf(owner) }
  const known = isSign(units[whole + 1], COMMAS) ? whole + 2 : whole + 1
  const named = units[whole + 2]
  if (IS_HE.test(units[whole + 1]?.word.norm ?? '') && isFigure(named) && named.figure.type === 'organization')
    return { part: named, whole: roleOf(owner) }
  if (!KNOWN_AS.has(units[known]?.word.norm ?? '')) return undefined
  const part = units.slice(known + 1, known + OWNER_REACH).find(isFigure)
  return part?.figure.type === 'organization' ? { part, whole: roleOf(owner) } : undefined
}
