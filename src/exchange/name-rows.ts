import { ENTITY_TYPES, type EntityType } from '../claims/entity.ts'
import { csvRecords } from './csv.ts'

/** A row of a list of names. */
export interface NameRow {
  readonly id: string
  readonly name: string
  /** Null where the list does not say. */
  readonly type: EntityType | null
}

/** A row that cannot be used, with the number of its line, counted from 1, and why. */
export interface BrokenRow {
  readonly line: number
  readonly reason: string
}

/** Reads the lines of one list, the first of which may name the columns. */
export interface NameRowReader {
  /** The rows that are complete with the next line: none for a header, an empty line, or half a quoted cell. */
  next(line: string): readonly (NameRow | BrokenRow)[]
  /** What is left when there is no further line. */
  end(): readonly (NameRow | BrokenRow)[]
}

/** A cell that runs on over more lines than this was never closed. */
const LONGEST_RECORD = 20
const TAB = '\t'
const COMMA = ','

/**
 * A reader for one list: JSON Lines of objects, tab separated, or comma separated after RFC 4180. The columns are those
 * that the first line names, else id, name, type. Where there is no id, the number of the line is the id.
 */
export function nameRowReader(): NameRowReader {
  let read: LineReader | undefined
  let number = 0
  return {
    next(line) {
      number++
      if (read !== undefined) return read.next(line, number)
      if (line.trim() === '') return []
      const first = line.replace(/^\uFEFF/u, '')
      if (first.trimStart().startsWith('{')) read = jsonReader()
      else if (first.includes(TAB)) read = tabReader()
      else read = commaReader()
      return read.next(first, number)
    },
    end: () => read?.end() ?? [],
  }
}

interface LineReader {
  next(line: string, number: number): readonly (NameRow | BrokenRow)[]
  end(): readonly (NameRow | BrokenRow)[]
}

function jsonReader(): LineReader {
  return { next: (line, number) => (line.trim() === '' ? [] : [jsonRow(line, number)]), end: () => [] }
}

function tabReader(): LineReader {
  const rowsOf = tableReader()
  return { next: (line, number) => (line.trim() === '' ? [] : rowsOf(line.split(TAB), number)), end: () => [] }
}

/** Lines are held back as long as a quotation mark is open; one that is never closed spoils its own line only. */
function commaReader(): LineReader {
  const rowsOf = tableReader()
  let held: (readonly [line: string, number: number])[] = []
  const takeIn = (line: string, number: number): readonly (NameRow | BrokenRow)[] => {
    if (held.length === 0 && line.trim() === '') return []
    held.push([line, number])
    const [record] = csvRecords(held.map(([text]) => text).join('\n'), { delimiter: COMMA })
    if (record === undefined) return []
    if (record.fault !== null) return held.length < LONGEST_RECORD ? [] : giveUp()
    const start = held[0]?.[1] ?? number
    held = []
    return rowsOf(record.cells, start)
  }
  const giveUp = (): readonly (NameRow | BrokenRow)[] => {
    const [first, ...rest] = held
    held = []
    if (first === undefined) return []
    const broken = { line: first[1], reason: 'a quotation mark is not closed' }
    return [broken, ...rest.flatMap(([line, number]) => takeIn(line, number))]
  }
  const end = (): readonly (NameRow | BrokenRow)[] => {
    const rows: (NameRow | BrokenRow)[] = []
    while (held.length > 0) rows.push(...giveUp())
    return rows
  }
  return { next: takeIn, end }
}

interface Columns {
  readonly id: number
  readonly name: number
  readonly type: number
}

const NO_COLUMN = -1
const DEFAULT_COLUMNS: Columns = { id: 0, name: 1, type: 2 }
const ONLY_NAMES: Columns = { id: NO_COLUMN, name: 0, type: NO_COLUMN }

/** Reads the cells of one line after another; the first may be a header. */
function tableReader(): (cells: readonly string[], line: number) => readonly (NameRow | BrokenRow)[] {
  let columns: Columns | undefined
  return (cells, line) => {
    if (columns !== undefined) return [tableRow(cells, columns, line)]
    const named = columnsOf(cells)
    columns = named ?? (cells.length === 1 ? ONLY_NAMES : DEFAULT_COLUMNS)
    return named === undefined ? [tableRow(cells, columns, line)] : []
  }
}

/** Where the columns stand that a header names; undefined when the line is no header. */
function columnsOf(cells: readonly string[]): Columns | undefined {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  const name = names.indexOf('name')
  return name === NO_COLUMN ? undefined : { id: names.indexOf('id'), name, type: names.indexOf('type') }
}

function tableRow(cells: readonly string[], columns: Columns, line: number): NameRow | BrokenRow {
  const id = columns.id === NO_COLUMN ? String(line) : cells[columns.id]
  return rowOf(line, id, cells[columns.name], cells[columns.type])
}

function jsonRow(text: string, line: number): NameRow | BrokenRow {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { line, reason: 'not JSON' }
  }
  if (typeof value !== 'object' || value === null) return { line, reason: 'not a JSON object' }
  const field = (key: string): string | undefined => {
    const found: unknown = (value as Readonly<Record<string, unknown>>)[key]
    return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined
  }
  return rowOf(line, field('id'), field('name'), field('type'))
}

function rowOf(
  line: number,
  id: string | undefined,
  name: string | undefined,
  type: string | undefined,
): NameRow | BrokenRow {
  if (id === undefined || id.trim() === '') return { line, reason: 'no id' }
  if (name === undefined || name.trim() === '') return { line, reason: 'no name' }
  const kind = type?.trim() ?? ''
  const known = ENTITY_TYPES.find((one) => one === kind)
  if (kind !== '' && known === undefined)
    return { line, reason: `type "${kind}" is not one of ${ENTITY_TYPES.join(', ')}` }
  return { id: id.trim(), name: name.trim(), type: known ?? null }
}
