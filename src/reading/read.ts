import { languageOf } from '../text/language.ts'
import { findTimes } from '../time/expressions.ts'
import { readArabicProse } from './arabic/read-prose.ts'
import { createCast } from './cast.ts'
import type { Reading, ReadingDocument } from './document.ts'
import { readingOf } from './emit.ts'
import { readEnglishProse } from './english/read-prose.ts'
import { readInfobox } from './infobox/read-infobox.ts'
import { blocksOf } from './layout.ts'
import type { Page } from './page.ts'

const PROSE = { en: readEnglishProse, ar: readArabicProse } as const
type ProseLanguage = keyof typeof PROSE

/** Reads a document: its infobox, then its prose. Pure, and linear in the length of the text. */
export function readDocument(document: ReadingDocument): Reading {
  const page = openPage(document)
  readInfobox(page)
  if (isProseLanguage(page.language)) PROSE[page.language](page)
  else page.notes.push(`prose in "${page.language}" is not read; only its infobox and dates are`)
  return readingOf(page)
}

function openPage(document: ReadingDocument): Page {
  const { text } = document
  const told = document.language.split('-')[0] ?? 'und'
  const language = isProseLanguage(told) || told === 'tr' ? told : (languageOf(text) ?? 'und')
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
    notes: [],
  }
}

function isProseLanguage(language: string): language is ProseLanguage {
  return Object.hasOwn(PROSE, language)
}
