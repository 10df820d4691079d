import { isComplementizer } from '../clauses/clause-marks.ts'
import type { Scope } from '../context/scope.ts'
import type { Context } from '../context/statement.ts'
import type { Unit } from '../context/unit.ts'
import { REPORTS } from '../words/attribution-words.ts'
import { SOURCE_NOUNS } from '../words/frames.ts'
import { rememberedStem } from '../words/word-kinds.ts'
import { endOfContent, wordsIn } from './said.ts'

const reportStem = rememberedStem(({ base }) => SOURCE_NOUNS.has(base) && REPORTS.has(base))

const ABOUT: ReadonlySet<string> = new Set(['عن', 'حول', 'بشان'])

/** "أنباء عن", "تضاربت الأنباء حول", "تقارير بأن": the report itself speaks. */
export function reportScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  const cue = units[at]
  if (cue?.kind !== 'word' || reportStem(cue.word) === undefined) return undefined
  for (let i = at + 1; i < at + 4; i++) {
    const unit = units[i]
    if (unit?.kind !== 'word') return undefined
    const isAbout = ABOUT.has(unit.word.norm)
    if (!isComplementizer(unit) && !isAbout) continue
    const end = endOfContent(context, units, i)
    const content = wordsIn(context.text, isAbout ? unit.end : unit.start, end)
    if (content === undefined) return undefined
    return {
      start: unit.start,
      end,
      voice: undefined,
      source: [cue.start, cue.end],
      cue: [cue.start, unit.end],
      content: [content],
      factuality: 'alleged',
      voiced: true,
    }
  }
  return undefined
}
