import { foldArabic } from '../../../text/tokens.ts'
import common from '../lexicon/common-words.json' with { type: 'json' }
import particles from '../lexicon/particles.json' with { type: 'json' }
import { conjugate } from './conjugate.ts'
import { wordSet } from './lexicon.ts'

export const PREPOSITIONS: ReadonlySet<string> = wordSet(particles.prepositions)
/** Before that upon which something happened: "إثر". What they bring belongs to no noun before them. */
export const OCCASIONS: ReadonlySet<string> = wordSet(particles.occasions)
export const RELATIVES: ReadonlySet<string> = wordSet(particles.relatives)
export const SUBORDINATORS: ReadonlySet<string> = wordSet(particles.subordinators)
export const COMPLEMENTIZERS: ReadonlySet<string> = wordSet(particles.complementizers)
export const COPULAS: ReadonlySet<string> = wordSet(particles.copulas)
export const NEGATIONS: ReadonlySet<string> = wordSet(particles.negations)
export const PAIR_WORDS: ReadonlySet<string> = wordSet(particles.pairs)
export const LIGHT_WORDS: ReadonlySet<string> = wordSet(particles.light)
export const AGENT_PHRASES: readonly string[] = particles.agentPhrases.map(foldArabic)

/** "لاحقا": rather an adverb than the dual of a verb. */
const ADVERB = /[^وت]ا$/u

export const COMMON_VERBS: ReadonlySet<string> = new Set([
  ...wordSet(common.verbs),
  ...common.conjugated.flatMap((verb) => [...conjugate(verb).keys()].filter((form) => !ADVERB.test(form))),
])
/** Words that are never a name by themselves. */
export const COMMON_WORDS: ReadonlySet<string> = new Set([
  ...COMMON_VERBS,
  ...wordSet(common.nouns),
  ...PREPOSITIONS,
  ...RELATIVES,
  ...SUBORDINATORS,
  ...COMPLEMENTIZERS,
  ...COPULAS,
])
