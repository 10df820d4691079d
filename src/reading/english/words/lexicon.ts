import { normOf } from '../../../text/tokens.ts'
import givenNames from '../../given-names.json' with { type: 'json' }
import { type Phrases, phrasesOf } from '../../phrases.ts'
import armedGroups from './armed-groups.json' with { type: 'json' }
import nouns from './nouns.json' with { type: 'json' }
import places from './places.json' with { type: 'json' }
import roles from './roles.json' with { type: 'json' }
import { CAPITALS, COUNTRY_NAMES, countryOf, isCapital, isCountry, isState, namesOfState } from './states.ts'

/** A phrase as tokens are normalised: lower case, one space between words. */
function phrase(words: string): string {
  return words.split(' ').map(normOf).join(' ')
}

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(normOf))

const persons = new Set(givenNames.latin.map(normOf))
const capitalPlaces = CAPITALS.filter((name) => !persons.has(normOf(name)))
const placeNames = [...places.places, ...COUNTRY_NAMES, ...capitalPlaces]
const demonymNames = places.demonyms.flatMap((row) => (Array.isArray(row[1]) ? row[1] : []))

/** "Al-Qaeda" is written in many ways, in its own name and in those of its branches. */
const QAEDA = /^al[- ]qa(?:e|i|'i|'e)da\b/u
const SPELLINGS = ['al-qaeda', 'al qaeda', 'al-qaida', 'al qaida', "al-qa'ida", "al qa'ida", "al-qa'eda"]

function spelledElse(name: string): readonly string[] {
  return QAEDA.test(name) ? SPELLINGS.map((spelling) => name.replace(QAEDA, spelling)) : [name]
}

const groupsByName = armedGroups.flatMap((names) =>
  names.flatMap((name) => spelledElse(phrase(name)).map((spelling) => [spelling, names] as const)),
)
const groupNames = new Map(groupsByName)

type SetName =
  | 'organizationHeads'
  | 'foreignHeads'
  | 'eventHeads'
  | 'violentEventHeads'
  | 'placeHeads'
  | 'placePrefixes'
  | 'directions'
  | 'nameParticles'
  | 'functionWords'
  | 'calendarWords'
  | 'possessiveInside'
  | 'notNames'
  | 'publicBodies'
  | 'groupNouns'
  | 'memberNouns'
  | 'givenNames'
  | 'offices'

type PhrasesName = 'titles' | 'connectors' | 'governmentNouns' | 'genericActors' | 'demonyms' | 'places'

type Lexicon = Readonly<Record<SetName, ReadonlySet<string>>> &
  Readonly<Record<PhrasesName, Phrases<boolean>>> & {
    /** Names of well-known armed groups, each with all that the same group is called. */
    readonly armedGroups: Phrases<readonly string[]>
    /** All names of the well-known armed group that bears one of them; empty for others. */
    readonly namesOfGroup: (name: string) => readonly string[]
    /** Whether a place's name stands for a state that acts: a country, or the capital it is governed from. */
    readonly isState: (name: string) => boolean
    /** What the state is called that a country's name or a capital stands for, the usual name first. */
    readonly namesOfState: (name: string) => readonly string[]
    /** Whether a place is a country. */
    readonly isCountry: (name: string) => boolean
    /** Whether a name is that of a capital and of no country. */
    readonly isCapital: (name: string) => boolean
    /** The country of a people's name: "Syria" of "Syrian"; undefined for words that are none. */
    readonly countryOf: (people: string) => string | undefined
  }

/** Word classes that tell what a capitalised stretch of English names. */
export const english: Lexicon = {
  organizationHeads: setOf(nouns.organizationHeads),
  foreignHeads: setOf(nouns.foreignHeads),
  eventHeads: setOf(nouns.eventHeads),
  violentEventHeads: setOf(nouns.violentEventHeads),
  placeHeads: setOf(nouns.placeHeads),
  placePrefixes: setOf(nouns.placePrefixes),
  directions: setOf(nouns.directions),
  nameParticles: setOf(nouns.nameParticles),
  functionWords: setOf(nouns.functionWords),
  calendarWords: setOf(nouns.weekdaysMonths),
  possessiveInside: setOf(nouns.possessiveInside),
  notNames: setOf(nouns.notNames),
  publicBodies: setOf(nouns.publicBodies),
  groupNouns: setOf(nouns.groupNouns),
  memberNouns: setOf(nouns.memberNouns),
  givenNames: setOf(givenNames.latin),
  offices: new Set([...roles.leader_of, ...roles.member_of, ...roles.founder_of]),
  titles: phrasesOf(nouns.personTitles.map((title) => [phrase(title), true] as const)),
  connectors: phrasesOf(nouns.connectors.map((words) => [phrase(words), true] as const)),
  governmentNouns: phrasesOf(nouns.governmentNouns.map((words) => [phrase(words), true] as const)),
  genericActors: phrasesOf(nouns.genericActors.map((words) => [phrase(words), true] as const)),
  demonyms: phrasesOf(demonymNames.map((name) => [phrase(name), true] as const)),
  armedGroups: phrasesOf(groupsByName),
  places: phrasesOf(placeNames.map((name) => [phrase(name), true] as const)),
  namesOfGroup: (name) => groupNames.get(phrase(name)) ?? [],
  isState,
  isCountry,
  isCapital,
  namesOfState,
  countryOf,
}
