import type { ClaimObject } from './claim.ts'
import type { EntityReference } from './entity.ts'
import wordings from './reasons.json' with { type: 'json' }

/**
 * The program gives its reasons in sentences that are made from `reasons.json` and nowhere else. So a sentence can be read
 * back to what it was made of, also one that stands in a log for years, and be said in another language.
 */

/** The name of a reason. */
export type ReasonId = keyof typeof wordings

/** The English sentence of each reason, with `{places}`. */
export const REASON_WORDINGS: Readonly<Record<ReasonId, string>> = wordings

/** Something that is said, as a reason names it. */
export interface SaidStatement {
  readonly subject: EntityReference
  readonly predicate: string
  readonly object: ClaimObject
}

/** Who speaks, each once, with the days (EDTF) of the documents. */
export interface Speaker {
  readonly name: string
  readonly days: readonly string[]
}

/** What stands in a place of a reason. */
export type ReasonTerm =
  | { readonly kind: 'text'; readonly text: string }
  /** Statements one after the other; `times` (EDTF) are said after them. */
  | { readonly kind: 'statements'; readonly statements: readonly SaidStatement[]; readonly times: readonly string[] }
  /** When, as claimed (EDTF), and by whom that is said; without times it is that there is no date. */
  | { readonly kind: 'times'; readonly times: readonly string[]; readonly speakers: readonly Speaker[] }
  | { readonly kind: 'speakers'; readonly speakers: readonly Speaker[] }
  /** Researchers who doubt it, where no voice does. */
  | { readonly kind: 'researchers'; readonly names: readonly string[] }

/** A reason with everything that its sentence says, for those who say it in another language. */
export interface Reason {
  readonly id: ReasonId
  readonly terms: Readonly<Record<string, ReasonTerm>>
}

/** The English sentence of a reason. */
export function reasonInWords(id: ReasonId, words: Readonly<Record<string, string | number>> = {}): string {
  return REASON_WORDINGS[id].replace(PLACE, (place, name: string) => String(words[name] ?? place))
}

/** What a sentence was made of. */
export interface ReadReason {
  readonly id: ReasonId
  /** The words in its places. */
  readonly words: Readonly<Record<string, string>>
}

/** Reads a sentence back; null for what is none of the program's, such as the words of a person. */
export function readReason(sentence: string): ReadReason | null {
  if (sentence.length > LONGEST) return null
  for (const { id, pattern } of patterns()) {
    const match = pattern.exec(sentence)
    if (match !== null) return { id, words: { ...match.groups } }
  }
  return null
}

const PLACE = /\{(\w+)\}/g
const LONGEST = 2000
/** Sides and contradictions come with what they say, and a side that is nothing but a place reads everything. */
const NOT_READ: readonly string[] = ['{what}']

let made: readonly { readonly id: ReasonId; readonly pattern: RegExp }[] | undefined

/** Those that say most themselves first: "{x} is named too" would also read what says more. */
function patterns(): NonNullable<typeof made> {
  made ??= (Object.entries(REASON_WORDINGS) as [ReasonId, string][])
    .filter(([, words]) => !NOT_READ.includes(words))
    .sort(([, one], [, other]) => ownLength(other) - ownLength(one))
    .map(([id, words]) => ({ id, pattern: patternOf(words) }))
  return made
}

function ownLength(words: string): number {
  return words.replace(PLACE, '').length
}

function patternOf(words: string): RegExp {
  const parts = words.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    return name === undefined ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<${name}>[^]+?)`
  })
  return new RegExp(`^${parts.join('')}$`, 'u')
}
