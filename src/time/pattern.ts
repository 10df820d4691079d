import { ROLE_LETTERS, type Role } from './lexicon.ts'
import type { Reading } from './reading.ts'
import type { Run, Token } from './scan.ts'

/** A reading of some tokens of a run. */
export interface Found {
  readonly first: number
  readonly last: number
  readonly reading: Reading
  /** Of a range between two dates with their own words: the tokens of each. */
  readonly ends?: readonly [TokenSpan, TokenSpan]
}

/** The first and the last token of some words. */
export interface TokenSpan {
  readonly first: number
  readonly last: number
}

/** The tokens that a pattern met, by what they are. */
export interface Met {
  readonly tokens: readonly Token[]
  /** The first token of a role. */
  readonly one: (role: Role) => Token | undefined
  readonly all: (...roles: readonly Role[]) => readonly Token[]
}

/** A form that date expressions take, and what it means; null where the tokens turn out to mean nothing. */
export interface Rule {
  readonly form: RegExp
  readonly read: (met: Met) => Reading | null
}

/**
 * A rule for a form written in roles: "day|ordinal of? month ( comma? year )?". A role may have `?`; brackets group; `!`
 * before a role means that it must not follow, `=` that it must.
 */
export function rule(form: string, read: (met: Met) => Reading | null): Rule {
  return { form: new RegExp(form.split(/\s+/).map(lettersOf).join(''), 'y'), read }
}

/** Rules in the order in which they are tried. */
export interface Rules {
  readonly rules: readonly Rule[]
  /** One form of all of them, a group for each: it tells at once which is the first that fits, and that at most tokens none does. */
  readonly any: RegExp
}

/** Rules to be tried in this order. */
export function inOrder(rules: readonly Rule[]): Rules {
  return { rules, any: new RegExp(rules.map(({ form }) => `(${form.source})`).join('|'), 'y') }
}

/** What the first rule that fits reads at a token of the run. */
export function readAt({ rules, any }: Rules, run: Run, at: number): Found | null {
  any.lastIndex = at
  const fitting = any.exec(run.letters)
  if (fitting === null) return null
  const first = fitting.indexOf(fitting[0], 1) - 1
  for (const { form, read } of rules.slice(first)) {
    form.lastIndex = at
    const length = form.exec(run.letters)?.[0].length ?? 0
    if (length === 0) continue
    const reading = read(metOf(run.tokens.slice(at, at + length)))
    if (reading !== null) return { first: at, last: at + length - 1, reading }
  }
  return null
}

/** Whether every token follows the one before without a space. */
export function areJoined(tokens: readonly Token[]): boolean {
  return tokens.every((token, index) => index === 0 || tokens[index - 1]?.end === token.start)
}

function lettersOf(item: string): string {
  if (item === '(') return '(?:'
  if (/^[)|]/.test(item)) return item
  const ahead = item.startsWith('!') ? '(?!' : item.startsWith('=') ? '(?=' : null
  const optional = item.endsWith('?') ? '?' : ''
  const roles = item.replace(/^[!=]|\?$/g, '').split('|')
  const set = `[${roles.map(letterOf).join('')}]`
  return ahead === null ? set + optional : `${ahead}${set})`
}

function letterOf(role: string): string {
  const letter = ROLE_LETTERS[role as Role]
  if (letter === undefined) throw new RangeError(`time: "${role}" is not a role`)
  return letter === '-' ? '\\-' : letter
}

function metOf(tokens: readonly Token[]): Met {
  return {
    tokens,
    one: (role) => tokens.find((token) => token.role === role),
    all: (...roles) => tokens.filter((token) => roles.includes(token.role)),
  }
}
