import naming from '../lexicon/naming.json' with { type: 'json' }
import { formsOf, wordSet } from './lexicon.ts'

/** Words that tell that a name is a former one. */
export const FORMER: ReadonlySet<string> = wordSet(naming.former)

/** Words between "المعروف" and the name. */
export const LEADS_IN: ReadonlySet<string> = wordSet(naming.leadsIn)

/** "الملقب": a nickname follows. */
export const NICKNAMED: ReadonlySet<string> = formsOf(naming.nicknamed, [''], ['', 'ه'])

/** Verbs of being called: "عرفت". */
export const NAMED: ReadonlySet<string> = formsOf(naming.named, ['', 'و', 'ف'])
