import type { Fact, Standing, State } from '../../workspace/asking/questions.ts'
import type { Cell } from './paper.ts'

type Words = Pick<Required<Cell>, 'text' | 'style'>

const STATES: Readonly<Record<State, Words>> = {
  holds: { text: 'holds', style: 'green' },
  possible: { text: 'possible', style: 'cyan' },
  ended: { text: 'ended', style: 'dim' },
  not_yet: { text: 'not yet', style: 'dim' },
  observed_at: { text: 'other date', style: 'dim' },
  undated: { text: 'undated', style: 'dim' },
}

const STANDINGS: Readonly<Record<Standing, Words>> = {
  asserted: { text: 'asserted', style: 'green' },
  alleged: { text: 'alleged only', style: 'yellow' },
  contested: { text: 'contested', style: 'magenta' },
  denied: { text: 'denied', style: 'red' },
  false: { text: 'false', style: 'red' },
}

/** What the answer for the day is: "holds", "ended"; a dash where there is no answer. */
export function stateCell(state: State | null): Cell {
  return state === null ? { text: '–', style: 'dim' } : STATES[state]
}

/** How the fact stands: "asserted", "alleged only", "contested". */
export function standingCell(standing: Standing): Cell {
  return STANDINGS[standing]
}

/** "1 witness", "3 witnesses"; only the independent ones count. */
export function witnessesCell(independent: number): Cell {
  return { text: counted(independent, 'witness', 'witnesses') }
}

/** A number with its noun. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

/** The role in the source's words, in brackets, after a name. */
export function withRole(value: string, { qualifiers }: Fact): string {
  const roles = qualifiers['role']
  return roles === undefined ? value : `${value} (${roles.join(', ')})`
}
