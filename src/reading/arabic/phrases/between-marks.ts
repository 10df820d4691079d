import { begunAt } from '../context/figure-unit.ts'
import { type FigureUnit, isSign, type Unit } from '../context/unit.ts'
import type { Phrase } from './name-phrase.ts'

/** `مقتل المدعو "فلان"`: the person, whom the word before the marks brings. */
export function calledBetweenMarks(
  units: readonly Unit[],
  out: readonly Unit[],
  { unit, next }: Phrase,
): FigureUnit | undefined {
  const called = out.at(-2)
  const isClosed = [units[next - 1], units[next]].some((mark) => isSign(mark, '"”»'))
  if (unit.figure.type !== 'person' || called?.kind !== 'word' || !isSign(out.at(-1), '"“«') || !isClosed)
    return undefined
  const stem = called.word.stems.find(({ whole }) => /^المدعوه?$/u.test(whole))
  return stem && begunAt(unit, called, stem, called.start + stem.lead)
}

/** Whether the phrase is a name between quotation marks, which say nothing more. */
export function isQuoted(units: readonly Unit[], out: readonly Unit[], { next }: Phrase): boolean {
  return isSign(out.at(-1), '"“«') && isSign(units[next - 1], '"”»')
}

/** `بـ"حركة X"`: what is joined to the quotation marks brings the figure between them, and is left out. */
export function broughtApart(out: Unit[], unit: FigureUnit): FigureUnit {
  const before = out.at(-1)
  const [, conjunction, preposition] = JOINED_APART.exec(before?.word.norm ?? '') ?? []
  if (before?.kind !== 'word' || preposition === undefined || unit.conjunction !== '' || unit.preposition !== '')
    return unit
  out.pop()
  return { ...unit, first: before.first, start: before.start, conjunction: conjunction ?? '', preposition }
}

const JOINED_APART = /^([وف]?)([بل])$/u
