import type { Claim } from '../../claims/claim.ts'
import { claimFrom } from '../../claims/draft.ts'
import { spanOf } from '../../claims/evidence.ts'
import { type CsvRecord, csvRecords } from '../csv.ts'
import type { TableFormat } from './format.ts'
import { MAPPING_MILITANTS_GROUPS, MAPPING_MILITANTS_RELATIONS } from './mapping-militants.ts'
import { DataRow, type Foundation, type Refusal, type Repair, type Scope } from './row.ts'
import { UCDP_ACTORS } from './ucdp-actors.ts'

/** Asked in this order: the one with more columns first. */
const FORMATS: readonly TableFormat[] = [MAPPING_MILITANTS_RELATIONS, MAPPING_MILITANTS_GROUPS, UCDP_ACTORS]
const DELIMITERS = [',', ';', '\t'] as const
/** Some files begin with lines about themselves; the names of the columns are looked for so far. */
const HEADER_WITHIN = 20

/** A table whose format is known. */
export interface Table {
  readonly format: TableFormat
  readonly delimiter: string
  /** The names of the columns as written. */
  readonly columns: readonly string[]
  /** The line of those names, counted from 1; what stands before it is not read. */
  readonly headerLine: number
}

/** What a table says, and everything that was not as it should be. */
export interface TableReading {
  /** Rows with something in them, below the names of the columns. */
  readonly rows: number
  readonly claims: readonly Claim[]
  /** Entity → what it is founded on in the data set. */
  readonly founded: ReadonlyMap<string, Foundation>
  readonly repaired: readonly Repair[]
  readonly refused: readonly Refusal[]
  readonly notes: readonly string[]
}

/** The formats by name, for people. */
export const TABLE_FORMATS: readonly string[] = FORMATS.map(({ title }) => title)

/** Which table a text is; undefined when it is none of those known. */
export function tableIn(text: string): Table | undefined {
  for (const delimiter of DELIMITERS) {
    let seen = 0
    for (const { cells, line } of csvRecords(text, { delimiter })) {
      const columns = cells.map((cell) => cell.trim())
      const present = new Set(columns.map((column) => column.toLowerCase()))
      const format = FORMATS.find(({ required }) => required.every((column) => present.has(column)))
      if (format !== undefined) return { format, delimiter, columns, headerLine: line }
      if (++seen === HEADER_WITHIN) break
    }
  }
  return undefined
}

/** Reads every row of a table. Never throws: a row that cannot be read is refused with its line and the reason. */
export function readTable(text: string, table: Table, scope: Scope): TableReading {
  const claims = new Map<string, Claim>()
  const founded = new Map<string, Foundation>()
  const repaired: Repair[] = []
  const refused: Refusal[] = []
  let [rows, spoilt] = [0, 0]
  for (const record of bodyOf(text, table)) {
    rows += 1
    const row = rowOf(record, { text, table, scope })
    const reading = typeof row === 'string' ? { refused: row } : table.format.rowReading(row)
    if ('refused' in reading) refused.push({ line: record.line, reason: reading.refused })
    if (typeof row === 'string' || 'refused' in reading) continue
    for (const draft of reading.drafts) {
      const claim = claimFrom(draft)
      claims.set(claim.id, claim)
    }
    for (const [id, foundation] of row.founded) founded.set(id, foundation)
    repaired.push(...row.repairs)
    if (isSpoilt(row, table.format)) spoilt += 1
  }
  return { rows, claims: [...claims.values()], founded, repaired, refused, notes: notesOn(table, spoilt) }
}

/** The names that a list of groups gives, by the data set's own id; none for other tables. */
export function namesIn(text: string, table: Table, scope: Scope): ReadonlyMap<string, string> {
  const { naming } = table.format
  if (naming === undefined) return new Map()
  const named = [...bodyOf(text, table)].flatMap((record) => {
    const row = rowOf(record, { text, table, scope })
    const found = typeof row === 'string' ? undefined : naming(row)
    return found === undefined ? [] : [found]
  })
  return new Map(named)
}

function* bodyOf(text: string, { format, delimiter, headerLine }: Table): Generator<CsvRecord> {
  for (const record of csvRecords(text, { delimiter, backslashes: format.backslashes })) {
    if (record.line > headerLine && record.cells.some((cell) => cell.trim() !== '')) yield record
  }
}

interface Placed {
  readonly text: string
  readonly table: Table
  readonly scope: Scope
}

/** A record as a row; why not when its cells do not fit the columns. */
function rowOf(record: CsvRecord, { text, table, scope }: Placed): DataRow | string {
  if (record.fault !== null) return record.fault
  const { columns } = table
  const extra = record.cells.slice(columns.length).some((cell) => cell.trim() !== '')
  const few = columns.slice(record.cells.length).some((column) => column !== '')
  if (extra || few) return `it has ${record.cells.length} cells, and there are ${columns.length} columns`
  const cells = new Map(columns.map((column, index) => [column.toLowerCase(), record.cells[index] ?? '']))
  return new DataRow({ line: record.line, cells, span: spanOf(text, record.start, record.end), scope })
}

/** Whether running text suffered on its way by more than white space. */
function isSpoilt(row: DataRow, { prose = [] }: TableFormat): boolean {
  return prose.some((column) => row.glitches(column).some((glitch) => glitch !== 'white space'))
}

function notesOn({ format, columns, headerLine }: Table, spoilt: number): readonly string[] {
  const unread = columns.filter((column) => column !== '' && !format.read.includes(column.toLowerCase()))
  return [
    ...(headerLine === 1 ? [] : [`the lines before line ${headerLine}, which names the columns, are not read`]),
    ...(spoilt === 0
      ? []
      : [`rows whose running text has encoding glitches, left in the evidence as captured: ${spoilt}`]),
    ...(unread.length === 0 ? [] : [`columns that nothing is drawn from: ${unread.join(', ')}`]),
  ]
}
