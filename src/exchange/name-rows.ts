import { ENTITY_TYPES, type EntityType } from '../claims/entity.ts'

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
  /** The row of the next line; null for a header or an empty line. */
  next(line: string): NameRow | BrokenRow | null
}

type Split = (line: string) => readonly string[] | null

/**
 * A reader for one list: JSON Lines of objects, tab separated, or comma separated after RFC 4180 with each record on
 * one line. The columns are those that the first line names, else id, name, type.
 */
export function nameRowReader(): NameRowReader {
  let read: ((line: string, number: number) => NameRow | BrokenRow | null) | undefined
  let number = 0
  return {
    next(line) {
      number++
      if (line.trim() === '') return null
      if (read !== undefined) return read(line, number)
      const first = number === 1 ? line.replace(/^\uFEFF/u, '') : line
      if (first.trimStart().startsWith('{')) {
        read = jsonRow
        return jsonRow(first, number)
      }
      const split: Split = first.includes('\t') ? (text) => text.split('\t') : splitCommas
      const columns = columnsOf(split(first) ?? [])
      read = (text, at) => tableRow(split(text), columns ?? DEFAULT_COLUMNS, at)
      return columns === undefined ? read(first, number) : null
    },
  }
}

interface Columns {
  readonly id: number
  readonly name: number
  readonly type: number
}

const DEFAULT_COLUMNS: Columns = { id: 0, name: 1, type: 2 }

/** Where the columns stand that a header names; undefined when the line is no header. */
function columnsOf(fields: readonly string[]): Columns | undefined {
  const names = fields.map((field) => field.trim().toLowerCase())
  const [id, name] = [names.indexOf('id'), names.indexOf('name')]
  return id === -1 || name === -1 ? undefined : { id, name, type: names.indexOf('type') }
}

function tableRow(fields: readonly string[] | null, columns: Columns, line: number): NameRow | BrokenRow {
  if (fields === null) return { line, reason: 'a quotation mark is not closed' }
  return rowOf(line, fields[columns.id], fields[columns.name], fields[columns.type])
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

/** The fields of a comma separated line; null when a quotation mark is not closed. */
function splitCommas(line: string): string[] | null {
  const fields: string[] = []
  let field = ''
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const character = line.charAt(i)
    if (quoted && character === '"' && line.charAt(i + 1) === '"') {
      field += '"'
      i++
    } else if (character === '"') quoted = !quoted
    else if (character === ',' && !quoted) {
      fields.push(field)
      field = ''
    } else field += character
  }
  fields.push(field)
  return quoted ? null : fields
}
