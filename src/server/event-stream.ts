import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Connection } from './guard.ts'
import type { Serving } from './serving.ts'

/** How often something is sent to somebody who is told nothing, so that both sides know of each other, in milliseconds. */
const HEARTBEAT = 15_000

/** An event: what kind it is, and what it says, as JSON. */
export interface Sent {
  readonly event: string
  readonly data: unknown
}

/** Where events are put. After `end` nothing more is sent. */
export interface Outlet {
  readonly send: (sent: Sent) => void
  readonly end: () => void
}

/**
 * Answers with server-sent events: `begin` is given where to put them, and returns how to stop. The stream ends when it is
 * told to, when the client goes away, or with the server.
 */
export function eventStream(
  { closing }: Serving,
  context: Context<Connection>,
  begin: (outlet: Outlet) => () => void,
): Response {
  context.header('cache-control', 'no-store')
  return streamSSE(context, async (stream) => {
    const over = Promise.withResolvers<void>()
    let sending = Promise.resolve()
    const send = ({ event, data }: Sent): void => {
      sending = sending.then(async () => await stream.writeSSE({ event, data: JSON.stringify(data) }))
    }
    const heartbeat = setInterval(() => {
      sending = sending.then(async () => void (await stream.write(': still here\n\n')))
    }, HEARTBEAT)
    stream.onAbort(over.resolve)
    closing.addEventListener('abort', () => over.resolve(), { once: true })
    if (closing.aborted) over.resolve()
    const stop = begin({ send, end: over.resolve })
    await over.promise
    stop()
    clearInterval(heartbeat)
    await sending
  })
}
