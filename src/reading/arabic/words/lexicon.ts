import { foldArabic } from '../../../text/tokens.ts'
import countries from '../../countries.json' with { type: 'json' }
import givenNames from '../../given-names.json' with { type: 'json' }
import capitals from '../lexicon/capitals.json' with { type: 'json' }
import gazetteer from '../lexicon/gazetteer.json' with { type: 'json' }
import knownOrganisations from '../lexicon/known-organisations.json' with { type: 'json' }
import organisations from '../lexicon/organisations.json' with { type: 'json' }
import persons from '../lexicon/persons.json' with { type: 'json' }
import placeWords from '../lexicon/places.json' with { type: 'json' }

/** How a noun agrees: feminine, masculine, or a plural that may take either a feminine or a plural verb. */
export type Gender = 'f' | 'm' | 'p'

/** The words of a list written with spaces between them, folded as words are asked for. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(foldArabic(list).split(' '))
}

/** With و or ف joined before it, or without. */
export const AND: readonly string[] = ['', 'و', 'ف']
/** With the article, or without. */
export const ARTICLE: readonly string[] = ['', 'ال']
/** With a pronoun of the third person. */
export const PRONOUNS: readonly string[] = ['ه', 'ها', 'هم']

/** Every word of a list with each of the beginnings and endings: "منفذ", "المنفذ". */
export function formsOf(
  list: string,
  beginnings: readonly string[],
  endings: readonly string[] = [''],
): ReadonlySet<string> {
  const bare = [...wordSet(list)]
  return new Set(beginnings.flatMap((before) => bare.flatMap((word) => endings.map((after) => before + word + after))))
}

/** What begins with one of the words. */
export function beginning(words: Iterable<string>): RegExp {
  return new RegExp(`^(?:${[...words].join('|')})`, 'u')
}

/** What has one of the words in it, or as a part of a word. */
export function containing(words: Iterable<string>): RegExp {
  return new RegExp([...words].join('|'), 'u')
}

/** Words and phrases, each folded. */
export function phraseSet(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map(foldArabic))
}

function genders(lists: Readonly<Record<'feminine' | 'masculine' | 'plural', string>>): ReadonlyMap<string, Gender> {
  const all = new Map<string, Gender>()
  for (const word of wordSet(lists.masculine)) all.set(word, 'm')
  for (const word of wordSet(lists.feminine)) all.set(word, 'f')
  for (const word of wordSet(lists.plural)) all.set(word, 'p')
  return all
}

export const ORGANISATION_HEADS: ReadonlyMap<string, Gender> = genders(organisations.heads)
/** Heads that name nothing alone or with a common word: a centre, a club, a sector. */
export const WEAK_HEADS: ReadonlySet<string> = wordSet(organisations.nameHeads)
export const TRANSPARENT: ReadonlySet<string> = wordSet(organisations.transparent)
export const UNNAMED_HEADS: ReadonlySet<string> = wordSet(organisations.unnamed)
export const PURPOSES: ReadonlySet<string> = wordSet(organisations.purposes)
export const REFERENCES: ReadonlySet<string> = wordSet(organisations.references)
/** Outlets that are known by a word of their own: "رويترز". */
export const AGENCIES: ReadonlySet<string> = wordSet(organisations.agencies)
/** Bodies that only judge, count or list: "محكمة". */
export const ONLOOKERS: ReadonlySet<string> = wordSet(organisations.onlookers)
/** What follows "شبكة" in the name of an outlet: "شبكة الجزيرة"; "شبكة حقاني" fights. */
export const NEWS_NETWORKS: ReadonlySet<string> = wordSet(organisations.newsNetworks)
export const OUTLETS: ReadonlySet<string> = wordSet(organisations.outlets)
export const STATE_HEADS: ReadonlySet<string> = wordSet(organisations.states)
/** Bodies that only a state has: "حكومة". */
export const ALWAYS_STATE: ReadonlySet<string> = wordSet(organisations.alwaysStates)
/** What the forces of a state are called: "الحكومية", "الأمن". */
export const STATE_FORCES: ReadonlySet<string> = wordSet(organisations.stateForces)
export const DESCRIBED: ReadonlySet<string> = phraseSet(organisations.described)
export const DESCRIBED_BARE: ReadonlySet<string> = phraseSet(organisations.describedBare)

/** Organisations known everywhere: what is written, how it agrees, and its fuller name. */
export const KNOWN_ORGANISATIONS: readonly {
  readonly words: string
  readonly gender: Gender
  readonly name: string
}[] = knownOrganisations.map((line) => {
  const [, words = '', gender = 'm', name] = /^(.+?) ([fmp])(?: (.+))?$/u.exec(line) ?? []
  return { words, gender: gender as Gender, name: name ?? words }
})

export const TITLES: ReadonlySet<string> = wordSet(persons.titles)
export const TITLE_TAILS: ReadonlySet<string> = wordSet(persons.titleTails)
export const KUNYA: ReadonlySet<string> = wordSet(persons.kunya)
/** Nouns that tell how one is related to another: "ابن", "شقيق". */
export const KIN: ReadonlySet<string> = wordSet(persons.kin)
export const NAME_LINKS: ReadonlySet<string> = wordSet(persons.links)
export const CALLED: ReadonlySet<string> = phraseSet(Object.keys(persons.named))
export const GIVEN_NAMES: ReadonlySet<string> = phraseSet(givenNames.arabic)

export const SILENT_PLACE_HEADS: ReadonlySet<string> = wordSet(placeWords.silentHeads)
export const DUAL_PLACE_HEADS: ReadonlySet<string> = wordSet(placeWords.dualHeads)
export const NAMED_PLACE_HEADS: ReadonlySet<string> = wordSet(placeWords.namedHeads)
/** First words of the names of places that have a second: "تل", "عين". */
export const FIRST_PARTS: ReadonlySet<string> = wordSet(placeWords.firstParts)
export const DIRECTIONS: ReadonlySet<string> = wordSet(placeWords.directions)
export const DEFINITE_DIRECTIONS: ReadonlySet<string> = wordSet(placeWords.definiteDirections)
export const DIRECTION_ADJECTIVES: ReadonlySet<string> = wordSet(placeWords.directionAdjectives)

const COUNTRY_NAMES: readonly string[] = countries
  .map((row) => (row[2] ?? '').replace(/ \(.+\)$/u, ''))
  .filter((name) => !placeWords.notCountries.includes(name))

export const COUNTRIES: ReadonlySet<string> = phraseSet([
  ...COUNTRY_NAMES,
  ...Object.values(capitals),
  ...placeWords.moreCountries,
])
/** The state for which a capital speaks, or which has another name, by that in folded letters. */
export const CAPITALS: ReadonlyMap<string, string> = new Map(
  Object.entries(capitals).map(([city, state]) => [foldArabic(city), state]),
)
export const PLACES: readonly string[] = [
  ...new Set([
    ...gazetteer.places,
    ...placeWords.more,
    ...placeWords.moreCountries,
    ...COUNTRY_NAMES,
    ...Object.keys(capitals),
    ...Object.values(capitals),
  ]),
]
const DEMONYMS: ReadonlySet<string> = new Set([
  ...gazetteer.demonyms.flat().map(foldArabic),
  ...COUNTRY_NAMES.flatMap(demonymsOf),
])

/** The state to which a demonym says something belongs, by its folded masculine. */
export const STATES_OF: ReadonlyMap<string, string> = new Map([
  ...COUNTRY_NAMES.flatMap((name) => demonymsOf(name).map((demonym) => [demonym, name] as const)),
  ...Object.entries(placeWords.statesOf).flatMap(([demonym, name]) => [
    [foldArabic(demonym), name] as const,
    [`${foldArabic(demonym)}ه`, name] as const,
  ]),
])

/** "فنزويلي" and "فنزويلية" of "فنزويلا". */
function demonymsOf(country: string): string[] {
  const name = foldArabic(country).replace(/^ال/u, '')
  if (name.includes(' ') || name.length < 4) return []
  const stem = name.replace(/(?:يا|ا|ه)$/u, '')
  return [`${stem}ي`, `${stem}يه`, `${stem}ين`]
}

/** Whether a folded word without its article says to which country or people something belongs. */
export function isDemonym(base: string): boolean {
  return DEMONYMS.has(base)
}
