import ties from '../lexicon/ties.json' with { type: 'json' }
import { AND, formsOf, wordSet } from './lexicon.ts'

/** What relations are between enemies: "متوترة". */
export const HOSTILE: ReadonlySet<string> = wordSet(ties.hostile)

/** What happens to relations of those who become enemies: "تدهورت". */
export const SOURING: ReadonlySet<string> = formsOf(ties.souring, AND)

/** What ends a relation: "قطعت", "فك". */
export const BROKEN: ReadonlySet<string> = formsOf(ties.broken, AND)
