import type { Role } from '../../page.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn, roleOf } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Core } from '../syntax/chunk.ts'
import { numberOf } from './counts.ts'

const STRONG = /^(?<number>\d{1,3}(?:[.,]?\d{3})*)-(?:strong|man|men|member|fighter|soldier)$/u

/** "a 500-strong militia", "the 500-member X": how many a body is, in a word that describes it. */
export function readStrong(parse: SentenceParse, core: Core, at: number): void {
  for (const unit of core.words) {
    const number = STRONG.exec(unit.norm)?.groups?.['number']
    const subject = number === undefined ? undefined : bodyThatStrong(parse, core, at)
    if (number === undefined || subject === undefined) continue
    propose(parse, {
      subject,
      predicate: 'size',
      object: { value: numberOf(number) },
      valid: null,
      trigger: unit.start,
      start: Math.min(unit.start, subject.start),
      end: Math.max(unit.end, subject.end),
      score: 0.65,
    })
  }
}

/** "X, a 500-strong militia", "X is a 500-strong militia", "the 500-strong X": who is so many. */
function bodyThatStrong(parse: SentenceParse, core: Core, at: number): Role | undefined {
  const { chunks, clauses, page } = parse
  const noun = core.name ?? core.words.at(-1)
  if (noun?.mention !== undefined)
    return page.cast.head(noun.mention.figure).type === 'organization' ? roleOf(noun) : undefined
  const clause = clauses.find(({ object, verb }) => object !== null && object === chunks[at] && verb.verb === 'be')
  if (clause !== undefined)
    return clause.verb.negated || clause.verb.modal
      ? undefined
      : participantsIn(parse, clause.subject, 'organization')[0]
  const [before, comma] = chunks.slice(Math.max(0, at - 2), at)
  return comma?.kind === 'comma' && before?.kind === 'phrase' && before.cores.length === 1
    ? participantsIn(parse, before, 'organization')[0]
    : undefined
}
