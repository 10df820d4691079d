import type { EntityType } from '../../claims/entity.ts'
import type { Page, Role } from '../page.ts'
import { type Box, boxOf, type Row } from './box.ts'
import { type Field, fieldOf, type Manner } from './fields.ts'
import { readFigures } from './figures.ts'
import { readDeath, readOffice, readPhrase, readSize, readStatus, readWords } from './literals.ts'
import { readNames, readNamesLine } from './names.ts'
import { readPeriod } from './periods.ts'
import { entered, type Sheet } from './sheet.ts'
import { trimmed, wordsOf } from './span.ts'
import { topicTypeOf } from './topic.ts'

/** A longer title has no remark behind it that tells it from others. */
const LONGEST_TITLE = 300
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
  const sheet: Sheet = { page, topic, times: box.times, hasEnd: hasEnd(box, type), named: new Set() }
  if (box.names !== null) readNamesLine(sheet, box.names)
  for (const row of box.rows) readRow(sheet, row)
}

function readRow(sheet: Sheet, row: Row): void {
  const field = fieldOf(row.key, sheet.topic.figure.type)
  if (field === 'unknown') sheet.page.notes.push(`infobox key "${row.key}" is not in the lexicon`)
  else if (field !== 'ignored' && row.value.end > row.value.start) READERS[field.reads](sheet, row, field)
}

/** The figure of the title, else of the first name, else of the title that the document was given with. */
function topicOf(page: Page, { title, names }: Box, type: EntityType): Role | null {
  const named =
    title ?? (names === null ? null : trimmed(page.text, names.start, endOfFirst(page.text, names.start, names.end)))
  if (named !== null) {
    const words = wordsOf(page.text, named)
    const told = type === 'event' || words.length > LONGEST_TITLE ? words : words.replace(/(?<!\s)\s+\([^()]*\)$/u, '')
    return entered(page, type, { start: named.start, end: named.start + told.length })
  }
  const given = page.document.title?.trim() ?? ''
  return given === '' ? null : { figure: page.cast.enter(type, given), start: 0, end: 0 }
}

function endOfFirst(text: string, start: number, end: number): number {
  const length = text.slice(start, end).search(/[,،;]/u)
  return length <= 0 ? end : start + length
}

function hasEnd({ rows }: Box, type: EntityType): boolean {
  return rows.some((row) => {
    const field = fieldOf(row.key, type)
    return typeof field === 'object' && field.bound === 'until' && row.value.end > row.value.start
  })
}
