import type { Chunk, Core, Phrase } from '../chunk.ts'
import type { Attributed } from './attributed.ts'
import { type Cue, nounCue } from './cues.ts'
import { chunksAt, phraseEnd, type Range, type Sentence, wordsAt } from './extents.ts'

/** What nouns of speech and thought attribute: "his claim that", "X's plan to", "criticism of Y". */
export function nounAttributions(sentence: Sentence): Attributed[] {
  return sentence.chunks.flatMap((chunk, i) => {
    if (chunk.kind !== 'phrase') return []
    const core = chunk.cores.at(-1) as Core
    const noun = nounOf(sentence, core)
    const cue = noun === undefined ? undefined : nounCue(sentence.units[noun]?.norm ?? '')
    if (noun === undefined || cue === undefined) return []
    const owner = ownerOf(sentence, core, noun)
    const found = owner === null ? undefined : contentOf(sentence, chunk, i, core, noun, cue)
    if (found === undefined) return []
    return [
      {
        source: owner,
        cue: wordsAt(sentence, noun, found.cueEnd),
        content: [found.range],
        factuality: 'alleged' as const,
      },
    ]
  })
}

/** The index of the noun that heads a phrase; undefined when a name does. */
function nounOf({ units }: Sentence, core: Core): number | undefined {
  if (core.name !== null) return undefined
  const last = core.words.at(-1)
  const at = last === undefined ? -1 : units.indexOf(last, core.first)
  return at === -1 ? undefined : at
}

interface Found {
  readonly range: Range
  readonly cueEnd: number
}

function contentOf(
  sentence: Sentence,
  phrase: Phrase,
  i: number,
  core: Core,
  noun: number,
  cue: Cue,
): Found | undefined {
  const { chunks } = sentence
  if (core.of !== null) {
    if (!cue.prepositions.has('of')) return undefined
    return { range: wordsAt(sentence, core.of.first, core.of.last), cueEnd: core.of.first }
  }
  const next = chunks[i + 1]
  if (next === undefined || phrase.last === 0) return undefined
  if (next.kind === 'that' && cue.frames.has('clause'))
    return behind(sentence, i + 1, phraseEnd(sentence, i + 1), noun + 1)
  if (next.kind === 'verb' && next.form === 'infinitive' && cue.frames.has('infinitive'))
    return behind(sentence, i + 1, phraseEnd(sentence, i + 1), noun + 1)
  if (next.kind === 'preposition' && cue.prepositions.has(next.norm))
    return behind(sentence, i + 2, phraseEnd(sentence, i + 2), (next as Chunk).last)
  return undefined
}

function behind(sentence: Sentence, from: number, to: number, cueEnd: number): Found | undefined {
  const range = chunksAt(sentence, from, to)
  return range === undefined ? undefined : { range, cueEnd }
}

/** Whose it is: "his", "the movement's"; null when the phrase does not tell. */
function ownerOf(sentence: Sentence, core: Core, noun: number): Range | null {
  const { units } = sentence
  for (let i = core.first; i < noun; i++) {
    if (units[i]?.tag === 'possessive') return wordsAt(sentence, i, i + 1)
    if (units[i]?.tag === 'genitive') return wordsAt(sentence, core.first, i + 1)
  }
  return null
}
