import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { KnownError } from '../../claims/known-error.ts'
import { entityNamed, networkOf } from '../../workspace/asking/questions.ts'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportClaims,
  inPieces,
  outgoing,
} from '../../workspace/importing/export-claims.ts'
import {
  exportNetwork,
  GRAPH_FORMATS,
  type GraphFormat,
  networkPieces,
} from '../../workspace/importing/export-network.ts'
import { suggest } from '../../workspace/judging/suggest.ts'
import { reconcile, reconciliationManifest } from '../../workspace/naming/reconcile.ts'
import { fileHeaders } from '../file-headers.ts'
import { type Connection, isOwnOrigin } from '../guard.ts'
import { momentAsked } from '../moment.ts'
import { entity, events, hops, include, knowing, times } from '../parameters.ts'
import { needsAround, RequestError } from '../problems.ts'
import { BASE, limitedText, mediaTypeOf, other, parsedQuery, type Route, tagOf } from '../route.ts'
import { maybe } from '../schemas/optional.ts'
import type { Serving } from '../serving.ts'

const MOST_QUERY_BYTES = 1024 * 1024
const FORM = 'application/x-www-form-urlencoded'
/** A file that a browser saves: its name, its media type, and what it is in words. */
interface Saved {
  readonly file: string
  readonly type: string
  readonly as: string
}

const EXPORTED: Readonly<Record<ExportFormat, Saved>> = {
  jsonl: { file: 'claims.jsonl', type: 'application/jsonl', as: 'as JSON Lines' },
  csv: { file: 'claims.csv', type: 'text/csv; charset=utf-8', as: 'as a table for spreadsheets' },
  ftm: { file: 'claims.ftm.json', type: 'application/jsonl', as: 'as entities of FollowTheMoney' },
  'ftm-statements': {
    file: 'claims.ftm.csv',
    type: 'text/csv; charset=utf-8',
    as: 'as statements of FollowTheMoney',
  },
  stix: { file: 'claims.stix.json', type: 'application/stix+json;version=2.1', as: 'as a bundle of STIX 2.1' },
  'web-annotation': {
    file: 'claims.annotations.jsonld',
    type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    as: 'as a collection of W3C Web Annotations',
  },
}
const DRAWN: Readonly<Record<GraphFormat, Saved>> = {
  gexf: {
    file: 'network.gexf',
    type: 'application/gexf+xml',
    as: 'as GEXF, with the spells of each relation, for Gephi',
  },
  graphml: { file: 'network.graphml', type: 'application/graphml+xml', as: 'as GraphML' },
}
const RECONCILE = '/reconcile'
/** The addresses of OpenRefine on this computer, whose pages may ask. */
const OPEN_REFINE = ['http://127.0.0.1:3333', 'http://localhost:3333']

const exportQuery = z.strictObject({ ...knowing, include })
const networkQuery = z.strictObject({ around: maybe(entity), hops, events, ...times, include })
const answers = { 'application/json': { schema: z.record(z.string(), z.unknown()) } }

export const exchangeRoutes: readonly Route[] = [
  ...EXPORT_FORMATS.map((format) =>
    other(
      {
        method: 'get',
        path: `/export/${EXPORTED[format].file}`,
        tags: ['Exchange'],
        summary: `The claims ${EXPORTED[format].as}, in the order they were recorded`,
        description:
          'Private persons go by pseudonyms, unless `include` has `private-persons`; the header `Stemma-Pseudonyms` counts them, `Stemma-Withheld` facts about persons that are exported only when asked for by name; `Stemma-Losses` has, by reason, how often the format could not say what a claim says.',
        request: { query: exportQuery },
        responses: {
          200: { description: 'A claim a line', content: { [EXPORTED[format].type]: { schema: z.string() } } },
        },
      },
      async (serving, context) => {
        const query = parsedQuery(exportQuery, context)
        const exported = await exportClaims(serving.workspace, momentAsked(query), query.include)
        const { lines, losses } = await outgoing(exported, format)
        return await saved(serving, context, EXPORTED[format], inPieces(lines()), {
          'stemma-withheld': String(exported.withheld + exported.names),
          'stemma-pseudonyms': String(exported.pseudonyms),
          'stemma-losses': losses.map(({ reason, count }) => `${reason}=${count}`).join(', '),
        })
      },
    ),
  ),
  ...GRAPH_FORMATS.map((format) =>
    other(
      {
        method: 'get',
        path: `/export/${DRAWN[format].file}`,
        tags: ['Exchange'],
        summary: `The network ${DRAWN[format].as}`,
        description:
          'Private persons go by pseudonyms, unless `include` has `private-persons`; the header `Stemma-Pseudonyms` counts them.',
        request: { query: networkQuery },
        responses: {
          200: { description: 'The network', content: { [DRAWN[format].type]: { schema: z.string() } } },
        },
      },
      async (serving, context) => {
        const { workspace } = serving
        const { around, hops: steps, ...query } = parsedQuery(networkQuery, context)
        if (steps !== undefined && around === undefined) throw needsAround()
        const moment = momentAsked(query)
        const network = await networkOf(workspace, moment, {
          events: query.events,
          ...(around === undefined ? {} : { around: (await entityNamed(workspace, around, moment)).id }),
          ...(steps === undefined ? {} : { hops: steps }),
        })
        const exported = await exportNetwork(workspace, network, moment, query.include)
        return await saved(serving, context, DRAWN[format], networkPieces(exported, format), {
          'stemma-pseudonyms': String(exported.pseudonyms),
        })
      },
    ),
  ),
  ...(['get', 'post'] as const).map((method) =>
    other(
      {
        method,
        path: RECONCILE,
        tags: ['Exchange'],
        summary: 'A reconciliation service 0.2: its manifest, or answers to `queries`',
        responses: { 200: { description: 'The manifest, or an answer to each query', content: answers } },
      },
      async (serving, context) => await openRefine(context, async () => await reconciled(serving, context)),
    ),
  ),
  other(
    {
      method: 'get',
      path: `${RECONCILE}/suggest/{id}`,
      tags: ['Exchange'],
      summary: 'Suggestions of a reconciliation service: entity, property or type',
      request: { params: z.object({ id: z.string() }) },
      responses: { 200: { description: 'What may be meant', content: answers } },
    },
    async ({ workspace }, context) =>
      await openRefine(context, async () => {
        const { prefix = null, cursor = null } = context.req.query()
        return await suggest(workspace, context.req.param('id') ?? '', { prefix, cursor })
      }),
  ),
]

/** Whether a path is of the reconciliation service, which changes nothing and which OpenRefine may ask. */
export function isOfReconciliation(path: string): boolean {
  return path === BASE + RECONCILE || path.startsWith(`${BASE}${RECONCILE}/`)
}

/** A file to be saved, with what was counted on the way as headers. */
async function saved(
  serving: Serving,
  context: Context<Connection>,
  { file, type }: Saved,
  pieces: Iterable<string>,
  counts: Readonly<Record<string, string>>,
): Promise<Response> {
  const headers = { ...fileHeaders(file, type), ...counts, etag: await tagOf(serving, context) }
  return new Response(ReadableStream.from(encoded(pieces)), { headers })
}

async function* encoded(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const piece of pieces) yield encoder.encode(piece)
}

async function reconciled({ workspace, name }: Serving, context: Context<Connection>): Promise<unknown> {
  const queries = await queriesIn(context)
  if (queries !== undefined) return await reconcile(workspace, queries)
  const { origin } = new URL(context.req.url)
  const view = `${origin}/entities/{{id}}`
  return reconciliationManifest({ url: `${origin}${BASE}${RECONCILE}`, name: `Stemma: ${name}`, view })
}

async function queriesIn(context: Context<Connection>): Promise<string | undefined> {
  if (context.req.method !== 'POST') return context.req.query('queries')
  const type = mediaTypeOf(context)
  if (type !== FORM) throw new RequestError('wrong-media-type', `"${type}" is not ${FORM}`)
  const queries = new URLSearchParams(await limitedText(context.req.raw, MOST_QUERY_BYTES)).get('queries')
  if (queries === null) throw new KnownError('bad-query', 'reconcile: queries: missing')
  return queries
}

/** An answer that a page of OpenRefine may read, and no page of another site. */
async function openRefine(context: Context<Connection>, answer: () => Promise<unknown>): Promise<Response> {
  const origin = context.req.header('origin') ?? ''
  const isRefine = OPEN_REFINE.includes(origin)
  if (!isRefine && !isOwnOrigin(context)) {
    throw new RequestError('wrong-origin', 'only the application itself and OpenRefine may ask here')
  }
  const allowed = isRefine
    ? { 'access-control-allow-origin': origin, 'cross-origin-resource-policy': 'cross-origin' }
    : {}
  return context.json(await answer(), 200, { 'cache-control': 'no-store', vary: 'Origin', ...allowed })
}
