import type { Whereabouts } from '../../../src/server/wire/entities.ts'
import { predicateInWords } from '../../claims/words.ts'
import type { Language } from '../../language/language.tsx'
import type { Phrase } from '../../language/phrase.ts'
import type { SiteEntry } from './sites.ts'

/** What a place is to somebody, before their name: "headquarters of". An event needs no more than its own. */
export function entryInWords({ kind, predicate }: Pick<SiteEntry, 'kind' | 'predicate'>, phrase: Phrase): string {
  return kind === 'event' ? phrase('map.event-here') : predicateInWords(predicate, phrase, true)
}

/** Where a place lies, in the names and numbers of the reader's language; that it is not known, where it is not. */
export function whereInWords({ place }: Whereabouts, { phrase, tag }: Pick<Language, 'phrase' | 'tag'>): string {
  if (place === null) return phrase('map.not-known')
  const country = new Intl.DisplayNames(tag, { type: 'region' }).of(place.country) ?? place.country
  const degrees = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })
  const at = phrase('map.at', {
    latitude: degrees.format(place.latitude),
    longitude: degrees.format(place.longitude),
  })
  return phrase(`map.within-${place.kind}`, { country, at })
}
