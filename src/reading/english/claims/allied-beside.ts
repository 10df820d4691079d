import type { Role } from '../../page.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import type { Clause } from '../syntax/clause.ts'

/** "met X, a militia allied with Y": what is right before is the ally, not who acts; undefined where "allied" is said of nothing else. */
export function alliedBeside(parse: SentenceParse, { attached }: Clause): [Role, Role][] | undefined {
  const { chunks, units, page } = parse
  const beside = attached.find(({ preposition }) => preposition === 'alliance')
  const [described, allied] = beside === undefined ? [] : chunks.slice(beside.index - 2, beside.index)
  if (beside === undefined || described?.kind !== 'phrase' || allied === undefined) return undefined
  if (!page.text.startsWith('allied', units[allied.first]?.start ?? 0)) return undefined
  const last = { ...described, cores: described.cores.slice(-1) }
  return participantsIn(parse, last, 'actor').flatMap((one) =>
    participantsIn(parse, beside.phrase, 'actor').map((other): [Role, Role] => [one, other]),
  )
}
