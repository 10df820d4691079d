import { predicateNamed } from '../../claims/predicates.ts'
import type { Edge, Network } from '../../workspace/asking/questions.ts'
import { counted, standingCell, stateCell, witnessesCell } from './fact.ts'
import { momentLine } from './moment.ts'
import { type Cell, type Paper, table } from './paper.ts'

/** A network for reading: one relation a line. */
export function networkText(paper: Paper, network: Network): string {
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]))
  const dated = network.moment.at !== null
  const rows = network.edges.map((edge) => edgeCells(edge, names, dated))
  const lines = [
    ...momentLine(network.moment),
    ...table(paper, rows, 0),
    ...(rows.length === 0 ? [] : ['']),
    `${counted(network.nodes.length, 'node')}, ${counted(network.edges.length, 'relation')}${outside(network)}`,
  ]
  return `${lines.join('\n')}\n`
}

/** A relation as a row: who, how, to whom, when, and how well attested; its state first where a day was asked for. */
export function edgeCells(edge: Edge, names: ReadonlyMap<string, string>, dated: boolean): readonly Cell[] {
  return [
    ...(dated ? [stateCell(edge.state)] : []),
    { text: names.get(edge.subject) ?? edge.subject },
    { text: predicateNamed(edge.predicate)?.label ?? edge.predicate, style: 'bold' },
    { text: names.get(edge.object) ?? edge.object },
    { text: edge.when },
    standingCell(edge.standing),
    witnessesCell(edge.independent),
  ]
}

function outside(network: Network): string {
  const reasons = outsideText(network)
  return reasons === '' ? '' : `; left out: ${reasons}`
}

/** How many relations are no part of a network, and why: "3 ended, 1 denied"; empty when none. */
export function outsideText({ outside: { ended, not_yet: notYet, denied, false: untrue } }: Network): string {
  const reasons = [
    ...(ended === 0 ? [] : [`${ended} ended`]),
    ...(notYet === 0 ? [] : [`${notYet} not begun`]),
    ...(denied === 0 ? [] : [`${denied} denied`]),
    ...(untrue === 0 ? [] : [`${untrue} false`]),
  ]
  return reasons.join(', ')
}
