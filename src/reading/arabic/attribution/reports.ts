import { isComplementizer } from '../clauses/clause-marks.ts'
import type { Scope } from '../context/scope.ts'
import type { Context } from '../context/statement.ts'
import type { Unit } from '../context/unit.ts'
import { REPORTS } from '../words/attribution-words.ts'
import { SOURCE_NOUNS } from '../words/frames.ts'
import { rememberedStem } from '../words/word-kinds.ts'
import { endOfContent, wordsIn } from './said.ts'

const reportStem = rememberedStem(({ base }) => SOURCE_NOUNS.has(base) && REPORTS.has(base))

/** "أنباء عن", "تقارير بأن": the report itself speaks. */
export function reportScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  const cue = units[at]
  if (cue?.kind !== 'word' || reportStem(cue.word) === undefined) return undefined
  for (let i = at + 1; i < at + 4; i++) {
    const unit = units[i]
    if (unit?.kind !== 'word') return undefined
    if (!isComplementizer(unit) && unit.word.norm !== 'عن') continue
    const end = endOfContent(context, units, i)
    const content = wordsIn(context.text, unit.word.norm === 'عن' ? unit.end : unit.start, end)
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
