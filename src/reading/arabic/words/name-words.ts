import names from '../lexicon/names.json' with { type: 'json' }
import naming from '../lexicon/naming.json' with { type: 'json' }
import { AND, ARTICLE, beginning, formsOf, phraseSet, wordSet } from './lexicon.ts'

/** Words that begin no short name: "حركة تحرير X" is not "تحرير X". */
export const COMMON_HEADS: ReadonlySet<string> = wordSet(names.commonHeads)

/** Given names so frequent that alone they are anyone's. */
export const FREQUENT_NAMES: ReadonlySet<string> = wordSet(names.frequent)

/** Second parts of given names, which say nothing alone: "الدين". */
export const LAST_PARTS: ReadonlySet<string> = wordSet(names.lastParts)

/** Months after which bodies are named: "23 مارس". */
export const MONTHS: ReadonlySet<string> = wordSet(names.months)

/** Months of other calendars, and first parts of months. */
export const OTHER_MONTHS: ReadonlySet<string> = wordSet(names.otherMonths)

/** "الأول" to "العاشر". */
export const ORDINALS: ReadonlySet<string> = wordSet(names.ordinals)

/** What a ministry is for, which stands for it: "الخارجية الأمريكية". */
export const MINISTRIES: ReadonlySet<string> = wordSet(names.ministries)

/** Parties and times that a regime is called after: "نظام البعث". */
export const REGIMES: ReadonlySet<string> = wordSet(names.regimes)

/** Nouns of forming, before what is new: "تشكيل". */
export const FORMING: ReadonlySet<string> = wordSet(names.forming)

/** Places that are common words as well, or persons and bodies. */
export const AMBIGUOUS_PLACES: ReadonlySet<string> = wordSet(names.ambiguousPlaces)

/** Arms of service: "مشاة". */
export const ARMS: ReadonlySet<string> = wordSet(names.arms)

/** Units that have numbers: "لواء". */
export const FIGHTING_UNITS: ReadonlySet<string> = wordSet(names.fightingUnits)

/** Offices of a region, in which a unit may be without being of them: "مديرية". */
export const DIRECTORATES: ReadonlySet<string> = wordSet(names.directorates)

/** Participles behind a person that tell of them and are no surname: "المقيم في", "المتهم ب". */
export const BEHIND_PERSONS: ReadonlySet<string> = wordSet(names.behindPersons)

/** "تحالف X مع Y" tells what X does. */
export const JOINT: ReadonlySet<string> = wordSet(names.joint)

/** "قيادة" and "رئاسة" of somebody are an office, not a body. */
export const HEADSHIPS: ReadonlySet<string> = wordSet(names.headships)

/** Those whose headship is a body. */
export const STAFFS: ReadonlySet<string> = wordSet(names.staffs)

/** Nouns within a name that another noun follows: "أنصار". */
export const JOINING_NOUNS: ReadonlySet<string> = wordSet(names.joiningNouns)

/** Definite words that are no part of a name: "الماضي". */
export const NEVER_IN_NAMES: ReadonlySet<string> = wordSet(names.never)

/** Adjectives in the names of bodies: "الأحرار". */
export const EPITHETS: ReadonlySet<string> = wordSet(names.epithets)

/** Heads whose demonym is no part of the name: "حركة فتح الفلسطينية". */
export const TAKES_DEMONYM: ReadonlySet<string> = wordSet(names.takesDemonym)

/** Links that stand after a first name only: "بن". */
export const LINKS_AFTER_FIRST: ReadonlySet<string> = wordSet(names.linksAfterFirst)

/** Words that are a given name before "الله": "هبة الله". */
export const BEFORE_GOD: ReadonlySet<string> = wordSet(names.beforeGod)

/** Given names that are common words as well: "نجم". */
export const AMBIGUOUS_NAMES: ReadonlySet<string> = wordSet(names.ambiguousNames)

/** Second parts of given names: "الدين". */
export const NAME_ENDINGS: ReadonlySet<string> = wordSet(names.endings)

/** Titles that are surnames too: "السيد". */
export const ALSO_SURNAMES: ReadonlySet<string> = wordSet(names.alsoSurnames)

/** Words that tell that a name is a former one. */
export const FORMER: ReadonlySet<string> = wordSet(naming.former)
/** Behind a name in brackets: when it was or will be borne. */
export const NAMED_WHEN: ReadonlySet<string> = wordSet(naming.when)

/** Words between "المعروف" and the name. */
export const LEADS_IN: ReadonlySet<string> = wordSet(naming.leadsIn)

/** Words that may stand between a verb of naming and the name: "محليا", "بمسمى". */
export const BESIDE_NAMING: ReadonlySet<string> = wordSet(naming.besideNaming)

/** What a centre that has a name does: "للدراسات". */
export const RESEARCH: ReadonlySet<string> = wordSet(names.research)

/** Words before a name within brackets: "بالإنجليزية", "اختصارا". */
export const BRACKET_LEADS: ReadonlySet<string> = formsOf(naming.bracketLeads, AND)

/** Being renamed: "غير اسمه إلى". */
export const RENAMING: ReadonlySet<string> = formsOf(naming.renaming, AND)

/** "الملقب": a nickname follows. */
export const NICKNAMED: ReadonlySet<string> = formsOf(naming.nicknamed, [''], ['', 'ه'])

/** Verbs of being called: "عرفت". */
export const NAMED: ReadonlySet<string> = formsOf(naming.named, AND)

/** "المعروف": a name follows. */
export const KNOWN_AS: ReadonlySet<string> = wordSet(naming.knownAs)

/** Words after which another name follows: "الملقب". */
export const CALLED_BY: ReadonlySet<string> = formsOf(naming.calledBy, AND)

/** Words that a name must follow: "باسم". */
export const NAMES_AT_ONCE: ReadonlySet<string> = wordSet(naming.namesAtOnce)

/** How words begin that look like adjectives and are none in a name: "مذكور". */
export const NOT_ADJECTIVES: RegExp = beginning(wordSet(names.notAdjectives))

/** Adjectives in names whose form does not tell that they are: "الحر". */
export const ADJECTIVES: ReadonlySet<string> = wordSet(names.adjectives)

/** How the names of bodies of many states begin: no text is about them when it speaks of "the group". */
export const INTERNATIONAL: RegExp = beginning(phraseSet(names.international))

/** Words before a former name: "كانت". */
export const FORMERLY: ReadonlySet<string> = wordSet(naming.formerly)

/** What is no body and may be called something: "اتفاق", "شغب". */
export const THINGS: ReadonlySet<string> = wordSet(naming.things)

/** Women in the names of bodies, whom an adjective follows: "النساء الثوريات". */
export const WOMEN: ReadonlySet<string> = wordSet(names.women)

/** People in the names of bodies, whom an adjective follows: "الشباب المؤمن". */
export const MEN: ReadonlySet<string> = wordSet(names.men)

/** How begins what tells one branch of a body from another: "القيادة الثورية". */
export const BRANCHES: RegExp = beginning(formsOf(names.branches, ARTICLE))

/** Participles that are adjectives in names: "المقاتلة". */
export const NAME_PARTICIPLES: ReadonlySet<string> = wordSet(names.nameParticiples)

/** Bodies whose forces are they themselves: "قوات لواء X". */
export const OWNING_FORCES: ReadonlySet<string> = wordSet(names.owningForces)

/** What reporters call bodies, and no part of their names: "المتشددة". */
export const REPORTERS_EPITHETS: ReadonlySet<string> = formsOf(names.reportersEpithets, ['ال'])

/** What a person is said to be where a life begins: "قيادي". */
export const DEFINED_PERSONS: ReadonlySet<string> = wordSet(names.definedPersons)

/** Words right after the noun for what a body is said to be: "فصيل مسلح". */
export const DESCRIBING_WORDS: ReadonlySet<string> = wordSet(names.describingWords)
