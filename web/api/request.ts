import type { Posts, Reads } from '../../src/server/wire/routes.ts'
import { namesLanguage } from '../language/names-language.ts'
import { Problem, problemIn } from './problem.ts'

const BASE = '/api/v1'
/** Other sites can make a browser send a request, but not with a header of its own. */
const OWN_REQUEST = { 'stemma-request': '1' }
const JSON_REQUEST = { ...OWN_REQUEST, 'content-type': 'application/json' }

/** What a path has a place for: `/claims/{id}` for an id. */
type Places<Path> = Path extends `${string}{id}${string}` ? { readonly id: string } : Readonly<Record<never, never>>

/** What a question by GET takes: its place in the path and what stands after the question mark. */
export type Asked<Path extends keyof Reads> = Places<Path> & Undefinable<Reads[Path]['query']>

/** What is asked may be undefined, and is then left out. */
type Undefinable<T> = { readonly [Key in keyof T]: T[Key] | (undefined extends T[Key] ? undefined : never) }

/** Asks the server. Throws a `Problem` when it refuses or does not answer. */
export function get<Path extends keyof Reads>(
  path: Path,
  asked: Asked<Path>,
  signal: AbortSignal,
): Promise<Reads[Path]['answer']> {
  const { id, ...query } = asked as Readonly<Record<string, unknown>>
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  const words = new URLSearchParams(given).toString()
  return answerOf(`${BASE}${placed(path, id)}${words === '' ? '' : `?${words}`}`, { signal })
}

/** Changes something. Throws a `Problem` when the server refuses or does not answer. */
export function post<Path extends keyof Posts>(
  path: Path,
  places: Places<Path>,
  body: Posts[Path]['body'],
): Promise<Posts[Path]['answer']> {
  const { id } = places as Readonly<Record<string, unknown>>
  return answerOf(`${BASE}${placed(path, id)}`, { method: 'POST', headers: JSON_REQUEST, body: JSON.stringify(body) })
}

/** Sends a form with files. Throws a `Problem` when the server refuses or does not answer. */
export function send<Path extends keyof Posts>(path: Path, body: FormData): Promise<Posts[Path]['answer']> {
  return answerOf(BASE + path, { method: 'POST', headers: OWN_REQUEST, body })
}

interface Sent extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>
}

function placed(path: string, id: unknown): string {
  return path.replace('{id}', encodeURIComponent(String(id)))
}

async function answerOf<T>(address: string, { headers = {}, ...init }: Sent): Promise<T> {
  const language = { 'accept-language': namesLanguage() }
  const response = await fetch(address, { ...init, headers: { ...headers, ...language } }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem(0, null, 'no answer', { cause: error })
  })
  if (!response.ok) throw await problemIn(response)
  return (await response.json()) as T
}
