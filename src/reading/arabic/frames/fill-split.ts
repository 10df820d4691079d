import type { Role } from '../../page.ts'
import type { Arguments } from '../clauses/arguments.ts'
import { verbAt } from '../clauses/clause-marks.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'
import { SPLITS, UNDERGOES } from '../words/event-words.ts'
import { FRAME_NOUNS, type Frame } from '../words/frames.ts'
import { BANDS, PEOPLE, SOMEBODY } from '../words/group-words.ts'
import type { FramedNoun } from './noun-owners.ts'
import type { Told } from './say-clauses.ts'
import type { Slots } from './slots.ts'

/** "انشقاق في X نتج عنه ظهور Y", "شهدت X انشقاقا قاده فلان الذي أسس Y", "بعد انشقاق مجموعة من قادة X": what has split, and what came of it. */
export function fillSplit(
  context: Context,
  units: readonly Unit[],
  { at, stem: { base, pronoun } }: FramedNoun,
  rest: Arguments,
  slots: Slots,
  governing: Told | undefined,
): void {
  if (!SPLITS.has(base) || pronoun !== '' || slots.has('subject')) return
  const from = slots.get('from') ?? within(rest, at) ?? ofSome(units, at) ?? undergoing(context, governing)
  if (from === undefined) return
  slots.set('from', from)
  const born = bornOf(units, at)
  if (born !== undefined && born.figure !== from[0]?.figure) slots.set('subject', [roleOf(born)])
}

const NEAR = 3

/** "انشقاق في X", "انشقاق داخل صفوف X". */
function within({ obliques }: Arguments, noun: number): readonly Role[] | undefined {
  const place = obliques.find(({ preposition, at }) => WITHIN.has(preposition) && at - noun <= NEAR)
  const [whole, other] = place?.figures ?? []
  return whole?.figure.type === 'organization' && other === undefined ? [whole] : undefined
}

const WITHIN: ReadonlySet<string> = new Set(['في', 'داخل', 'صفوف'])

const SOME_REACH = 7

/** "انشقاق مجموعة من قادة X", "انشقاق عدد من قيادات X": the body whose some of its people have left. */
function ofSome(units: readonly Unit[], at: number): readonly Role[] | undefined {
  if (units[at + 1]?.word.stems.some(({ base }) => SOMEBODY.has(base) || PEOPLE.has(base) || BANDS.has(base)) !== true)
    return undefined
  for (let i = at + 2; i < units.length && i - at <= SOME_REACH; i++) {
    const unit = units[i]
    if (isFigure(unit)) return bodyIn(unit)
    if (unit?.kind !== 'word' || verbAt(units, i) !== undefined) return undefined
  }
  return undefined
}

/** The body, or that of those known by their office: "قادة X". */
function bodyIn(unit: FigureUnit): readonly Role[] | undefined {
  if (unit.figure.type === 'organization') return [roleOf(unit)]
  const body = unit.office?.of ?? (unit.group === undefined ? undefined : { ...roleOf(unit), figure: unit.group })
  return body === undefined ? undefined : [body]
}

/** "شهدت X انشقاقا": who has undergone it. */
function undergoing({ memory }: Context, governing: Told | undefined): readonly Role[] | undefined {
  const [whole, other] = governing?.subject ?? []
  if (whole === undefined || other !== undefined || !UNDERGOES.has(governing?.clause.verb.stem.base ?? ''))
    return undefined
  return memory.page.cast.head(whole.figure).type === 'organization' ? [whole] : undefined
}

const BORN_REACH = 16

/** "نتج عنه ظهور Y", "وأسس Y": the body of whose beginning the sentence goes on to tell. */
function bornOf(units: readonly Unit[], at: number): FigureUnit | undefined {
  for (let i = at + 1; i < units.length && i - at <= BORN_REACH; i++) {
    const body = units[i + 1]
    if (!isFigure(body) || body.figure.type !== 'organization' || body.preposition + body.conjunction !== '') continue
    const noun = units[i]
    const frames = verbAt(units, i)?.frames.map(({ frame }) => frame) ?? (noun?.kind === 'word' ? nounFrames(noun) : [])
    if (frames.some(({ key }) => key === 'found' || key === 'begin')) return body
  }
  return undefined
}

function nounFrames({ word }: Unit): readonly Frame[] {
  return word.stems.flatMap(({ base, pronoun }) => (pronoun === '' ? (FRAME_NOUNS.get(base) ?? []) : []))
}
