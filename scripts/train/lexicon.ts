import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WORD_CLASS, type WordEntry, wordKey } from '../../src/reading/models/lexicon.ts'
import { COMMON_WORD, PERSON, PLACE } from '../../src/reading/models/name-letters.ts'
import { normOf, tokensOf } from '../../src/text/tokens.ts'
import { lettersLearned, type WordOfKind } from './name-letters.ts'
import type { UsedAlike } from './word-clusters.ts'

/** Smaller towns are called like persons and things too often. */
const LARGE_TOWN = 20_000
const ROOT = new URL('../../src/', import.meta.url)
const ARABIC = /\p{Script=Arabic}/u
const LATIN = /\p{Script=Latin}/u

type Json = Readonly<Record<string, unknown>>
type Put = (words: string, bit: number) => void

/** Lists made elsewhere: docs/models.md says where they come from. */
export interface NameLists {
  /** A file of parts of persons' names in many scripts, as rigour has it. */
  readonly parts: string
  /** A file of English given and family names, one a line, as cspell has it. */
  readonly people: string
  /** The folder of names in Wikipedia's categories, as ArWikiCats has it. */
  readonly categories: string
}

/** What is known of the words of a language before it is learned. */
export interface KnownWords {
  /** The lists, clusters and vectors by hash. */
  readonly words: Map<number, WordEntry>
  /** What letters tell of words, packed; empty when that is not asked. */
  readonly letters: string
}

export function knownWordsOf(language: string, lists: NameLists, vectors: ReadonlyMap<string, UsedAlike>): KnownWords {
  const classes = new Map<string, number>()
  const script = language === 'ar' ? ARABIC : LATIN
  const put: Put = (words, bit) => {
    const norm = tokensOf(words.replaceAll('_', ' '))
      .map((token) => token.norm)
      .join(' ')
    if (norm !== '' && script.test(norm)) classes.set(norm, (classes.get(norm) ?? 0) | bit)
  }
  putPersons(language, lists, put)
  putPlaces(put)
  if (language !== 'tr') putCategories(lists.categories, language, put)
  putWords(language, put)
  const entries = new Map<number, WordEntry>()
  for (const [words, bits] of classes) entries.set(wordKey(words), { classes: bits, cluster: 0, vector: null })
  for (const [word, use] of vectors) {
    const key = wordKey(normOf(word))
    entries.set(key, { classes: entries.get(key)?.classes ?? 0, ...use })
  }
  const common = [...vectors.keys()].slice(0, COMMON[language] ?? 0).map(normOf)
  return { words: entries, letters: common.length === 0 ? '' : lettersLearned(kindsIn(classes, common)) }
}

/** So many of the most frequent words are common words when they stand in no list. */
const COMMON: Readonly<Record<string, number>> = { ar: 50_000, en: 20_000 }
const PERSONS = WORD_CLASS.givenName | WORD_CLASS.partOfName
const PLACES = WORD_CLASS.town | WORD_CLASS.country | WORD_CLASS.region

/** The words of lists with their kinds, and frequent words besides. */
function kindsIn(classes: ReadonlyMap<string, number>, frequent: Iterable<string>): WordOfKind[] {
  const kinds: WordOfKind[] = []
  for (const [words, bits] of classes) {
    if (words.includes(' ')) continue
    if ((bits & PERSONS) !== 0) kinds.push([words, PERSON])
    else if ((bits & PLACES) !== 0) kinds.push([words, PLACE])
  }
  for (const word of frequent) if (!classes.has(word)) kinds.push([word, COMMON_WORD])
  return kinds
}

function putPersons(language: string, { parts, people }: NameLists, put: Put): void {
  for (const name of strings(json('reading/given-names.json'))) put(name, WORD_CLASS.givenName)
  for (const file of ['names/lexicon/given-names.json', 'names/lexicon/given-spellings.json'])
    for (const name of words(Object.values(json(file)))) put(name, WORD_CLASS.givenName)
  // English has clusters, beside which parts of names in all languages did not help; a list of its own does.
  if (language === 'en') {
    for (const name of linesOf(people)) put(name, WORD_CLASS.partOfName)
    return
  }
  for (const line of readFileSync(parts, 'utf8').split('\n')) {
    for (const name of (line.split('=>')[0] ?? '').split(',')) {
      if (name.trim().length > 2) put(name.trim(), WORD_CLASS.partOfName)
    }
  }
}

/** Files of ArWikiCats with names of one kind. */
const CATEGORIES: readonly (readonly [string, number])[] = [
  ['cities/cities_full.json', WORD_CLASS.town],
  ['geography/popopo.json', WORD_CLASS.region],
  ['geography/regions.json', WORD_CLASS.region],
  ['geography/P17_2_final_ll.json', WORD_CLASS.region],
  ['geography/P17_PP.json', WORD_CLASS.region],
  ['geography/India_dd.json', WORD_CLASS.region],
  ['people/peoples.json', WORD_CLASS.wellKnownPerson],
]

/** Towns, regions and well-known persons; each word of a person's name is a part of names. */
function putCategories(folder: string, language: string, put: Put): void {
  for (const [file, bit] of CATEGORIES) {
    for (const name of namesIn(JSON.parse(readFileSync(join(folder, file), 'utf8')), language).map(bareName)) {
      put(name, bit)
      if (bit !== WORD_CLASS.wellKnownPerson || !name.includes(' ')) continue
      for (const part of name.split(' ')) if (part.length > 2) put(part, WORD_CLASS.partOfName)
    }
  }
}

/** Every English name that has an Arabic one, or that Arabic one, at any depth. */
function namesIn(value: unknown, language: string): string[] {
  return Object.entries(value as Json).flatMap(([english, arabic]) => {
    if (typeof arabic !== 'string') return namesIn(arabic ?? {}, language)
    return [language === 'ar' ? arabic : english]
  })
}

/** A name without what tells it from others: "Acre (state)", "Aalst, Belgium". */
function bareName(name: string): string {
  return name
    .replace(/\s*\([^)]*\)/gu, '')
    .replace(/,.*$/u, '')
    .trim()
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function putPlaces(put: Put): void {
  const towns = json('names/gazetteer/geonames.json') as { towns: string; names: string }
  for (const line of towns.towns.split('\n')) {
    const [name, , , , , population] = line.split('\t')
    if (name !== undefined && Number.parseInt(population ?? '0', 36) >= LARGE_TOWN) put(name, WORD_CLASS.town)
  }
  for (const line of towns.names.split('\n')) put(line.split('\t')[0] ?? '', WORD_CLASS.town)
  for (const country of Object.values(json('names/gazetteer/towns.json')) as Record<string, string>[]) {
    for (const name of [...Object.keys(country), ...words(country)]) put(name, WORD_CLASS.town)
  }
  for (const name of strings(json('names/lexicon/countries.json'))) put(name, WORD_CLASS.country)
  for (const row of json('reading/countries.json') as unknown as string[][])
    for (const name of row.slice(1)) put(name, WORD_CLASS.country)
}

/** The lists of English roles that tell a tagger of offices; the others serve rules alone. */
const OFFICE_KEYS = [
  'leader_of',
  'member_of',
  'founder_of',
  'relations',
  'staffNouns',
  'happenings',
  'between',
  'speakers',
  'against',
] as const

function putWords(language: string, put: Put): void {
  const [english, arabic] = [
    json('reading/english/words/nouns.json'),
    json('reading/arabic/lexicon/organisations.json'),
  ]
  const roles = json('reading/english/words/roles.json')
  const places = json('reading/arabic/lexicon/places.json')
  const concepts = Object.values(json('names/lexicon/bodies.json')).map((concept) => (concept as Json)[language] ?? '')
  const lists: readonly (readonly [readonly string[], number])[] = [
    [words(Object.values(json('names/lexicon/demonyms.json'))), WORD_CLASS.people],
    [
      strings([
        json('reading/english/words/places.json')['demonyms'],
        json('reading/arabic/lexicon/gazetteer.json')['demonyms'],
      ]),
      WORD_CLASS.people,
    ],
    [strings([english['organizationHeads'], english['foreignHeads']]), WORD_CLASS.headOfOrganization],
    [words([arabic['heads'], concepts]), WORD_CLASS.headOfOrganization],
    [strings(english['placeHeads']), WORD_CLASS.kindOfPlace],
    [words([places['silentHeads'], places['namedHeads']]), WORD_CLASS.kindOfPlace],
    [strings(OFFICE_KEYS.map((key) => roles[key])), WORD_CLASS.office],
    [
      words([json('reading/arabic/lexicon/roles.json'), json('reading/arabic/lexicon/persons.json')['titles']]),
      WORD_CLASS.office,
    ],
  ]
  for (const [list, bit] of lists) for (const word of list) put(word, bit)
}

function json(file: string): Json {
  return JSON.parse(readFileSync(new URL(file, ROOT), 'utf8')) as Json
}

/** Every text inside a value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

/** Every word of the texts inside a value, which one space separates. */
function words(value: unknown): string[] {
  return strings(value).flatMap((text) => text.split(' '))
}
