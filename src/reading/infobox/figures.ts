import type { EntityType } from '../../claims/entity.ts'
import { hasArabic } from '../../text/normalise.ts'
import type { TimeExpression } from '../../time/expressions.ts'
import type { Role } from '../page.ts'
import type { Row } from './box.ts'
import { type Field, fieldOf } from './fields.ts'
import { type Item, itemsOf } from './item.ts'
import {
  designationIn,
  hasStatus,
  isCountry,
  isRank,
  looksLikeOrganization,
  officePredicateOf,
  rankOf,
  statusOf,
} from './marks.ts'
import { type Remarks, remarksOf } from './remarks.ts'
import { entered, type Said, type Sheet, say, sayName, validsOf, voicesOf } from './sheet.ts'
import { type Span, within, wordsOf } from './span.ts'

const LABEL = /^[^:\p{N}]{2,40}:\s+(?=\p{L})/u

/** Reads a row whose items are persons, organizations, places or events: a claim for each and each of its times. */
export function readFigures(sheet: Sheet, row: Row, field: Field): void {
  const { text } = sheet.page
  const [usual = 'organization', other] = field.items ?? []
  let before: string | null = null
  for (const found of itemsOf(text, row.value, sheet.times, usual)) {
    const type = typeOf(wordsOf(text, found.name), usual, other)
    const listed = field.predicate === 'designated_by' ? designator(sheet, found) : found
    const item = { ...listed, name: barest(text, listed.name, type) }
    const words = wordsOf(text, item.name)
    const isWhere = type === 'place' && before !== null && isCountry(words) && !isCountry(before)
    before = words
    if (!isWhere && isName(words, type) && !isKeyFor(field, words, sheet)) readItem(sheet, row, item, field, type)
  }
}

/** Whether words among the items are a key that asks the same, and so a heading: "State opponents". */
function isKeyFor({ predicate }: Field, words: string, { topic }: Sheet): boolean {
  const asked = fieldOf(words, topic.figure.type)
  return typeof asked === 'object' && asked.predicate === predicate
}

/** The name without a label before it ("Syria: X") and without a military rank. */
function barest(text: string, name: Span, type: EntityType): Span {
  if (type === 'event') return name
  const label = LABEL.exec(wordsOf(text, name))?.[0].length ?? 0
  const labelled = { start: name.start + label, end: name.end }
  const rank = type === 'person' ? rankOf(wordsOf(text, labelled)).length : 0
  return { start: labelled.start + rank, end: name.end }
}

/**
 * Who designates, without what they list somebody as and its letters: "Ministry of Justice Foreign Terrorist Organization
 * (FTO)".
 */
function designator({ page: { text }, times }: Sheet, item: Item): Item {
  const at = designationIn(wordsOf(text, item.name))
  if (at === -1) return item
  const words = text.slice(item.name.start, item.name.start + at).replace(/(?<![\s:,–-])[\s:,–-]+$/u, '')
  const brackets = item.brackets.filter((bracket) => within(times, bracket).length > 0)
  return { ...item, name: { start: item.name.start, end: item.name.start + words.length }, brackets }
}

/** "Washington, United States" is one place; "various local militias" is nobody's name, nor is "Col.". */
function isName(words: string, type: EntityType): boolean {
  if (type === 'event' && /\p{Nd}{4}/u.test(words)) return true
  if (type === 'person' && isRank(words)) return false
  return /\p{Lu}/u.test(words) || hasArabic(words) || !/\p{Script=Latin}/u.test(words)
}

function typeOf(words: string, usual: EntityType, other: EntityType | undefined): EntityType {
  const asOrganization = looksLikeOrganization(words) || isCountry(words)
  if (usual === 'person') return asOrganization ? 'organization' : 'person'
  return usual === 'organization' && other === 'person' && !asOrganization && isPersonal(words) ? 'person' : usual
}

/** Whether the words have the shape of a person's name: two to four, each with a capital, none of them all capitals. */
function isPersonal(words: string): boolean {
  const parts = words.split(' ')
  return (
    parts.length > 1 &&
    parts.length < 5 &&
    parts.every((part) => /^(?:\p{Lu}[\p{Ll}'’.-]|al-|el-|bin$|ibn$|abu$)/u.test(part))
  )
}

function readItem(sheet: Sheet, row: Row, item: Item, field: Field, type: EntityType): void {
  const { text } = sheet.page
  const figure = entered(sheet.page, type, item.name)
  const remarks = remarksOf({ text, name: wordsOf(text, item.name), type }, item.brackets, sheet.times)
  remarks.role ??= labelledRole(text, item) ?? row.role ?? null
  const said = saidOf(sheet, item, field, figure, remarks)
  const valids = row.valid === undefined ? validsOf(datesOf(sheet, item, type), remarks) : [row.valid]
  for (const valid of valids) say(sheet, { ...said, ...row.line, valid })
  sayStatuses(sheet, item, figure, remarks)
  for (const alias of remarks.aliases) {
    sayName(sheet, { bearer: figure, name: alias, kind: alias.kind, language: alias.language, evidence: item })
  }
}

function saidOf(sheet: Sheet, item: Item, field: Field, figure: Role, remarks: Remarks): Said {
  const [subject, object] = field.topicIs === 'object' ? [figure, sheet.topic] : [sheet.topic, figure]
  const role = roleOf(field, figure.figure.type, remarks)
  return {
    subject,
    predicate: predicateOf(field, remarks),
    object,
    qualifiers: role === null ? {} : { role },
    factuality: remarks.alleged ? 'alleged' : (field.factuality ?? 'asserted'),
    voices: voicesOf(sheet, remarks),
    start: item.start,
    end: item.end,
  }
}

/** The office that a label before a name tells: "Field commander (2014–18): X". */
function labelledRole(text: string, { start, name }: Item): string | null {
  const before = text.slice(start, name.start)
  const colon = before.indexOf(':')
  const label = before.slice(0, Math.max(colon, 0)).replace(BRACKETED, '').trim()
  return officePredicateOf(label) === null ? null : label
}

const BRACKETED = /\([^()]*\)/gu

/** A spokesman among the leaders leads nobody. */
function predicateOf({ predicate }: Field, { role }: Remarks): string {
  const told = predicate === 'leader_of' && role !== null ? officePredicateOf(role) : null
  return told ?? predicate
}

/** The capacity that the brackets give, else the one that the key names. */
function roleOf(field: Field, type: EntityType, remarks: Remarks): string | null {
  const takes = type === 'person' && TAKES_ROLE.has(field.predicate)
  const said = takes && !SAYS_NO_MORE.test(remarks.role ?? '') ? remarks.role : null
  return said ?? field.role ?? null
}

/** Of a leader, that he is one. */
const SAYS_NO_MORE = /^(?:leader|القائد|قائد|lider)$/iu
const TAKES_ROLE = new Set(['leader_of', 'member_of', 'participated_in'])

/** Dates of the item outside its brackets; those inside an event's name are its time. */
function datesOf(sheet: Sheet, item: Item, type: EntityType): readonly TimeExpression[] {
  const inName = type === 'event' ? within(sheet.times, item.name).filter((time) => !time.relative) : []
  return [...item.dates, ...inName]
}

function sayStatuses(sheet: Sheet, item: Item, figure: Role, remarks: Remarks): void {
  const marked = item.marks.map((mark) => ({ status: statusOf(mark) ?? mark, valid: null }))
  for (const { status, valid } of [...marked, ...remarks.statuses]) {
    if (!hasStatus(figure.figure.type, status)) continue
    say(sheet, {
      start: item.start,
      end: item.end,
      subject: figure,
      predicate: 'status',
      object: { value: status },
      valid,
    })
  }
}
