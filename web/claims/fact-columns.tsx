import type { State } from '../../src/time/evaluate.ts'
import type { Language } from '../language/language.tsx'
import type { TableColumn } from '../parts/sorted-table.tsx'
import { StandingMark, StateMark } from './marks.tsx'

/** What has no date comes after everything that has one. */
const LAST = '\u{10ffff}'

/** What tables say of a fact. */
interface FactRow {
  readonly times: readonly string[]
  readonly state: State | null
  readonly standing: Parameters<typeof StandingMark>[0]['standing']
  readonly independent: number
}

/** The columns that every table of facts has, under their names. */
export function factColumns<T extends FactRow>(
  { phrase, number }: Language,
  timeOf: (row: T) => string,
): Readonly<Record<'time' | 'state' | 'standing' | 'witnesses', TableColumn<T>>> {
  return {
    time: {
      id: 'time',
      label: phrase('column.time'),
      width: '1.2fr',
      cell: (row) => <bdi>{timeOf(row)}</bdi>,
      order: ({ times }) => times[0] ?? LAST,
    },
    state: {
      id: 'state',
      label: phrase('column.state'),
      width: 140,
      cell: ({ state }) => (state === null ? null : <StateMark state={state} />),
      order: ({ state }) => state ?? '',
    },
    standing: {
      id: 'standing',
      label: phrase('column.standing'),
      width: 125,
      cell: ({ standing }) => <StandingMark standing={standing} />,
      order: ({ standing }) => standing,
    },
    witnesses: {
      id: 'witnesses',
      label: phrase('column.witnesses'),
      width: 92,
      cell: ({ independent }) => number(independent),
      order: ({ independent }) => independent,
    },
  }
}
