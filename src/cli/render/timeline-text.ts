import { statementOf, type Timeline, type TimelineEntry } from '../../workspace/asking/questions.ts'
import { counted, standingCell } from './fact.ts'
import { momentLine } from './moment.ts'
import { type Cell, type Paper, table } from './paper.ts'

/** A timeline for reading: one time of one fact a line. */
export function timelineText(paper: Paper, { moment, entries, undated }: Timeline): string {
  const lines = [
    ...momentLine(moment),
    ...table(paper, entries.map(entryCells), 0),
    ...(entries.length === 0 ? [] : ['']),
    `${counted(entries.length, 'dated entry', 'dated entries')}, ${counted(undated, 'fact')} without a date`,
  ]
  return `${lines.join('\n')}\n`
}

function entryCells({ time, words, fact, testimonies }: TimelineEntry): readonly Cell[] {
  const sources = [...new Set(testimonies.map(({ origin }) => origin.name))]
  const only = sources.length === 1 ? sources[0] : undefined
  return [
    { text: time, style: 'dim' },
    { text: words },
    { text: statementOf(fact) },
    standingCell(fact.standing),
    { text: only ?? counted(sources.length, 'origin') },
  ]
}
