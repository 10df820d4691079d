import groups from '../lexicon/groups.json' with { type: 'json' }
import { containing, formsOf, type Gender, wordSet } from './lexicon.ts'

/** Subjects that nobody is: "مسلحون", "عشرات". */
export const SOMEBODY: ReadonlySet<string> = wordSet(groups.somebody)

/** Nouns for a part of a body, or for bodies: "خلايا", "وحدات". */
export const PARTS: ReadonlySet<string> = wordSet(groups.parts)

/** Nouns that stand for the body that the text is about: "الحركة". */
export const ANY_GROUP: ReadonlySet<string> = wordSet(groups.any)

/** Nouns of leaving a body: "انشقاق". */
export const LEAVING: ReadonlySet<string> = wordSet(groups.leaving)

/** Those of whom nobody knows who they are: "الجهة التي". */
export const WHOEVER: ReadonlySet<string> = formsOf(groups.whoever, ['ال', 'وال', 'بال', 'لل'])

/** A few who are led: "مجموعة بقيادة". */
export const BANDS: ReadonlySet<string> = wordSet(groups.bands)

/** Those who belong to a body: "عناصر". */
export const MEMBERS: ReadonlySet<string> = wordSet(groups.members)

/** What a body has and holds, beside those of whom it is made up: "مقر". */
export const HOLDINGS: ReadonlySet<string> = wordSet(groups.holdings)

/** How they belong: "ينتمون". */
export const BELONGING: ReadonlySet<string> = wordSet(groups.belonging)

/** What an armed or political body may be called when it is described, and how that agrees: "تشكيل", "جماعة". */
export const DESCRIBING_HEADS: ReadonlyMap<string, Gender> = new Map([
  ...[...wordSet(groups.describing.masculine)].map((noun) => [noun, 'm'] as const),
  ...[...wordSet(groups.describing.feminine)].map((noun) => [noun, 'f'] as const),
  ...[...wordSet(groups.describing.plural)].map((noun) => [noun, 'p'] as const),
])

/** A part without a name: "جناح من". */
export const WINGS: ReadonlySet<string> = wordSet(groups.wings)

/** Those of the body for which their pronoun stands: "عناصره". */
export const OWN_MEMBERS: ReadonlySet<string> = wordSet(groups.ownMembers)

/** The body of the leader for whom its pronoun stands: "قواته". */
export const OWN_GROUPS: ReadonlySet<string> = wordSet(groups.own)

/** "بينهم": some of them are named. */
export const AMONG_THOSE: ReadonlySet<string> = formsOf(groups.amongThose, ['', 'و'])

/** People of no body: "مدنيين". */
export const PEOPLE: ReadonlySet<string> = wordSet(groups.people)

/** Nouns for several bodies, of which some may be named behind: "فصائل". */
export const MANY_BODIES: ReadonlySet<string> = formsOf(groups.manyBodies, [
  '',
  'ال',
  'و',
  'وال',
  'ل',
  'لل',
  'ب',
  'بال',
])

/** A part of the body for which their pronoun stands: "ذراعها". */
export const OWN_WINGS: ReadonlySet<string> = wordSet(groups.ownWings)

/** What several form in common: "غرفة". */
export const JOINT_BODIES: RegExp = containing(wordSet(groups.jointBodies))

/** "الموقعون": what tells that those who sign are named behind. */
export const SIGNING: ReadonlySet<string> = formsOf(groups.signing, ['', 'و', 'ال', 'وال'])

/** Nouns for a body that has just been formed: "التشكيل". */
export const FORMATIONS: ReadonlySet<string> = wordSet(groups.formations)

/** Parts that are told with a name: "جناح". */
export const NAMED_PARTS: ReadonlySet<string> = wordSet(groups.namedParts)
