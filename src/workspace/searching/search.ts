import { spanOf } from '../../claims/evidence.ts'
import { withPage } from '../../claims/page.ts'
import { type Excerpt, excerptsOf } from '../../inquiry/search/excerpts.ts'
import { hitsIn } from '../../inquiry/search/hits.ts'
import { type ParsedQuery, parseQuery } from '../../inquiry/search/parse-query.ts'
import type { SearchQuery } from '../../inquiry/search/query.ts'
import type { AnsweringSection, SearchFilters } from '../../store/source-search.ts'
import { searchWords } from '../../text/search-words.ts'
import { type MeantEntity, meantBy } from '../asking/questions.ts'
import type { Workspace } from '../open.ts'
import { type PlaceInAnswer, placeAfter, placeFrom } from './search-cursor.ts'
import { filtersMeant, type SearchOptions } from './search-options.ts'

export type { SearchOptions } from './search-options.ts'

/** Words of a source around what was found in them, and the claims that rest on these words. */
export interface FoundExcerpt extends Excerpt {
  /** Ids of claims with evidence in the excerpt, in the order of the log, whatever was concluded of them. */
  readonly claims: readonly string[]
  /** The page on which they begin; only where the source has pages. */
  readonly page?: string
}

/**
 * A source that answers, or a section of a long one. All offsets are UTF-16 code units of the source's own text, those
 * of `titleHits` of its title: the slice there is the quote.
 */
export interface FoundSource {
  readonly source: string
  readonly title: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string
  /** The part of the text that was searched as one: all of it, unless it is long. */
  readonly section: { readonly start: number; readonly end: number }
  /** How well it answers, the higher the better; comparable within one query only. */
  readonly score: number
  readonly titleHits: Excerpt['hits']
  /** How many hits there are in the section, shown or not. */
  readonly hits: number
  /** The sentences that tell most, in the order of the text. */
  readonly excerpts: readonly FoundExcerpt[]
}

/** What was found. */
export interface SearchAnswer {
  readonly query: string
  /** Who or what bears a name like the words of the query, the best first; only with the first page. */
  readonly entities: readonly MeantEntity[]
  /** The best first. */
  readonly sources: readonly FoundSource[]
  /** What to give as `after` for those that come next; null when there are no more. */
  readonly next: string | null
}

const MOST_ENTITIES = 5
/** Less likely ones are for `who`: words of a query are mostly no name. */
const LEAST_LIKELY = 0.15
const MOST_EXCERPTS = 3
/**
 * So many sections are looked at for one answer. Only words that stand apart in section after section, where they are
 * asked for together, need so many; then an answer may have fewer sources than asked for, and still a `next`.
 */
const MOST_LOOKED_AT = 400

/**
 * Searches names and full texts. Every word of the query must be there, in any case, with or without marks, and in
 * Arabic with or without article and the particles written together with a word; see docs/search.md for the language.
 * Throws KnownError `bad-search` for a query or a cursor that cannot be understood, `bad-date` for a date, and
 * `unknown-name` when no source is of that publisher.
 */
export async function search(workspace: Workspace, text: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  const query = parseQuery(text)
  const { limit, filters } = await filtersMeant(workspace, options)
  const isFirst = options.after === undefined
  const from = isFirst ? { skip: 0, upTo: await workspace.store.search.sections() } : placeFrom(options.after)
  const entities = isFirst && options.names !== false ? await entitiesLike(workspace, query) : []
  return { query: text, entities, ...(await foundFrom(workspace, { query, filters, limit, from })) }
}

/** Those that are likely, and those of whose name the words are a part. */
async function entitiesLike(workspace: Workspace, query: ParsedQuery): Promise<readonly MeantEntity[]> {
  const meant = await meantBy(workspace, query.plain)
  const bears = (name: string) => hitsIn([searchWords(name)], query) !== null
  return meant
    .filter(({ score, name, entity }) => score >= LEAST_LIKELY || bears(name) || bears(entity))
    .slice(0, MOST_ENTITIES)
}

interface Asked {
  readonly query: SearchQuery
  readonly filters: SearchFilters
  readonly limit: number
  readonly from: PlaceInAnswer
}

async function foundFrom(
  { store }: Workspace,
  { query, filters, limit, from }: Asked,
): Promise<Pick<SearchAnswer, 'sources' | 'next'>> {
  const sources: FoundSource[] = []
  let place = from
  for (let lookedAt = 0; lookedAt < MOST_LOOKED_AT; ) {
    // The first batch is mostly enough; each more is as large as all before, for every one is ranked anew.
    const batch = Math.min(Math.max(limit + 1, lookedAt), MOST_LOOKED_AT - lookedAt)
    const sections = await store.search.find(query, { ...place, filters, limit: batch })
    for (const section of sections) {
      if (sources.length === limit) return { sources, next: placeAfter(place) }
      place = { ...place, skip: place.skip + 1 }
      const found = await foundIn({ store }, section, query)
      if (found !== null) sources.push(found)
    }
    if (sections.length < batch) return { sources, next: null }
    lookedAt += sections.length
  }
  return { sources, next: placeAfter(place) }
}

/** What stands in a section; null when the words of a phrase stand apart in it. */
async function foundIn(
  { store }: Pick<Workspace, 'store'>,
  { start, end, ...section }: AnsweringSection,
  query: SearchQuery,
): Promise<FoundSource | null> {
  const text = (await store.sourceText(section.source)) ?? ''
  const title = start === 0 ? (section.title ?? '') : ''
  const hits = hitsIn([searchWords(title), searchWords(text, start, end)], query)
  if (hits === null) return null
  const [inTitle = [], inText = []] = hits
  const excerpts = excerptsOf(text, { stretch: [start, end], hits: inText }, MOST_EXCERPTS)
  const stretches = excerpts.map((excerpt) => [excerpt.start, excerpt.end] as const)
  const claims = await store.search.claimsWithin(section.source, stretches)
  const pages = await store.sourcePages(section.source)
  return {
    ...section,
    section: { start, end },
    titleHits: inTitle.map((hit) => spanOf(title, hit.start, hit.end)),
    hits: inText.length,
    excerpts: excerpts.map((excerpt, place) => ({ ...withPage(excerpt, pages), claims: claims[place] ?? [] })),
  }
}
