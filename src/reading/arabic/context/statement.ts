import type { Qualifiers, Value } from '../../../claims/claim.ts'
import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import type { Word } from '../words/words.ts'
import type { Memory } from './memory.ts'
import type { FigureUnit, Unit } from './unit.ts'

/** What a sentence says, before it is known who speaks. */
export interface Statement {
  readonly subject: Role
  /** The first that the types of the ends allow is taken. */
  readonly predicates: readonly string[]
  readonly object: Role | Value | null
  readonly qualifiers?: Qualifiers
  readonly valid: string | null
  /** The word that says it: whoever speaks there says it. */
  readonly anchor: number
  readonly start: number
  readonly end: number
  readonly score: number
  /**
   * Whether a voice that speaks here takes it for granted: offices. Names carry no voice at all.
   * `self`: the subject itself says so unless another voice does.
   */
  readonly standing: 'said' | 'granted' | 'unvoiced' | 'self'
  /** Whether it is said not to be so: whoever speaks denies it, and the text itself claims nothing. */
  readonly negated?: boolean
  /** Who denies what is negated, where no voice is named. */
  readonly denier?: Figure
  /** Whether the words themselves only report it: "is attributed to". */
  readonly alleged?: boolean
}

/** One sentence while it is being read. */
export interface Context {
  readonly memory: Memory
  readonly text: string
  readonly start: number
  readonly end: number
  readonly words: readonly Word[]
  /** Of which classes of words it has one: what rules ask before they look through it. */
  readonly cues: number
  /** The figures spoken of before this sentence, newest last. */
  readonly before: readonly Figure[]
  readonly statements: Statement[]
}

/** Who is meant, by the words that name it. */
export function roleOf(unit: FigureUnit): Role {
  return { figure: unit.figure, start: unit.nameStart ?? unit.start, end: unit.nameEnd ?? unit.end }
}

/** A figure that no words of its own name here: a pronoun or nothing stands for it. */
export function unnamed(figure: Figure, at: number): Role {
  return { figure, start: at, end: at }
}

/** The stretch from the first to the last of the units. */
export function spanning(...units: readonly (Unit | undefined)[]): [number, number] {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const unit of units) {
    if (unit === undefined) continue
    start = Math.min(start, unit.start)
    end = Math.max(end, unit.end)
  }
  return [start, end]
}
