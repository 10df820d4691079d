import { type FirstLetters, firstLettersOf } from './first-letters.ts'
import arabic from './lexicon/ar.json' with { type: 'json' }
import english from './lexicon/en.json' with { type: 'json' }
import periods from './lexicon/periods.json' with { type: 'json' }
import turkish from './lexicon/tr.json' with { type: 'json' }
import type { Unit } from './reading.ts'

/** What a word can be in a date expression, and the letter that stands for it in patterns. */
export const ROLE_LETTERS = {
  year: 'Y',
  day: 'd',
  short: 'y',
  number: 'n',
  ordinal: 'o',
  count: 'c',
  few: 'z',
  /** 29.3.2016: its value is 20160329. */
  whole: 'I',
  decade: 'E',
  shortDecade: '8',
  month: 'M',
  weekday: 'W',
  season: 'S',
  unit: 'U',
  units: 'v',
  plural: 'm',
  dual: '2',
  yearAfter: 'j',
  monthAfter: 'J',
  quarter: 'Q',
  of: 'p',
  the: 'T',
  edge: 'e',
  this: 'h',
  last: 'l',
  next: 'x',
  following: 'V',
  preceding: 'R',
  same: 'A',
  later: 'L',
  earlier: 'K',
  ago: 'G',
  dayWord: 'D',
  now: 'N',
  fiscal: 'O',
  era: 'C',
  hijri: 'H',
  hijriMonth: 'q',
  /** An age or a war that dates what happens in it. */
  period: 'P',
  about: 'a',
  suffix: 'k',
  at: 'i',
  since: 's',
  until: 'u',
  before: 'b',
  after: 'f',
  by: 'B',
  between: 'r',
  from: 'F',
  to: 't',
  and: '&',
  onwards: 'w',
  comma: ',',
  dash: '-',
  dot: '.',
  slash: '/',
  apostrophe: "'",
  open: '(',
  close: ')',
} as const

export type Role = keyof typeof ROLE_LETTERS

/** A word of the lexicon. */
export interface Entry {
  readonly role: Role
  /** The month, weekday, season, number, days from today, sign of the era or place among the periods; 0 where it has none. */
  readonly value: number
  readonly unit: Unit | null
}

/** Everything that is particular to a language. */
export interface Lexicon {
  /** By normalised word, or words joined by one space. */
  readonly entries: ReadonlyMap<string, Entry>
  /** Each first word of an entry, with the greatest number of words of those that begin with it. */
  readonly firstWords: ReadonlyMap<string, number>
  /** Whether an entry may begin with the two letters at a place of a text. */
  readonly mayBegin: FirstLetters
  readonly longest: number
  /** Words that mean a date only with a capital: "may", "march". */
  readonly capital: ReadonlySet<string>
  /** Words that a full stop belongs to. */
  readonly abbreviations: ReadonlySet<string>
  /** Prepositions written as one with the next word. */
  readonly prefixes: ReadonlyMap<string, Entry>
  /** Whether words that texts wrote are none of it, see `scan.ts`. */
  readonly none: Map<string, boolean>
  /** What follows a number that counts: "fighters". */
  readonly counted: ReadonlySet<string>
  /** What stands before a number that is no year: "resolution". */
  readonly numbered: ReadonlySet<string>
  /** Words in -s that are not plural nouns. */
  readonly notPlural: ReadonlySet<string>
  /** What stands behind the name of a street. */
  readonly streets: ReadonlySet<string>
  /** Words before a day that make a habit of it: "every". */
  readonly habitual: ReadonlySet<string>
  /** Whether a bare year needs a preposition when a lower-case or unknown word follows. */
  readonly strictYears: boolean
  /** Whether prepositions stand behind: Turkish "2011'den beri". */
  readonly postposed: boolean
  /** Whether "last" and "same" stand behind what they describe, as in Arabic. */
  readonly adjectivesBehind: boolean
  readonly normalise: (word: string) => string
  /** What says of a day that it is to come, and what says that it has been; null where the language has no such words here. */
  readonly ahead: RegExp | null
  readonly behind: RegExp | null
  /** What shows that a text or sentence is of the day it was published; null where "today" is always that day. */
  readonly ofTheDay: { readonly text: RegExp; readonly sentence: RegExp; readonly times: RegExp | null } | null
}

interface Words {
  readonly roles: Readonly<Record<string, Readonly<Record<string, number | string>>>>
  readonly capital: readonly string[]
  readonly abbreviations: readonly string[]
  readonly prefixes: Readonly<Record<string, string>>
  readonly counted: readonly string[]
  readonly numbered: readonly string[]
  readonly notPlural: readonly string[]
  readonly streets: readonly string[]
  readonly habitual: readonly string[]
  readonly ahead: readonly string[]
  readonly behind: readonly string[]
  /** Words that show that "today" in their sentence is the day of publication: "we", "said". */
  readonly present: readonly string[]
  /** Words that only what is written on the day has: "last week". */
  readonly reports: readonly string[]
  /** Words near "today" that make these times of it: "still", "world". */
  readonly nowadays: readonly string[]
}

/** Letters that are written in several ways, and signs that may be left out. */
const VARIANTS = /[\u0640\u064B-\u065F\u0670آأإٱىةی]/g
const PLAIN: Readonly<Record<string, string>> = { آ: 'ا', أ: 'ا', إ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ی: 'ي' }
const FIRST_ARABIC = 0x600

/** For each code unit of the Arabic block, from its first on, whether it is one of them. */
const IS_VARIANT: readonly boolean[] = Array.from({ length: 0x100 }, (_, i) => {
  return String.fromCharCode(FIRST_ARABIC + i).search(VARIANTS) === 0
})

/** Arabic letters that are written with and without their signs, in one form. */
function normaliseArabic(word: string): string {
  for (let i = 0; i < word.length; i++)
    if (IS_VARIANT[word.charCodeAt(i) - FIRST_ARABIC]) return word.replace(VARIANTS, (letter) => PLAIN[letter] ?? '')
  return word
}

function normaliseTurkish(word: string): string {
  return word.replaceAll('I', 'ı').replaceAll('İ', 'i').toLowerCase()
}

interface Habits {
  readonly language: 'en' | 'ar' | 'tr'
  readonly normalise: (word: string) => string
  readonly strictYears: boolean
  readonly postposed: boolean
  /** Whether "last" and "same" stand behind what they describe, as in Arabic. */
  readonly adjectivesBehind: boolean
}

function lexiconOf(words: Words, habits: Habits): Lexicon {
  const { language, normalise } = habits
  const entries = new Map<string, Entry>()
  for (const [role, list] of Object.entries(words.roles)) {
    for (const [word, value] of Object.entries(list)) entries.set(normalise(word), entryOf(role, value))
  }
  for (const [index, period] of periods.entries())
    for (const words of period[language]) entries.set(normalise(words), entryOf('period', index))
  const firstWords = new Map<string, number>()
  for (const key of entries.keys()) {
    const parts = key.split(' ')
    const [first = ''] = parts
    firstWords.set(first, Math.max(parts.length, firstWords.get(first) ?? 0))
  }
  return {
    entries,
    firstWords,
    mayBegin: firstLettersOf(firstWords.keys(), Object.keys(words.prefixes), normalise),
    longest: Math.max(...[...entries.keys()].flatMap((key) => key.split(' ')).map((part) => part.length)),
    capital: new Set(words.capital.map(normalise)),
    abbreviations: new Set(words.abbreviations),
    prefixes: new Map(Object.entries(words.prefixes).map(([prefix, role]) => [prefix, entryOf(role, 0)])),
    none: new Map(),
    counted: new Set(words.counted.map(normalise)),
    numbered: new Set(words.numbered.map(normalise)),
    notPlural: new Set(words.notPlural),
    streets: new Set(words.streets),
    habitual: new Set(words.habitual.map(normalise)),
    ahead: wordsAsPattern(words.ahead),
    behind: wordsAsPattern(words.behind),
    ofTheDay: ofTheDay(words),
    ...habits,
  }
}

/** A text that names other days as one does on the day itself: "yesterday", "on Monday". */
function ofTheDay({ present, nowadays, reports, roles }: Words): Lexicon['ofTheDay'] {
  const days = Object.entries(roles['dayWord'] ?? {}).flatMap(([word, value]) => (value === 0 ? [] : [word]))
  const text = wordsAsPattern([
    ...days,
    ...reports,
    ...Object.keys(roles['weekday'] ?? {}).filter((word) => word.length > 5),
  ])
  const sentence = wordsAsPattern(present)
  return text === null || sentence === null ? null : { text, sentence, times: wordsAsPattern(nowadays) }
}

/** Any of the words, whole; a word that begins or ends with "-" may have more letters there. */
function wordsAsPattern(list: readonly string[]): RegExp | null {
  if (list.length === 0) return null
  const any = list.map((word) => word.replace(/^-|-$/g, '\\p{L}{1,20}'))
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${any.join('|')})(?![\\p{L}\\p{M}])`, 'giu')
}

function entryOf(role: string, value: number | string): Entry {
  return typeof value === 'number'
    ? { role: role as Role, value, unit: null }
    : { role: role as Role, value: 0, unit: value as Unit }
}

/** When a period was, as EDTF; by the value that its words have in the lexicons. */
export const whenWas = (period: number): string | null => periods[period]?.edtf ?? null

/** The lexicon of each language that date expressions are understood in. */
export const LEXICONS: Readonly<Record<'en' | 'ar' | 'tr', Lexicon>> = {
  en: lexiconOf(english, {
    language: 'en',
    normalise: (word) => word.toLowerCase(),
    strictYears: false,
    postposed: false,
    adjectivesBehind: false,
  }),
  ar: lexiconOf(arabic, {
    language: 'ar',
    normalise: normaliseArabic,
    strictYears: true,
    postposed: false,
    adjectivesBehind: true,
  }),
  tr: lexiconOf(turkish, {
    language: 'tr',
    normalise: normaliseTurkish,
    strictYears: true,
    postposed: true,
    adjectivesBehind: false,
  }),
}
