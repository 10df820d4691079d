import type { Path } from '../../workspace/asking/questions.ts'
import { counted } from './fact.ts'
import { momentLine } from './moment.ts'
import { edgeCells } from './network-text.ts'
import { isolated, type Paper, safe, table } from './paper.ts'

/** A path for reading: who stands on it, then the relations from one to the next. */
export function pathText(paper: Paper, { moment, hops, nodes, edges }: Path): string {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const rows = edges.map((edge) => edgeCells(edge, names, moment.at !== null))
  const way = nodes.map(({ name }) => isolated(paper, safe(name))).join(' → ')
  const lines = [
    ...momentLine(moment),
    nodes.length === 0 ? `no way in ${counted(hops, 'step')}` : way,
    ...table(paper, rows),
  ]
  return `${lines.join('\n')}\n`
}
