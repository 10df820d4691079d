import type { EntityType } from '../../claims/entity.ts'
import type { Block } from '../layout.ts'
import type { Page } from '../page.ts'
import type { Row } from './box.ts'
import data from './list-entries.json' with { type: 'json' }
import { isNoItem, isOfNoBody } from './marks.ts'
import { type Span, trimmed, wordsOf } from './span.ts'

/** An entry of an official list: who is listed, and what the keys behind the name tell. */
export interface ListEntry {
  readonly type: EntityType
  readonly name: Span
  /** The name as it is said: of a person without the numbers of its parts, "1: X 2: Y 3: na". */
  readonly called: string
  readonly rows: readonly Row[]
  /** When the entry was made, with its key. */
  readonly listed: { readonly line: Span; readonly dates: Span } | null
}

/** The entries of a page, and its blocks without what the entries tell. */
export interface ListEntries {
  readonly entries: readonly ListEntry[]
  readonly blocks: readonly Block[]
}

/** A key of an entry and its value. */
interface Part {
  readonly key: string
  readonly keySpan: Span
  readonly value: Span
}

const ASKS: ReadonlyMap<string, string | null> = new Map(
  Object.entries(data.keys).map(([key, asks]) => [key.toLowerCase(), asks]),
)
const OF_PERSONS: ReadonlySet<string> = new Set(data.ofPersons.map((key) => key.toLowerCase()))
/** Longer keys go first: "Good quality a.k.a." is no "a.k.a.". */
const KEYS = new RegExp(
  `(?<![\\p{L}.])(?:${[...ASKS.keys()]
    .toSorted((one, other) => other.length - one.length)
    .map((key) => key.replace(/[.()]/gu, '\\$&'))
    .join('|')})\\s*:(?=\\s)`,
  'giu',
)
/** What stands before the first key: the number of the entry, "QDe.119". */
const NUMBER = /^(?:[^\s\p{Nd}]{0,8}\p{Nd}[^\s]{0,12}\s+)?name:\s/iu
const ALIAS_LINE = new RegExp(
  `^(?:${data.aliasLines.map((words) => words.replaceAll('.', '\\.')).join('|')})(?::\\s*|\\s+)(?=\\S)`,
  'iu',
)
const PART_OF_NAME = /(?<!\S)\p{Nd}:\s*/gu
const NO_PART = /(?<!\S)na(?!\S)/giu
/** "X (ABC)". */
const BRACKET = /(?<!\s)\s+\(([^()]+)\)$/u
/** "a) X b) Y". */
const LETTERED = /(?<!\S)\p{Ll}{1,2}\)\s+/gu
/** What tells that a colon behind "Name" opens an entry: others of its keys. */
const LEAST_KEYS = 3

/**
 * The entries of official lists on a page: a line of keys ("QDe.119 Name: X A.k.a.: a) Y b) Z Listed on: D"), and a line
 * of other names under a heading ("Aka Y; Z"). Null when there are none.
 */
export function listEntries(page: Page): ListEntries | null {
  const entries: ListEntry[] = []
  const blocks: Block[] = []
  for (let at = 0; at < page.blocks.length; at++) {
    const block = page.blocks[at] as Block
    const last = lastLineOf(page, at)
    const parts = last === null ? null : partsOf(page.text, { start: block.start, end: last.end })
    const entry = parts === null ? headedEntry(page.text, page.blocks[at - 1], block) : entryOf(page.text, parts)
    if (entry === null) blocks.push(block)
    else {
      entries.push(entry)
      blocks.push({ kind: 'fact', ...entry.name }, ...toldIn(page.text, parts ?? []))
      if (last !== null) at = page.blocks.indexOf(last, at)
    }
  }
  return entries.length === 0 ? null : { entries, blocks }
}

/** The last line of the entry that a line opens: those behind it begin with keys of their own. Null when it opens none. */
function lastLineOf({ text, blocks }: Page, at: number): Block | null {
  const first = blocks[at] as Block
  if (!NUMBER.test(text.slice(first.start, Math.min(first.end, first.start + 40)))) return null
  const end = blocks.findIndex(
    ({ start }, i) => i > at && (NUMBER.test(text.slice(start, start + 40)) || !opensWithKey(text, start)),
  )
  return blocks[(end === -1 ? blocks.length : end) - 1] ?? first
}

function opensWithKey(text: string, start: number): boolean {
  return text.slice(start, start + 40).search(KEYS) === 0
}

/** The keys of an entry and their values; null where they are too few. */
function partsOf(text: string, line: Span): readonly Part[] | null {
  const keys = [...wordsOf(text, line).matchAll(KEYS)]
  if (keys.length < LEAST_KEYS) return null
  return keys.map((match, i) => {
    const start = line.start + match.index
    const behind = start + match[0].length
    const key = match[0].slice(0, -1).trim()
    const next = keys[i + 1]
    const value = trimmed(text, behind, next === undefined ? line.end : line.start + next.index)
    return { key: key.toLowerCase(), keySpan: { start, end: start + key.length }, value }
  })
}

function entryOf(text: string, parts: readonly Part[]): ListEntry | null {
  const [first] = parts
  if (first === undefined) return null
  const called = wordsOf(text, first.value).replace(PART_OF_NAME, '').replace(NO_PART, '').replace(/\s+/gu, ' ').trim()
  if (called === '') return null
  const isPerson = called !== wordsOf(text, first.value) || parts.some(({ key }) => OF_PERSONS.has(key))
  const listed = parts.find(({ key }) => ASKS.get(key) === 'listed')
  const [bracket = '', short = ''] = isPerson ? [] : (BRACKET.exec(called) ?? [])
  const end = first.value.end - bracket.length
  const shortName = { start: first.value.end - 1 - short.length, end: first.value.end - 1 }
  return {
    type: isPerson ? 'person' : 'organization',
    name: { start: first.value.start, end },
    called: called.slice(0, called.length - bracket.length),
    rows: [
      ...(short === '' ? [] : [{ key: 'alias', keySpan: first.keySpan, value: shortName }]),
      ...parts.slice(1).flatMap((part) => rowsOf(text, part)),
    ],
    listed:
      listed === undefined
        ? null
        : { line: { start: listed.keySpan.start, end: listed.value.end }, dates: listed.value },
  }
}

/** A row for each value of a key, which letters may set apart. */
function rowsOf(text: string, { key, keySpan, value }: Part): Row[] {
  const asks = ASKS.get(key) ?? null
  if (asks === null || asks === 'listed' || asks === 'told') return []
  const words = wordsOf(text, value)
  const letters = [...words.matchAll(LETTERED)]
  const spans = letters.map((match, i) =>
    trimmed(text, value.start + match.index + match[0].length, value.start + (letters[i + 1]?.index ?? words.length)),
  )
  return (spans.length === 0 ? [value] : spans)
    .filter((span) => !isNoItem(wordsOf(text, span)))
    .map((span) => ({ key: asks, keySpan, value: span }))
}

/** "Aka X; Y" right under a heading: other names of whom the heading names. */
function headedEntry(text: string, heading: Block | undefined, block: Block): ListEntry | null {
  if (heading?.kind !== 'heading' && heading?.kind !== 'title') return null
  const cue = ALIAS_LINE.exec(text.slice(block.start, block.start + 40))
  const called = wordsOf(text, heading)
  if (cue === null || isOfNoBody(called)) return null
  const keySpan = { start: block.start, end: block.start + cue[0].length }
  const value = { start: keySpan.end, end: block.end }
  const name = { start: heading.start, end: heading.end }
  return { type: 'organization', name, called, rows: [{ key: 'alias', keySpan, value }], listed: null }
}

/** What an entry tells in sentences. */
function toldIn(text: string, parts: readonly Part[]): Block[] {
  return parts
    .filter(({ key, value }) => ASKS.get(key) === 'told' && !isNoItem(wordsOf(text, value)))
    .map(({ value }) => ({ kind: 'paragraph', ...value }))
}
