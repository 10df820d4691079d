import type { Role } from '../../page.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { organizationIn, participantsIn } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import { type Chunk, type Core, isDoubtful, isOfNone } from '../syntax/chunk.ts'
import { predicateOf } from '../syntax/clause.ts'
import areaWords from './areas.json' with { type: 'json' }

const STRONGHOLDS = new Set(areaWords.strongholds)

/** "X, a stronghold of Y", "the Y stronghold of X", "X is a Y stronghold": where a body has its men, by what a place is called. */
export function readStronghold(parse: SentenceParse, chunks: readonly Chunk[], i: number, core: Core): void {
  if (core.name !== null || !STRONGHOLDS.has(core.head ?? '') || isOfNone(core)) return
  const owner = organizationIn(core)
  if (owner === null) return
  const trigger = parse.units[core.first]?.start ?? parse.start
  for (const place of placesOf(parse, chunks, i, core)) {
    propose(parse, {
      subject: owner,
      predicate: 'area_of_operation',
      object: place,
      valid: null,
      trigger,
      start: Math.min(owner.start, place.start, trigger),
      end: Math.max(owner.end, place.end),
      score: 0.7,
      granted: true,
      doubtful: isDoubtful(core.words),
    })
  }
}

/** Which place is called so: behind "of", before a comma, or whatever the sentence says it of. */
function placesOf(parse: SentenceParse, chunks: readonly Chunk[], i: number, core: Core): readonly Role[] {
  const inside = participantsIn(parse, core.of, 'place')
  if (inside.length > 0) return inside
  const [before, comma] = chunks.slice(Math.max(0, i - 2), i)
  if (comma?.kind === 'comma' && before?.kind === 'phrase') {
    const [place, other] = participantsIn(parse, before, 'place')
    if (place !== undefined && other === undefined) return [place]
  }
  const clause = parse.clauses.find((one) => {
    const told = predicateOf(one)
    return told !== null && told === chunks[i] && !one.verb.negated
  })
  return clause === undefined ? [] : participantsIn(parse, clause.subject, 'place')
}
