import { KnownError } from '../../claims/known-error.ts'
import { fold } from '../../text/normalise.ts'
import { LONGEST_WORDS, PAGE } from './limits.ts'
import type { Term } from './vocabulary.ts'

/** The parameters of an address that asks for suggestions, as text; null or absent where there is none. */
export interface SuggestParameters {
  readonly prefix: string | null
  readonly cursor?: string | null
}

/** What somebody began to type, and how many suggestions they have seen. */
export interface SuggestRequest {
  readonly prefix: string
  readonly skip: number
}

/** Something that may be meant by what was begun, with its types where it is an entity. */
export interface Suggestion extends Term {
  readonly notable?: readonly Term[]
}

/** W3C Reconciliation Service API 0.2, section 6.3. */
export interface Suggestions {
  readonly result: readonly Suggestion[]
}

/**
 * What is asked of a suggest service: W3C Reconciliation Service API 0.2, section 6.2. Throws KnownError `bad-query`
 * when there is no prefix, it is too long, or the cursor is no number.
 */
export function parseSuggest({ prefix, cursor = null }: SuggestParameters): SuggestRequest {
  if (prefix === null) throw new KnownError('bad-query', 'suggest: prefix: missing')
  if (prefix.length > LONGEST_WORDS) {
    throw new KnownError('bad-query', `suggest: prefix: longer than ${LONGEST_WORDS} characters`)
  }
  if (cursor !== null && !/^\d{1,9}$/.test(cursor)) throw new KnownError('bad-query', 'suggest: cursor: not a number')
  return { prefix, skip: Number(cursor ?? 0) }
}

/** The types or properties that may be meant: all of them before anything is typed, for there are few. */
export function suggestTerms(terms: readonly Term[], { prefix, skip }: SuggestRequest): Suggestions {
  return pageOf(
    terms.filter(({ id, name }) => begins(id, prefix) || begins(name, prefix)),
    skip,
  )
}

/** The suggestions that come next. */
export function pageOf(suggestions: readonly Suggestion[], skip: number): Suggestions {
  return { result: suggestions.slice(skip, skip + PAGE) }
}

/** Whether a name, or a word of it, begins like that. */
export function begins(name: string, prefix: string): boolean {
  return ` ${fold(name)}`.includes(` ${fold(prefix)}`)
}
