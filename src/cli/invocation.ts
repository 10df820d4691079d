import { KnownError } from '../claims/known-error.ts'
import type { Paper } from './render/paper.ts'
import type { Shell } from './shell.ts'

/** What was typed after the name of a command. */
export interface Invocation {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
}

/** A command at work. Resolves to the exit code: 0 done, 1 something was found wrong, 2 not all could be done. */
export type Run = (invocation: Invocation, shell: Shell) => Promise<number>

const DEFAULT_WORKSPACE = 'stemma.db'

/** An option that takes a value; undefined when it was not given. */
export function textOption({ options }: Invocation, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** An option that is given or not. */
export function flag({ options }: Invocation, name: string): boolean {
  return options[name] === true
}

/** An option that lists words with commas between them. */
export function listOption(invocation: Invocation, name: string): readonly string[] {
  const words = textOption(invocation, name)?.split(',') ?? []
  return words.map((word) => word.trim()).filter((word) => word !== '')
}

/** An option with a closed set of values; the first is the default. */
export function choiceOption<T extends string>(invocation: Invocation, name: string, choices: readonly [T, ...T[]]): T {
  const text = textOption(invocation, name)
  const choice = text === undefined ? choices[0] : choices.find((one) => one === text)
  if (choice === undefined) throw new KnownError('bad-usage', `--${name} "${text}" is not one of ${choices.join(', ')}`)
  return choice
}

/** Why somebody decides so, in their words; nothing when they do not say. */
export function reasons(invocation: Invocation): readonly string[] {
  const because = textOption(invocation, 'because')
  return because === undefined ? [] : [because]
}

/** A whole number from one up; undefined when it was not given. */
export function countOption(invocation: Invocation, name: string): number | undefined {
  const text = textOption(invocation, name)
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new KnownError('bad-usage', `--${name} "${text}" is not a whole number from 1`)
  return Number(text)
}

/** The operand at that place; commander has seen to it that required ones are there. */
export function operand({ operands }: Invocation, place: number): string {
  const text = operands[place]
  if (text === undefined || text.trim() === '') throw new KnownError('bad-usage', 'an argument is empty')
  return text
}

/** Where the workspace is: `--workspace`, else `STEMMA_WORKSPACE`, else `stemma.db` here. */
export function workspacePath(invocation: Invocation, { environment }: Shell): string {
  const path = textOption(invocation, 'workspace') ?? environment['STEMMA_WORKSPACE']
  return path === undefined || path === '' ? DEFAULT_WORKSPACE : path
}

/** The format asked for; `--json` says the same as `--format json`. */
export function formatOption<T extends string>(invocation: Invocation, formats: readonly [T, ...T[]]): T | 'json' {
  return flag(invocation, 'json') ? 'json' : choiceOption(invocation, 'format', formats)
}

/** A value as JSON for a program, indented so that people can read it too. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** The terminal as a place to lay out text. */
export function paperOf({ columns, color, terminal }: Shell): Paper {
  return { columns, color, isolate: terminal }
}
