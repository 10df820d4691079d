import type { SentenceParse } from '../sentence/parse.ts'
import { pairNear } from '../sentence/participants.ts'
import type { Chunk, Core } from '../syntax/chunk.ts'
import roles from '../words/roles.json' with { type: 'json' }
import { relate } from './relation.ts'
import theirWords from './theirs.json' with { type: 'json' }

const BETWEEN: ReadonlyMap<string, string> = new Map(Object.entries(roles.between))
const MUTUAL = new Set(theirWords.mutual)
const OTHERS = new Set(theirWords.others)

/** "their rivalry", "Despite their brief cooperation": what two that were named are to one another. */
export function readTheirs(parse: SentenceParse, chunks: readonly Chunk[], i: number, core: Core): void {
  if (core.possessive?.norm !== 'their' || core.name !== null || core.of !== null || !MUTUAL.has(core.head ?? ''))
    return
  const predicate = BETWEEN.get(core.head ?? '')
  const next = chunks[i + 1]
  // "their alliance with X"
  if (predicate === undefined || (next?.kind === 'preposition' && OTHERS.has(next.norm))) return
  const [one, other] = pairNear(parse, core)
  if (one === undefined || other === undefined) return
  const clause = parse.clauses.find((candidate) => candidate.from <= i && i < candidate.to)
  if (clause?.verb.modal === true) return
  const negated = clause?.verb.negated === true && clause.object?.cores.includes(core) === true
  const trigger = parse.units[core.first]?.start ?? 0
  const at = { valid: null, granted: false, negated, trigger, end: parse.units[core.last - 1]?.end ?? 0 }
  relate(parse, one, { predicate, others: [other] }, at)
}
