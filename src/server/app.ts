import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { descriptionOf } from './description.ts'
import { descriptionPage, STYLE, STYLE_PATH } from './description-page.ts'
import { type Connection, guarded } from './guard.ts'
import { problemOf, RequestError } from './problems.ts'
import { BASE, type Route, register } from './route.ts'
import { claimRoutes } from './routes/claims.ts'
import { entityRoutes } from './routes/entities.ts'
import { exchangeRoutes, isOfReconciliation } from './routes/exchange.ts'
import { identityRoutes } from './routes/identity.ts'
import { jobRoutes } from './routes/jobs.ts'
import { networkRoutes } from './routes/network.ts'
import { searchRoutes } from './routes/search.ts'
import { sourceRoutes } from './routes/sources.ts'
import { workspaceRoutes } from './routes/workspace.ts'
import { securityHeaders } from './security-headers.ts'
import type { Serving } from './serving.ts'
import { staticFile } from './static-files.ts'

/** Everything that is answered under `BASE`, in the order of the description. */
const ROUTES: readonly Route[] = [
  ...workspaceRoutes,
  ...sourceRoutes,
  ...searchRoutes,
  ...entityRoutes,
  ...networkRoutes,
  ...claimRoutes,
  ...identityRoutes,
  ...jobRoutes,
  ...exchangeRoutes,
]

/** The server as a function from requests to answers; `web` is the folder of the built application. */
export function createApp(serving: Serving, web: string): OpenAPIHono<Connection> {
  const app = new OpenAPIHono<Connection>({ strict: false })
  app.use(securityHeaders())
  app.use(guarded(isOfReconciliation))
  app.route(BASE, api(serving))
  app.all('/api/*', ({ req }) => {
    throw new RequestError('unknown-route', `there is no ${req.path}`)
  })
  app.get('*', async (context) => await staticFile(web, context))
  app.notFound(({ req }) => {
    throw new RequestError('wrong-method', `${req.path} does not answer ${req.method}`)
  })
  app.onError((error, context) => failed(serving, error, context))
  return app
}

/** The description of the API, as it stands at `BASE`/openapi.json. */
function api(serving: Serving): OpenAPIHono<Connection> {
  const app = new OpenAPIHono<Connection>({ strict: false })
  register(app, ROUTES, serving)
  const description = descriptionOf(app, serving.version)
  const caching = { 'cache-control': 'private, no-cache' }
  app.get('/openapi.json', (context) => context.json(description, 200, caching))
  app.get('/', async (context) => context.html(await descriptionPage(description), 200, caching))
  app.get(STYLE_PATH, (context) => context.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8', ...caching }))
  for (const path of new Set(ROUTES.map(({ config }) => config.path.replaceAll(/\/\{(.+?)\}/g, '/:$1')))) {
    app.all(path, ({ req }) => {
      throw new RequestError('wrong-method', `${req.path} does not answer ${req.method}`)
    })
  }
  return app
}

/** What is wrong, to the client as a problem; a fault of the program also in one line to whoever runs the server. */
function failed({ note }: Serving, error: Error, context: Context<Connection>): Response {
  const problem = problemOf(error)
  if (problem.code === 'fault') {
    const where = error.stack?.split('\n')[1]?.trim() ?? ''
    note(`fault: ${context.req.method} ${context.req.path}: ${error.message.split('\n')[0]} ${where}`)
  }
  const retry: Record<string, string> = problem.code === 'busy' ? { 'retry-after': '1' } : {}
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...retry },
  })
}
