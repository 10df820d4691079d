import type { Role } from '../../page.ts'
import { isRole } from '../../page.ts'
import { nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf, type Statement, unnamed } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { ADVERBS } from '../words/clause-words.ts'
import { cueOf, lacks } from '../words/cues.ts'
import { CAME_UP, TOOK_PLACE_OF } from '../words/turn-words.ts'
import { written } from '../words/word-kinds.ts'

/**
 * Says where bodies come from, beyond what one verb says: a body founded by whoever has just left another is split from
 * it; a faction that gives itself a name; whatever took another's place.
 */
export function sayOrigins(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  if (!lacks(context, OF_NAME)) sayNamedFaction(context, units)
  sayFoundedByOthers(context, told)
  sayFoundedByLeavers(context)
  if (!lacks(context, IN_PLACE)) sayInPlaceOf(context, units)
}

const OF_NAME = cueOf(({ norm }) => norm === 'اسم')
const IN_PLACE = cueOf(written(/^(?:محل|مكان)(?:ه|ها|هم)?$/u))

/** "أسسه فلان بعد انشقاقه عن X": what he founds is split from X. */
function sayFoundedByLeavers(context: Context): void {
  const { cast } = context.memory.page
  const left = context.statements.filter(isLeaving)
  const founded = context.statements.filter(
    ({ predicates, negated }) => predicates[0] === 'founder_of' && negated !== true,
  )
  for (const leaving of left) {
    for (const founding of founded) {
      if (cast.head(leaving.subject.figure) !== cast.head(founding.subject.figure)) continue
      if (!isRole(founding.object) || !isRole(leaving.object)) continue
      const isSame = cast.head(founding.object.figure) === cast.head(leaving.object.figure)
      if (isSame || isBefore(founding.valid, leaving.valid)) continue
      saySplit(context, founding.object, leaving.object, founding.valid, [founding, leaving])
    }
  }
}

/** "أسس X عام 1959 …، قبل أن ينشق عن Y عام 1968": founded years before, and split from nobody. */
function isBefore(founded: string | null, left: string | null): boolean {
  const [one, other] = [founded, left].map((valid) => /\d{4}/u.exec(valid ?? '')?.[0])
  return one !== undefined && other !== undefined && one < other
}

/** "انشقت مجموعة عن X وشكلت Y": what those without a name found is split from whom they have left. */
function sayFoundedByOthers(context: Context, told: readonly Told[]): void {
  for (const [i, { clause, isUnnamed, time }] of told.entries()) {
    if (isUnnamed !== true || !isOf(clause, 'leave')) continue
    const left = clause.after.obliques.find(({ preposition }) => /^(?:عن|من)$/u.test(preposition))?.figures[0]
    const founding = told.slice(i + 1).find((one) => one.isUnnamed === true && isOf(one.clause, 'found'))
    const [founded] = founding?.object ?? []
    if (left === undefined || founding === undefined || founded === undefined) continue
    const [start, end] = [Math.min(left.start, founded.start), Math.max(left.end, founded.end)]
    saySplit(context, founded, left, founding.time ?? time, [{ start, end, anchor: founded.start }])
  }
}

function isOf({ verb }: Told['clause'], frame: string): boolean {
  return verb.frames.some(({ frame: { key } }) => key === frame)
}

function isLeaving({ predicates, valid, negated, object }: Statement): boolean {
  return predicates[0] === 'split_from' && negated !== true && isRole(object) && valid !== undefined
}

function saySplit(
  context: Context,
  part: Role,
  whole: Role,
  valid: string | null,
  because: readonly Pick<Statement, 'start' | 'end' | 'anchor'>[],
): void {
  context.statements.push({
    subject: part,
    predicates: ['split_from'],
    object: whole,
    valid: valid?.includes('/') === true ? null : valid,
    anchor: because[0]?.anchor ?? part.start,
    start: Math.min(...because.map(({ start }) => start)),
    end: Math.max(...because.map(({ end }) => end)),
    score: 0.6,
    standing: 'said',
  })
}

/** "انفصل عنه جناح بقيادة فلان وأطلق على نفسه اسم X": X is split off, and فلان leads it. */
function sayNamedFaction(context: Context, units: readonly Unit[]): void {
  const { cast } = context.memory.page
  for (let at = 2; at < units.length; at++) {
    if (!isOwnName(units, at)) continue
    const named = units[isSign(units[at + 1], QUOTES) ? at + 2 : at + 1]
    const leaving = context.statements.findLast((one) => isLeaving(one) && one.anchor < (units[at]?.start ?? 0))
    if (!isFigure(named) || named.figure.type !== 'organization' || leaving === undefined) continue
    if (!isRole(leaving.object)) continue
    const part = roleOf(named)
    const span = { anchor: leaving.anchor, start: leaving.start, end: named.end }
    saySplit(context, part, leaving.object, leaving.valid, [span])
    if (cast.head(leaving.subject.figure).type !== 'person') continue
    context.statements.push({
      subject: leaving.subject,
      predicates: ['leader_of'],
      object: part,
      valid: null,
      ...span,
      score: 0.6,
      standing: 'said',
    })
  }
}

/** "على نفسه اسم", "نفسها اسم". */
function isOwnName(units: readonly Unit[], at: number): boolean {
  return units[at]?.word.norm === 'اسم' && /^نفس(?:ه|ها|هم)$/u.test(units[at - 1]?.word.norm ?? '')
}

/** Past an adverb and a quotation mark. */
function newcomerAt(units: readonly Unit[], from: number): Unit | undefined {
  const at = ADVERBS.has(units[from]?.word.norm ?? '') ? from + 1 : from
  return units[isSign(units[at], QUOTES) ? at + 1 : at]
}

/** "حل محله X", "ظهرت مكانه X". */
function sayInPlaceOf(context: Context, units: readonly Unit[]): void {
  for (let at = 1; at < units.length; at++) {
    const unit = units[at]
    sayPlaceTaken(context, units, at)
    const pronoun = /^(?:محل|مكان)(ه|ها|هم)$/u.exec(unit?.kind === 'word' ? unit.word.norm : '')?.[1]
    const next = newcomerAt(units, at + 1)
    if (unit === undefined || pronoun === undefined || !isFigure(next) || next.figure.type === 'place') continue
    if (!CAME_UP.has(units[at - 1]?.word.norm ?? '')) continue
    const type = context.memory.page.cast.head(next.figure).type
    const replaced = referentOf(context, units, at, pronoun, [type])
    if (replaced !== undefined) sayReplaced(context, units, next, unit, unnamed(replaced, unit.end))
  }
}

/** "فلان، الذي حل محل علان": whose place is taken is named. */
function sayPlaceTaken(context: Context, units: readonly Unit[], at: number): void {
  const [before, place, replaced] = units.slice(at - 1, at + 2)
  const verb = isFigure(before) ? units[at - 2] : before
  if (place?.word.norm !== 'محل' || !TOOK_PLACE_OF.has(verb?.word.norm ?? '') || !isFigure(replaced)) return
  const { type } = context.memory.page.cast.head(replaced.figure)
  const newcomer = nearest(units, at, ({ figure, aside }) => aside !== true && figure.type === type)
  if (newcomer !== undefined) sayReplaced(context, units, newcomer, place, roleOf(replaced))
}

function sayReplaced(context: Context, units: readonly Unit[], newcomer: FigureUnit, cue: Unit, replaced: Role): void {
  const { memory } = context
  const isPerson = memory.page.cast.head(newcomer.figure).type === 'person'
  const office = memory.offices.get(replaced.figure) ?? memory.offices.get(memory.page.cast.head(replaced.figure))
  if (isPerson && office === undefined) return
  const before = nearest(units, units.indexOf(newcomer), ({ figure }) => figure === replaced.figure)
  context.statements.push({
    subject: roleOf(newcomer),
    predicates: [isPerson ? 'leader_of' : 'succeeds'],
    object: office !== undefined && isPerson ? unnamed(office, cue.end) : replaced,
    valid: null,
    anchor: cue.start,
    start: Math.min(cue.start, newcomer.start, before?.start ?? cue.start),
    end: Math.max(cue.end, newcomer.end),
    score: 0.65,
    standing: 'said',
  })
}
