import { type ReactElement, useMemo } from 'react'
import { factColumns } from '../../claims/fact-columns.tsx'
import { type Language, useLanguage } from '../../language/language.tsx'
import { timeInWords } from '../../language/time-in-words.ts'
import { SortedTable, type TableColumn } from '../../parts/sorted-table.tsx'
import { entryInWords, whereInWords } from './map-words.ts'
import type { Site, SiteEntry } from './sites.ts'

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
  const { phrase } = language
  const timeOf = ({ times }: MapRow): string => times.map((time) => timeInWords(time, language)).join(' · ')
  const { time, state, standing, witnesses } = factColumns(language, timeOf)
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
    time,
    state,
    standing,
    witnesses,
    {
      id: 'where',
      label: phrase('map.where'),
      width: '1.4fr',
      cell: (row) => <bdi>{whereOf(row)}</bdi>,
      order: whereOf,
    },
  ]
}
