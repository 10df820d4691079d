import type { Chunk, Mark, Phrase, VerbGroup } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import { type Cue, isMode, nounCue } from '../words/attribution-cues.ts'
import { grammarOf } from '../words/grammar.ts'
import contentWords from './content.json' with { type: 'json' }
import { type Content, clauseAt, phraseContent } from './content.ts'
import { finiteFollows, type Sentence, wordsAt } from './extents.ts'
import { quotationBefore, quotationFrom } from './quotations.ts'

/** What follows the verb: a clause, quotation, object, infinitive or gerund, or what a preposition joins. */
export function behind(sentence: Sentence, { index, verb }: Clause, cue: Cue): Content | undefined {
  const first = skipAside(sentence, index + 1)
  const last = sentence.units[verb.last - 1]?.norm ?? ''
  if (cue.particles.has(last) || cue.prepositions.has(last)) return behindParticle(sentence, first, verb)
  const phrase = sentence.chunks[first]
  const direct =
    claimDenied(sentence, first, cue, last) ?? charged(sentence, first, cue) ?? opened(sentence, first, cue)
  if (direct !== undefined) return direct
  // "said so", "said both were gone"
  if (phrase !== undefined && cue.frames.has('anything') && isEcho(phrase)) return echo(sentence, first, phrase)
  if (phrase?.kind !== 'phrase') return undefined
  return (
    (cue.frames.has('complement') ? complemented(sentence, first, phrase, cue) : undefined) ??
    (cue.frames.has('hearer') || cue.frames.has('clause') ? told(sentence, first, cue) : undefined) ??
    (cue.frames.has('light') ? nounHeld(sentence, phrase, first) : undefined) ??
    (cue.frames.has('object') ? phraseContent(sentence, first) : undefined) ??
    (cue.frames.has('anything') ? clauseAt(sentence, first) : undefined)
  )
}

/** "pointed out that", "called for talks": behind a particle or preposition of the verb's own anything may be said. */
function behindParticle(sentence: Sentence, first: number, verb: VerbGroup): Content | undefined {
  const object = sentence.chunks[first]?.kind === 'phrase' && !finiteFollows(sentence.chunks, first + 1)
  const content = object ? phraseContent(sentence, first) : clauseAt(sentence, first)
  return content === undefined ? undefined : { ...content, cueEnd: verb.last }
}

/** "accused the group of theft", "accused both of having left": whom, and of what. */
function charged(sentence: Sentence, at: number, cue: Cue): Content | undefined {
  if (!cue.frames.has('charge')) return undefined
  const accused = sentence.chunks[at]
  const [joint, charge] = sentence.chunks.slice(overOthers(sentence, at, cue)).slice(0, 2)
  const isPhrase = accused?.kind === 'phrase'
  if (!isPhrase && !(accused?.kind === 'adverb' && isBare(accused.norm))) return undefined
  const inside = isPhrase && cue.prepositions.has('of') && accused.cores.at(-1)?.of != null
  // A text may end in "accused him of".
  const behind =
    joint?.kind === 'preposition' && cue.prepositions.has(joint.norm) && charge !== undefined && charge.kind !== 'stop'
  return inside || behind ? clauseAt(sentence, at) : undefined
}

/** "accused X, as well as Y and Z, of", "accused X in March of": the chunk behind all who are accused. */
function overOthers({ chunks }: Sentence, at: number, { prepositions }: Cue): number {
  for (let i = at + 1; i < Math.min(chunks.length, at + MOST_ASIDES); i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'preposition' && prepositions.has(chunk.norm)) return i
    const isOfTime = chunk.kind === 'preposition' && chunks[i + 1]?.kind === 'time'
    if (!isOfTime && !JOINING.has(chunk.kind)) break
  }
  return at + 1
}

const JOINING: ReadonlySet<Chunk['kind']> = new Set(['comma', 'conjunction', 'phrase', 'time'])

/** "called it a mistake": the object with what it is called. */
function complemented(sentence: Sentence, at: number, object: Phrase, cue: Cue): Content | undefined {
  const content = clauseAt(sentence, at)
  const end = content?.ranges[0]?.[1] ?? 0
  if (content === undefined || end <= (sentence.units[object.last - 1] as Unit).end) return undefined
  return { ...content, told: cue.frames.has('view') }
}

/** "told the panel that", "warned them of": the phrase is who hears it. */
function told(sentence: Sentence, hearer: number, cue: Cue): Content | undefined {
  const second = skipAside(sentence, hearer + 1)
  const chunk = sentence.chunks[second]
  if (chunk === undefined) return undefined
  const content = opened(sentence, second, HEARD)
  const ordered = chunk.kind === 'preposition' || (chunk.kind === 'verb' && chunk.form === 'infinitive')
  if (content !== undefined && ordered) return { ...content, told: false }
  if (content !== undefined || !cue.frames.has('hearer')) return content
  return chunk.kind === 'preposition' && ABOUT.has(chunk.norm) ? clauseAt(sentence, second + 1) : undefined
}

const ABOUT = new Set(contentWords.prepositionsOfMatter)
const HEARD: Cue = {
  frames: new Set(['clause', 'infinitive']),
  prepositions: new Set(),
  particles: new Set(),
  manner: 'alleged',
}

/** "rejected the army's claim that it left", "rejects allegations of arming X", "the charge according to which": what is denied. */
function claimDenied(sentence: Sentence, at: number, { manner }: Cue, last: string): Content | undefined {
  if (manner !== 'denied') return undefined
  const phrase = sentence.chunks[at]
  const claim = phrase?.kind === 'phrase' ? phrase.cores.at(-1) : undefined
  const isClaim = nounCue(claim?.head ?? last)?.frames.has('event') === true && (claim?.name ?? null) === null
  return isClaim ? contentOfClaim(sentence, claim === undefined ? at : at + 1) : undefined
}

/** What a claim says, behind who makes it and where. */
function contentOfClaim(sentence: Sentence, first: number): Content | undefined {
  const { chunks } = sentence
  for (let i = first; i < Math.min(chunks.length, first + MOST_ASIDES); i++) {
    const [chunk, before] = [chunks[i] as Chunk, chunks[i - 1]]
    if (chunk.kind === 'that') return clauseAt(sentence, i)
    if (chunk.kind === 'relative' && isSource(before)) return clauseAt(sentence, i + 1)
    if (chunk.kind === 'verb' && chunk.form === 'ing' && before?.kind === 'preposition') return clauseAt(sentence, i)
    if (chunk.kind !== 'comma' && !ASIDES.has(chunk.kind)) return undefined
  }
  return undefined
}

/** "according to which". */
function isSource(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'preposition' && chunk.norm.startsWith('according')
}

/** "voiced support for the ban", "has concerns that it fails": the noun belongs to the cue. */
function nounHeld(sentence: Sentence, phrase: Phrase, at: number): Content | undefined {
  const core = phrase.cores.at(-1)
  if (core === undefined || core.name !== null) return undefined
  const last = core.of === null ? core.last : core.of.first - 1
  const cue = nounCue(sentence.units[last - 1]?.norm ?? '')
  if (cue === undefined) return undefined
  const content = core.of === null ? opened(sentence, at + 1, cue) : heldBy(sentence, cue, core.of)
  return content === undefined ? undefined : { ...content, cueEnd: content.cueEnd ?? last, noun: cue }
}

/** Content that a chunk opens, by what the cue takes. */
export function opened(sentence: Sentence, at: number, cue: Cue): Content | undefined {
  const chunk = sentence.chunks[at]
  if (chunk === undefined) return undefined
  if (cue.frames.has('clause') && opensSpeech(sentence, at, chunk)) return clauseAt(sentence, at)
  switch (chunk.kind) {
    case 'that':
      return cue.frames.has('object') ? clauseAt(sentence, at) : undefined
    case 'verb':
      return opensWithVerb(cue, chunk) ? clauseAt(sentence, at) : undefined
    case 'preposition':
      return joined(sentence, at, chunk, cue)
    case 'adverb':
      return cue.frames.has('object') ? bare(sentence, chunk) : undefined
    case 'stop':
      return cue.frames.has('clause') ? behindColon(sentence, at, chunk) : undefined
    default:
      return undefined
  }
}

/** "that …", "whether …", a quotation, or a subject with its verb. */
function opensSpeech(sentence: Sentence, at: number, chunk: Chunk): boolean {
  if (chunk.kind === 'that' || quotationOpens(sentence, at)) return true
  if (chunk.kind === 'phrase')
    return (
      finiteFollows(sentence.chunks, at + 1) ||
      finiteFollows(sentence.chunks, overDescription(sentence.chunks, at + 1)) ||
      SUBJECTS.has(firstWord(sentence, chunk))
    )
  return (chunk.kind === 'relative' || chunk.kind === 'subordinator') && WONDERING.has(chunk.norm)
}

/** "claimed X, commander of Y, was killed": the chunk behind what stands between commas; the comma itself where nothing does. */
function overDescription(chunks: readonly Chunk[], comma: number): number {
  if (chunks[comma]?.kind !== 'comma' || chunks[comma + 1]?.kind !== 'phrase') return comma
  const close = chunks.findIndex(({ kind }, i) => i > comma && !INSIDE_DESCRIPTION.has(kind))
  return chunks[close]?.kind === 'comma' && chunks[close + 1]?.kind === 'verb' ? close + 1 : comma
}

const INSIDE_DESCRIPTION: ReadonlySet<Chunk['kind']> = new Set(['phrase', 'preposition', 'adverb', 'time'])

/** "to leave", "leaving"; "officials say is in exile" and "called unmarked cars a danger": a finite form opens the rest. */
function opensWithVerb({ frames }: Cue, { form }: VerbGroup): boolean {
  if (form === 'infinitive') return frames.has('infinitive')
  if (form === 'ing' && frames.has('anything')) return true
  return form === 'ing' ? frames.has('gerund') : frames.has('clause') || frames.has('complement')
}

/** What a preposition joins to the cue. */
function joined(sentence: Sentence, at: number, { norm, last }: Mark, cue: Cue): Content | undefined {
  const { chunks } = sentence
  // "voted to compensate them": a verb that no list knows looks like a preposition and its phrase.
  if (norm === 'to' && cue.frames.has('infinitive') && chunks[at + 1]?.kind === 'phrase') return clauseAt(sentence, at)
  if (cue.prepositions.has(norm)) {
    const content = phraseContent(sentence, at + 1)
    return content === undefined ? undefined : { ...content, cueEnd: last, told: cue.frames.has('charge') }
  }
  if (norm === 'as' && cue.frames.has('complement')) return clauseAt(sentence, at)
  // "said about half of them had left": the number has a word before it.
  const about = norm === 'about' && cue.frames.has('clause') && finiteFollows(chunks, at + 2)
  return about ? clauseAt(sentence, at) : undefined
}

/** "said this", "has not endorsed her": a bare pronoun is all that is said. */
function bare(sentence: Sentence, { norm, first, last }: Mark): Content | undefined {
  return isBare(norm) ? { ranges: [wordsAt(sentence, first, last)], told: false } : undefined
}

function isBare(norm: string): boolean {
  return grammarOf.determiners.has(norm) || grammarOf.possessives.has(norm)
}

/** Pronouns that are subjects only, so that a clause begins with them, whatever its verb. */
const SUBJECTS = new Set(contentWords.subjectPronouns)

function firstWord({ units }: Sentence, { first }: Phrase): string {
  return units[first]?.norm ?? ''
}

const WONDERING = new Set(contentWords.questionWords)

/** What a colon opens. */
function behindColon(sentence: Sentence, at: number, { norm }: Mark): Content | undefined {
  if (norm !== ':') return undefined
  const told =
    sentence.chunks[at + 1] === undefined || quotationOpens(sentence, at + 1) || finiteFollows(sentence.chunks, at + 1)
  return told ? (clauseAt(sentence, at + 1) ?? quotedNext(sentence)) : undefined
}

/** A colon that ends its sentence: the next quotation is what is said. */
function quotedNext({ quotations, end }: Sentence): Content | undefined {
  const next = quotationFrom(quotations, end - 1)
  return next === undefined || next.start > end + FURTHEST
    ? undefined
    : { ranges: [[next.start, next.end]], told: true }
}

/** How far behind a colon its quotation may begin: over a line break. */
const FURTHEST = 4

/** Whether a quotation begins right before a chunk. */
function quotationOpens({ chunks, units, quotations }: Sentence, at: number): boolean {
  const [chunk, before] = [chunks[at] as Chunk, chunks[at - 1]]
  const last = quotationBefore(quotations, (units[chunk.first] as Unit).start)
  return last !== undefined && last.start >= (before === undefined ? 0 : (units[before.last - 1] as Unit).end)
}

/** Over adverbs, times and "in a statement", "on Monday" to what is said. */
function skipAside(sentence: Sentence, from: number): number {
  let i = from
  for (let step = asideAt(sentence, i); step > 0; step = asideAt(sentence, i)) i += step
  return i
}

/** "said so": all that is said. */
const ECHOES = new Set(contentWords.echoes)

function isEcho(chunk: Chunk): chunk is Mark {
  return chunk.kind === 'adverb' || (chunk.kind === 'subordinator' && ECHOES.has(chunk.norm))
}

function echo(sentence: Sentence, at: number, { norm, first, last }: Mark): Content | undefined {
  return ECHOES.has(norm) ? { ranges: [wordsAt(sentence, first, last)], told: false } : clauseAt(sentence, at)
}

/** How many chunks at a place tell when, where and how, and not what. */
function asideAt(sentence: Sentence, i: number): number {
  const { chunks } = sentence
  const [chunk, next] = [chunks[i], chunks[i + 1]]
  if (chunk === undefined || quotationOpens(sentence, i)) return 0
  if (chunk.kind === 'time') return 1
  if (chunk.kind === 'adverb') return isBare(chunk.norm) || ECHOES.has(chunk.norm) ? 0 : 1
  if (chunk.kind === 'comma') return betweenCommas(sentence, i)
  if (chunk.kind !== 'preposition') return 0
  return next?.kind === 'time' || isAside(next) ? 2 : wayToSpeech(sentence, i)
}

/** ", however," and the comma before a quotation. */
function betweenCommas(sentence: Sentence, i: number): number {
  const [word, comma] = [sentence.chunks[i + 1], sentence.chunks[i + 2]]
  if (word !== undefined && quotationOpens(sentence, i + 1)) return 1
  return (word?.kind === 'adverb' || word?.kind === 'time') && comma?.kind === 'comma' ? 3 : 0
}

/** More than these do not stand between a verb and what is said. */
const MOST_ASIDES = 8
const ASIDES: ReadonlySet<Chunk['kind']> = new Set(['preposition', 'phrase', 'adverb', 'time'])

/** "at a church in the town that …", "in a post on X: “…”": how many chunks lead to "that", a colon or a quotation. */
function wayToSpeech(sentence: Sentence, from: number): number {
  const { chunks } = sentence
  for (let i = from + 1; i < Math.min(chunks.length, from + MOST_ASIDES); i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'that' || (chunk.kind === 'stop' && chunk.norm === ':')) return i - from
    if (quotationOpens(sentence, i)) return i - from
    if (!ASIDES.has(chunk.kind)) return 0
  }
  return 0
}

/** "a statement", "an interview": how something is said. */
export function isAside(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'phrase' && chunk.cores.some(({ words }) => words.some(({ norm }) => isMode(norm)))
}

/** "critical of the plan": the phrase behind "of" is the content. */
export function heldBy(sentence: Sentence, cue: Cue, of: Phrase): Content | undefined {
  if (!cue.prepositions.has('of')) return undefined
  return { ranges: [wordsAt(sentence, of.first, of.last)], cueEnd: of.first, told: false }
}
