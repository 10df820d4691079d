import { grammarOf } from '../words/grammar.ts'
import { english } from '../words/lexicon.ts'
import type { Chunk, Core, Mark, Phrase } from './chunk.ts'
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
    const parted = chunk.kind === 'phrase' ? withoutMatter(chunks.at(-1), chunk, units) : undefined
    if (parted !== undefined) {
      chunks.push(...parted)
      i = chunk.last
      continue
    }
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

/** "accused the group | of attacks": what "of" leads to belongs to the verb. */
function withoutMatter(verb: Chunk | undefined, phrase: Phrase, units: readonly Unit[]): readonly Chunk[] | undefined {
  if (verb?.kind !== 'verb' || verb.passive || !grammarOf.verbsOfMatter.has(verb.lemma)) return undefined
  const next = units[phrase.last]
  if (next?.norm === 'of' || next?.tag === 'that') return undefined
  const core = phrase.cores.at(-1)
  const matter = core === undefined ? null : matterOf(core)
  if (core === undefined || matter === null) return undefined
  const cores = [...phrase.cores.slice(0, -1), upTo(core, matter)]
  return [
    { ...phrase, last: matter.first - 1, cores },
    { kind: 'preposition', first: matter.first - 1, last: matter.first, norm: 'of' },
    matter,
  ]
}

/** What follows the "of" that leads to a deed, else the last "of" before which nothing is named. */
function matterOf({ name, of }: Core): Phrase | null {
  const inner = of?.cores.at(-1)
  if (inner === undefined || name !== null || english.eventHeads.has(inner.head ?? '')) return of
  return matterOf(inner) ?? of
}

function upTo(core: Core, matter: Phrase): Core {
  const last = matter.first - 1
  if (core.of === null || core.of === matter) return { ...core, last, of: null }
  const inner = core.of.cores.map((one, i, { length }) => (i === length - 1 ? upTo(one, matter) : one))
  return { ...core, last, of: { ...core.of, last, cores: inner } }
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
  // "Monday's attack": the date owns what follows.
  const last = unit.tag === 'time' && units[i + 1]?.tag === 'genitive' ? i + 2 : i + 1
  return { kind: MARKS[unit.tag] ?? 'adverb', first: i, last, norm: unit.norm }
}
