import events from '../lexicon/events.json' with { type: 'json' }
import { ARTICLE, formsOf, wordSet } from './lexicon.ts'

export const EVENT_NOUNS: ReadonlySet<string> = wordSet(events.nouns)
export const EVENT_TAILS: ReadonlySet<string> = wordSet(events.tails)

/** Nouns of events that tell nothing alone: "استهداف". */
export const VAGUE_EVENTS: ReadonlySet<string> = wordSet(events.vague)

/** Events that are called after a place: "معركة". */
export const PLACED_EVENTS: ReadonlySet<string> = wordSet(events.placed)

/** Attacks in which people are killed: "كمين". */
export const ATTACKS: ReadonlySet<string> = wordSet(events.attacks)

/** Attacks from afar, which are told as those of a state by its adjective: "غارة إسرائيلية". */
export const STRIKES_OF_STATES: ReadonlySet<string> = wordSet(events.strikes)

/** Nouns that begin a time: "يوم", "مطلع". */
export const TIME_NOUNS: ReadonlySet<string> = wordSet(events.timeNouns)

/** Verbs by which an event comes about: "اندلعت". */
export const BREAKING_OUT: ReadonlySet<string> = wordSet(events.breakingOut)

/** Nouns of becoming one: "اندماج". */
export const JOINING: ReadonlySet<string> = wordSet(events.joining)

/** Nouns of falling apart: "انشقاق". */
export const SPLITS: ReadonlySet<string> = wordSet(events.splits)

/** Verbs by which a body undergoes something: "شهدت". */
export const UNDERGOES: ReadonlySet<string> = wordSet(events.undergoes)

/** Several events at once: "عمليات". */
export const MANY_EVENTS: ReadonlySet<string> = formsOf(events.many, ARTICLE)

/** Nouns of what is begun and not told, as written: "إطلاق". */
export const TARGETING: ReadonlySet<string> = new Set(events.targeting)

/** The end of what tells of several, as written: "هجمات عدة". */
export const SEVERAL: RegExp = new RegExp(`(?<!\\p{L})(?:${events.several.join('|')})$`, 'u')

/** One word, or fights with an adjective, as written: "معارك طاحنة". */
export const BARE_FIGHT: RegExp = new RegExp(
  `^(?:\\S+|(?:${events.fights.join('|')})(?: \\S+ة)?(?: (?:ضد|مع|على) .*)?)$`,
  'u',
)

/** Whom an event struck when nobody is named: "المدنيين". */
export const VICTIMS: ReadonlySet<string> = formsOf(events.victims, ['ال'])

/** What joins an event to whom it struck: "بحق". */
export const BEFORE_VICTIMS: ReadonlySet<string> = wordSet(events.beforeVictims)
