import clauses from '../lexicon/clauses.json' with { type: 'json' }
import { conjugate } from './conjugate.ts'
import { AND, ARTICLE, formsOf, PRONOUNS, phraseSet, wordSet } from './lexicon.ts'

/** Words between a verb and its nouns that are neither. */
export const ADVERBS: ReadonlySet<string> = wordSet(clauses.adverbs)

/** "عن قيادة": from an office. */
export const OF_OFFICE: ReadonlySet<string> = phraseSet(clauses.ofOffice)

/** Words between a verb of forming and the name of what is formed. */
export const NEW_BODY: ReadonlySet<string> = wordSet(clauses.newBody)

/** Plurals for bodies named before: "الفصائل". */
export const LISTED_GROUPS: ReadonlySet<string> = formsOf(clauses.listedGroups, ['ال', 'وال', 'فال'])

/** "المذكورة", "الأربعة": all those named before. */
export const ALL_OF_THEM: ReadonlySet<string> = wordSet(clauses.allOfThem)

/** Words after which a word that may be a verb is a noun. */
export const BEFORE_NOUNS: ReadonlySet<string> = wordSet(clauses.beforeNouns)

/** Nouns written as verbs are: "حكم", "خلف". */
export const NOUNS_LIKE_VERBS: ReadonlySet<string> = wordSet(clauses.nounsLikeVerbs)

/** Words after which a word that may be a noun is a verb. */
export const BEFORE_VERBS: ReadonlySet<string> = wordSet(clauses.beforeVerbs)

/** What is laid on somebody: "مسؤولية". */
export const BLAME: ReadonlySet<string> = formsOf(clauses.blame, ARTICLE)

/** Lists of the banned and the wanted: "قائمة". */
export const LISTS: ReadonlySet<string> = formsOf(clauses.lists, ARTICLE)

/** Words that may stand between a noun and whom it concerns. */
export const BEFORE_OF: ReadonlySet<string> = wordSet(clauses.beforeOf)

/** Words before a participle that tells what somebody is. */
export const STILL_BEING: ReadonlySet<string> = formsOf(clauses.stillBeing, AND)

/** What parts of a body are besides: "المؤسسة". */
export const PARTLY: ReadonlySet<string> = wordSet(clauses.partly)

/** Words before what a party is: "تعد". */
export const BEING_PARTY: ReadonlySet<string> = formsOf(clauses.beingParty, AND)

/** What is meant of a place: "أجزاء". */
export const PARTS_OF_PLACES: ReadonlySet<string> = wordSet(clauses.partsOfPlaces)

/** Words before where something is: "قرب". */
export const WHERE: ReadonlySet<string> = wordSet(clauses.where)

/** Words before the office that somebody has: "بصفته". */
export const BEING: ReadonlySet<string> = formsOf(clauses.being, AND)

/** Verbs whose subject does what the noun after them says: "شارك في تأسيس". */
export const LENDING: ReadonlySet<string> = new Set(clauses.lending.flatMap((verb) => [...conjugate(verb).keys()]))

/** Verbs of sending, by which whoever sends help gives it: "نشر قوات لدعم X". */
export const SENDING: ReadonlySet<string> = new Set(clauses.sending.flatMap((verb) => [...conjugate(verb).keys()]))

/** What somebody falls ill with: "بالسرطان". */
export const ILLNESSES: ReadonlySet<string> = formsOf(clauses.illnesses, ['ب', 'بال'])

/** Two words that put one beside those before: "إضافة إلى". */
export const BESIDES: ReadonlySet<string> = phraseSet(clauses.besides)

/** What two words bring as one preposition: "إلى جانب". */
export const COMPOUND: ReadonlyMap<string, string> = new Map(Object.entries(clauses.compound))

/** What only tells, and is nobody: "التقرير". */
export const TELLERS: ReadonlySet<string> = formsOf(clauses.tellers, ['', 'ال'])

/** Who stands to somebody, with a pronoun: "خصومه". */
export const SIDES_OF_SOMEBODY: ReadonlySet<string> = wordSet(clauses.sidesOfSomebody)

/** What somebody may reject, and denies so: "الاتهامات". */
export const ACCUSATIONS: ReadonlySet<string> = formsOf(clauses.accusations, ['ال'])

/** The verb of "ترفض الاتهامات". */
export const REJECTING: ReadonlySet<string> = wordSet(clauses.rejecting)

/** Events that are called after a day: "هجمات 11 سبتمبر". */
export const CALLED_AFTER_DAYS: ReadonlySet<string> = formsOf(clauses.calledAfterDays, ['', 'ال'])

/** What somebody is charged with: "تهمة". */
export const CHARGES: ReadonlySet<string> = formsOf(clauses.charges, ['', 'ب', 'و', 'ال'])

/** Participles before whoever is charged: "متهما". */
export const CHARGED: ReadonlySet<string> = formsOf(clauses.charged, AND)

/** Who is accused, as a description: "المتهم". */
export const SUSPECTS: ReadonlySet<string> = wordSet(clauses.suspects)

/** The verb of "حال دون". */
export const PREVENTING: ReadonlySet<string> = formsOf(clauses.preventing, AND)

/** Words that tell when the clause before them was: "حين". */
export const WHEN: ReadonlySet<string> = wordSet(clauses.when)

/** Words with و that open a clause: "وهو". */
export const OPENS_CLAUSE: ReadonlySet<string> = formsOf(clauses.opening, ['و'])

/** Of several without a name some or most: "أغلبها", "البعض". */
export const SOME_OF_THEM: ReadonlySet<string> = wordSet(clauses.someOfThem)

/** How a title begins that asks who somebody is: "من". */
export const QUESTIONS: ReadonlySet<string> = wordSet(clauses.questions)

/** Prepositions of time: "منذ". */
export const TEMPORAL: ReadonlySet<string> = wordSet(clauses.temporal)

/** What "ذلك" is joined to when it tells a time: "الحين". */
export const THAT_TIME: ReadonlySet<string> = wordSet(clauses.thatTime)

/** Prepositions with a pronoun: "عنه". */
export const WITH_ITS_PRONOUN: ReadonlySet<string> = formsOf(clauses.takingPronouns, AND, PRONOUNS)

/** What changes nothing of how somebody is called: "المعروف أيضا بفلان". */
export const BESIDE_CALLING: ReadonlySet<string> = wordSet(clauses.besideCalling)

/** What brings a name with ب: "الملقب بفلان", and not "المدعو بشار". */
export const CALLED_BY_BA: ReadonlySet<string> = formsOf(clauses.calledByBa, ARTICLE, ['', 'ه', 'اه'])

/** What somebody does not hold: "المناطق الخارجة عن سيطرة X". */
export const OUTSIDE: ReadonlySet<string> = formsOf(clauses.outside, ['', 'و', 'ف', 'ال', 'وال', 'فال'])

/** Deeds in which somebody falls, and which are somebody's: "قتل في كمين لـ X". */
export const STRIKES: ReadonlySet<string> = wordSet(clauses.strikes)
