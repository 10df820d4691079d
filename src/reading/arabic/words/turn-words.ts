import deeds from '../lexicon/deeds.json' with { type: 'json' }
import turns from '../lexicon/turns.json' with { type: 'json' }
import { conjugate } from './conjugate.ts'
import { AND, ARTICLE, formsOf, wordSet } from './lexicon.ts'

/** Which deeds are told: "أشهر". */
export const FAMOUS: ReadonlySet<string> = wordSet(deeds.famous)

/** What they are called: "عمليات". */
export const DEEDS: ReadonlySet<string> = formsOf(deeds.nouns, ARTICLE)

/** "أشهرها", "منها": a list of them follows. */
export const AMONG_THEM: ReadonlySet<string> = formsOf(deeds.amongThem, ['', 'و'])

/** "تبعته", "تلاها": did so after somebody. */
export const FOLLOWED: ReadonlySet<string> = formsOf(turns.followed, AND, ['ه', 'ها', 'هما', 'هم'])

/** "أحد", "أبرز": some of several are named. */
export const ONE_AMONG: ReadonlySet<string> = formsOf(turns.oneAmong, AND)

/** What has become of those among whom somebody is named: "القتلى". */
export const CASUALTIES: ReadonlyMap<string, string> = new Map(
  Object.entries(turns.casualties).flatMap(([state, nouns]) =>
    [...wordSet(nouns)].map((noun) => [`ال${noun}`, state] as const),
  ),
)

/** The verb of "حذا حذوه". */
export const DID_LIKEWISE: ReadonlySet<string> = formsOf(turns.didLikewise, AND)

/** What several do together: "تشكيل". */
export const JOINTLY: ReadonlySet<string> = wordSet(turns.jointly)

/** The verb of "حل محل". */
export const TOOK_PLACE_OF: ReadonlySet<string> = formsOf(turns.tookPlaceOf, AND)

/** Who did an attack: "منفذ". */
export const DOERS: ReadonlySet<string> = formsOf(turns.doers, ['', 'و', 'ف', 'ال', 'وال', 'فال'])

/** How many of several are named: "اثنين من". */
export const SOME: ReadonlySet<string> = wordSet(turns.some)

/** Where a body is at home: "مقر". */
export const BASES: ReadonlySet<string> = formsOf(turns.bases, ['', 'و', 'ك'])

/** Verbs before what is somewhere: "يقع". */
export const BEING_SOMEWHERE: ReadonlySet<string> = formsOf(turns.beingSomewhere, AND)

/** Verbs of coming up in place of another: "ظهرت". */
export const CAME_UP: ReadonlySet<string> = formsOf(turns.cameUp, AND)

/** Into what a body splits: "جناحين". */
export const SPLIT_PARTS: ReadonlySet<string> = wordSet(turns.splitParts)

/** What a body has of a place that it holds: "سيطرة". */
export const HOLD: ReadonlySet<string> = wordSet(turns.hold)

/** What a place is to whoever holds it: "الخاضعة". */
export const HELD: ReadonlySet<string> = formsOf(turns.held, ['', 'و', 'ف', 'ال', 'وال'])

/** Verbs of getting what one was after: "تمكن". */
export const MANAGING: ReadonlySet<string> = new Set(turns.managing.flatMap((verb) => [...conjugate(verb).keys()]))

/** What one does with the hold on a place: "استعادة السيطرة". */
export const REGAINING: ReadonlySet<string> = wordSet(turns.regaining)

/** In whose hands a place is: "بيد". */
export const IN_HANDS: ReadonlySet<string> = wordSet(turns.inHands)

/** Verbs of falling into them: "سقطت". */
export const FALLING: ReadonlySet<string> = formsOf(turns.falling, AND)
