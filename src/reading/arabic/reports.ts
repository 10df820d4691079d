import { isComplementizer } from './clause-marks.ts'
import { IMPERSONAL, SOURCE_NOUNS } from './frames.ts'
import { endOfContent } from './said.ts'
import type { Scope } from './scope.ts'
import type { Context } from './statement.ts'
import type { Unit } from './unit.ts'
import { isExactly } from './words.ts'

/** "يعتقد أن", "تردد أن": a report without a speaker. */
export function impersonalScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  const cue = units[at]
  if (cue?.kind !== 'word' || !isExactly(cue.word, IMPERSONAL)) return undefined
  const next = units[at + 1]
  if (!isComplementizer(next) || next === undefined) return undefined
  return {
    start: next.start,
    end: endOfContent(context, units, at + 1),
    voice: undefined,
    source: null,
    cue: [cue.start, cue.end],
    factuality: 'alleged',
  }
}

/** "أنباء عن", "تقارير بأن": the report itself speaks. */
export function sourceScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  const cue = units[at]
  if (cue?.kind !== 'word' || !cue.word.stems.some(({ base }) => SOURCE_NOUNS.has(base) && REPORTS.has(base)))
    return undefined
  for (let i = at + 1; i < at + 4; i++) {
    const unit = units[i]
    if (unit?.kind !== 'word') return undefined
    if (isComplementizer(unit) || unit.word.norm === 'عن') {
      return {
        start: unit.start,
        end: endOfContent(context, units, i),
        voice: undefined,
        source: [cue.start, cue.end],
        cue: [cue.start, unit.end],
        factuality: 'alleged',
      }
    }
  }
  return undefined
}

const REPORTS: ReadonlySet<string> = new Set([
  'انباء',
  'انبا',
  'نبا',
  'تقارير',
  'معلومات',
  'شايعات',
  'تسريبات',
  'تقرير',
])
