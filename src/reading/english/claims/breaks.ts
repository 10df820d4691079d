import type { SentenceParse } from '../sentence/parse.ts'
import type { Clause } from '../syntax/clause.ts'
import { FORMS } from './companions.ts'
import frameWords from './frames.json' with { type: 'json' }

export const BREAKS: ReadonlySet<string> = new Set(frameWords.breaking)

/** The clause right before in which the same subject breaks with somebody: "broke away and formed Y". */
export function breakBefore(parse: SentenceParse, clause: Clause): Clause | undefined {
  if (!FORMS.has(clause.verb.lemma) || clause.passive) return undefined
  const before = parse.clauses.findLast((one) => one.index < clause.index)
  const breaks = before !== undefined && BREAKS.has(before.verb.lemma) && before.subject === clause.subject
  return breaks ? before : undefined
}
