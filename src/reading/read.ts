import type { EntityType } from '../claims/entity.ts'
import { asRead } from '../text/as-read.ts'
import { edit } from '../text/edited.ts'
import { withoutFootnotes } from '../text/footnotes.ts'
import { contradictsScript, languageOf } from '../text/language.ts'
import { unwrapped } from '../text/unwrapped.ts'
import { findTimes } from '../time/expressions.ts'
import { readArabicProse } from './arabic/read-prose.ts'
import { withoutAsides } from './asides.ts'
import { createCast } from './cast.ts'
import { definingLines } from './defining-lines.ts'
import type { Reading, ReadingDocument } from './document.ts'
import { readingOf } from './emit.ts'
import { nameInFull } from './english/names/full-names.ts'
import { readEnglishProse } from './english/read-prose.ts'
import { type Identified, identify } from './english/reference/figures.ts'
import { gluedRows } from './glued-rows.ts'
import { readAbbreviations } from './infobox/abbreviations.ts'
import { readGroupTables, readInfobox, readListEntries, readListedFacts } from './infobox/read-infobox.ts'
import { readTitledName } from './infobox/titled-name.ts'
import { joinNames } from './join-names.ts'
import { blocksOf } from './layout.ts'
import type { Tagger } from './models/tagger.ts'
import type { Page } from './page.ts'
import { withPosts } from './posts.ts'
import { taggedNames } from './tagged-names.ts'
import { titledBlocks } from './title-kind.ts'

const PROSE = { en: readEnglishProse, ar: readArabicProse } as const
type ProseLanguage = keyof typeof PROSE

/**
 * Reads a document: its infobox, then its prose. Pure, and linear in the length of the text. With a tagger of the
 * language that `languageRead` says, names are found that no rule foresees; without one, by rules only.
 */
export function readDocument(
  document: ReadingDocument,
  tagger?: Tagger,
  { kept = 'all', reached }: ReadingOptions = {},
): Reading {
  const read = pageRead(document, tagger, reached)
  const { language, notes } = read.page
  if (!isProseLanguage(language)) notes.push(unreadNote(language, tagger))
  return readingWithNames(read, kept)
}

/** A page as the rules read it, and whether it reports conflict, as a tagger tells; left out without one. */
export interface PageRead {
  readonly page: Page
  readonly conflict?: boolean
}

/** A document as the rules read it, before names are joined and figures become entities. */
export function pageRead(document: ReadingDocument, tagger?: Tagger, reached: Page['reached'] = () => {}): PageRead {
  const read = openPage(document, reached, tagger)
  readInfobox(read.page)
  readTitledName(read.page)
  readListEntries(read.page)
  readAbbreviations(read.page)
  readGroupTables(read.page)
  readListedFacts(read.page)
  if (isProseLanguage(read.page.language)) PROSE[read.page.language](read.page)
  return read
}

/** The reading of a page on which everything stands, with the names that a tagger of its language found. */
export function readingWithNames({ page, conflict }: PageRead, kept: ReadingOptions['kept']): Reading {
  if (conflict !== undefined && kept !== 'ruled')
    joinNames(page, conflict, page.language === 'en' ? identifyEnglish : enterName)
  if (page.language === 'en') nameInFull(page.cast)
  return readingOf(page)
}

/** How a document is read. */
export interface ReadingOptions {
  /** Which names that a tagger finds become mentions: all, or only those of which the rules speak. */
  readonly kept?: 'all' | 'ruled'
  /** Told how far the prose has been read, in UTF-16 units, for who waits for a long document. */
  readonly reached?: (place: number) => void
}

/** The language in which a document is read: the one it says, unless its letters are others, else the one its words tell. */
export function languageRead({ language, text }: Pick<ReadingDocument, 'language' | 'text'>): string {
  const told = toldIn(language)
  return told === undefined || contradictsScript(told, text) ? languageOf(text) : told
}

/** The language that a tag says, when it is one that is read. */
function toldIn(tag: string): string | undefined {
  const told = tag.split('-')[0] ?? 'und'
  return isProseLanguage(told) || told === 'tr' ? told : undefined
}

function mistakenNote(document: ReadingDocument, read: string): string[] {
  const told = toldIn(document.language)
  return told === undefined || told === read ? [] : [`is said to be in "${told}" and is written in "${read}"`]
}

function unreadNote(language: string, tagger: Tagger | undefined): string {
  const read =
    tagger?.language === language ? 'only its infobox, dates and names are' : 'only its infobox and dates are'
  return `prose in "${language}" is not read; ${read}`
}

function identifyEnglish({ cast }: Page, name: string, type: EntityType): Identified {
  return identify(cast, name, type)
}

function enterName({ cast }: Page, name: string, type: EntityType): Identified {
  return { figure: cast.enter(type, name) }
}

/** A page on which nothing was read yet. */
export function openPage(document: ReadingDocument, reached: Page['reached'] = () => {}, tagger?: Tagger): PageRead {
  const language = languageRead(document)
  const read = asRead(document.text)
  const parted = edit(read, gluedRows(read.text))
  const { text: words, originOf } = edit(parted, definingLines(parted.text, language))
  const text = unwrapped(withoutFootnotes(words))
  const dated = language === 'en' || language === 'ar' || language === 'tr'
  const blocks = withPosts(text, titledBlocks(text, withoutAsides(text, blocksOf(text))))
  const prose = tagger?.language === language ? taggedNames({ text, blocks, language }, tagger) : undefined
  const page: Page = {
    document,
    text,
    originOf,
    language,
    blocks,
    tagged: prose?.names ?? [],
    times: dated ? findTimes(text, { language, published: document.published }) : [],
    cast: createCast(),
    topic: null,
    mentions: [],
    proposals: [],
    attributions: [],
    notes: mistakenNote(document, language),
    reached,
  }
  return prose === undefined ? { page } : { page, conflict: prose.conflict }
}

/** Whether there are rules to read claims from prose in a language, as `languageRead` says it. */
export function hasProseRules(language: string): boolean {
  return isProseLanguage(language)
}

/** Whether the rules of a language look at the names that its tagger found. */
export function lookAtTagged(language: string): boolean {
  return language === 'ar'
}

function isProseLanguage(language: string): language is ProseLanguage {
  return Object.hasOwn(PROSE, language)
}
