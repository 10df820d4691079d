import { type ReactElement, useMemo } from 'react'
import { StandingMark, StateMark } from '../../claims/marks.tsx'
import { type Language, useLanguage } from '../../language/language.tsx'
import { timeInWords } from '../../language/time-in-words.ts'
import { SortedTable, type TableColumn } from '../../parts/sorted-table.tsx'
import { entryInWords, whereInWords } from './map-words.ts'
import type { Site, SiteEntry } from './sites.ts'

/** What has no date comes after everything that has one. */
const LAST = '\u{10ffff}'

interface MapRow extends SiteEntry {
  readonly site: Site
}

/** What the map shows, and what it cannot place, a row each. Enter opens the place. */
export function MapTable(props: {
  readonly sites: readonly Site[]
  readonly onOpen: (place: string) => void
}): ReactElement {
  const { sites, onOpen } = props
  const language = useLanguage()
  const columns = useMemo(() => columnsIn(language), [language])
  const rows = useMemo(() => sites.flatMap((site) => site.entries.map((entry) => ({ ...entry, site }))), [sites])
  return (
    <SortedTable
      label={language.phrase('map.title')}
      columns={columns}
      items={rows}
      first={{ column: 'place', direction: 'ascending' }}
      onOpen={({ site }) => onOpen(site.place.id)}
    />
  )
}

function columnsIn(language: Language): readonly TableColumn<MapRow>[] {
  const { phrase, number } = language
  const whatOf = (row: MapRow): string => entryInWords(row, phrase)
  const whereOf = ({ site }: MapRow): string => whereInWords(site.whereabouts, language)
  return [
    {
      id: 'place',
      label: phrase('entity-type.place'),
      width: '1.2fr',
      cell: ({ site }) => <bdi>{site.place.name}</bdi>,
      order: ({ site }) => site.place.name,
    },
    { id: 'relation', label: phrase('column.relation'), width: '1fr', cell: whatOf, order: whatOf },
    {
      id: 'object',
      label: phrase('column.subject'),
      width: '1.4fr',
      cell: ({ entity }) => <bdi>{entity.name}</bdi>,
      order: ({ entity }) => entity.name,
    },
    {
      id: 'time',
      label: phrase('column.time'),
      width: '1fr',
      cell: ({ times }) => <bdi>{times.map((time) => timeInWords(time, language)).join(' · ')}</bdi>,
      order: ({ times }) => times[0] ?? LAST,
    },
    {
      id: 'state',
      label: phrase('column.state'),
      width: 140,
      cell: ({ state }) => (state === null ? null : <StateMark state={state} />),
      order: ({ state }) => state ?? '',
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
      id: 'where',
      label: phrase('map.where'),
      width: '1.4fr',
      cell: (row) => <bdi>{whereOf(row)}</bdi>,
      order: whereOf,
    },
  ]
}
