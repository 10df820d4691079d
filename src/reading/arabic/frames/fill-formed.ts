import type { Clause } from '../clauses/clause.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { ORGANISATION_HEADS } from '../words/lexicon.ts'
import type { Slots } from './slots.ts'

const REACH = 4

/** "شكلت X وY جبهة موحدة": the body that is formed has no name, and those named are who forms it. */
export function fillFormers(units: readonly Unit[], { at, to, pronoun }: Clause, slots: Slots): void {
  const formed = slots.get('object')
  if (pronoun !== undefined || slots.has('subject') || formed === undefined) return
  const first = units.findIndex((unit, i) => i > at && i < to && isFigure(unit))
  const last = units.findLastIndex(
    (unit, i) => i > at && i < to && isFigure(unit) && formed.some(({ figure }) => figure === unit.figure),
  )
  if (first === -1 || !units.slice(last + 1, Math.min(to, last + 1 + REACH)).some(isNewBody)) return
  slots.set('subject', formed)
  slots.delete('object')
}

/** "جبهة", "تحالفا": an indefinite noun for a body, brought by nothing. */
function isNewBody(unit: Unit): boolean {
  return (
    unit.kind === 'word' &&
    unit.word.stems.some(
      ({ base, article, preposition, conjunction, pronoun }) =>
        !article && preposition === '' && conjunction === '' && pronoun === '' && ORGANISATION_HEADS.has(base),
    )
  )
}

/** "تشكل X من Y وZ": several bodies of which another is made are its parts. */
export function fillFormedOf({ after }: Clause, slots: Slots): void {
  const made = after.obliques.find(
    ({ preposition, figures }) =>
      preposition === 'من' && figures.length > 1 && figures.every(({ figure }) => figure.type === 'organization'),
  )
  if (made !== undefined) slots.set('members', made.figures)
}
