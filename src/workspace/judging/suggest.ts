import { KnownError } from '../../claims/known-error.ts'
import {
  begins,
  pageOf,
  parseSuggest,
  type Suggestion,
  type Suggestions,
  type SuggestParameters,
  type SuggestRequest,
  suggestTerms,
} from '../../exchange/reconciliation/suggestions.ts'
import { PROPERTIES, TYPES, typeTerm } from '../../exchange/reconciliation/vocabulary.ts'
import type { NamedEntity } from '../../names/types.ts'
import { fold } from '../../text/normalise.ts'
import { findEntities } from '../naming/find.ts'
import type { Workspace } from '../open.ts'
import { joinedEntities } from './joined-entities.ts'

export type { Suggestion, Suggestions, SuggestParameters } from '../../exchange/reconciliation/suggestions.ts'

/** How many other names a suggestion shows. */
const MOST_NAMES = 3

/**
 * What may be meant by what somebody began to type: `kind` is `entity`, `property` or `type`, as the address of a
 * suggest service ends. Throws KnownError `bad-query` for any other, and when the parameters are wrong.
 * W3C Reconciliation Service API 0.2, section 6.
 */
export async function suggest(workspace: Workspace, kind: string, parameters: SuggestParameters): Promise<Suggestions> {
  const request = parseSuggest(parameters)
  if (kind === 'type') return suggestTerms(TYPES, request)
  if (kind === 'property') return suggestTerms(PROPERTIES, request)
  if (kind === 'entity') return await suggestEntities(workspace, request)
  throw new KnownError('bad-query', 'suggest: neither entity, property nor type is asked for')
}

/**
 * The entity with that id; then those with a name that begins so, those with a word that begins so, and those with a
 * name that is like it, in any script.
 */
async function suggestEntities(workspace: Workspace, { prefix, skip }: SuggestRequest): Promise<Suggestions> {
  if (fold(prefix) === '') return { result: [] }
  const alike = new Map((await findEntities(workspace, prefix, null)).map(({ id }, place) => [id, place]))
  const ranked = (await joinedEntities(workspace, null)).flatMap((entity) => {
    const rank = rankOf(entity, prefix) ?? alike.get(entity.id)
    return rank === undefined ? [] : [{ entity, rank }]
  })
  return pageOf(
    ranked.toSorted((a, b) => a.rank - b.rank).map(({ entity }) => suggestionFrom(entity)),
    skip,
  )
}

/** Below zero, so that it comes before names that are only like it; undefined where nothing begins so. */
function rankOf({ id, names }: NamedEntity, prefix: string): number | undefined {
  if (id === prefix) return -3
  if (names.some(({ text }) => fold(text).startsWith(fold(prefix)))) return -2
  return names.some(({ text }) => begins(text, prefix)) ? -1 : undefined
}

function suggestionFrom({ id, type, names }: NamedEntity): Suggestion {
  const [name = id, ...others] = new Set(names.map(({ text }) => text))
  const term = typeTerm(type)
  const also = others.length === 0 ? [] : [`also ${others.slice(0, MOST_NAMES).join(', ')}`]
  return { id, name, description: [term.name, ...also].join('; '), notable: [term] }
}
