import type { Factuality } from '../../../claims/attribution.ts'
import cues from './attribution-cues.json' with { type: 'json' }

/**
 * What a verb of saying, thinking, wanting or judging may be followed by:
 * a clause or quotation; a noun phrase that is the content; a hearer and then the content; an infinitive; a gerund;
 * an object with what it is said to be ("called it a mistake"). `raising` verbs say their content of their subject;
 * `light` verbs are one cue with the noun behind them ("voiced support for"). Behind `anything` whatever follows is said.
 * With `event` the object is what is said to have happened ("reported the death"), with `charge` so is what the verb's
 * preposition joins ("accused of"), with `view` what follows the object ("regard it as").
 */
export type Frame =
  | 'anything'
  | 'clause'
  | 'object'
  | 'hearer'
  | 'infinitive'
  | 'gerund'
  | 'complement'
  | 'raising'
  | 'light'
  | 'event'
  | 'charge'
  | 'view'

/** What a cue may take, and the words that join its content to it: prepositions of a cue, particles of a verb. */
export interface Cue {
  readonly frames: ReadonlySet<Frame>
  readonly prepositions: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  /** What its voice does with the claims inside; null when they are none of its: "knew that", "hoped that". */
  readonly manner: Factuality | null
}

interface Lists {
  readonly prepositions: Readonly<Record<string, readonly string[]>>
  readonly particles?: Readonly<Record<string, readonly string[]>>
  readonly asserted?: readonly string[]
  readonly denied?: readonly string[]
  readonly false?: readonly string[]
  readonly unvoiced: readonly string[]
}

const FRAMES: readonly Frame[] = [
  'anything',
  'clause',
  'object',
  'hearer',
  'infinitive',
  'gerund',
  'complement',
  'raising',
  'light',
  'event',
  'charge',
  'view',
]

interface Draft {
  readonly frames: Set<Frame>
  readonly prepositions: Set<string>
  readonly particles: Set<string>
  manner: Factuality | null
}

function cuesOf(lists: Lists): ReadonlyMap<string, Cue> {
  const found = new Map<string, Draft>()
  const at = (word: string): Draft => {
    const known = found.get(word)
    if (known !== undefined) return known
    const fresh: Draft = { frames: new Set(), prepositions: new Set(), particles: new Set(), manner: null }
    found.set(word, fresh)
    return fresh
  }
  for (const frame of FRAMES) {
    const words = (lists as Partial<Record<Frame, readonly string[]>>)[frame] ?? []
    for (const word of words) at(word).frames.add(frame)
  }
  for (const [preposition, words] of Object.entries(lists.prepositions))
    for (const word of words) at(word).prepositions.add(preposition)
  for (const [particle, words] of Object.entries(lists.particles ?? {}))
    for (const word of words) at(word).particles.add(particle)
  setManners(found, lists)
  return found
}

/** What takes one of these tells of something that happens or is so. */
const TELLING: readonly Frame[] = ['clause', 'event', 'charge', 'view']

/** What a verb, noun or adjective says, its voice alleges, unless the data say otherwise. */
function setManners(
  found: ReadonlyMap<string, Draft>,
  { asserted = [], denied = [], false: falsehoods = [], unvoiced }: Lists,
): void {
  const exceptions = new Map<string, Factuality | null>([
    ...asserted.map((word) => [word, 'asserted'] as const),
    ...denied.map((word) => [word, 'denied'] as const),
    ...falsehoods.map((word) => [word, 'false'] as const),
    ...unvoiced.map((word) => [word, null] as const),
  ])
  for (const [word, cue] of found) {
    const exception = exceptions.get(word)
    if (exception !== undefined) cue.manner = exception
    else if (TELLING.some((frame) => cue.frames.has(frame))) cue.manner = 'alleged'
  }
}

const verbs = cuesOf(cues.verbs)
const nouns = withPlurals(cuesOf(cues.nouns))
const adjectives = cuesOf(cues.adjectives)

/** The verb as a cue; undefined for verbs that attribute nothing. */
export const verbCue = (lemma: string): Cue | undefined => verbs.get(lemma)
/** Verbs by which somebody says that something is not so: "deny", "reject". */
export const isDenying = (lemma: string): boolean => verbs.get(lemma)?.manner === 'denied'
/** Verbs by which somebody says on their own authority that something is so: "announce", "confirm". */
export const isAnnouncing = (lemma: string): boolean => verbs.get(lemma)?.manner === 'asserted'
/** Verbs that hold something to be something: "regard X as Y". */
export const isViewing = (lemma: string): boolean => verbs.get(lemma)?.frames.has('view') === true
/** The noun as a cue, singular or plural. */
export const nounCue = (norm: string): Cue | undefined => nouns.get(norm)
/** The adjective of a mind as a cue: "aware", "confident". */
export const adjectiveCue = (norm: string): Cue | undefined => adjectives.get(norm)

/** Nouns in their singular and their plural; a plural that is listed itself keeps what is said of it. */
function withPlurals<T>(nouns: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...[...nouns].map(([noun, value]) => [plural(noun), value] as const), ...nouns])
}

function plural(noun: string): string {
  if (noun.endsWith('ysis')) return `${noun.slice(0, -2)}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

const idioms: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries(cues.idioms).map(([lemma, all]) => [lemma, all.map((words) => words.split(' '))]),
)
/** The words with which a verb attributes, the longest first: "it clear" of "make it clear". */
export const idiomsOf = (lemma: string): readonly (readonly string[])[] => idioms.get(lemma) ?? []

/** Whether a verb may attribute a clause: "say", "show", "hope". */
export const isAttributing = (lemma: string): boolean => verbs.get(lemma)?.frames.has('clause') === true
/** All verbs that attribute, as the tagger must know them. */
export const attributingVerbs: readonly string[] = [...new Set([...verbs.keys(), ...idioms.keys()])]

const seeming = new Set(cues.adverbs)
/** "reportedly": says of its clause that somebody says so. */
export const isHearsay = (norm: string): boolean => seeming.has(norm)

const hedging = new Set(cues.hedges)
/** "probably": the text itself is not sure of its clause. */
export const isHedge = (norm: string): boolean => hedging.has(norm)

const documents = withPlurals(new Map(cues.documents.map((noun) => [noun, true])))
/** What speaks without being anybody: "polls", "records", "the study". */
export const isDocument = (norm: string): boolean => documents.has(norm)

const modes = new Set(cues.modes)
/** How something was said: "in a statement", "at a rally". */
export const isMode = (norm: string): boolean => modes.has(norm)
