import { type ReactElement, useMemo } from 'react'
import { StandingMark, StateMark } from '../../claims/marks.tsx'
import { predicateInWords } from '../../claims/words.ts'
import { type Language, useLanguage } from '../../language/language.tsx'
import { timeInWords } from '../../language/time-in-words.ts'
import { SortedTable, type TableColumn } from '../../parts/sorted-table.tsx'
import { pairOf } from './network-address.ts'
import type { Relation } from './relations.ts'

/** What has no date comes after everything that has one. */
const LAST = '\u{10ffff}'

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
    {
      id: 'time',
      label: phrase('column.time'),
      width: '1.4fr',
      cell: (relation) => <bdi>{timesInWords(relation, language)}</bdi>,
      order: ({ times }) => times[0] ?? LAST,
    },
    {
      id: 'state',
      label: phrase(isComparing ? 'column.change' : 'column.state'),
      width: 140,
      cell: ({ change, state }) => {
        if (change !== undefined) return phrase(`network.${change}`)
        return state === null ? null : <StateMark state={state} />
      },
      order: ({ change, state }) => change ?? state ?? '',
    },
    {
      id: 'standing',
      label: phrase('column.standing'),
      width: 125,
      cell: ({ standing }) => <StandingMark standing={standing} />,
      order: ({ standing }) => standing,
    },
    {
      id: 'witnesses',
      label: phrase('column.witnesses'),
      width: 92,
      cell: ({ independent }) => number(independent),
      order: ({ independent }) => independent,
    },
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
