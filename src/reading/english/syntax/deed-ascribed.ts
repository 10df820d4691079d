import { english } from '../words/lexicon.ts'
import type { Chunk, Phrase } from './chunk.ts'
import verbsByPattern from './verbs-by-pattern.json' with { type: 'json' }

const ASCRIBING = new Set(verbsByPattern.ascribing)
const TO_DOERS: ReadonlySet<string> = new Set(['on', 'to'])

/** "a bombing in X blamed on Y killed", "died in an attack attributed to Y": the deed right before the participle, over where it was. */
export function deedAscribed(chunks: readonly Chunk[], index: number): Phrase | null {
  const [verb, preposition] = [chunks[index], chunks[index + 1]]
  if (verb?.kind !== 'verb' || preposition?.kind !== 'preposition') return null
  if (verb.lemma === 'claim' && preposition.norm === 'by') return deedBehindAfter(chunks, index)
  if (!ASCRIBING.has(verb.lemma) || !TO_DOERS.has(preposition.norm)) return null
  let at = index - 1
  while (chunks[at]?.kind === 'time' || chunks[at - 1]?.kind === 'preposition') {
    const chunk = chunks[at]
    if (chunk?.kind === 'phrase' && isDeed(chunk)) return chunk
    at -= chunk?.kind === 'time' ? 1 : 2
  }
  const deed = chunks[at]
  return deed?.kind === 'phrase' && isDeed(deed) ? deed : null
}

/** "occurred two days after a bombing, claimed by X, struck": the bombing, and not what occurred. */
function deedBehindAfter(chunks: readonly Chunk[], index: number): Phrase | null {
  const [after, deed, comma] = chunks.slice(Math.max(0, index - 3), index)
  const isBehind = after !== undefined && 'norm' in after && after.norm === 'after' && comma?.kind === 'comma'
  return isBehind && deed?.kind === 'phrase' && isDeed(deed) ? deed : null
}

function isDeed({ cores }: Phrase): boolean {
  const core = cores.at(-1)
  return core?.name === null && english.violentEventHeads.has(core.head ?? '')
}
