import type { Claim } from '../../../src/claims/claim.ts'
import { createCast } from '../../../src/reading/cast.ts'
import type { Reading } from '../../../src/reading/document.ts'
import { readingOf } from '../../../src/reading/emit.ts'
import { readAbbreviations } from '../../../src/reading/infobox/abbreviations.ts'
import {
  readGroupTables,
  readInfobox,
  readListEntries,
  readListedFacts,
} from '../../../src/reading/infobox/read-infobox.ts'
import { blocksOf } from '../../../src/reading/layout.ts'
import type { Page } from '../../../src/reading/page.ts'
import { languageOf } from '../../../src/text/language.ts'
import { findTimes } from '../../../src/time/expressions.ts'

/** A page as `readDocument` opens it, with its infobox and its listed facts read and nothing else. */
export function pageOf(text: string, title: string | null = null): Page {
  const language = languageOf(text) ?? 'und'
  const page: Page = {
    document: { id: 'src_test', text, language: 'und', title, publisher: null, published: null },
    text,
    originOf: (place) => place,
    language,
    blocks: blocksOf(text),
    tagged: [],
    times: language === 'und' ? [] : findTimes(text, { language, published: null }),
    cast: createCast(),
    topic: null,
    mentions: [],
    proposals: [],
    attributions: [],
    notes: [],
    reached: () => {},
  }
  readInfobox(page)
  readListEntries(page)
  readAbbreviations(page)
  readGroupTables(page)
  readListedFacts(page)
  return page
}

/** What a text's infobox says. */
export function readingOfBox(text: string, title: string | null = null): Reading {
  return readingOf(pageOf(text, title))
}

/** A claim on one line, for people: subject, predicate, object, time, factuality and qualifiers, quote. */
export function inWords(claim: Claim): string {
  const { object } = claim
  const told = object === null ? '' : 'id' in object ? object.name : JSON.stringify(object)
  const more = [
    claim.valid,
    claim.factuality === 'asserted' ? null : claim.factuality,
    qualifiersOf(claim),
    voiceOf(claim),
  ]
  const head = [claim.subject.name, claim.predicate, told].filter((part) => part !== '').join(' | ')
  const tail = more.filter((part) => part !== null).join(' | ')
  return `${head}${tail === '' ? '' : ` | ${tail}`} « ${claim.evidence.map((one) => one.quote).join(' … ')}`
}

function qualifiersOf({ qualifiers }: Claim): string | null {
  const pairs = Object.entries(qualifiers).map(([name, value]) => `${name}: ${value}`)
  return pairs.length === 0 ? null : pairs.sort().join(', ')
}

function voiceOf({ attribution }: Claim): string | null {
  const [voice] = attribution
  return voice === undefined ? null : `by ${voice.name} (${voice.cue ?? ''})`
}
