import type { Concept } from './lexicon.ts'
import type { Form } from './sound/form.ts'

/**
 * What a part of a name is to the whole: the proper word itself, a word with a meaning, a number that keeps one unit
 * apart from the next, a single letter, or something that names leave out at will (`legal` forms, `particle`s).
 */
export type PartKind = 'proper' | 'meaning' | 'number' | 'initial' | 'legal' | 'particle'

/** A part of a name as it is compared: a word, or words that belong together ("Abd al-Rahman"). */
export interface Part {
  /** As it stands in the name, for the reasons. */
  readonly text: string
  readonly kind: PartKind
  /** What it may mean, all senses. */
  readonly concepts: readonly Concept[]
  /** How it may be sounded out: as it stands, and without its article. */
  readonly forms: readonly Form[]
  /** A servant name (Abd al-), a byname by one's child (Abu, Umm), or neither. */
  readonly role: 'plain' | 'servant' | 'kunya'
  /** How much it says about who is meant: a common given name says little. */
  readonly weight: number
}

/** What distinguishes least, and most, when the names of nobody else are known. */
export const WEIGHTS: Readonly<Record<PartKind, number>> = {
  proper: 1,
  meaning: 0.7,
  number: 1.2,
  initial: 0.3,
  legal: 0.12,
  particle: 0.08,
}

/** How much parts say together about who is meant. */
export function weightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0)
}

/** Whether a part tells one name from another: particles and legal forms come and go with the spelling. */
export function counts({ kind }: Part): boolean {
  return kind !== 'particle' && kind !== 'legal'
}

/** Whether a part is a word that means one of these concepts, in one of its senses. */
export function means({ kind, concepts }: Part, ids: ReadonlySet<string>): boolean {
  return kind === 'meaning' && concepts.some(({ id }) => ids.has(id))
}

/** Whether a part names a country, a people or a well-known place, in one of its senses. */
export function isOfCountry({ concepts }: Part): boolean {
  return concepts.some(({ kind }) => kind === 'country')
}
