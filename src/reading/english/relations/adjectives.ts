import { dateWithin } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import type { Chunk, Core } from '../syntax/chunk.ts'
import { english } from '../words/lexicon.ts'
import adjectives from './adjectives.json' with { type: 'json' }
import { relate } from './relation.ts'

const ADJECTIVES: ReadonlyMap<string, string> = new Map(Object.entries(adjectives.adjectives))

/** Nouns of members that are said of a body too. */
const BODIES: ReadonlySet<string> = new Set(['force', 'unit', 'element', 'cell'])

function isOneMan({ name, head, determiner }: Core): boolean {
  const isMember = english.memberNouns.has(head ?? '') && !english.groupNouns.has(head ?? '') && !BODIES.has(head ?? '')
  return name === null && (determiner === 'a' || determiner === 'an') && isMember
}

/** "a militia loyal to X", "X, hostile to Y,": an adjective behind what it describes. */
export function readAdjective(parse: SentenceParse, chunks: readonly Chunk[], i: number): void {
  const [adjective, preposition, phrase] = [chunks[i], chunks[i + 1], chunks[i + 2]]
  if (adjective?.kind !== 'adverb' || preposition?.kind !== 'preposition' || phrase?.kind !== 'phrase') return
  const predicate = preposition.norm === 'to' ? ADJECTIVES.get(adjective.norm) : undefined
  const before = chunks[i - 1]?.kind === 'comma' ? chunks[i - 2] : chunks[i - 1]
  if (predicate === undefined || before?.kind !== 'phrase') return
  const others = participantsIn(parse, phrase, 'actor')
  const trigger = parse.units[adjective.first]?.start ?? parse.start
  const end = parse.units[phrase.last - 1]?.end ?? parse.end
  const { valid } = dateWithin(parse, end, Math.min(parse.end, end + 12))
  const cores = before.cores.slice(-1)
  // "a Hamas member close to X": he is, and his body need not be.
  if (cores.some(isOneMan)) return
  for (const bearer of participantsIn(parse, { ...before, cores }, 'actor'))
    relate(parse, bearer, { predicate, others }, { valid, trigger, granted: false, negated: false, end })
}
