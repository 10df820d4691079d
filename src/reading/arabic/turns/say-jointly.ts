import type { Role } from '../../page.ts'
import type { Clause } from '../clauses/clause.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { JOINT_BODIES } from '../words/group-words.ts'
import { JOINT_WORDS, PACT_OPENERS, PACT_VERBS, PACTS, TRUCES } from '../words/pact-words.ts'
import { JOINTLY } from '../words/turn-words.ts'

/**
 * "أعلنت X وY تشكيل غرفة عمليات", "أبرمت X مع Y اتفاق دفاع مشترك", "شكلت X وY جبهة موحدة": those who form a common body or
 * make a pact are allies; a truce or a peace is made by enemies.
 */
export function sayJointly(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (const one of told) {
    const cue = units[one.clause.at]
    const joint = jointIn(context, units, one)
    if (cue === undefined || joint === undefined) continue
    const tell = (subject: Role, predicate: string, object: Role): void => {
      context.statements.push({
        subject,
        predicates: [predicate],
        object,
        valid: one.time,
        anchor: cue.start,
        start: Math.min(cue.start, subject.start),
        end: Math.max(joint.made.end, object.end),
        score: 0.7,
        standing: 'said',
      })
    }
    for (const [party, other] of pairsOf(joint.parties)) tell(party, 'allied_with', other)
    const body = namedBehind(units, joint)
    if (body !== undefined) for (const party of joint.parties) tell(party, 'part_of', roleOf(body))
  }
}

/** "غرفة عمليات مشتركة باسم X": the common body that the parties are parts of, where its name stands before the next mark. */
function namedBehind(units: readonly Unit[], { made, parties }: Joint): FigureUnit | undefined {
  const at = units.indexOf(made)
  let isNamed = false
  for (const unit of units.slice(at + 1, at + NAME_REACH)) {
    isNamed ||= unit.kind === 'word' && NAMING.test(unit.word.norm)
    if (isFigure(unit)) {
      const isOther = !parties.some(({ figure }) => figure === unit.figure)
      return isNamed && isOther && unit.figure.type === 'organization' ? unit : undefined
    }
    if (unit.kind !== 'word' && !isSign(unit, QUOTES)) return undefined
  }
  return undefined
}

const NAME_REACH = 9
const NAMING = /^ب?(?:اسم|مسمي|تسميه)$/u

interface Joint {
  readonly parties: readonly Role[]
  readonly made: Unit
}

/** Who does something in common in the clause, and what. */
function jointIn(context: Context, units: readonly Unit[], told: Told): Joint | undefined {
  const { clause, subject } = told
  const announces = clause.verb.speech === 'announce'
  if (!announces && (clause.isRelative || !PACT_VERBS.has(clause.verb.stem.base))) return undefined
  const parties = announces ? subject : partiesOf(context, told)
  const made = announces ? announcedIn(units, clause) : pactIn(units, clause, parties)
  return parties.length < 2 || made === undefined ? undefined : { parties, made }
}

/** "أعلنت X وY تشكيل غرفة عمليات": the common body that is announced. */
function announcedIn(units: readonly Unit[], { at, to }: Clause): Unit | undefined {
  const made = units.findIndex((unit, i) => i > at && i < to && unit.kind === 'word' && JOINTLY.has(unit.word.norm))
  const words = units.slice(made, made + 3).map(({ word }) => word.norm)
  return made !== -1 && JOINT_BODIES.test(words.join(' ')) ? units[made] : undefined
}

/** The bodies that do it together: all subjects, and those whom مع brings. */
function partiesOf(context: Context, { clause, subject }: Told): readonly Role[] {
  const isBody = ({ figure }: Role): boolean => context.memory.page.cast.head(figure).type === 'organization'
  const fellows = clause.after.obliques
    .filter(({ preposition }) => preposition === 'مع')
    .flatMap(({ figures }) => figures)
  const parties = [...subject, ...fellows]
  const heads = new Set(parties.map(({ figure }) => context.memory.page.cast.head(figure)))
  return parties.every(isBody) && heads.size === parties.length ? parties : []
}

/** As far as the word for the pact stands behind the verb, and how far its kind is told behind it. */
const REACH = 24
const KIND_REACH = 4

function pactIn(units: readonly Unit[], { at, to }: Clause, parties: readonly Role[]): Unit | undefined {
  for (let i = at + 1; i < Math.min(to, at + REACH); i++) {
    const unit = units[i]
    if (isFigure(unit) && isNewOne(unit, parties)) return unit
    if (unit?.kind !== 'word') continue
    if (has(unit, TRUCES)) return undefined
    const after = units.slice(i + 1, i + 1 + KIND_REACH).filter(({ kind }) => kind === 'word')
    if (!after.some((one) => has(one, TRUCES)) && isPact(unit, units[i - 1], after)) return unit
  }
  return undefined
}

/** "تحالف", "اتفاق تعاون", "قيادة مشتركة"; "تشكلت من اندماج X مع Y" tells what a body has come from. */
function isPact(unit: Unit, before: Unit | undefined, after: readonly Unit[]): boolean {
  if (has(unit, PACTS)) return before?.word.norm !== 'من'
  const isKind = (one: Unit): boolean => JOINT_WORDS.has(one.word.norm.replace(/^ال/u, '')) || has(one, PACTS)
  return has(unit, PACT_OPENERS) && after.some(isKind)
}

/** "غرفة عمليات X": a common body with a name, that is none of the parties. */
function isNewOne(unit: FigureUnit, parties: readonly Role[]): boolean {
  if (unit.preposition !== '' || unit.conjunction !== '' || !has(unit, PACTS)) return false
  return !parties.some(({ figure, start }) => figure === unit.figure || start === unit.nameStart)
}

/** Whether the word is one of those, with an article or ب before it. */
function has({ word }: Unit, words: ReadonlySet<string>): boolean {
  return word.stems.some(({ base, pronoun }) => words.has(base) && (pronoun === '' || pronoun.startsWith('هم')))
}

/** Each with each of those after it. */
function pairsOf<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const))
}
