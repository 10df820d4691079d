import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { RequestError } from './problems.ts'

/** What Hono is told of the connection. */
export interface Connection {
  readonly Bindings: HttpBindings
}

/** The header that a change needs. A page of another site cannot send it without being asked first, and nobody answers. */
export const REQUEST_HEADER = 'Stemma-Request'

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD'])
/** The names that a server on the loopback has. */
const OWN_NAMES = ['127.0.0.1', 'localhost', '[::1]']
const HTTP_PORT = 80

/**
 * Lets only requests through that were sent to this computer by its own name: a page of another site whose name was made
 * to mean this computer (DNS rebinding) sends that name. And of changes only those that such a page cannot send; some
 * paths change nothing, whatever the method, and see to it themselves who may ask.
 */
export function guarded(changesNothing: (path: string) => boolean): MiddlewareHandler<Connection> {
  return async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (!hostsOf(context).includes(host.toLowerCase())) {
      throw new RequestError('wrong-host', `"${host.slice(0, 100)}" is not the name of this server`)
    }
    if (!READING.has(context.req.method) && !changesNothing(context.req.path)) refuseStrangers(context)
    await next()
  }
}

/** Whether a request comes from the application itself, or from a program that is no browser. */
export function isOwnOrigin(context: Context<Connection>): boolean {
  const origin = context.req.header('origin')
  return origin === undefined || hostsOf(context).some((host) => origin === `http://${host}`)
}

function refuseStrangers(context: Context<Connection>): void {
  const site = context.req.header('sec-fetch-site') ?? 'same-origin'
  if (!isOwnOrigin(context) || (site !== 'same-origin' && site !== 'none')) {
    throw new RequestError('wrong-origin', 'a page of another site may change nothing here')
  }
  if (context.req.header(REQUEST_HEADER) !== '1') {
    throw new RequestError('no-request-header', `the header ${REQUEST_HEADER} is missing`)
  }
}

/** What `Host` may be. */
function hostsOf(context: Context<Connection>): readonly string[] {
  const port = context.env.incoming.socket.localPort
  const withPort = OWN_NAMES.map((name) => `${name}:${port}`)
  return port === HTTP_PORT ? [...withPort, ...OWN_NAMES] : withPort
}
