import { fold } from '../text/normalise.ts'
import type { Concept, ConceptKind } from './concept.ts'
import bodies from './lexicon/bodies.json' with { type: 'json' }
import countries from './lexicon/countries.json' with { type: 'json' }
import demonyms from './lexicon/demonyms.json' with { type: 'json' }
import descriptions from './lexicon/descriptions.json' with { type: 'json' }
import legalForms from './lexicon/legal-forms.json' with { type: 'json' }
import nationalities from './lexicon/nationalities.json' with { type: 'json' }
import numbers from './lexicon/numbers.json' with { type: 'json' }
import places from './lexicon/places.json' with { type: 'json' }
import qualities from './lexicon/qualities.json' with { type: 'json' }

/** A concept with the words for it, by language; under `any` and `as` those of no one language. */
export interface ListedConcept {
  readonly concept: Concept
  readonly forms: readonly (readonly [language: string, form: string])[]
}

type Entry = Readonly<Record<string, string>>

const KINDS: readonly ConceptKind[] = ['body', 'quality', 'legal', 'country', 'number', 'site']
const COUNTRIES: Readonly<Record<string, readonly string[]>> = countries
const UNINFLECTED = 'any'
const SORANI = /[ەێۆ]/u

/** Every concept of the lexicons of words that mean something. */
export function listedConcepts(): readonly ListedConcept[] {
  return [
    ...translated(bodies, 'body'),
    ...translated(qualities, 'quality'),
    ...translated(descriptions.words, 'body'),
    ...named(places.exonyms, 'country'),
    ...named(places.landscape, 'quality'),
    ...named(numbers, 'number'),
    ...Object.values(countries).map(countryNamed),
    ...peopleOf(demonyms),
    ...peopleOf(nationalities),
    ...translated(legalForms, 'legal'),
  ]
}

function translated(entries: Readonly<Record<string, Entry>>, usual: ConceptKind): readonly ListedConcept[] {
  return Object.entries(entries).map(([id, entry]) => ({
    concept: { id, kind: KINDS.find((kind) => kind === entry['kind']) ?? usual },
    forms: Object.entries(entry).flatMap(([language, forms]) =>
      language === 'kind' ? [] : forms.split(' ').map((form) => [language, form] as const),
    ),
  }))
}

function named(entries: Entry, kind: ConceptKind): readonly ListedConcept[] {
  return Object.entries(entries).map(([id, forms]) => ({
    concept: { id, kind },
    forms: forms.split(' ').map((form) => [UNINFLECTED, form] as const),
  }))
}

function countryNamed(names: readonly string[]): ListedConcept {
  const spelledOut = names.filter((name) => name.includes('&')).map((name) => name.replace('&', 'and'))
  const forms = [...names, ...spelledOut, ...names.flatMap(arabicAdjectives)].map((name) => name.replace(/ /g, '_'))
  return { concept: { id: names[0] ?? '', kind: 'country' }, forms: forms.map((form) => [languageOf(form), form]) }
}

/** The language of a name of a country, where its script tells. */
function languageOf(name: string): string {
  if (/\p{Script=Cyrillic}/u.test(name)) return 'ru'
  return SORANI.test(name) ? 'ckb' : UNINFLECTED
}

function peopleOf(entries: Entry): readonly ListedConcept[] {
  return Object.entries(entries).map(([code, forms]) => ({
    concept: { id: COUNTRIES[code]?.[0] ?? code, kind: 'country' },
    forms: forms.split(' ').map((form) => [UNINFLECTED, form] as const),
  }))
}

/** The adjectives of an Arabic name of a country, regular as nearly all are: العراق, عراقي, عراقية, النمسا, نمساوي. */
function arabicAdjectives(name: string): readonly string[] {
  if (!/^\p{Script=Arabic}{4,}$/u.test(name)) return []
  const whole = fold(name).replace(/^ال/, '')
  const stem = whole.replace(/(?:يا|ا|ه)$/, '')
  const stems = whole.endsWith('ا') ? [stem, `${whole}و`] : [stem]
  return stems.flatMap((start) => [`${start}ي`, `${start}يه`, `${start}يون`, `${start}يين`])
}
