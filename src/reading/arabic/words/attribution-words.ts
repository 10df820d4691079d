import attribution from '../lexicon/attribution.json' with { type: 'json' }
import { formsOf, wordSet } from './lexicon.ts'

/** What reports go round as: "أنباء", "تقارير". */
export const REPORTS: ReadonlySet<string> = wordSet(attribution.reports)

/** Words after which what was said is over: "فيما", "لكن". */
export const ENDS_CONTENT: ReadonlySet<string> = wordSet(attribution.contentEnds)

/** Those who speak without a name: "مصدر", "متحدث". */
export const INFORMANTS: ReadonlySet<string> = wordSet(attribution.informants)

/** What a body puts out: "بيان". */
export const ISSUED: ReadonlySet<string> = wordSet(attribution.issued)

/** What follows "كما" when it cites: "كما ذكرت". */
export const SAID_SO: ReadonlySet<string> = wordSet(attribution.saidSo)

/** "قوله", "تعبيرها": somebody's words, with the pronoun. */
export const OWN_WORDS: ReadonlySet<string> = formsOf(attribution.ownWords, [''], ['ه', 'ها', 'هم'])

/** What is estimated rather than said: "عدد". */
export const SIZES: ReadonlySet<string> = wordSet(attribution.sizes)
