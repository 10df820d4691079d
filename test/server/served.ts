import { cpSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { serve } from '../../src/server/serve.ts'
import { addSamples } from '../../src/workspace/demo.ts'
import { freshPath, temporaryFolder } from '../store/temporary.ts'

/** A server that a test asks. */
export interface Asked {
  readonly address: string
  /** Where the workspace is. */
  readonly path: string
  /** What the server complained of, to whoever started it. */
  readonly notes: readonly string[]
  readonly close: () => Promise<void>
}

/** The header that a change needs. */
export const HEADERS: Readonly<Record<string, string>> = { 'stemma-request': '1', 'content-type': 'application/json' }

/** A server on a workspace; ended when the test is over. The folder of the application is empty unless it is given. */
export async function served(path: string = freshPath(temporaryFolder()), web = join(path, 'no-web')): Promise<Asked> {
  const notes: string[] = []
  const { address, close } = await serve({
    path,
    port: 0,
    web,
    version: '0.0.0-test',
    note: (line) => notes.push(line),
    user: 'tester',
  })
  let closed: Promise<void> | undefined
  const closeOnce = async (): Promise<void> => {
    closed ??= close()
    await closed
  }
  onTestFinished(closeOnce)
  return { address: `${address}/api/v1`, path, notes, close: closeOnce }
}

/** Makes a workspace of the samples once, and copies of it where they are asked for. */
export function samples(folder: string): () => Promise<string> {
  const made = join(folder, 'samples.db')
  const making = addSamples(made)
  return async () => {
    await making
    const path = freshPath(temporaryFolder())
    cpSync(made, path)
    return path
  }
}

/** What is answered to a question, as JSON; with names in the letters of a language, where one is given. */
export async function got<T>({ address }: Asked, path: string, language = '*'): Promise<T> {
  const response = await fetch(address + path, { headers: { 'accept-language': language } })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

/** What is answered to a change. */
export async function posted<T>({ address }: Asked, path: string, body: unknown): Promise<T> {
  const response = await fetch(address + path, { method: 'POST', headers: HEADERS, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

/** A status with the code of the problem that came with it; null when it was none. */
export async function outcome(response: Response): Promise<readonly [number, string | null]> {
  const type = response.headers.get('content-type') ?? ''
  if (!type.startsWith('application/problem+json')) {
    await response.arrayBuffer()
    return [response.status, null]
  }
  return [response.status, ((await response.json()) as { code: string }).code]
}

/** A request with headers that `fetch` does not let one choose. */
export async function raw(
  { address }: Asked,
  path: string,
  { method = 'GET', headers = {}, body = '' }: RawRequest,
): Promise<{ readonly status: number; readonly text: string; readonly headers: NodeJS.Dict<string | string[]> }> {
  return await new Promise((resolve, reject) => {
    const asked = request(address + path, { method, headers, setHost: headers['host'] === undefined }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

interface RawRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}
