import { createRoute, type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { entityTag, isHeldBy } from './entity-tag.ts'
import { type Connection, REQUEST_HEADER } from './guard.ts'
import { RequestError } from './problems.ts'
import { problem } from './schemas/problem.ts'
import { inScriptAsked, scriptAsked } from './script-asked.ts'
import type { Serving } from './serving.ts'
import type { ProblemField } from './wire/problem.ts'
import type { Posts, Reads } from './wire/routes.ts'

/** Where the API stands. */
export const BASE = '/api/v1'

/** What the parts of the API are called in its description. */
export type Tag = 'Workspace' | 'Sources' | 'Entities' | 'Network' | 'Claims' | 'Identity' | 'Adding' | 'Exchange'

/** A route that can be given to a server and stands in its description. */
export interface Route {
  readonly config: RouteConfig
  readonly answer: (serving: Serving, context: Context<Connection>) => Promise<Response>
}

interface Described {
  readonly tag: Tag
  /** What it answers or does, as a short sentence without a full stop. */
  readonly summary: string
  readonly description?: string
  /** Whether names stand as they were written, in whatever script: then it is they that are judged. */
  readonly verbatim?: true
}

/** The parameters of an address, a schema for each. */
type Shape<Query> = { readonly [Name in keyof Required<Query>]: z.ZodType }
type Output<S> = S extends z.core.$ZodLooseShape ? z.output<z.ZodObject<S>> : never

interface ReadSpec<Path extends keyof Reads, S> extends Described {
  readonly path: Path
  readonly query?: S
  readonly answer: z.ZodType<Reads[Path]['answer']>
  /** Whether it changes without the log: then it has no entity tag. */
  readonly live?: true
  readonly find: (
    serving: Serving,
    asked: { readonly query: Output<S>; readonly id: string },
  ) => Promise<Reads[Path]['answer']> | Reads[Path]['answer']
}

interface PostSpec<Path extends keyof Posts> extends Described {
  readonly path: Path
  readonly body: z.ZodType<Posts[Path]['body']>
  readonly answer: z.ZodType<Posts[Path]['answer']>
  readonly status?: 200 | 201
  readonly change: (
    serving: Serving,
    asked: { readonly body: Posts[Path]['body']; readonly id: string },
  ) => Promise<Posts[Path]['answer']>
}

const JSON_TYPE = 'application/json'
/** What a body of JSON may weigh, in bytes. */
const MOST_JSON = 1024 * 1024
const PROBLEM = { description: 'What was wrong', content: { 'application/problem+json': { schema: problem } } }
const UNCHANGED = { description: 'Not changed since the answer with the tag in `If-None-Match`' }

/** A question by GET. What it answers depends on the log and what was learned from it alone, so that it need not be sent twice. */
export function read<
  Path extends keyof Reads,
  const S extends Shape<Reads[Path]['query']> = Shape<Reads[Path]['query']>,
>(spec: ReadSpec<Path, S>): Route {
  const query = z.strictObject((spec.query ?? {}) as z.core.$ZodLooseShape)
  const config = createRoute({
    ...described(spec),
    method: 'get',
    path: spec.path,
    request: { query, ...parametersOf(spec.path) },
    responses: {
      200: { description: spec.summary, content: { [JSON_TYPE]: { schema: spec.answer } } },
      ...(spec.live === true ? {} : { 304: UNCHANGED }),
      default: PROBLEM,
    },
  })
  const answer: Route['answer'] = async (serving, context) => {
    const asked = { query: parsedQuery(query, context) as Output<S>, id: idIn(context) }
    if (spec.live === true) return context.json(await spec.find(serving, asked), 200, { 'cache-control': 'no-store' })
    const tag = await tagOf(serving, context)
    const headers = { etag: tag, 'cache-control': 'private, no-cache', vary: 'accept-language' }
    if (isHeldBy(context.req.header('if-none-match'), tag)) return context.body(null, 304, headers)
    const answer = await spec.find(serving, asked)
    const shown = spec.verbatim === true ? answer : await inScriptAsked(serving, context, answer, asked.query as object)
    return context.json(shown, 200, headers)
  }
  return { config, answer }
}

/** A change by POST, with a body of JSON. */
export function post<Path extends keyof Posts>(spec: PostSpec<Path>): Route {
  const status = spec.status ?? 200
  const config = createRoute({
    ...described(spec),
    method: 'post',
    path: spec.path,
    request: {
      ...parametersOf(spec.path),
      headers: z.object({ [REQUEST_HEADER]: z.literal('1') }),
      body: { required: true, content: { [JSON_TYPE]: { schema: spec.body } } },
    },
    responses: {
      [status]: { description: spec.summary, content: { [JSON_TYPE]: { schema: spec.answer } } },
      default: PROBLEM,
    },
  })
  const answer: Route['answer'] = async (serving, context) => {
    parsedQuery(z.strictObject({}), context)
    const body = await parsedBody(spec.body, context, MOST_JSON)
    const answer = await spec.change(serving, { body, id: idIn(context) })
    return context.json(spec.verbatim === true ? answer : await inScriptAsked(serving, context, answer), status)
  }
  return { config, answer }
}

/** A route whose answer is not JSON, or whose body is not. */
export function other(config: RouteConfig, answer: Route['answer']): Route {
  return { config: createRoute({ ...config, responses: { ...config.responses, default: PROBLEM } }), answer }
}

/** Gives routes to a server, and their description with them. */
export function register(app: OpenAPIHono<Connection>, routes: readonly Route[], serving: Serving): void {
  for (const { config, answer } of routes) {
    app.openAPIRegistry.registerPath(config)
    const path = config.path.replaceAll(/\/\{(.+?)\}/g, '/:$1')
    app.on(config.method.toUpperCase(), path, async (context) => await answer(serving, context))
  }
}

/** The parameters of an address as their schemas say. Throws RequestError `bad-request`, naming those that are wrong. */
export function parsedQuery<T>(schema: z.ZodType<T>, context: Context<Connection>): T {
  const given = Object.entries(context.req.queries())
  const twice = given.filter(([, values]) => values.length > 1)
  if (twice.length > 0) throw refusal(twice.map(([name]) => ({ in: 'query', name, reason: 'given more than once' })))
  const parsed = schema.safeParse(Object.fromEntries(given.map(([name, [value]]) => [name, value])))
  if (!parsed.success) throw refusal(fieldsOf(parsed.error, 'query'))
  return parsed.data
}

/** A body of JSON as its schema says. */
export async function parsedBody<T>(schema: z.ZodType<T>, context: Context<Connection>, most: number): Promise<T> {
  const type = mediaTypeOf(context)
  if (type !== JSON_TYPE) throw new RequestError('wrong-media-type', `"${type}" is not ${JSON_TYPE}`)
  let value: unknown
  try {
    value = JSON.parse(await limitedText(context.req.raw, most))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw refusal([{ in: 'body', name: '', reason: 'not JSON' }])
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw refusal(fieldsOf(parsed.error, 'body'))
  return parsed.data
}

/** The media type of a body, without its parameters. */
export function mediaTypeOf(context: Context): string {
  return (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

/** A body as text, as long as it is not larger than it may be. */
export async function limitedText({ body }: Request, most: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: false })
  let text = ''
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > most) throw new RequestError('too-large', `the body has more than ${most} bytes`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** What stands for `{id}` in a path. */
export function idIn(context: Context): string {
  return context.req.param('id') ?? ''
}

/** The tag of the answer to what is asked, as the log stands. */
export async function tagOf({ workspace, version }: Serving, context: Context): Promise<string> {
  const { hash } = await workspace.store.read(async (reader) => await reader.last())
  const { pathname, search } = new URL(context.req.url)
  const learned = await workspace.likelihoods.mark()
  return entityTag({ head: hash, learned, version, address: pathname + search, script: scriptAsked(context) })
}

function described({ tag, summary, description }: Described) {
  return { tags: [tag], summary, ...(description === undefined ? {} : { description }) }
}

function parametersOf(path: string) {
  return path.includes('{id}') ? { params: z.object({ id: z.string() }) } : {}
}

function refusal(fields: readonly ProblemField[]): RequestError {
  const words = fields.map(({ name, reason }) => (name === '' ? reason : `${name}: ${reason}`))
  return new RequestError('bad-request', words.join('; '), fields)
}

function fieldsOf({ issues }: z.ZodError, where: ProblemField['in']): readonly ProblemField[] {
  return issues.flatMap((issue): readonly ProblemField[] => {
    const path = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys') return [{ in: where, name: path.join('.'), reason: issue.message }]
    return issue.keys.map((key) => ({ in: where, name: [...path, key].join('.'), reason: 'not known here' }))
  })
}
