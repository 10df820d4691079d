import type { Figure } from '../../cast.ts'
import type { Context } from '../context/statement.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'
import { sayName } from './say-name.ts'

/** "ولد فلان عام …": a life tells once of whose birth it is, by the name given then; a text that begins with it is a life. */
export function noteBirth(context: Context, units: readonly Unit[]): void {
  const { memory, text } = context
  const born = memory.isBorn ? undefined : bornIn(units)
  if (born === undefined) return
  const { protagonist, hasBegun, page } = memory
  if (protagonist === undefined && (hasBegun || page.topic?.type === 'organization')) return
  memory.isBorn = true
  const name = text.slice(born.nameStart ?? born.start, born.nameEnd ?? born.end)
  if (protagonist === undefined) memory.protagonist = page.cast.head(born.figure)
  else if (!isShort(name, protagonist)) sayName(context, { ...born, figure: protagonist }, name, born.end)
}

/** "الفلاني" of "موسى الفلاني": no name that the text has not told; "الشهيد" is none. */
function isShort(name: string, { names }: Figure): boolean {
  const words = name.split(' ')
  return words.length === 1 || names.some((known) => words.every((word) => known.split(' ').includes(word)))
}

/** Who is born where a sentence begins. */
function bornIn([verb, born]: readonly Unit[]): FigureUnit | undefined {
  if (verb?.kind !== 'word' || !/^ولدت?$/u.test(verb.word.norm) || !isFigure(born)) return undefined
  const isNamed = born.figure.type === 'person' && !born.figure.described && born.group === undefined
  return isNamed && born.conjunction + born.preposition === '' ? born : undefined
}
