import { type ReactElement, useMemo, useState } from 'react'
import {
  Cell,
  Column,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components'
import { StandingMark, StateMark } from '../../claims/marks.tsx'
import { predicateInWords } from '../../claims/words.ts'
import { type Language, useLanguage } from '../../language/language.tsx'
import { timeInWords } from '../../language/time-in-words.ts'
import { pairOf } from './network-address.ts'
import styles from './network-table.module.css'
import type { Relation } from './relations.ts'

const COLUMNS = ['subject', 'relation', 'object', 'time', 'state', 'standing', 'witnesses', 'claims'] as const
type ColumnId = (typeof COLUMNS)[number]

const WIDTHS: Readonly<Record<ColumnId, number | `${number}fr`>> = {
  subject: '1.4fr',
  relation: '1fr',
  object: '1.4fr',
  time: '1.4fr',
  state: 140,
  standing: 125,
  witnesses: 92,
  claims: 88,
}
const ROW_HEIGHT = 44
const HEADING_HEIGHT = 32

/** The relations that the picture shows, and those that it has no room for, a row each. Enter opens the quotes. */
export function NetworkTable(props: {
  readonly relations: readonly Relation[]
  readonly onOpen: (pair: string) => void
}): ReactElement {
  const { relations, onOpen } = props
  const language = useLanguage()
  const { phrase } = language
  const [sort, sortBy] = useState<SortDescriptor>({ column: 'witnesses', direction: 'descending' })
  const rows = useMemo(() => sorted(relations, sort, language), [relations, sort, language])
  const isComparing = relations.some(({ change }) => change !== undefined)
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: ROW_HEIGHT, headingHeight: HEADING_HEIGHT }}>
      <Table
        aria-label={phrase('network.title')}
        className={styles['table'] ?? ''}
        sortDescriptor={sort}
        onSortChange={sortBy}
        onRowAction={(key) => {
          const relation = relations.find((one) => one.key === key)
          if (relation !== undefined) onOpen(pairOf(relation.subject.id, relation.object.id))
        }}
      >
        <TableHeader>
          {COLUMNS.map((id) => (
            <Column key={id} id={id} isRowHeader={id === 'subject'} allowsSorting width={WIDTHS[id]}>
              {({ sortDirection }) => (
                <span className={styles['column']}>
                  {phrase(id === 'state' && isComparing ? 'network.column-change' : `network.column-${id}`)}
                  <span aria-hidden="true">{sortDirection === 'ascending' ? '▴' : sortDirection ? '▾' : ''}</span>
                </span>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={rows}>
          {(relation) => (
            <Row id={relation.key} columns={[...COLUMNS].map((id) => ({ id }))}>
              {({ id }) => <Cell>{content(id, relation, language)}</Cell>}
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  )
}

function content(column: ColumnId, relation: Relation, language: Language): ReactElement | string | null {
  const { phrase, number } = language
  const { subject, predicate, object, state, standing, independent, claims, change } = relation
  if (column === 'subject') return <bdi>{subject.name}</bdi>
  if (column === 'relation') return predicateInWords(predicate, phrase)
  if (column === 'object') return <bdi>{object.name}</bdi>
  if (column === 'time') return <bdi>{timesInWords(relation, language)}</bdi>
  if (column === 'state') {
    if (change !== undefined) return phrase(`network.${change}`)
    return state === null ? null : <StateMark state={state} />
  }
  if (column === 'standing') return <StandingMark standing={standing} />
  return number(column === 'witnesses' ? independent : claims)
}

function timesInWords({ times, told }: Relation, language: Language): string {
  const words = times.map((time) => timeInWords(time, language))
  if (told !== undefined) words.push(language.phrase('network.told', { date: timeInWords(told, language) }))
  return words.join(' · ')
}

function sorted(
  relations: readonly Relation[],
  { column, direction }: SortDescriptor,
  { compare, phrase }: Language,
): readonly Relation[] {
  const turn = direction === 'descending' ? -1 : 1
  const words = (relation: Relation): string => {
    if (column === 'subject' || column === 'object') return relation[column].name
    if (column === 'relation') return predicateInWords(relation.predicate, phrase)
    if (column === 'time') return relation.times[0] ?? '\u{10ffff}'
    return String(column === 'standing' ? relation.standing : (relation.change ?? relation.state ?? ''))
  }
  const amount = column === 'witnesses' ? 'independent' : column === 'claims' ? 'claims' : null
  return relations.toSorted((one, other) => {
    if (amount !== null) return turn * (one[amount] - other[amount])
    return turn * compare(words(one), words(other))
  })
}
