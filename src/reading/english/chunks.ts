import type { Chunk, Mark } from './chunk.ts'
import { phraseAt } from './noun-phrases.ts'
import type { Tag, Unit } from './unit.ts'
import { verbGroupAt } from './verb-groups.ts'

/** Cuts the units of a sentence into noun phrases, verb groups and what stands between them. */
export function chunksOf(units: readonly Unit[]): Chunk[] {
  const chunks: Chunk[] = []
  let i = 0
  let verbSeen = false
  while (i < units.length) {
    const verb = verbGroupAt(units, i)
    const listMayEnd = verbSeen && units[i - 1]?.norm !== 'by'
    const chunk: Chunk = verb ?? phraseAt(units, i, listMayEnd) ?? markAt(units, i)
    if (verb !== undefined) verbSeen = true
    else if (
      chunk.kind === 'subordinator' ||
      chunk.kind === 'stop' ||
      chunk.kind === 'that' ||
      chunk.kind === 'relative'
    )
      verbSeen = false
    chunks.push(chunk)
    i = Math.max(chunk.last, i + 1)
  }
  return chunks
}

const MARKS: Readonly<Partial<Record<Tag, Mark['kind']>>> = {
  preposition: 'preposition',
  to: 'preposition',
  conjunction: 'conjunction',
  comma: 'comma',
  stop: 'stop',
  relative: 'relative',
  that: 'that',
  subordinator: 'subordinator',
  time: 'time',
}

function markAt(units: readonly Unit[], i: number): Mark {
  const unit = units[i] as Unit
  return { kind: MARKS[unit.tag] ?? 'adverb', first: i, last: i + 1, norm: unit.norm }
}
