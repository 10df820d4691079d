import pacts from '../lexicon/pacts.json' with { type: 'json' }
import { conjugate } from './conjugate.ts'
import { wordSet } from './lexicon.ts'

/** Verbs of what several do in common: "أبرم", "شكل", "دخل". */
export const PACT_VERBS: ReadonlySet<string> = new Set(pacts.verbs.flatMap((verb) => [...conjugate(verb).keys()]))

/** What makes allies of those who have it: "تحالف". */
export const PACTS: ReadonlySet<string> = wordSet(pacts.pacts)

/** What is a pact of allies only when a word for being joint follows: "اتفاق". */
export const PACT_OPENERS: ReadonlySet<string> = wordSet(pacts.openers)

/** "مشترك", "دفاعي". */
export const JOINT_WORDS: ReadonlySet<string> = wordSet(pacts.joint)

/** What others may bring about or host: "مفاوضات". */
export const TALKS: ReadonlySet<string> = wordSet(pacts.talks)

/** What enemies agree on: "هدنة". */
export const TRUCES: ReadonlySet<string> = wordSet(pacts.truces)
