import type { EntityType } from '../claims/entity.ts'
import type { Judgement } from '../claims/judgement.ts'

/** One name an entity bears, and how. */
export interface BorneName {
  readonly text: string
  /** `primary`, `alias`, `former`, `nom_de_guerre`, `acronym`, `translation`. */
  readonly kind: string
}

/** An entity as the name engine sees it: nothing but its type and names. No name is a key. */
export interface NamedEntity {
  readonly id: string
  readonly type: EntityType
  readonly names: readonly BorneName[]
}

/** Two entities compared: the score and the evidence for it in plain words, heaviest first. */
export interface Comparison {
  readonly left: string
  readonly right: string
  /** 0 to 1. */
  readonly score: number
  readonly because: readonly string[]
  readonly decision: Judgement['decision']
  /** As in `NameComparison`. */
  readonly agrees?: boolean
}

/** An entity found for a name that a person typed. */
export interface Candidate {
  readonly id: string
  /** The name of the entity that answered. */
  readonly name: string
  readonly score: number
  readonly because: readonly string[]
}
