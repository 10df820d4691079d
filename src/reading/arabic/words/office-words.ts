import offices from '../lexicon/offices.json' with { type: 'json' }
import { beginning, formsOf, phraseSet, wordSet } from './lexicon.ts'

/** What an office is called: "منصب". */
export const POSTS: ReadonlySet<string> = formsOf(offices.posts, ['', 'ب', 'ل'])

/** Leading as a noun of its own: "القيادة". */
export const LEADING_ITSELF: ReadonlySet<string> = wordSet(offices.leadingItself)

/** Nouns after ب that bring a leader: "بقيادة". */
export const LEADERSHIP: ReadonlySet<string> = wordSet(offices.leadership)

/** Nouns within an office: "أركان". */
export const INNER: ReadonlySet<string> = wordSet(offices.inner)

/** Offices in the plural: "قادة". */
export const PLURAL_OFFICES: ReadonlySet<string> = wordSet(offices.plurals)

/** What somebody is by calling, in two words: "رجل الدين". */
export const CALLINGS: ReadonlySet<string> = phraseSet(offices.callings)

/** Those who hold an office together, and what that makes of each: "قادة", "أمراء". */
export const SEVERAL_IN_OFFICE: ReadonlyMap<string, string> = new Map(
  Object.entries(offices.several).flatMap(([predicate, nouns]) =>
    [...wordSet(nouns)].map((noun) => [noun, predicate] as const),
  ),
)

/** What joins an office to its body: "لدى". */
export const OFFICE_JOINERS: ReadonlySet<string> = wordSet(offices.joiners)

/** Offices that lead a country: "رئيس". */
export const HEADS_OF_STATE: ReadonlySet<string> = wordSet(offices.headsOfState)

/** Offices before which country somebody is from may be told: "قيادي عراقي". */
export const MEMBERS_OFFICES: ReadonlySet<string> = wordSet(offices.members)

/** Whoever led before or after somebody: "سلفه". */
export const PREDECESSORS: ReadonlySet<string> = formsOf(offices.predecessors, ['', 'و', 'ل'], ['ه', 'ها'])

/** Parts that any body has: "المكتب". */
export const PARTS_OF_BODIES: ReadonlySet<string> = wordSet(offices.partsOfBodies)

/** Offices that no body of a state has: "أمير". */
export const OF_NO_STATE: ReadonlySet<string> = wordSet(offices.ofNoState)

/** Offices that somebody has under another: "نائب". */
export const DEPUTIES: ReadonlySet<string> = wordSet(offices.deputies)

/** Words between a name and its office: "وهو". */
export const BEFORE_OFFICE: ReadonlySet<string> = wordSet(offices.beforeOffice)

/** Words between "هو" and an office: "أحد أبرز". */
export const ONE_OF: ReadonlySet<string> = wordSet(offices.oneOf)

/** Offices that one may hold together: "مؤسس وقائد". */
export const SOLE_OFFICES: ReadonlySet<string> = wordSet(offices.soleOffices)

/** How an office begins that is of the whole body: "أمينا عاما". */
export const GENERAL: RegExp = beginning(phraseSet(offices.general))

/** Offices that only one body of a text has, whichever it is about: "الأمين العام". */
export const OF_ONE_BODY: ReadonlySet<string> = phraseSet(offices.ofOneBody)

/** Offices over a land, or that somebody is sent to: "واليا", "سفيرا". */
export const OF_LANDS: ReadonlySet<string> = formsOf(offices.ofLands, ['', 'ال'], ['', 'ا'])

/** What somebody is in a body or beside another, as brackets tell it: "قاضي". */
export const BESIDE_ONE: ReadonlySet<string> = wordSet(offices.besideOne)

/** "خلفا لـ": somebody had the office before. */
export const IN_PLACE_OF: ReadonlySet<string> = wordSet(offices.inPlaceOf)

/** Somebody had the office before, named or not: "مكانه". */
export const REPLACING: ReadonlySet<string> = wordSet(offices.replacing)
