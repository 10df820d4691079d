import { hasArabic } from '../../text/normalise.ts'
import { isAllCapitals } from './acronym.ts'
import type { Row } from './box.ts'
import type { Field } from './fields.ts'
import { readFigures } from './figures.ts'
import { type Item, itemsOf } from './item.ts'
import { hasStatus, isCountry, isNoItem, looksLikeOrganization, officePredicateOf, statusOf } from './marks.ts'
import { piecesOf } from './pieces.ts'
import { type Quantity, quantityOf } from './quantity.ts'
import { type Remarks, remarksOf } from './remarks.ts'
import { entered, type Said, type Sheet, say, validsOf, voicesOf } from './sheet.ts'
import { type Span, trimmed, within, wordsOf } from './span.ts'

const LABEL = /^[^:]{1,20}:\s+(?=\S)/u

/** Reads a row of words: an ideology, a religion, a description for each item. */
export function readWords(sheet: Sheet, row: Row, field: Field): void {
  const { text } = sheet.page
  for (const item of itemsOf(text, row.value, sheet.times, null)) {
    const label = LABEL.exec(wordsOf(text, item.name))?.[0] ?? ''
    const value = text.slice(item.name.start + label.length, item.name.end)
    const remarks = remarksOf({ text, name: value, type: 'event' }, item.brackets, sheet.times)
    const factuality = remarks.alleged ? 'alleged' : 'asserted'
    for (const valid of validsOf(item.dates, remarks)) {
      say(sheet, { ...ends(item), ...literal(sheet, field, value), valid, factuality })
    }
  }
}

/** Reads a row that is one statement, commas and all: the outcome of a battle. */
export function readPhrase(sheet: Sheet, row: Row, field: Field): void {
  const value = wordsOf(sheet.page.text, row.value)
  if (!isNoItem(value)) say(sheet, { ...row.value, ...literal(sheet, field, value) })
}

/** Reads a row of numbers, each with its unit and the date of the estimate. Names in their place are members. */
export function readSize(sheet: Sheet, row: Row, field: Field): void {
  const { text } = sheet.page
  const pieces = withBrackets(text, piecesOf(text, row.value, sheet.times))
  const sizes = pieces.filter((piece) => readQuantity(sheet, row, field, piece))
  if (sizes.length === 0 && field.unit !== undefined && namesBodies(text, row.value, pieces))
    readFigures(sheet, row, MEMBERS)
}

/** The pieces, those that are brackets alone with the one before them: "4,000, (claimed by X, 2016)". */
function withBrackets(text: string, pieces: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const isBracket = text.charAt(piece.start) === '(' && text.charAt(piece.end - 1) === ')'
    if (last !== undefined && isBracket) joined[joined.length - 1] = { start: last.start, end: piece.end }
    else joined.push(piece)
  }
  return joined
}

/** "Members: ABC, DEF (until 2003), United Front". */
function namesBodies(text: string, value: Span, pieces: readonly Span[]): boolean {
  const short = pieces.filter((piece) => isAllCapitals(wordsOf(text, piece).split(' (', 1).join()))
  return short.length > 1 || looksLikeOrganization(wordsOf(text, value))
}

function readQuantity(sheet: Sheet, row: Row, field: Field, piece: Span): boolean {
  const { text } = sheet.page
  const quantity = quantityOf(text, piece, sheet.times, field.unit)
  if (quantity === null) return false
  const remarks = remarksOf({ text, name: '', type: 'event' }, quantity.brackets, sheet.times)
  const voice = remarks.voice ?? estimatorOf(sheet, quantity, piece)
  const isDated = quantity.dates.length + remarks.valid.length > 0
  const dates = isDated ? quantity.dates : within(sheet.times, row.keySpan)
  const said: Said = {
    start: quantity.start,
    end: piece.end,
    subject: sheet.topic,
    predicate: field.predicate,
    object: quantity.value,
    factuality: remarks.alleged || voice !== null ? 'alleged' : 'asserted',
    voices: voicesOf(sheet, { voice }),
  }
  for (const valid of validsOf(dates, remarks)) say(sheet, { ...said, valid })
  return true
}

/** Who made an estimate, named in the bracket behind it: "2014: 6,000 (Ministry of Defence)". */
function estimatorOf({ page, times }: Sheet, { brackets, start }: Quantity, piece: Span): Remarks['voice'] {
  const [bracket] = brackets
  if (bracket === undefined || brackets.length > 1 || within(times, bracket).length > 0) return null
  const article = /^the\s+/u.exec(wordsOf(page.text, bracket))?.[0].length ?? 0
  const name = { start: bracket.start + article, end: bracket.end }
  const words = wordsOf(page.text, name)
  if (!/^[\p{Lu}\p{Lo}][^\p{Nd},;]*$/u.test(words) || isCountry(words)) return null
  const isDatedBefore = start === piece.start && within(times, { start, end: bracket.start }).length > 0
  return isDatedBefore || looksLikeOrganization(words) || isAllCapitals(words) ? { ...name, cue: null } : null
}

const MEMBERS: Field = {
  topics: ['organization'],
  reads: 'figures',
  predicate: 'part_of',
  topicIs: 'object',
  items: ['organization'],
}

/** Reads a row that says what became of the topic. */
export function readStatus(sheet: Sheet, row: Row, field: Field): void {
  const { text } = sheet.page
  const [item] = itemsOf(text, row.value, sheet.times, null)
  if (item === undefined) return
  const status = statusOf(wordsOf(text, item.name))
  if (status === null || !hasStatus(sheet.topic.figure.type, status)) return
  const remarks = remarksOf({ text, name: '', type: 'event' }, item.brackets, sheet.times)
  const dates = item.dates.length > 0 ? item.dates : within(sheet.times, item.name).slice(0, 1)
  const [valid = null] = validsOf(dates, remarks)
  say(sheet, { ...ends(item), ...literal(sheet, field, status), valid })
}

/** Reads a row that dates a death or an arrest; the words may say that the death was a killing. */
export function readDeath(sheet: Sheet, row: Row, field: Field): void {
  const { text } = sheet.page
  const time = within(sheet.times, row.value).find((one) => one.edtf !== null && !one.relative)
  const words = wordsOf(text, row.value)
  if (time === undefined && isNoItem(words)) return
  const isKilling = /\b(?:killed|assassinated|executed|murdered)\b|اغتيل|قتل|استشهد|öldürül/iu.test(words)
  const status = isKilling && field.status === 'dead' ? 'killed' : (field.status ?? 'dead')
  say(sheet, { ...row.value, ...literal(sheet, field, status), valid: time?.edtf ?? null })
}

const OFFICE = /^(.{2,60}?)\s+of\s+(?:the\s+)?(?=\p{Lu})/u

/** "قائد حركة …": the office is one word, or two with the second an adjective of it. */
const ARABIC_OFFICE = /^(\p{L}{2,12}(?: (?:العام|العامة|الأعلى|العسكري|السياسي))?)\s+(?=\p{L})/u

/**
 * Reads a row of offices: "Emir of the Northern Front" leads it, in that capacity. Where the row is one of commands a
 * body alone is what was led.
 */
export function readOffice(sheet: Sheet, row: Row, field: Field): void {
  for (const item of itemsOf(sheet.page.text, row.value, sheet.times, null)) readOneOffice(sheet, row, item, field)
}

function readOneOffice(sheet: Sheet, row: Row, item: Item, field: Field): void {
  const { text } = sheet.page
  const words = wordsOf(text, item.name)
  const [before, role] = (hasArabic(words) ? ARABIC_OFFICE : OFFICE).exec(words) ?? []
  const predicate = officePredicateOf(role ?? '')
  if (predicate === null && field.items === undefined) return
  const body = predicate === null ? item.name : trimmed(text, item.name.start + (before?.length ?? 0), item.name.end)
  const object = entered(sheet.page, 'organization', body)
  const remarks = remarksOf({ text, name: wordsOf(text, body), type: 'organization' }, item.brackets, sheet.times)
  const qualifiers = predicate === null || role === undefined ? {} : { role }
  const said = { ...ends(item), subject: sheet.topic, predicate: predicate ?? field.predicate, object, qualifiers }
  for (const valid of validsOf(item.dates, remarks)) say(sheet, { ...said, valid: valid ?? row.valid ?? null })
}

function literal(sheet: Sheet, field: Field, value: string) {
  return { subject: sheet.topic, predicate: field.predicate, object: { value } }
}

function ends({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end }
}
