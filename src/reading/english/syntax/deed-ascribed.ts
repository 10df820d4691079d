import { english } from '../words/lexicon.ts'
import type { Chunk, Phrase } from './chunk.ts'
import verbsByPattern from './verbs-by-pattern.json' with { type: 'json' }

const ASCRIBING = new Set(verbsByPattern.ascribing)
const TO_DOERS: ReadonlySet<string> = new Set(['on', 'to'])

/** "a bombing in X blamed on Y killed", "died in an attack attributed to Y": the deed right before the participle, over where it was. */
export function deedAscribed(chunks: readonly Chunk[], index: number): Phrase | null {
  const [verb, preposition] = [chunks[index], chunks[index + 1]]
  if (verb?.kind !== 'verb' || !ASCRIBING.has(verb.lemma)) return null
  if (preposition?.kind !== 'preposition' || !TO_DOERS.has(preposition.norm)) return null
  let at = index - 1
  while (chunks[at]?.kind === 'time' || chunks[at - 1]?.kind === 'preposition') {
    const chunk = chunks[at]
    if (chunk?.kind === 'phrase' && isDeed(chunk)) return chunk
    at -= chunk?.kind === 'time' ? 1 : 2
  }
  const deed = chunks[at]
  return deed?.kind === 'phrase' && isDeed(deed) ? deed : null
}

function isDeed({ cores }: Phrase): boolean {
  const core = cores.at(-1)
  return core?.name === null && english.violentEventHeads.has(core.head ?? '')
}
