import type { Figure } from '../../cast.ts'
import type { Stem } from '../words/words.ts'
import type { FigureUnit, Unit } from './unit.ts'

/** A figure that begins already with a word before it, and with what is joined to that word. `start` is an offset. */
export function begunAt(unit: FigureUnit, first: Unit, { conjunction, preposition }: Stem, start: number): FigureUnit {
  return { ...unit, first: first.first, start, conjunction, preposition }
}

/** A stretch of words that stands for a figure. The offsets count UTF-16 units of the text. */
export function standingFor(
  figure: Figure,
  { first, last, word }: Pick<Unit, 'first' | 'last' | 'word'>,
  { conjunction, preposition }: Stem,
  [start, end]: readonly [number, number],
): FigureUnit {
  return {
    kind: 'figure',
    first,
    last,
    start,
    end,
    conjunction,
    preposition,
    word,
    figure,
    nameStart: start,
    nameEnd: end,
  }
}
