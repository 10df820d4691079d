import type { Role } from '../../page.ts'
import { dateBetween } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { organizationIn, participantsIn } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { english } from '../words/lexicon.ts'
import listWords from './attack-lists.json' with { type: 'json' }

const DEEDS = new Set(listWords.deeds)
const LISTING = new Set(listWords.verbs)

/** "Its attacks include the bombing of X in 2010, the raid on Y and the Z massacre": whose attacks they are, did each. */
export function readAttackList(parse: SentenceParse, { verb, passive, subject, index }: Clause): void {
  const core = subject?.cores[0]
  if (passive || verb.negated || verb.modal || core === undefined || !LISTING.has(verb.lemma)) return
  if (core.name !== null || !DEEDS.has(core.head ?? '')) return
  const owner = organizationIn(core) ?? doerBefore(parse, core, index)
  if (owner === null) return
  const listed = phrasesBehind(parse.chunks, index)
  listed.forEach(({ phrase, at }, i) => {
    const { valid, time } = dateBetween(parse, at, listed[i + 1]?.at ?? parse.chunks.length)
    for (const event of participantsIn(parse, phrase, 'violence')) {
      const trigger = parse.units[verb.first]?.start ?? event.start
      const start = Math.min(owner.end > owner.start ? owner.start : event.start, event.start)
      const end = Math.max(event.end, time?.end ?? 0)
      propose(parse, {
        subject: owner,
        predicate: 'perpetrator_of',
        object: event,
        valid,
        trigger,
        start,
        end,
        score: 0.7,
      })
    }
  })
}

/** "Major attacks by X include": who did them, behind the noun. */
function doerBefore(parse: SentenceParse, core: Core, verb: number): Role | null {
  const at = parse.chunks.findIndex(({ kind, last }) => kind === 'phrase' && last === core.last)
  const [by, phrase] = at === -1 || at + 2 >= verb ? [] : parse.chunks.slice(at + 1, at + 3)
  if (by?.kind !== 'preposition' || by.norm !== 'by' || phrase?.kind !== 'phrase') return null
  return participantsIn(parse, phrase, 'organization')[0] ?? null
}

/** The members of a list behind a verb, to the end of what it says. */
function phrasesBehind(chunks: readonly Chunk[], verb: number): { phrase: Phrase; at: number }[] {
  const listed: { phrase: Phrase; at: number }[] = []
  for (let i = verb + 1; i < chunks.length; i++) {
    const [before, chunk] = [chunks[i - 1], chunks[i]]
    if (chunk?.kind === 'stop') break
    if (chunk?.kind !== 'phrase' || before === undefined) continue
    const begins = i === verb + 1 || before.kind === 'comma' || before.kind === 'conjunction'
    if (begins && chunk.cores.some(isDeed)) listed.push({ phrase: chunk, at: i })
  }
  return listed
}

function isDeed({ head, name }: Core): boolean {
  return name?.mention?.figure.type === 'event' || english.violentEventHeads.has(head ?? '')
}
