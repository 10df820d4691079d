import type { EntityType } from '../../claims/entity.ts'
import type { TimeExpression } from '../../time/expressions.ts'
import type { Figure } from '../cast.ts'

/** A name, description or pronoun in a sentence and the figure it stands for. */
export interface LocalMention {
  readonly start: number
  readonly end: number
  readonly type: EntityType
  readonly figure: Figure
  /** The title or office that stands before a person's name. */
  readonly role: string | null
  /** How the figure was found: by a name, by a description ("the group"), or by a pronoun. */
  readonly kind: 'name' | 'description' | 'pronoun'
  readonly score: number
  readonly because?: string
}

/** What a sentence is made of, once names and dates are known: each of them is one unit. */
export interface Unit {
  readonly kind: 'word' | 'number' | 'sign' | 'mention' | 'time'
  /** The normalised word; of a mention or time the empty string. */
  readonly norm: string
  readonly start: number
  readonly end: number
  readonly capital: boolean
  readonly mention?: LocalMention
  readonly time?: TimeExpression
}

export interface Sentence {
  readonly start: number
  readonly end: number
  readonly units: readonly Unit[]
  /** Figures of the sentences before, nearest last, for references that cross a full stop. */
  readonly previous: readonly LocalMention[]
}

/** A stretch of a sentence that a voice says, with how. */
export interface Said {
  /** Who speaks; null when nobody is named ("reportedly"). */
  readonly voice: LocalMention | null
  readonly cueStart: number
  readonly cueEnd: number
  readonly contentStart: number
  readonly contentEnd: number
  readonly factuality: 'asserted' | 'alleged' | 'denied' | 'false'
  /** A voice announcing: its own doings are asserted, not alleged. */
  readonly announces: boolean
}
