import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import type { Unit } from '../syntax/unit.ts'
import { type Cue, nounCue } from '../words/attribution-cues.ts'
import { haveDismissive } from '../words/grammar.ts'
import type { Attributed } from './attributed.ts'
import { chunksAt, phraseEnd, type Range, type Sentence, wordsAt } from './extents.ts'

/** What nouns of speech and thought attribute: "his claim that", "X's plan to", "criticism of Y". */
export function nounAttributions(sentence: Sentence): Attributed[] {
  const all: Attributed[] = []
  for (const [i, chunk] of sentence.chunks.entries()) {
    const found = chunk.kind === 'phrase' ? nounAttribution(sentence, chunk, i) : undefined
    if (found !== undefined) all.push(found)
  }
  return all
}

/** A noun attributes when somebody's; reports and rumours do without an owner. */
function nounAttribution(sentence: Sentence, phrase: Phrase, i: number): Attributed | undefined {
  const core = phrase.cores.at(-1) as Core
  const noun = nounOf(sentence, core)
  const cue = noun === undefined ? undefined : nounCue(sentence.units[noun]?.norm ?? '')
  if (noun === undefined || cue === undefined) return undefined
  const owner = ownerOf(sentence, core, noun)
  const isFalse = isCalledFalse(sentence, core.first, noun)
  const isReport = isFalse || cue.frames.has('event')
  const found = owner === undefined && !isReport ? undefined : contentOf(sentence, phrase, i, core, noun, cue)
  if (found === undefined) return undefined
  const { words: source, speaker } = owner ?? NOBODY
  return {
    source,
    speaker,
    cue: wordsAt(sentence, noun, found.cueEnd),
    content: [found.range],
    factuality: isReport && isDismissed(sentence, phrase) ? 'false' : (cue.manner ?? 'alleged'),
    voiced: cue.manner !== null && (found.told || isReport),
    ...(isFalse ? NOT_SO : {}),
  }
}

const NOBODY = { words: null, speaker: null }
const NOT_SO = { factuality: 'false', voiced: true } as const

/** "the false claim that": the very words for it say that it is not so. */
function isCalledFalse({ units }: Sentence, from: number, noun: number): boolean {
  return haveDismissive(units.slice(from, noun))
}

/** The index of the noun that heads a phrase; undefined when a name does. */
function nounOf({ units }: Sentence, core: Core): number | undefined {
  if (core.name !== null) return undefined
  const last = core.words.at(-1)
  const at = last === undefined ? -1 : units.indexOf(last, core.first)
  return at === -1 ? undefined : at
}

/** "Reports of his death were premature": what is said of a report tells that it is false. */
function isDismissed({ units }: Sentence, { last }: Phrase): boolean {
  return haveDismissive(units.slice(last))
}

interface Found {
  readonly range: Range
  readonly cueEnd: number
  /** Whether it is told as something that happens or is so. */
  readonly told: boolean
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
    return { range: wordsAt(sentence, core.of.first, core.of.last), cueEnd: core.of.first, told: false }
  }
  const next = chunks[i + 1]
  if (next === undefined || phrase.last === 0) return undefined
  const that = overMaker(chunks, i + 1)
  if (chunks[that]?.kind === 'that' && cue.frames.has('clause'))
    return behind(sentence, that, phraseEnd(sentence, that), noun + 1, true)
  if (next.kind === 'verb' && next.form === 'infinitive' && cue.frames.has('infinitive'))
    return behind(sentence, i + 1, phraseEnd(sentence, i + 1), noun + 1)
  if (next.kind === 'preposition' && cue.prepositions.has(next.norm))
    return behind(sentence, i + 2, phraseEnd(sentence, i + 2), (next as Chunk).last)
  return undefined
}

/** "the lie spread by the police that": over who says so. */
function overMaker(chunks: readonly Chunk[], at: number): number {
  const [verb, by, maker] = chunks.slice(at, at + 3)
  const isMade = verb?.kind === 'verb' && by?.kind === 'preposition' && by.norm === 'by' && maker?.kind === 'phrase'
  return isMade ? at + 3 : at
}

function behind(sentence: Sentence, from: number, to: number, cueEnd: number, told = false): Found | undefined {
  const range = chunksAt(sentence, from, to)
  return range === undefined ? undefined : { range, cueEnd, told }
}

interface Owner {
  readonly words: Range
  readonly speaker: Unit | null
}

/** Whose it is: "his", "the movement's"; undefined when the phrase does not tell. */
function ownerOf(sentence: Sentence, core: Core, noun: number): Owner | undefined {
  const { units } = sentence
  for (let i = core.first; i < noun; i++) {
    const unit = units[i]
    if (unit?.tag === 'possessive') return { words: wordsAt(sentence, i, i + 1), speaker: unit }
    if (unit?.tag === 'genitive') return { words: wordsAt(sentence, core.first, i + 1), speaker: units[i - 1] ?? null }
  }
  return undefined
}
