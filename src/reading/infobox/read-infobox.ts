import type { EntityType } from '../../claims/entity.ts'
import type { TimeExpression } from '../../time/expressions.ts'
import type { Page, Role } from '../page.ts'
import { withoutKind } from '../title-kind.ts'
import { type Box, boxOf, type Row } from './box.ts'
import { type Field, fieldOf, fieldsOf, type Manner } from './fields.ts'
import { readFigures } from './figures.ts'
import { groupRows } from './group-tables.ts'
import listEntryWords from './list-entries.json' with { type: 'json' }
import { type ListEntry, listEntries } from './list-entries.ts'
import { listedFacts } from './listed-facts.ts'
import { readDeath, readOffice, readPhrase, readSize, readStatus, readWords } from './literals.ts'
import { isCountry, isOfNoBody, looksLikeOrganization } from './marks.ts'
import { readNames, readNamesLine } from './names.ts'
import { readPeriod } from './periods.ts'
import { listedProfiles } from './profiles.ts'
import { entered, type Sheet, say } from './sheet.ts'
import { trimmed, within, wordsOf } from './span.ts'
import { withRoles, withTerms } from './terms.ts'
import { nameInTitle } from './titled-name.ts'
import { topicTypeOf } from './topic.ts'

/** A longer title has no remark behind it that tells it from others. */
const LONGEST_TITLE = 300
const BRACKET = /(?<!\s)\s+\([^()]*\)$/u
const READERS: Readonly<Record<Manner, (sheet: Sheet, row: Row, field: Field) => void>> = {
  figures: readFigures,
  words: readWords,
  phrase: readPhrase,
  size: readSize,
  period: readPeriod,
  names: readNames,
  status: readStatus,
  death: readDeath,
  office: readOffice,
}

/**
 * Reads the box of facts at the head of a page, a claim for each item. It says whom the page is about; a page without
 * such a box, or whose keys are all unknown, is left as it is.
 */
export function readInfobox(page: Page): void {
  const box = boxOf(page)
  const type = box === null ? null : topicTypeOf(box.rows)
  if (box === null || type === null) return
  const topic = topicOf(page, box, type)
  if (topic === null) return
  page.topic = topic.figure
  const sheet: Sheet = { page, topic, times: box.times, hasEnd: endsIn(box.rows, type, box.times), named: new Set() }
  if (box.names !== null) readNamesLine(sheet, box.names)
  const dated = { text: page.text, times: box.times }
  for (const row of withRoles(dated, withTerms(dated, box.rows))) readRow(sheet, row)
}

function readRow(sheet: Sheet, row: Row): void {
  const { type } = sheet.topic.figure
  const fields = fieldsOf(row.key, type)
  if (fields.length === 0 && fieldOf(row.key, type) === 'unknown')
    sheet.page.notes.push(`infobox key "${row.key}" is not in the lexicon`)
  for (const field of fields) if (row.value.end > row.value.start) READERS[field.reads](sheet, row, field)
}

/**
 * Reads the entries of official lists on a page: the names of who is listed, and when the keeper of the list put him on
 * it. A page with one entry is about whom it lists.
 */
export function readListEntries(page: Page): void {
  const found = listEntries(page)
  if (found === null) return
  page.blocks = found.blocks
  const sheets = found.entries.map((entry) => readListEntry(page, entry))
  if (sheets.length === 1) page.topic ??= sheets[0]?.topic.figure ?? null
}

/** Reads the tables of a page that have a group in each row, and its profiles of several groups. */
export function readGroupTables(page: Page): void {
  const rows = groupRows(page)
  if (rows !== null) page.blocks = rows.blocks
  for (const entry of rows?.entries ?? []) readListEntry(page, entry)
  const profiles = listedProfiles(page)
  if (profiles !== null) page.blocks = profiles.blocks
  const sheets = (profiles?.entries ?? []).map((entry) => readListEntry(page, entry))
  if (sheets.length === 1) page.topic ??= sheets[0]?.topic.figure ?? null
}

function readListEntry(page: Page, { type, name, called, rows, listed }: ListEntry): Sheet {
  const topic: Role = { figure: page.cast.enter(type, called), ...name }
  page.mentions.push({ ...topic, kind: 'name', score: 1 })
  const sheet: Sheet = { page, topic, times: page.times, hasEnd: endsIn(rows, type, page.times), named: new Set() }
  for (const row of rows) readRow(sheet, row)
  const keeper = page.text.indexOf(listEntryWords.keeper)
  const [date] = listed === null ? [] : within(page.times, listed.dates)
  if (listed !== null && keeper !== -1) {
    const object = entered(page, 'organization', { start: keeper, end: keeper + listEntryWords.keeper.length })
    say(sheet, { ...listed.line, subject: topic, predicate: 'designated_by', object, valid: date?.edtf ?? null })
  }
  return sheet
}

/** A title that asks or announces is nobody's name. */
const NO_NAME = /[?؟:!\n]/u
/** What names a site behind the title of its page: "X | Centre for Y". */
const SITE = /(?<!\s)\s+[|·–—-]\s.*$/u

/**
 * Reads the facts that a page lists below its box, or without one, a claim for each item. Without a box the title says
 * whom they are about; their lines are no longer prose.
 */
export function readListedFacts(page: Page): void {
  const facts = listedFacts(page, page.topic?.type ?? null)
  if (facts === null) return
  const topic = page.topic === null ? titled(page, facts.type) : { figure: page.topic, start: 0, end: 0 }
  if (topic === null) return
  page.topic = topic.figure
  page.blocks = facts.blocks
  const hasEnd = endsIn(facts.rows, facts.type, page.times)
  const sheet: Sheet = { page, topic, times: page.times, hasEnd, named: new Set() }
  for (const row of facts.rows) readRow(sheet, row)
}

/**
 * Whom a page without a box is about: the first that names somebody, as far as words tell, of the title above its text,
 * the one that the document was given with, and its first line.
 */
function titled(page: Page, type: EntityType): Role | null {
  const [first] = page.blocks
  const given = withoutKind(page.document.title ?? '')
    .replace(SITE, '')
    .trim()
  if (first?.kind === 'title' && isTitleOf(page, wordsOf(page.text, first), type))
    return topicOf(page, { title: first, names: null }, type)
  if (isTitleOf(page, given, type)) return { figure: page.cast.enter(type, given), start: 0, end: 0 }
  if (first?.kind !== 'heading' || !isTitleOf(page, wordsOf(page.text, first), type)) return null
  return topicOf(page, { title: first, names: null }, type)
}

function isTitleOf(page: Page, title: string, type: EntityType): boolean {
  if (title === '' || title.length > LONGEST_TITLE || NO_NAME.test(title)) return false
  return type !== 'organization' || (!isOfNoBody(title) && !isCountry(title) && isTitleOfBody(page, title))
}

/** A body is called one, or named in its text again. What a page on a country lists as attacks or leaders is not the country's. */
function isTitleOfBody({ text }: Page, title: string): boolean {
  const name = title.replace(BRACKET, '')
  return looksLikeOrganization(name) || text.indexOf(name, text.indexOf(name) + name.length) !== -1
}

/** The figure of the title, else of the first name, else of the title that the document was given with. */
function topicOf(page: Page, { title, names }: Pick<Box, 'title' | 'names'>, type: EntityType): Role | null {
  const named =
    title ?? (names === null ? null : trimmed(page.text, names.start, endOfFirst(page.text, names.start, names.end)))
  if (named !== null) {
    const { name } = type === 'organization' ? nameInTitle(page.text, named) : { name: named }
    const words = wordsOf(page.text, name)
    const told = type === 'event' || words.length > LONGEST_TITLE ? words : words.replace(BRACKET, '')
    return entered(page, type, { start: name.start, end: name.start + told.length })
  }
  const given = page.document.title?.trim() ?? ''
  return given === '' ? null : { figure: page.cast.enter(type, given), start: 0, end: 0 }
}

function endOfFirst(text: string, start: number, end: number): number {
  const length = text.slice(start, end).search(/[,،;]/u)
  return length <= 0 ? end : start + length
}

function endsIn(rows: readonly Row[], type: EntityType, times: readonly TimeExpression[]): boolean {
  return rows.some((row) => {
    const field = fieldOf(row.key, type)
    return typeof field === 'object' && field.bound === 'until' && within(times, row.value).length > 0
  })
}
