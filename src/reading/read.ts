import type { EntityType } from '../claims/entity.ts'
import { contradictsScript, languageOf } from '../text/language.ts'
import { findTimes } from '../time/expressions.ts'
import { readArabicProse } from './arabic/read-prose.ts'
import { createCast } from './cast.ts'
import type { Reading, ReadingDocument } from './document.ts'
import { readingOf } from './emit.ts'
import { type Identified, identify } from './english/figures.ts'
import { readEnglishProse } from './english/read-prose.ts'
import { readInfobox } from './infobox/read-infobox.ts'
import { joinNames } from './join-names.ts'
import { blocksOf } from './layout.ts'
import type { Tagger } from './models/tagger.ts'
import type { Page } from './page.ts'

const PROSE = { en: readEnglishProse, ar: readArabicProse } as const
type ProseLanguage = keyof typeof PROSE

/**
 * Reads a document: its infobox, then its prose. Pure, and linear in the length of the text. With a tagger of the
 * language that `languageRead` says, names are found that no rule foresees; without one, by rules only. `reached` is told
 * how far the prose has been read, in UTF-16 units, for who waits for a long document.
 */
export function readDocument(
  document: ReadingDocument,
  tagger?: Tagger,
  reached: (place: number) => void = () => {},
): Reading {
  const page = openPage(document, reached)
  readInfobox(page)
  if (isProseLanguage(page.language)) PROSE[page.language](page)
  else page.notes.push(unreadNote(page.language, tagger))
  if (tagger?.language === page.language) joinNames(page, tagger, page.language === 'en' ? identifyEnglish : enterName)
  return readingOf(page)
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

function openPage(document: ReadingDocument, reached: Page['reached']): Page {
  const { text } = document
  const language = languageRead(document)
  const dated = language === 'en' || language === 'ar' || language === 'tr'
  return {
    document,
    text,
    language,
    blocks: blocksOf(text),
    times: dated ? findTimes(text, { language, published: document.published }) : [],
    cast: createCast(),
    topic: null,
    mentions: [],
    proposals: [],
    attributions: [],
    notes: mistakenNote(document, language),
    reached,
  }
}

/** Whether there are rules to read claims from prose in a language, as `languageRead` says it. */
export function hasProseRules(language: string): boolean {
  return isProseLanguage(language)
}

function isProseLanguage(language: string): language is ProseLanguage {
  return Object.hasOwn(PROSE, language)
}
