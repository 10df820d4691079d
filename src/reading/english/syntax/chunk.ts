import { grammarOf } from '../words/grammar.ts'
import type { Unit } from './unit.ts'

/** One noun phrase without what is joined to it by "and": "the group's spokesman Abu X", "a wing of Y". */
export interface Core {
  readonly first: number
  /** The unit after its last, complement included. */
  readonly last: number
  readonly determiner: string | null
  readonly possessive: Unit | null
  /** Names before the head: modifiers and owners, in order. */
  readonly modifiers: readonly Unit[]
  /** The name the phrase ends with; null when it ends with a noun. */
  readonly name: Unit | null
  /** The noun the phrase ends with, or the noun right before its name; null when there is none. */
  readonly head: string | null
  readonly words: readonly Unit[]
  /** What follows "of". */
  readonly of: Phrase | null
}

/** A noun phrase: one core, or several that "and" joins. */
export interface Phrase {
  readonly kind: 'phrase'
  readonly first: number
  readonly last: number
  readonly cores: readonly Core[]
}

/** A verb with its auxiliaries. */
export interface VerbGroup {
  readonly kind: 'verb'
  readonly first: number
  readonly last: number
  /** The verb with its particles and fixed nouns: "carry out", "claim responsibility for"; "be" for a copula. */
  readonly verb: string
  readonly lemma: string
  readonly passive: boolean
  readonly negated: boolean
  /** Would, could, may, will. */
  readonly modal: boolean
  readonly finite: boolean
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle'
  readonly adverbs: readonly string[]
  /** Of how many it is said, as its auxiliary tells: "was", "were". */
  readonly number: 'one' | 'several' | null
}

export interface Mark {
  readonly kind:
    | 'preposition'
    | 'conjunction'
    | 'comma'
    | 'stop'
    | 'relative'
    | 'that'
    | 'subordinator'
    | 'time'
    | 'adverb'
  readonly first: number
  readonly last: number
  readonly norm: string
}

export type Chunk = Phrase | VerbGroup | Mark

const NONE: ReadonlySet<string> = new Set(['no', 'few', 'neither'])

/** "no ties", "little contact": what there is none of. */
export function isOfNone({ determiner, words }: Core): boolean {
  return NONE.has(determiner ?? '') || (determiner === null && words[0]?.norm === 'little')
}

/** Whether a word casts doubt on what follows it: "alleged", "suspected". */
export function isDoubtful(words: readonly Unit[]): boolean {
  return words.some((unit) => grammarOf.allegedAdjectives.has(unit.norm))
}
