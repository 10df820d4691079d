import { type Diff, dateInWords, type Edge } from '../../workspace/asking/questions.ts'
import { counted } from './fact.ts'
import { momentLine } from './moment.ts'
import { edgeCells } from './network-text.ts'
import { heading, type Paper, table } from './paper.ts'

/** A diff for reading: three lists of relations, and what cannot be told. */
export function diffText(paper: Paper, diff: Diff): string {
  const { from, to, began, ended, learned, nodes, moment, unproven } = diff
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const section = (title: string, edges: readonly Edge[], told: ReadonlyMap<Edge, string> = new Map()) => {
    const rows = edges.map((edge) => {
      const day = told.get(edge)
      return [...edgeCells(edge, names, true), { text: day === undefined ? '' : `told by ${dateInWords(day)}` }]
    })
    return rows.length === 0 ? [] : [...heading(paper, title), ...table(paper, rows)]
  }
  const tally = [
    `${counted(began.length, 'relation')} began`,
    `${ended.length} ended`,
    `${learned.length} learned later`,
    ...(unproven === 0 ? [] : [`${unproven} with neither proof nor disproof on one of the days`]),
  ]
  const lines = [
    `from ${dateInWords(from)} to ${dateInWords(to)}`,
    ...momentLine(moment),
    ...section('Began', began),
    ...section('Ended', ended),
    ...section(
      `So on ${dateInWords(from)}, and only learned later`,
      learned,
      new Map(learned.map((edge) => [edge, edge.told])),
    ),
    '',
    tally.join(', '),
  ]
  return `${lines.join('\n')}\n`
}
