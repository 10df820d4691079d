import type { Role } from '../../page.ts'
import type { Arguments } from '../clauses/arguments.ts'
import { isPairWord } from '../clauses/introduced-list.ts'
import { isPairOfGroups, lastTwo } from '../clauses/last-two.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'
import { BREAKING_OUT } from '../words/event-words.ts'
import { PAIR_WORDS } from '../words/particles.ts'
import type { Told } from './say-clauses.ts'
import type { Slots } from './slots.ts'
import { sidesBehind } from './two-sides.ts'

/** "بين X وY", and "بين الطرفين": the two last named. */
export function fillPair(
  context: Context,
  units: readonly Unit[],
  at: number,
  rest: Arguments,
  slots: Slots,
  pairSlot: string,
  governing: Told | undefined,
  told: readonly Told[],
): void {
  const sides = sidesBehind(units, at)
  if (sides !== undefined) {
    slots.set('subject', sides.one)
    slots.set(pairSlot, sides.other)
    return
  }
  const own = rest.obliques.filter(({ preposition }) => preposition === 'بين').flatMap(({ figures }) => figures)
  const between = own.length > 1 ? own : betweenBefore(governing)
  if (between.length > 1) {
    slots.set('subject', between.slice(0, 1))
    slots.set(pairSlot, between.slice(1))
    return
  }
  if (fillBrokenOut(at, slots, pairSlot, told)) return
  const pair = rest.obliques.find(({ preposition }) => preposition === 'pair')
  if (pair === undefined) {
    if (pairSlot === 'with' && governing !== undefined) fillTwo(units, governing, rest, slots)
    return
  }
  const [other, last] = thePair(context, units, at, pair.at)
  if (last === undefined || other === undefined) return
  slots.set('subject', [roleOf(other)])
  slots.set(pairSlot, [roleOf(last)])
}

/** "اشتباكات بين الطرفين": the two last named in the sentence, else those of whom the text has told. */
function thePair(context: Context, units: readonly Unit[], at: number, preposition: number): readonly FigureUnit[] {
  const named = units.slice(0, at).filter(isFigure)
  const parties = named.filter(({ figure }) => context.memory.page.cast.head(figure).type === 'organization')
  const [last, other] = [parties.at(-1), parties.findLast(({ figure }) => figure !== parties.at(-1)?.figure)]
  if (last !== undefined && other !== undefined) return [other, last]
  const word = units.findIndex((unit, i) => i > preposition && unit.kind === 'word' && isPairWord(unit.word))
  const unit = units[word]
  // "اغتيال القيادي في X فلان إلى مواجهات بين الطرفين": the body of somebody named is one of the two.
  const isOfPersons = named.some(({ figure }) => figure.type === 'person')
  if (unit === undefined || isOfPersons || !context.memory.isProfile) return []
  return lastTwo(context, units, word, 'organization', isPairOfGroups(unit))
}

/** "نشبت بينها وبين X خلافات": between whom the verb before the noun says. */
function betweenBefore(governing: Told | undefined): readonly Role[] {
  if (governing === undefined || !BREAKING_OUT.has(governing.clause.verb.stem.base)) return []
  return governing.clause.after.obliques
    .filter(({ preposition }) => preposition === 'بين')
    .flatMap(({ figures }) => figures)
}

const BROKEN_OUT_REACH = 5

/** "اشتباكات عنيفة اندلعت، فجر الثلاثاء، بين X وY": between whom the verb after the noun says. */
function fillBrokenOut(at: number, slots: Slots, pairSlot: string, told: readonly Told[]): boolean {
  const after = told.find(({ clause }) => clause.at > at && clause.at - at < BROKEN_OUT_REACH)
  if (after === undefined || !BREAKING_OUT.has(after.clause.verb.stem.base)) return false
  const between = after.clause.after.obliques.find(({ preposition }) => preposition === 'بين')
  if (between === undefined || between.figures.length < 2) return false
  slots.set('subject', between.figures.slice(0, 1))
  slots.set(pairSlot, between.figures.slice(1))
  return true
}

/** "خاض الطرفان معارك": the two fight one another. */
function fillTwo(units: readonly Unit[], { clause, subject }: Told, { obliques }: Arguments, slots: Slots): void {
  const [one, other] = subject
  if (one === undefined || other === undefined || subject.length !== 2) return
  if (obliques.some(({ preposition }) => preposition === 'مع')) return
  if (!PAIR_WORDS.has(units[clause.at + 1]?.word.norm ?? '') && !ENTERING.test(clause.verb.stem.base)) return
  slots.set('subject', [one])
  slots.set('with', [other])
}

/** "دخلت X وY في صراع", "يخوض X وY حربا". */
const ENTERING = /^(?:[يت]?دخل(?:ت|ا|تا|ان)?|[يت]خوض(?:ان)?|خاض(?:ت|ا|تا)?)$/u
