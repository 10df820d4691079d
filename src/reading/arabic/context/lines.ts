import type { Figure } from '../../cast.ts'
import type { Block } from '../../layout.ts'
import type { Page } from '../../page.ts'
import { QUESTIONS } from '../words/clause-words.ts'
import { isFigure, isSign, QUOTES, type Unit } from './unit.ts'

/** "من هو X؟" on the first line is a title that asks. */
export function asksWho(text: string, { start, end }: Block): boolean {
  return (
    end - start < LONGEST_QUESTION &&
    text.charAt(end - 1) === '؟' &&
    /^(?:من|ما) (?:هو|هي|هم) /u.test(text.slice(start, end))
  )
}

const LONGEST_QUESTION = 100

/** The first line of a report, which ends without a full stop. */
export function isHeadline({ text }: Page, { start, end }: Block): boolean {
  return end - start < LONGEST_HEADLINE && !/[.!؟…]["»”)]?$/u.test(text.slice(start, end).trimEnd())
}

const LONGEST_HEADLINE = 160

/** Of whom the next block tells where a line names nobody else and says nothing: "X:", "1- X", "من هي X؟", and without a mark a heading or an item right above. */
export function headOfNext({ text }: Page, { kind, end }: Block, units: readonly Unit[]): Figure | undefined {
  const last = units.at(-1)
  const isMarked =
    kind === 'heading' || isSign(last, ':؟') || (kind === 'item' && /^[^\S\n]*\n(?!\s)/u.test(text.slice(end)))
  const words = isMarked ? units.filter((unit) => !isSign(unit, MARKS) && unit.aside !== true) : []
  const [first, second] = words
  const asked = isSign(last, '؟') && QUESTIONS.has(first?.word.norm ?? '') && PRONOUN.test(second?.word.norm ?? '')
  const named = words.slice(asked ? 2 : first?.word.kind === 'number' ? 1 : 0)
  const [figure, more] = named
  return isFigure(figure) &&
    figure.figure.type !== 'place' &&
    figure.conjunction + figure.preposition === '' &&
    more === undefined
    ? figure.figure
    : undefined
}

const MARKS = `:؟.-–—_)${QUOTES}`
const PRONOUN = /^(?:هو|هي|هم)$/u
