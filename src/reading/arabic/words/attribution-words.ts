import attribution from '../lexicon/attribution.json' with { type: 'json' }
import { AND, beginning, containing, formsOf, PRONOUNS, wordSet } from './lexicon.ts'

/** What reports go round as: "أنباء", "تقارير". */
export const REPORTS: ReadonlySet<string> = wordSet(attribution.reports)

/** Words after which what was said is over: "فيما", "لكن". */
export const ENDS_CONTENT: ReadonlySet<string> = wordSet(attribution.contentEnds)

/** Those who speak without a name: "مصدر", "متحدث". */
export const INFORMANTS: ReadonlySet<string> = wordSet(attribution.informants)

/** What a body puts out: "بيان". */
/** In what somebody says it: "في بيان", "خلال مؤتمر صحفي". */
export const UTTERANCES: ReadonlySet<string> = wordSet(attribution.utterances)
export const ISSUED: ReadonlySet<string> = wordSet(attribution.issued)

/** What follows "كما" when it cites: "كما ذكرت". */
export const SAID_SO: ReadonlySet<string> = wordSet(attribution.saidSo)

/** "قوله", "تعبيرها": somebody's words, with the pronoun. */
export const OWN_WORDS: ReadonlySet<string> = formsOf(attribution.ownWords, [''], PRONOUNS)

/** What is estimated rather than said: "عدد". */
export const SIZES: ReadonlySet<string> = wordSet(attribution.sizes)

/** "وبحسب": a cue that is joined to what stands before. */
export const JOINED_CUE: RegExp = beginning(wordSet(attribution.joinedCues))

/** What joins an informant to a body: "باسم". */
export const AFTER_INFORMANT: ReadonlySet<string> = wordSet(attribution.afterInformant)

/** Words that cite: "بحسب". */
export const ACCORDING_TO: ReadonlySet<string> = wordSet(attribution.accordingTo)

/** Words that make a verdict the text's own: it turned out, the report was. */
export const OF_REPORTS: RegExp = containing(wordSet(attribution.verdicts))

/** Verbs that tell something without أن too, in their genders and numbers: "ذكر", "تتحدث". */
export const TELLING: ReadonlySet<string> = new Set(
  [...wordSet(attribution.telling)].flatMap((verb) => [verb, `${verb}ت`, `${verb}وا`, verb.replace(/^ي/u, 'ت')]),
)

/** What a later sentence may say was not so, as written: "الخبر". */
export const NEWS: RegExp = containing(attribution.news)

/** What is denied without being told again: "ذلك", "الاتهامات". */
export const THAT_MATTER: ReadonlySet<string> = formsOf(attribution.thatMatter, ['', 'ب', 'ل'])

/** Verbs of denying, with and without a pronoun. */
export const DENIES: ReadonlySet<string> = formsOf(attribution.denies, AND)
