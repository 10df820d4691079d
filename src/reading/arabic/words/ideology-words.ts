import { foldArabic } from '../../../text/tokens.ts'
import ideology from '../lexicon/ideology.json' with { type: 'json' }
import { AND, formsOf, wordSet } from './lexicon.ts'

/** What a body believes is called: "عقيدة", "فكر". */
export const CREEDS: ReadonlySet<string> = wordSet(ideology.nouns)

/** Names of what bodies believe: "الماركسية". */
export const TEACHINGS: ReadonlySet<string> = wordSet(ideology.teachings)

/** Such names of several words: "ولاية الفقيه". */
export const TEACHING_PHRASES: readonly (readonly string[])[] = ideology.phrases.map((phrase) =>
  foldArabic(phrase).split(' '),
)

/** What tells a body's ideology wherever it describes the body, in both genders: "ماركسي". */
export const OF_A_TEACHING: ReadonlySet<string> = formsOf(ideology.adjectives, [''], ['', 'ه', 'ا', 'ين', 'ون'])

/** Before what a body believes nothing of: "مناهض للشيوعية". */
export const AGAINST: ReadonlySet<string> = formsOf(ideology.against, ['', 'ال'], ['', 'ه', 'ا', 'ين'])

/** Before what a body has: "ذات". */
export const HAVING: ReadonlySet<string> = formsOf(ideology.having, AND)

/** Adjectives after "نهج" that tell no ideology: "سياسي". */
export const NO_TEACHING: ReadonlySet<string> = wordSet(ideology.notIdeology)

/** Those that tell it without another beside them: "ماوية". */
export const TELLS_ALONE: ReadonlySet<string> = formsOf(ideology.alone, [''], ['', 'ه', 'ا', 'ين', 'ون'])
