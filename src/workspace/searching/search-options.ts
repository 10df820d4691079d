import { KnownError } from '../../claims/known-error.ts'
import { daysMeant } from '../../inquiry/moment.ts'
import type { SearchFilters } from '../../store/source-search.ts'
import { foldedWords } from '../../text/normalise.ts'
import type { Workspace } from '../open.ts'

/** Which sources are searched, and how many are wanted. */
export interface SearchOptions {
  /** BCP 47; `ar` means `ar-SY` too. */
  readonly language?: string | undefined
  /** Words of the publisher's name, in any case and with or without marks. */
  readonly publisher?: string | undefined
  /** A day, month or year: sources that may have been published then or later. */
  readonly from?: string | undefined
  /** A day, month or year: sources that may have been published then or earlier. */
  readonly to?: string | undefined
  /** How many sources at most, 1 to 100; 10 if not given. */
  readonly limit?: number | undefined
  /** Whether entities are looked for by their names too, on the first page; they are if not given. */
  readonly names?: boolean | undefined
  /** The `next` of an earlier answer to the same question. */
  readonly after?: string | undefined
}

const USUAL_LIMIT = 10
const MOST = 100

/** The options understood. Throws KnownError `bad-search`, `bad-date` or `unknown-name`. */
export async function filtersMeant(
  { store }: Workspace,
  { language, publisher, from, to, limit = USUAL_LIMIT }: SearchOptions,
): Promise<{ readonly filters: SearchFilters; readonly limit: number }> {
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
    throw new KnownError('bad-search', `search: from 1 to ${MOST} sources can be asked for at a time`)
  }
  const publishers = publisher === undefined ? undefined : publishersLike(await store.search.publishers(), publisher)
  const days = {
    from: from === undefined ? undefined : daysMeant(from).from,
    to: to === undefined ? undefined : daysMeant(to).to,
  }
  return { filters: { language, publishers, ...days }, limit }
}

/** Those whose names have all these words. */
function publishersLike(publishers: readonly string[], words: string): readonly string[] {
  const wanted = foldedWords(words)
  const like = publishers.filter((name) => {
    const has = new Set(foldedWords(name))
    return wanted.every((word) => has.has(word))
  })
  if (like.length > 0 && wanted.length > 0) return like
  throw new KnownError('unknown-name', `search: no source names a publisher like ${JSON.stringify(words)}`)
}
