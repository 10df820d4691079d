import type { Role } from '../../page.ts'
import type { Clause } from '../clauses/clause.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { FORMING } from '../words/name-words.ts'
import type { Slots } from './slots.ts'

const REACH = 14

/** "اندمجت X مع Y في Z", "مع Y لتشكيل Z": those who merge with one another become what is formed, and not one another. */
export function fillMerged(context: Context, units: readonly Unit[], { at, after }: Clause, slots: Slots): void {
  const isBody = ({ figure }: Role): boolean => context.memory.page.cast.head(figure).type === 'organization'
  const fellows = after.obliques.filter(({ preposition }) => preposition === 'مع').flatMap(({ figures }) => figures)
  const formed = formedAfter(units, at)
  const into =
    formed === undefined
      ? after.obliques
          .filter(({ preposition }) => preposition !== 'مع' && preposition !== 'من')
          .flatMap(({ figures }) => figures)
          .filter(isBody)
      : [formed]
  const subjects = slots.get('subject') ?? []
  if (into.length === 0 || subjects.length === 0) return
  slots.set('subject', [...subjects, ...fellows.filter(isBody)])
  slots.set('into', into.slice(0, 1))
}

/** "لتشكيل Z", "وتشكيل Z": the body that is formed by what the unit says. */
export function formedAfter(units: readonly Unit[], at: number): Role | undefined {
  for (let i = at + 1; i < units.length && i - at <= REACH; i++) {
    const [noun, body] = [units[i], units[i + 1]]
    if (noun?.kind !== 'word' || !isForming(noun)) continue
    return isFigure(body) && body.figure.type === 'organization' && body.preposition === '' ? roleOf(body) : undefined
  }
  return undefined
}

function isForming({ word }: Unit): boolean {
  return word.stems.some(({ base, pronoun }) => pronoun === '' && FORMING.has(base))
}
