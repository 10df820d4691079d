import type { Value } from '../../claims/claim.ts'
import type { TimeExpression } from '../../time/expressions.ts'
import { LONGEST_PIECE } from './item.ts'
import { isUnit, multiplierOf } from './marks.ts'
import { bracketsOf } from './pieces.ts'
import { type Span, within, wordsOf } from './span.ts'

/** A number or range found in a piece, the dates outside its brackets, and what stands in them. */
export interface Quantity {
  readonly value: Value
  readonly start: number
  readonly dates: readonly TimeExpression[]
  readonly brackets: readonly Span[]
}

interface Numeral extends Span {
  readonly amount: number
}

/** No digits of a name: "3R", "M23". */
const NUMERAL =
  /(?<![\p{Lu}\p{Ll}\p{Nd}])(?:\p{Nd}{1,3}(?:[,٬،.'’\u00a0 ]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+(?:[.٫]\p{Nd}+)?)(?![\p{Lu}\p{Nd}])/gu
/** No body of people is larger. */
const BEYOND_BELIEF = 1e9
const GROUPED = /^\p{Nd}{1,3}(?:[^\p{Nd}]\p{Nd}{3})+$/u
const CONNECTOR = /^\s*(?:[-–—−~]|to|and|or|و|إلى|الى|ile|ila)\s*$/iu
/** Behind the date of an estimate that is no number: "2018: several hundred". */
const LABEL_SIGN = /^\s*:/u
const MULTIPLIER = /^\s*(\p{L}+)(?!\p{L})/u
const UNIT = /^\s*(?:(?:\+|plus\b)\s*)?(\p{L}[\p{L}\p{M}'’-]*(?: \p{L}[\p{L}\p{M}'’-]*){0,3})/u

/** The number that a piece tells; null when it tells none. `default unit` stands when the words give none. */
export function quantityOf(
  text: string,
  piece: Span,
  times: readonly TimeExpression[],
  defaultUnit?: string,
): Quantity | null {
  if (piece.end - piece.start > LONGEST_PIECE) return null
  const brackets = bracketsOf(text, piece)
  const end = brackets[0]?.start ?? piece.end
  const open = { start: piece.start, end }
  const outside = within(times, open)
  const numerals = numeralsOf(text, open)
  const first = numerals.find((one) => !outside.some((time) => touches(time, one))) ?? numerals[0]
  if (first === undefined || outside.some((time) => touches(time, first) && LABEL_SIGN.test(text.slice(time.end, end))))
    return null
  const next = numerals[numerals.indexOf(first) + 1]
  const isRange = next !== undefined && CONNECTOR.test(text.slice(first.end, next.start))
  const last = isRange ? next : first
  const [factor, behind] = factorOf(text, last.end, end)
  const unit = unitOf(text, behind, outside.find((time) => time.cueStart >= behind)?.cueStart ?? end) ?? defaultUnit
  const value = isRange ? rangeOf(first.amount, next.amount, factor) : { value: first.amount * factor }
  return {
    value: unit === undefined ? value : { ...value, unit },
    start: outside.some((time) => time.end <= first.start) ? piece.start : first.start,
    dates: outside.filter((time) => !touches(time, first) && !touches(time, last)),
    brackets: brackets.map((bracket) => ({ start: bracket.start + 1, end: bracket.end - 1 })),
  }
}

function touches(time: Span, numeral: Span): boolean {
  return time.start < numeral.end && numeral.start < time.end
}

function numeralsOf(text: string, open: Span): Numeral[] {
  return [...wordsOf(text, open).matchAll(NUMERAL)]
    .map((match) => ({
      start: open.start + match.index,
      end: open.start + match.index + match[0].length,
      amount: amountOf(match[0]),
    }))
    .filter(({ end, amount }) => amount < BEYOND_BELIEF && !text.startsWith('px', end))
}

function amountOf(digits: string): number {
  const western = digits.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
  return Number(GROUPED.test(digits) ? western.replace(/\D/g, '') : western.replace('٫', '.'))
}

/** Every script's digits stand in a row of ten; the zeros of those in use here are these. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  const zero = [0x30, 0x660, 0x6f0].find((base) => code >= base && code < base + 10)
  return zero === undefined ? 0 : code - zero
}

function factorOf(text: string, start: number, end: number): readonly [number, number] {
  const match = MULTIPLIER.exec(text.slice(start, Math.min(end, start + 20)))
  const factor = multiplierOf(match?.[1] ?? '')
  return factor === 1 || match === null ? [1, start] : [factor, start + match[0].length]
}

/** A range in order; "10–15,000" is ten to fifteen thousand. */
function rangeOf(first: number, second: number, factor: number): Value {
  const isShort = first < 1000 && second % 1000 === 0 && first * 1000 <= second
  const [a, b] = [first * (isShort ? 1000 : 1) * factor, second * factor]
  return a === b ? { value: a } : { min: Math.min(a, b), max: Math.max(a, b) }
}

function unitOf(text: string, start: number, end: number): string | undefined {
  const words = UNIT.exec(text.slice(start, Math.min(end, start + 80)))?.[1]?.split(' ') ?? []
  const stop = words.findIndex((word) => !isUnit(word))
  const unit = (stop < 0 ? words : words.slice(0, stop)).join(' ')
  return unit === '' ? undefined : unit
}
