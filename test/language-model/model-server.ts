import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { ModelClaim } from '../../src/reading/by-model/answer.ts'

/** A question as it came over the wire. */
export interface Came {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: {
    readonly model: string
    readonly stream: boolean
    readonly temperature?: number
    readonly max_tokens?: number
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly response_format: { readonly type: string; readonly json_schema: { readonly schema: object } }
  }
}

/** What the server does with a question; `count` is how many came before. */
export type Behaviour = (came: Came, response: ServerResponse, count: number) => void | Promise<void>

/** A server that speaks the chat protocol, rightly or wrongly, as it is told. */
export interface ModelServer {
  readonly url: string
  readonly questions: Came[]
}

/** Starts one on this computer; it is gone when the test is over. */
export async function modelServer(behaviour: Behaviour): Promise<ModelServer> {
  const questions: Came[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      const came = { path: request.url ?? '', headers: request.headers, body }
      questions.push(came)
      await behaviour(came, response, questions.length - 1)
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, questions }
}

/** Answers as a server does that is asked for a stream: a piece of the words an event, then why it ended. */
export function answer(response: ServerResponse, text: string, finish = 'stop'): void {
  begin(response)
  for (let at = 0; at < text.length; at += 100) piece(response, text.slice(at, at + 100))
  event(response, { choices: [{ index: 0, delta: {}, finish_reason: finish }] })
  response.end('data: [DONE]\n\n')
}

/** Claims as an answer. */
export function claims(response: ServerResponse, ...made: readonly unknown[]): void {
  answer(response, JSON.stringify({ claims: made }))
}

/** The head of a stream. */
export function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
}

/** A piece of the words of an answer. */
export function piece(response: ServerResponse, content: string): void {
  event(response, { choices: [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }] })
}

/** A failure as such servers tell it. */
export function failure(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ error: { message, type: 'error', code: null } }))
}

/** The portion that a question is about. */
export function portionIn({ body }: Came): string {
  return body.messages.find(({ role }) => role === 'user')?.content.split('The passage:\n\n')[1] ?? ''
}

/** A claim with the members that most have. */
export function claim(made: Partial<ModelClaim> & Pick<ModelClaim, 'quote' | 'subject' | 'predicate'>): ModelClaim {
  return {
    object: null,
    value: null,
    role: null,
    nameKind: null,
    factuality: 'asserted',
    voices: [],
    time: null,
    timing: 'at',
    ...made,
  }
}

function event(response: ServerResponse, value: object): void {
  response.write(`data: ${JSON.stringify({ id: 'a', object: 'chat.completion.chunk', ...value })}\n\n`)
}
