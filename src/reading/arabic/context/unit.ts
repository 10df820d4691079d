import type { TimeExpression } from '../../../time/expressions.ts'
import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import type { Word } from '../words/words.ts'

/** An office of a body, and another that the same person has in it. */
export interface Office {
  readonly predicate: string
  readonly text: string
  readonly of: Role
  readonly also?: Office | undefined
}

/** A piece of a sentence as the grammar sees it: a named figure with all that describes it, a time, a sign or a word. */
export interface Unit {
  readonly kind: 'figure' | 'time' | 'sign' | 'word'
  /** Indices of its words in the sentence. */
  readonly first: number
  readonly last: number
  /** The characters it covers, without what is joined before it. */
  readonly start: number
  readonly end: number
  /** و or ف joined before it. */
  readonly conjunction: string
  /** ب, ل or ك joined before it. */
  readonly preposition: string
  /** Of a word or sign: its first word. */
  readonly word: Word
  readonly figure?: Figure
  /** Of a figure: where the name itself stands, without titles and brackets. */
  readonly nameStart?: number
  readonly nameEnd?: number
  /** Of a person known by office only: the organisation for which the person speaks. */
  readonly group?: Figure
  /** Whether the person was introduced by an office or rank. */
  readonly titled?: boolean
  /** Whether "سلفه" or "خليفته" introduced the person. */
  readonly succession?: boolean
  /** Of a person known by office only: what the office is. */
  readonly office?: Office
  /** Named beside another figure as its leader: no part of the clause. */
  readonly aside?: boolean
  readonly time?: TimeExpression
}

/** A figure unit. */
export type FigureUnit = Unit & { readonly figure: Figure }

export function isFigure(unit: Unit | undefined): unit is FigureUnit {
  return unit?.figure !== undefined
}

/** Whether the unit is a sign that is one of these characters. */
export function isSign(unit: Unit | undefined, signs: string): boolean {
  return unit?.kind === 'sign' && signs.includes(unit.word.norm)
}

/** "(فاكت)": where a bracket around one unit ends. */
export function bracketed(units: readonly Unit[], at: number): number | undefined {
  return isSign(units[at], '(') && isSign(units[at + 2], ')') ? at + 2 : undefined
}

export const COMMAS = '،,'
export const QUOTES = '"“”«»'
export const DASHES = '-–—'
