import { type ReactElement, useMemo } from 'react'
import { factColumns } from '../../claims/fact-columns.tsx'
import { predicateInWords } from '../../claims/words.ts'
import { type Language, useLanguage } from '../../language/language.tsx'
import { timeInWords } from '../../language/time-in-words.ts'
import { SortedTable, type TableColumn } from '../../parts/sorted-table.tsx'
import { pairOf } from './network-address.ts'
import type { Relation } from './relations.ts'

/** The relations that the picture shows, and those that it has no room for, a row each. Enter opens the quotes. */
export function NetworkTable(props: {
  readonly relations: readonly Relation[]
  readonly onOpen: (pair: string) => void
}): ReactElement {
  const { relations, onOpen } = props
  const language = useLanguage()
  const isComparing = relations.some(({ change }) => change !== undefined)
  const columns = useMemo(() => columnsIn(language, isComparing), [language, isComparing])
  return (
    <SortedTable
      label={language.phrase('network.title')}
      columns={columns}
      items={relations}
      first={{ column: 'witnesses', direction: 'descending' }}
      onOpen={({ subject, object }) => onOpen(pairOf(subject.id, object.id))}
    />
  )
}

function columnsIn(language: Language, isComparing: boolean): readonly TableColumn<Relation>[] {
  const { phrase, number } = language
  const relationOf = ({ predicate }: Relation): string => predicateInWords(predicate, phrase)
  const { time, state, standing, witnesses } = factColumns(language, (row: Relation) => timesInWords(row, language))
  const changed: TableColumn<Relation> = {
    ...state,
    label: phrase('column.change'),
    cell: (row) => (row.change === undefined ? state.cell(row) : phrase(`network.${row.change}`)),
    order: (row) => row.change ?? state.order(row),
  }
  return [
    {
      id: 'subject',
      label: phrase('column.subject'),
      width: '1.4fr',
      cell: ({ subject }) => <bdi>{subject.name}</bdi>,
      order: ({ subject }) => subject.name,
    },
    { id: 'relation', label: phrase('column.relation'), width: '1fr', cell: relationOf, order: relationOf },
    {
      id: 'object',
      label: phrase('column.object'),
      width: '1.4fr',
      cell: ({ object }) => <bdi>{object.name}</bdi>,
      order: ({ object }) => object.name,
    },
    time,
    isComparing ? changed : state,
    standing,
    witnesses,
    {
      id: 'claims',
      label: phrase('column.claims'),
      width: 88,
      cell: ({ claims }) => number(claims),
      order: ({ claims }) => claims,
    },
  ]
}

function timesInWords({ times, told }: Relation, language: Language): string {
  const words = times.map((time) => timeInWords(time, language))
  if (told !== undefined) words.push(language.phrase('network.told', { date: timeInWords(told, language) }))
  return words.join(' · ')
}
