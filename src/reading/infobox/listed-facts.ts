import type { EntityType } from '../../claims/entity.ts'
import { datedLine } from '../dated-line.ts'
import type { Block } from '../layout.ts'
import type { Page } from '../page.ts'
import type { Row } from './box.ts'
import { type Asked, type Field, fieldOf, fieldsOf, topicToldBy } from './fields.ts'
import { partsOfKey } from './key.ts'
import { isJoint } from './marks.ts'
import { type Span, trimmed, within } from './span.ts'
import { type Columns, columnsAt, tableRow } from './tables.ts'
import { topicTypeOf } from './topic.ts'

/** Facts that a page lists below its box or without one, and its blocks with their lines marked as such. */
export interface ListedFacts {
  /** Whom the facts are about. */
  readonly type: EntityType
  readonly rows: readonly Row[]
  readonly blocks: readonly Block[]
}

/** A line of facts: what its key asks, its value, and where words begin that go on behind it as prose. */
interface Line {
  readonly row: Row
  readonly goesOn: number | null
}

/** The heading that a list stands under. */
interface Section {
  readonly key: string
  readonly keySpan: Span
  readonly field: Field
  /** Of a table: what its columns hold. */
  readonly columns?: Columns
}

const KEYED = /^([^:\n]{2,60}?)(?:\s?[:：]\s+|\s[–—→=-]\s+)(?=\S)/u
/** "X (2012 to present)", before a sentence that says more of X, or alone. */
const DATED_NAME = /^[^:()\n]{2,90}\([^()\n\p{Nd}]*\p{Nd}[^()\n]*\)/u
const GOES_ON = /^\s*[:–—-]\s+(?=\S)/u
/** "2010: 445 fighters". */
const SIGN_BEHIND_DATE = /^\s*[:–—-]\s+/u
const SENTENCE_END = /[.!?؟]["”»)]*$/u
const LONGEST_VALUE = 160
/** A value with a full stop at its end may be as short as this and still be none: "c. 500 men." */
const SHORT_VALUE = 40
/** A single line with a colon may be of anything; so many tell that a page lists facts. */
const LEAST_KEYED = 2

/**
 * The facts of a page that stand in lines of their own: behind a key and a colon ("Formed: 2006"), and under headings that
 * are keys ("Leadership", with a line for each leader). `type`: whom the page is about, when that is known. Null when
 * there are none.
 */
export function listedFacts(page: Page, type: EntityType | null): ListedFacts | null {
  const keyed = keyedLines(page)
  const keys = new Set(keyed.map(({ row }) => row.key))
  const told = topicTypeOf(keyed.map(({ row }) => row).filter(({ key }) => isTelling(key)))
  const lists = [isTelling, isOfBody].some((tells) => [...keys].filter(tells).length >= LEAST_KEYED)
  const about = type ?? (lists && told !== null ? told : 'organization')
  const lines = new Map<Block, Line>()
  if (lists) for (const { block, row } of keyed) if (isAsked(page, row, about)) lines.set(block, { row, goesOn: null })
  if (about === 'organization') for (const [block, line] of sectionLines(page, lines)) lines.set(block, line)
  if (lines.size === 0) return null
  return {
    type: about,
    rows: succeeding(
      page,
      [...lines.values()].map(({ row }) => row),
    ),
    blocks: page.blocks.flatMap((block) => marked(page.text, block, lines.get(block))),
  }
}

/** Names that a body bore one after the other, each until the next. */
function succeeding(page: Page, rows: readonly Row[]): Row[] {
  return rows.map((row, i) => {
    if (datedFrom(page, row) === undefined || !isNames(row)) return row
    const next = rows[i + 1]
    return { ...row, until: (next?.keySpan.start === row.keySpan.start ? datedFrom(page, next) : undefined) ?? '..' }
  })
}

/** The date that a line begins with, as EDTF. */
function datedFrom({ times }: Page, { value }: Row): string | undefined {
  const [time] = within(times, value)
  return time?.cueStart === value.start && time.bound === 'at' ? (time.edtf ?? undefined) : undefined
}

function isNames({ key }: Row): boolean {
  const field = fieldOf(key, 'organization')
  return typeof field === 'object' && field.reads === 'names'
}

/** Whether a key asks something of such a topic, and no sentence tells it: "First attack: 5 May 2015: they raid a base". */
export function isAsked(page: Page, { key, value }: Row, type: EntityType): boolean {
  const fields = fieldsOf(key, type)
  const isDeed = fields.some(isEvents) && within(page.times, value)[0]?.cueStart === value.start
  return fields.length > 0 && !isDeed
}

function isEvents({ items }: Field): boolean {
  return items?.[0] === 'event'
}

/** A line of facts is none of prose; the words behind it are. */
function marked(text: string, block: Block, line: Line | undefined): Block[] {
  if (line === undefined) return [block]
  const { row, goesOn } = line
  const fact: Block = { kind: 'fact', start: block.start, end: goesOn === null ? block.end : row.value.end }
  return goesOn === null ? [fact] : [fact, { kind: 'paragraph', ...trimmed(text, goesOn, block.end) }]
}

/** The lines of a key that boxes have, and its value. */
export function keyedLines({ text, blocks }: Page): { readonly block: Block; readonly row: Row }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'field' || block.kind === 'title') return []
    const [line, key] = KEYED.exec(text.slice(block.start, Math.min(block.end, block.start + 70))) ?? []
    if (line === undefined || key === undefined || topicToldBy(key) === null) return []
    const behind = { start: block.start + line.length, end: block.end }
    const value = isSentence(text, behind) ? namesIn(text, behind) : behind
    return value === null
      ? []
      : [{ block, row: { key, keySpan: { start: block.start, end: block.start + key.length }, value } }]
  })
}

/**
 * The names that a value gives though a full stop ends it: "X and Y, both based in Z.", "Primarily X, with some in Y." Null
 * where it is a sentence.
 */
function namesIn(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, Math.min(end, start + LONGEST_VALUE))
  const lead = MOSTLY.exec(words)?.[0].length ?? 0
  const remark = words.slice(lead).search(REMARK)
  const names = (remark === -1 ? words.slice(lead) : words.slice(lead, lead + remark)).replace(/\.$/u, '')
  const areNames = names.split(/[\s,]+/u).every((word) => /^\p{Lu}/u.test(word) || isJoint(word))
  return areNames ? { start: start + lead, end: start + lead + names.length } : null
}

const MOSTLY = /^(?:primarily|mainly|mostly|chiefly|predominantly)\s+/iu
/** What is remarked behind names. */
const REMARK = /[,;] (?:both|all|with|each|mostly|mainly|who|which|including|based)\s/u

/** Whether only boxes of one type of topic have the key. */
function isTelling(key: string): boolean {
  const told = topicToldBy(key)
  return told !== null && told !== 'known'
}

/** Whether a key asks of a body what no line above a report tells, as "Date" and "Location" do. */
function isOfBody(key: string): boolean {
  const field = fieldOf(key, 'organization')
  return typeof field === 'object' && (field.bound !== undefined || !ALSO_OF_REPORTS.has(field.predicate))
}

const ALSO_OF_REPORTS: ReadonlySet<string> = new Set([
  'active',
  'headquarters',
  'area_of_operation',
  'described_as',
  'status',
  'name',
  'size',
])

/** The lines of lists and tables under headings that are keys of a body's box. */
function* sectionLines(page: Page, taken: ReadonlyMap<Block, Line>): Generator<[Block, Line]> {
  let section: Section | null = null
  for (const block of page.blocks.filter((one) => !taken.has(one) && !isRow(one))) {
    const opened: Section | null = openedBy(page, block, section)
    const line: Line | null = opened === null && section !== null ? lineOf(page, block, section) : null
    if (line !== null) yield [block, line]
    else if (opened !== null || !goesOnWith(page.text, block)) section = opened
  }
}

/** The section that a heading opens, or the one before with the columns that the head of a table gives it. */
function openedBy(page: Page, block: Block, section: Section | null): Section | null {
  const opened = block.kind === 'heading' ? sectionOf(page.text, block) : null
  const columns = opened === null && section !== null ? columnsAt(page, block) : null
  return section !== null && columns !== null ? { ...section, columns } : opened
}

/** Whether a list may go on behind a line that tells no fact itself. */
function goesOnWith(text: string, block: Block): boolean {
  return isItem(block) || isTableRow(text, block)
}

/** A row of a box of facts. Where no prose was met yet, a line "- X (2012): killed" looks like one too. */
function isRow({ kind, key = '' }: Block): boolean {
  return kind === 'field' && fieldOf(key, 'organization') !== 'unknown'
}

/** An item of a list, also one with a colon. */
function isItem({ kind }: Block): boolean {
  return kind === 'item' || kind === 'field'
}

/** A row of a table as a browser copies it. */
function isTableRow(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).includes('\t')
}

function sectionOf(text: string, { start, end }: Block): Section | null {
  const key = text.slice(start, end).replace(/(?<!\s)\s*[:：]$/u, '')
  const field = [key, ...partsOfKey(key)].map((part) => fieldOf(part, 'organization')).find(isField)
  return field === undefined ? null : { key, keySpan: { start, end: start + key.length }, field }
}

function isField(asked: Asked): asked is Field {
  return typeof asked === 'object'
}

/** The fact that a line under a heading tells; null when it is a sentence, or a heading of its own. */
function lineOf(page: Page, block: Block, { key, keySpan, field, columns }: Section): Line | null {
  const { text } = page
  if (columns !== undefined) {
    const cells = field.reads === 'figures' ? tableRow(page, block, columns) : null
    return cells && { row: { key, keySpan, value: cells.name, valid: cells.valid, line: block }, goesOn: null }
  }
  const value = valueIn(page, block, field)
  if (value === null) return null
  const behind = GOES_ON.exec(text.slice(value.end, Math.min(block.end, value.end + 8)))
  const goesOn = value.end === block.end ? null : value.end + (behind?.[0].length ?? 0)
  return { row: { key, keySpan, value }, goesOn }
}

function valueIn(page: Page, block: Block, field: Field): Span | null {
  const { text } = page
  const line = { start: text.indexOf(block.key ?? '', block.start), end: block.end }
  const { start, end } = line
  const words = text.slice(start, end)
  const named = DATED_NAME.exec(words)?.[0].length ?? 0
  if (field.reads === 'figures' && named > 0 && GOES_ON.test(words.slice(named))) return { start, end: start + named }
  // A dated deed is told, not listed.
  const isDeed = isEvents(field) && datedLine(page, block) !== undefined
  if (isDeed || isSentence(text, line)) return null
  const isLine = isItem(block) || named === words.length || hasDate(page, line)
  return isLine ? line : null
}

/** "2010: 445 fighters", "United Nations: 2001": a date at one end of the line sets it apart from a heading. */
function hasDate({ text, times }: Page, { start, end }: Span): boolean {
  const [first, last] = [within(times, { start, end })[0], within(times, { start, end }).at(-1)]
  if (first === undefined || last === undefined) return false
  const opens = first.cueStart === start && SIGN_BEHIND_DATE.test(text.slice(first.end, Math.min(end, first.end + 8)))
  return opens || (last.end === end && /[:(]\s*$/u.test(text.slice(start, first.cueStart)))
}

function isSentence(text: string, { start, end }: Span): boolean {
  return end - start > LONGEST_VALUE || (end - start > SHORT_VALUE && SENTENCE_END.test(text.slice(start, end)))
}
