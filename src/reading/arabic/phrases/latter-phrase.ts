import type { Figure } from '../../cast.ts'
import { standingFor } from '../context/figure-unit.ts'
import { agreesWith, latest } from '../context/memory.ts'
import { nearest } from '../context/referent.ts'
import type { Unit } from '../context/unit.ts'
import { isDefinite } from '../words/word-kinds.ts'
import type { Stem } from '../words/words.ts'
import type { Phrase, PhraseReader } from './name-phrase.ts'

const LATTER: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ['الاخير', 'm'],
  ['الاخيره', 'f'],
])

/** "الرجل" in a life; "مقتل هذا الأخير", "نفى الأخير": whoever was named last, when no noun stands before that the word describes. */
export const latterPhrase: PhraseReader = (context, units, at, left) => {
  const unit = units[at]
  if (unit?.kind !== 'word') return undefined
  const isThis = /^(?:هذا|هذه)$/u.test(unit.word.norm)
  const man = unit.word.stems.find(({ whole }) => whole === 'الرجل')
  if (man !== undefined && context.memory.protagonist !== undefined)
    return standIn(unit, unit, man, unit.start + man.lead, context.memory.protagonist, at + 1)
  const noun = isThis ? units[at + 1] : unit
  const stem = noun?.word.stems.find(({ whole }) => LATTER.has(whole))
  const gender = LATTER.get(stem?.whole ?? '')
  if (noun?.kind !== 'word' || stem === undefined || gender === undefined) return undefined
  const before = units[at - 1]
  if (!isThis && (before === undefined || before.kind !== 'word' || isDefinite(before.word))) return undefined
  const last = nearest(
    left,
    left.length,
    ({ figure, aside }) => aside !== true && figure.type !== 'place' && agreesWith(context.memory, figure, gender),
  )
  const figure =
    last?.figure ?? latest(context.memory, (one) => one.type !== 'place' && agreesWith(context.memory, one, gender))
  if (figure === undefined) return undefined
  return standIn(unit, noun, stem, isThis ? unit.start : unit.start + stem.lead, figure, isThis ? at + 2 : at + 1)
}

/** The words as a figure that another name stands for. */
function standIn(first: Unit, noun: Unit, stem: Stem, start: number, figure: Figure, next: number): Phrase {
  return { unit: standingFor(figure, { ...first, last: noun.last }, stem, [start, noun.end]), next }
}
