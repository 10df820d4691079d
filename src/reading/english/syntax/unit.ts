import type { TimeExpression } from '../../../time/expressions.ts'
import type { LocalMention } from '../../page.ts'
import type { VerbForm, VerbReading } from '../words/verbs.ts'

/** What part a word plays in its sentence. */
export type Tag =
  | 'name'
  | 'time'
  | 'number'
  | 'noun'
  | 'determiner'
  | 'possessive'
  | 'pronoun'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'relative'
  | 'that'
  | 'to'
  | 'auxiliary'
  | 'modal'
  | 'negation'
  | 'adverb'
  | 'verb'
  | 'comma'
  | 'stop'
  | 'genitive'

/** A word of a sentence, or a whole name or date, with its part of speech. */
export interface Unit {
  tag: Tag
  /** The normalised word; of a compound preposition the slot it fills; of a name or date the empty string. */
  readonly norm: string
  readonly start: number
  readonly end: number
  readonly capital: boolean
  readonly lemma: string | undefined
  readonly forms: ReadonlySet<VerbForm> | undefined
  /** Whom a name, pronoun or possessive stands for. */
  mention: LocalMention | undefined
  /** The title or office before a person's name, as words. */
  readonly role: string | undefined
  readonly time: TimeExpression | undefined
}

/** A unit of which nothing but its word is known, and what verb it may be. All units have the same members in the same order, which engines are fast with. */
export function bareUnit(
  tag: Tag,
  norm: string,
  start: number,
  end: number,
  capital: boolean,
  verb?: VerbReading,
): Unit {
  return {
    tag,
    norm,
    start,
    end,
    capital,
    lemma: verb?.lemma,
    forms: verb?.forms,
    mention: undefined,
    role: undefined,
    time: undefined,
  }
}
