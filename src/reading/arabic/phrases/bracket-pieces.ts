import { hasArabic } from '../../../text/normalise.ts'
import type { Context } from '../context/statement.ts'
import { type FigureUnit, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { BRACKET_LEADS, FORMER, NAMED_WHEN } from '../words/name-words.ts'

/** A body has seldom so many other names in one script. */
const LEAST_OF_LIST = 3

/** What may be a name in brackets. */
export interface Piece {
  readonly piece: readonly Unit[]
  readonly former: boolean
  /** Whether words lead to the name: "واختصارا". */
  readonly led: boolean
}

/** "بالإنجليزية: X، واختصارا Y": what stands between commas, without the words that lead to the name. */
export function piecesOf(inside: readonly Unit[]): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (let at = 0; at <= inside.length; at++) {
    if (at < inside.length && !isSign(inside[at], '،,؛;/')) continue
    const piece = inside.slice(from, at)
    const [first, last] = [piece.findIndex((unit) => !isLead(unit)), piece.findLastIndex((unit) => !isWhen(unit))]
    const around = [...piece.slice(0, first), ...piece.slice(last + 1)]
    if (first !== -1 && first <= last)
      pieces.push({
        piece: piece.slice(first, last + 1),
        former: around.some(({ word }) => FORMER.has(word.norm)),
        led: around.some(({ kind }) => kind === 'word'),
      })
    from = at + 1
  }
  return pieces
}

/** "X سابقا", "X لاحقا": when a body bore the name before it. */
function isWhen(unit: Unit): boolean {
  return unit.kind === 'word' && (FORMER.has(unit.word.norm) || NAMED_WHEN.has(unit.word.norm))
}

function isLead(unit: Unit): boolean {
  if (unit.kind === 'sign') return isSign(unit, `:${QUOTES}`)
  return unit.kind === 'word' && BRACKET_LEADS.has(unit.word.norm)
}

/** "الكتائب (الفجر، النهر، كتيبة الساحل)": three or more in one script are what belongs to a body, and no names of it. */
export function isListOfBodies({ text }: Context, pieces: readonly Piece[], { figure }: FigureUnit): boolean {
  if (figure.type !== 'organization' || pieces.length < LEAST_OF_LIST) return false
  return pieces.every(
    ({ piece: [first], led }) => !led && first !== undefined && hasArabic(text.slice(first.start, first.end)),
  )
}
