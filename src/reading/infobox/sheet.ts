import type { Factuality } from '../../claims/attribution.ts'
import type { Qualifiers } from '../../claims/claim.ts'
import type { EntityType } from '../../claims/entity.ts'
import { fold, hasArabic } from '../../text/normalise.ts'
import { type TimeExpression, validOf } from '../../time/expressions.ts'
import type { Page, Proposal, ProposedVoice, Role } from '../page.ts'
import type { Remarks } from './remarks.ts'
import { type Span, wordsOf } from './span.ts'

const EXTRACTOR = 'infobox@1'
const SCORE = 0.95

/** A page with the one whom its box is about: what every reader of a row needs. */
export interface Sheet {
  readonly page: Page
  readonly topic: Role
  readonly times: readonly TimeExpression[]
  /** Whether a row says when the topic came to an end. */
  readonly hasEnd: boolean
  /** Names already told of a figure, so that none is told twice. */
  readonly named: Set<string>
}

/** What one row or item says, before it is a proposal. */
export interface Said extends Span {
  readonly subject: Role
  readonly predicate: string
  readonly object: Proposal['object']
  readonly qualifiers?: Qualifiers
  readonly valid?: string | null
  readonly factuality?: Factuality
  readonly voices?: readonly ProposedVoice[]
}

/** Adds a claim to the page. */
export function say(sheet: Sheet, said: Said): void {
  sheet.page.proposals.push({
    subject: said.subject,
    predicate: said.predicate,
    object: said.object,
    qualifiers: said.qualifiers ?? {},
    valid: said.valid ?? null,
    factuality: said.factuality ?? 'asserted',
    voices: said.voices ?? [],
    start: said.start,
    end: said.end,
    extractor: EXTRACTOR,
    score: SCORE,
  })
}

/** The figure of that name, entered in the cast, and where it is named. */
export function entered(page: Page, type: EntityType, span: Span): Role {
  const figure = page.cast.enter(type, wordsOf(page.text, span))
  page.mentions.push({ start: span.start, end: span.end, figure, kind: 'name', score: SCORE })
  return { figure, start: span.start, end: span.end }
}

/** The times that dates and remarks give, one claim each; null alone when they give none. */
export function validsOf(dates: readonly TimeExpression[], remarks: Remarks): readonly (string | null)[] {
  const valids = [...dates.map(validOf), ...remarks.valid].filter((valid) => valid !== null)
  return valids.length === 0 ? [null] : [...new Set(valids)]
}

/** Whose view a remark says the statement is. */
export function voicesOf({ page }: Sheet, { voice }: Pick<Remarks, 'voice'>): readonly ProposedVoice[] {
  return voice === null ? [] : [{ figure: entered(page, 'organization', voice).figure, cue: voice.cue }]
}

/** A name that a figure bears. */
export interface Naming {
  readonly bearer: Role
  readonly name: Span
  readonly kind: string
  readonly language?: string | undefined
  readonly valid?: string | null
  /** The words that say it. */
  readonly evidence: Span
}

/** Tells another name of a figure, and lets it stand for the figure from now on. */
export function sayName(sheet: Sheet, { bearer, name, kind, language, valid, evidence }: Naming): void {
  const { page } = sheet
  const words = wordsOf(page.text, name)
  page.mentions.push({ start: name.start, end: name.end, figure: bearer.figure, kind: 'name', score: SCORE })
  page.cast.alias(bearer.figure, words)
  const key = `${page.cast.nameOf(bearer.figure)}\n${fold(words)}`
  if (sheet.named.has(key)) return
  sheet.named.add(key)
  const tag = language ?? (hasArabic(words) ? 'ar' : undefined)
  const qualifiers = { nameKind: kind, ...(tag === undefined ? {} : { language: tag }) }
  say(sheet, {
    ...evidence,
    subject: bearer,
    predicate: 'name',
    object: { value: words },
    qualifiers,
    valid: valid ?? null,
  })
}
