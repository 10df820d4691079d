import type { TimeExpression } from '../../../time/expressions.ts'
import type { Chunk, VerbGroup } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { isBareParticiple } from '../syntax/participle.ts'
import endings from './endings.json' with { type: 'json' }
import type { SentenceParse } from './parse.ts'

/** ", led by Y,": whether a comma closes who leads a body. */
export function closesLeader(chunks: readonly Chunk[], index: number, { lemma }: VerbGroup): boolean {
  const [comma, by, leader, close] = [index - 1, index + 1, index + 2, index + 3].map((at) => chunks[at])
  const isBy = by?.kind === 'preposition' && by.norm === 'by' && leader?.kind === 'phrase'
  return isBy && LEADING.has(lemma) && comma?.kind === 'comma' && close?.kind === 'comma'
}

const LEADING = new Set(endings.leading)

/** "was killed by the X, led by Y, on 5 May": the date behind the leader is of what was done. */
export function timeBehindLeader(
  { chunks, units, clauses }: SentenceParse,
  { index }: Clause,
): TimeExpression | undefined {
  const next = clauses.find((one) => one.index > index)
  const isAside =
    next !== undefined && closesLeader(chunks, next.index, next.verb) && isBareParticiple(next.verb, units)
  if (!isAside) return undefined
  const chunk = chunks[chunks[next.index + 4]?.kind === 'preposition' ? next.index + 5 : next.index + 4]
  const time = chunk?.kind === 'time' ? units[chunk.first]?.time : undefined
  return time?.edtf == null ? undefined : time
}
