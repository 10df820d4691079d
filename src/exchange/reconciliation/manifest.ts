import { KnownError } from '../../claims/known-error.ts'
import { MOST_QUERIES } from './limits.ts'
import { type Term, TYPES } from './vocabulary.ts'

/** Where a reconciliation service is, as whoever serves it knows. */
export interface ReconciliationService {
  /** The address that answers queries; suggestions are answered below it, as in `…/suggest/entity`. */
  readonly url: string
  /** What people tell it from other services by. */
  readonly name: string
  /** The address of a page about an entity, with `{{id}}` for its id, where there are such pages. */
  readonly view?: string
}

/** Where suggestions are to be had. */
export interface SuggestService {
  readonly service_url: string
  readonly service_path: string
}

/** What a service says of itself: W3C Reconciliation Service API 0.2, section 3.1. */
export interface ReconciliationManifest {
  readonly versions: readonly ['0.2']
  readonly name: string
  readonly identifierSpace: string
  readonly schemaSpace: string
  readonly defaultTypes: readonly Term[]
  readonly view?: { readonly url: string }
  readonly suggest: {
    readonly entity: SuggestService
    readonly property: SuggestService
    readonly type: SuggestService
  }
  readonly batchSize: number
}

/** Every entity is one of these. */
const SCHEMA = 'https://schema.org/Thing'
const ID = '{{id}}'

/**
 * The manifest of a service, which it must give when it is asked without parameters. Throws KnownError `bad-usage` when
 * an address is not one of HTTP, or the page about an entity has no place for the id.
 */
export function reconciliationManifest({ url, name, view }: ReconciliationService): ReconciliationManifest {
  if (!isAddress(url)) throw new KnownError('bad-usage', `reconciliationManifest: url "${url}" is not of HTTP`)
  if (view !== undefined && !(isAddress(view) && view.includes(ID))) {
    throw new KnownError('bad-usage', `reconciliationManifest: view "${view}" is not of HTTP, with ${ID} in it`)
  }
  const root = url.replace(/(?<!\/)\/+$/, '')
  const service = (path: string): SuggestService => ({ service_url: root, service_path: `/suggest/${path}` })
  return {
    versions: ['0.2'],
    name,
    // The ids of one workspace mean nothing in another, so the space is the service's own.
    identifierSpace: `${root}/entity/`,
    schemaSpace: SCHEMA,
    defaultTypes: TYPES,
    ...(view === undefined ? {} : { view: { url: view } }),
    suggest: { entity: service('entity'), property: service('property'), type: service('type') },
    batchSize: MOST_QUERIES,
  }
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/u.test(text) && !/\s/u.test(text)
}
