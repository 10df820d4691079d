import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import type { Core } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import type { FrameClaim } from '../words/verbs.ts'
import { claimOf } from './claim-of.ts'
import frameWords from './frames.json' with { type: 'json' }
import { fill } from './slots.ts'

const BACKINGS = new Set(frameWords.backings)
const SUPPORT: FrameClaim = { predicate: 'supports', subject: 'agent', object: 'agent' }

/** "With X's backing, Y returned", "was founded with X's help": who backs those of whom the clause tells. */
export function readBacking(parse: SentenceParse, clause: Clause): void {
  if (clause.verb.negated) return
  const core = backingBefore(parse, clause) ?? backingBehind(clause)
  const owner = core === undefined ? undefined : ownerOf(parse, core)
  if (core === undefined || owner === undefined) return
  const backers = participantsIn(
    parse,
    { kind: 'phrase', first: core.first, last: core.first + 1, cores: [owner] },
    'actor',
  )
  const backed = fill(parse, clause, clause.passive ? 'patient' : 'agent', 'actor')
  for (const backer of backers)
    for (const one of backed) if (one.figure !== backer.figure) claimOf(parse, clause, SUPPORT, backer, one)
}

/** "With X's backing, Y": what opens the sentence. */
function backingBefore({ chunks }: SentenceParse, { kind, subject }: Clause): Core | undefined {
  const [opener, phrase, comma] = chunks
  if (kind !== 'main' || opener?.kind !== 'preposition' || opener.norm !== 'with') return undefined
  if (phrase?.kind !== 'phrase' || comma?.kind !== 'comma' || chunks[3] !== subject) return undefined
  return phrase.cores.find(isBacking)
}

function backingBehind({ attached }: Clause): Core | undefined {
  return attached
    .find(({ preposition, phrase }) => preposition === 'with' && phrase.cores.some(isBacking))
    ?.phrase.cores.find(isBacking)
}

function isBacking({ name, head, of }: Core): boolean {
  return name === null && of === null && BACKINGS.has(head ?? '')
}

/** "X's", "his": whose backing it is, as a phrase of its own. */
function ownerOf({ units }: SentenceParse, core: Core): Core | undefined {
  const owner = core.possessive ?? core.modifiers.findLast((unit) => units[units.indexOf(unit) + 1]?.tag === 'genitive')
  if (owner?.mention === undefined) return undefined
  const first = units.indexOf(owner)
  return {
    first,
    last: first + 1,
    determiner: null,
    possessive: null,
    modifiers: [],
    name: owner,
    head: null,
    words: [],
    of: null,
  }
}
