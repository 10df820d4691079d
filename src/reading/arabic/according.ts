import type { Role } from '../page.ts'
import { ACCORDING_TO } from './frames.ts'
import { endOfContent } from './said.ts'
import type { Scope } from './scope.ts'
import { sourceAt } from './sources.ts'
import { spokesmanOrGroup } from './speakers.ts'
import { type Context, roleOf } from './statement.ts'
import { COMMAS, isFigure, isSign, type Unit } from './unit.ts'

/** "بحسب الجيش", "وفقا لوكالة X", "نقلا عن Y". */
export function accordingScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  const length = accordingLength(units, at)
  if (length === undefined) return undefined
  const cue = units[at]
  const named = units[at + length]
  if (cue === undefined) return undefined
  const said = length === 1 && isSaid(units[at + 1]) ? at + 2 : at + length
  const unit = units[said]
  const source = isFigure(unit)
    ? spokesmanOrGroup(context, units, roleOf(unit))
    : (sourceAt(context, units, said) ?? describedSource(context, units, said))
  if (source === undefined) return undefined
  const opens = at < 3 || (isSign(units[at - 1], COMMAS) && cue.word.norm.startsWith('و'))
  return {
    start: at < 3 ? context.start : opens ? cue.start : startOfContent(context, units, at),
    end: opens ? endOfContent(context, units, at) : (named?.end ?? cue.end),
    voice: source.figure,
    source: [source.start, source.end],
    cue: [cue.start, units[at + length - 1]?.end ?? cue.end],
    factuality: 'alleged',
  }
}

/** "بحسب لجان محلية،": whoever stands between the cue and the comma. */
function describedSource(context: Context, units: readonly Unit[], at: number): Role | undefined {
  let last = at
  while (last - at < 5 && units[last + 1]?.kind === 'word') last++
  const first = units[at]
  const end = units[last]?.end
  if (first?.kind !== 'word' || first.word.kind !== 'word' || end === undefined || !isSign(units[last + 1], COMMAS))
    return undefined
  const start = first.start
  return { figure: context.memory.page.cast.enter('organization', context.text.slice(start, end), true), start, end }
}

function isSaid(unit: Unit | undefined): boolean {
  return (
    unit?.kind === 'word' &&
    /^(?:ذكر|ذكرت|افاد|افادت|قال|قالت|اعلن|اعلنت|اورد|اوردت|نقلت|ما|يقول|تقول)$/u.test(unit.word.norm)
  )
}

function accordingLength(units: readonly Unit[], at: number): number | undefined {
  const word = units[at]
  if (word?.kind !== 'word') return undefined
  const norm = word.word.norm.replace(/^[وف](?=.{3})/u, '')
  for (const parts of ACCORDING_PARTS) {
    const length = parts[0] === norm || parts[0] === word.word.norm ? lengthOf(units, at, parts) : undefined
    if (length !== undefined) return length
  }
  return undefined
}

const ACCORDING_PARTS: readonly (readonly string[])[] = ACCORDING_TO.map((phrase) => phrase.split(' '))

/** How many units the phrase covers here; ل may be joined to what follows. */
function lengthOf(units: readonly Unit[], at: number, parts: readonly string[]): number | undefined {
  const next = units[at + 1]
  if (parts[0] === 'كما') return isSaid(next) ? 1 : undefined
  if (parts.length === 1) return 1
  if (parts[1] === 'ل') return next?.preposition === 'ل' || /^ل/u.test(next?.word.norm ?? '') ? 1 : undefined
  return parts.every((part, i) => i === 0 || units[at + i]?.word.norm === part) ? parts.length : undefined
}

function startOfContent(context: Context, units: readonly Unit[], at: number): number {
  for (let i = at - 2; i >= 0; i--) if (isSign(units[i], '؛')) return units[i]?.end ?? context.start
  return context.start
}
