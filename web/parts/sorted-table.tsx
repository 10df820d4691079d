import { type ReactElement, type ReactNode, useMemo, useState } from 'react'
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
import { type Language, useLanguage } from '../language/language.tsx'
import styles from './sorted-table.module.css'

/** A column of a table: what stands in it, and what it is sorted by. */
export interface TableColumn<Item> {
  readonly id: string
  readonly label: string
  readonly width: number | `${number}fr`
  readonly cell: (item: Item) => ReactElement | string | null
  /** Words are ordered as the language does, numbers by their size. */
  readonly order: (item: Item) => string | number
}

const ROW_HEIGHT = 44
const HEADING_HEIGHT = 32
/** Narrower than this no column becomes unless it says so, pixels: names would be cut to bits. The table is scrolled then. */
const LEAST = 120

/** Rows that are sorted by any column, however many; the first column names them. Enter or a press opens one. */
export function SortedTable<Item extends { readonly key: string }>(props: {
  readonly label: string
  readonly columns: readonly TableColumn<Item>[]
  readonly items: readonly Item[]
  /** What they are sorted by until somebody chooses. */
  readonly first: SortDescriptor
  readonly onOpen: (item: Item) => void
}): ReactElement {
  const { label, columns, items, first, onOpen } = props
  const { compare } = useLanguage()
  const [sort, sortBy] = useState(first)
  const rows = useMemo(() => sorted(items, columns, sort, compare), [items, columns, sort, compare])
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: ROW_HEIGHT, headingHeight: HEADING_HEIGHT }}>
      <Table
        aria-label={label}
        className={styles['table'] ?? ''}
        sortDescriptor={sort}
        onSortChange={sortBy}
        onRowAction={(key) => {
          const item = items.find((one) => one.key === key)
          if (item !== undefined) onOpen(item)
        }}
      >
        <TableHeader>
          {columns.map(({ id, label: title, width }, at) => (
            <Column
              key={id}
              id={id}
              isRowHeader={at === 0}
              allowsSorting
              width={width}
              minWidth={typeof width === 'number' ? width : LEAST}
            >
              {({ sortDirection }) => (
                <span className={styles['column']}>
                  {title}
                  <span aria-hidden="true">{sortDirection === 'ascending' ? '▴' : sortDirection ? '▾' : ''}</span>
                </span>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={rows} dependencies={[columns]}>
          {(item) => (
            <Row id={item.key} columns={[...columns]}>
              {({ cell }) => <Cell>{inTwoLines(cell(item))}</Cell>}
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  )
}

/** Words take two lines at most, as rows are equally high. */
function inTwoLines(content: ReactNode): ReactNode {
  return typeof content === 'string' ? <bdi>{content}</bdi> : content
}

function sorted<Item>(
  items: readonly Item[],
  columns: readonly TableColumn<Item>[],
  { column, direction }: SortDescriptor,
  compare: Language['compare'],
): readonly Item[] {
  const order = columns.find(({ id }) => id === column)?.order
  if (order === undefined) return items
  const turn = direction === 'descending' ? -1 : 1
  return items.toSorted((one, other) => {
    const [left, right] = [order(one), order(other)]
    const difference =
      typeof left === 'number' && typeof right === 'number' ? left - right : compare(String(left), String(right))
    return turn * difference
  })
}
