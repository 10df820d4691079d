import type { SentenceParse } from '../sentence/parse.ts'
import type { Candidate } from './candidates.ts'

/** "X attacked A and B fled": who does something in a clause of its own, which speaks of the other no more. */
export function isOfNextClause({ clauses, chunks, units }: SentenceParse, { left, right }: Candidate): boolean {
  return clauses.some(({ kind, subject, verb, to }) => {
    if (subject === null || left.at >= subject.first || right.at < subject.first || right.at >= subject.last)
      return false
    const and = chunks[chunks.findIndex(({ first }) => first === subject.first) - 1]
    if (and?.kind !== 'conjunction' || and.norm !== 'and' || kind !== 'main' || verb.first < subject.last) return false
    const rest = units.slice(right.at + 1, chunks[to - 1]?.last)
    return !rest.some(
      ({ mention, tag }) => mention?.figure === left.figure || tag === 'pronoun' || tag === 'possessive',
    )
  })
}

/** "signed a pact with X, and in 2023 Y fought Z": Z is told of Y, who is named between. */
export function isOfNextSubject({ clauses, chunks, page }: SentenceParse, { left, right }: Candidate): boolean {
  const clause = clauses.findLast(({ kind, verb }) => kind === 'main' && verb.first < right.at)
  const subject = clause?.subject?.cores[0]
  if (clause === undefined || subject?.name?.mention === undefined || clause.verb.first < left.at) return false
  if (subject.first <= left.at || subject.last > right.at) return false
  const isJoined = chunks.slice(0, clause.index).some((chunk, i) => {
    return (
      chunk.kind === 'conjunction' &&
      chunks[i - 1]?.kind === 'comma' &&
      chunk.first > left.at &&
      chunk.first < subject.first
    )
  })
  return isJoined && page.cast.head(subject.name.mention.figure) !== left.figure
}
