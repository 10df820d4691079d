import { fold } from '../../text/normalise.ts'
import type { Block } from '../layout.ts'
import type { Page } from '../page.ts'
import { isAllCapitals } from './acronym.ts'
import type { Row } from './box.ts'
import { fieldOf, topicToldBy } from './fields.ts'
import data from './list-entries.json' with { type: 'json' }
import type { ListEntries, ListEntry } from './list-entries.ts'
import { isNoItem } from './marks.ts'
import { type Span, wordsOf } from './span.ts'
import { tableCells } from './tables.ts'

/** What the columns of a table of groups hold. */
interface Head {
  readonly cells: readonly Span[]
  /** Which column names the group. */
  readonly named: number
}

/** Heads of columns that name groups, and such as may name anybody. */
const GROUPS: ReadonlySet<string> = new Set(data.groupColumns.map(fold))
const NAMES: ReadonlySet<string> = new Set(data.nameColumns.map(fold))
const BRACKET = /(?<!\s)\s+\(([^()]+)\)$/u
const LONGEST_HEAD = 40
const LONGEST_NAME = 120

/**
 * The rows of tables that have a group in each: "Group | Leader | Strength | Area". An entry for each row, with a key for
 * each column that boxes of groups have. Null when there are none.
 */
export function groupRows(page: Page): ListEntries | null {
  const entries: ListEntry[] = []
  const blocks: Block[] = []
  let head: Head | null = null
  for (const block of page.blocks) {
    const cells = tableCells(page.text, block)
    if (cells === null) head = null
    const opened = cells === null ? null : headOf(page.text, cells)
    const entry = cells === null || head === null || opened !== null ? null : entryOf(page.text, cells, head)
    head = opened ?? head
    if (entry !== null) entries.push(entry)
    const isRead = entry !== null || opened !== null
    blocks.push(isRead ? { kind: 'fact', start: block.start, end: block.end } : block)
  }
  return entries.length === 0 ? null : { entries, blocks }
}

/** The head of a table of groups that a row is; null when it is none. */
function headOf(text: string, cells: readonly Span[]): Head | null {
  const heads = cells.map((cell) => wordsOf(text, cell))
  if (heads.some((words) => words.length > LONGEST_HEAD)) return null
  const named = heads.findIndex((words) => GROUPS.has(fold(words)) || NAMES.has(fold(words)))
  if (named === -1) return null
  const others = heads.filter((_, i) => i !== named)
  const isSure = GROUPS.has(fold(heads[named] ?? ''))
  const tells = others.some((key) => (isSure ? isAsked(key) : isAsked(key) && topicToldBy(key) === 'organization'))
  return tells ? { cells, named } : null
}

function isAsked(key: string): boolean {
  return typeof fieldOf(key, 'organization') === 'object'
}

function entryOf(text: string, cells: readonly Span[], { cells: heads, named }: Head): ListEntry | null {
  const name = cells[named]
  if (name === undefined || cells.length !== heads.length) return null
  const words = wordsOf(text, name)
  if (isNoItem(words) || words.length > LONGEST_NAME || !/\p{L}{2}/u.test(words)) return null
  return entryNamed(
    text,
    name,
    cells.flatMap((value, i) => (i === named ? [] : rowOf(text, value, heads[i]))),
  )
}

/** The entry of a body that a line names, perhaps with its letters in brackets: "X (ABC)". */
export function entryNamed(text: string, name: Span, rows: readonly Row[]): ListEntry {
  const words = wordsOf(text, name)
  const [bracket = '', inside = ''] = BRACKET.exec(words) ?? []
  const called = words.slice(0, words.length - bracket.length)
  const letters = { start: name.end - 1 - inside.length, end: name.end - 1 }
  const isName = inside !== '' && (isAllCapitals(inside) || isAllCapitals(called))
  return {
    type: 'organization',
    name: { start: name.start, end: name.end - bracket.length },
    called,
    rows: [...(isName ? [{ key: 'alias', keySpan: name, value: letters }] : []), ...rows],
    listed: null,
  }
}

function rowOf(text: string, value: Span, head: Span | undefined): Row[] {
  if (head === undefined || !/[\p{L}\p{N}]/u.test(wordsOf(text, value))) return []
  const key = wordsOf(text, head)
  return isAsked(key) ? [{ key, keySpan: head, value }] : []
}
