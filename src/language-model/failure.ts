import { APICallError } from '@ai-sdk/provider'
import { KnownError } from '../claims/known-error.ts'
import { Elsewhere, Flood, Silence } from './bounded-fetch.ts'
import type { ModelAddress, Patience } from './language-model.ts'
import { NoAnswer } from './stream.ts'

/** What went wrong with a question, and whether it may go better the next time. */
export interface Failure {
  readonly error: KnownError
  readonly mayPass: boolean
  /** How long the server wants to be left alone, in milliseconds; null when it does not say. */
  readonly wait: number | null
}

/** The variable of the environment in which the key is given. */
export const KEY_VARIABLE = 'STEMMA_MODEL_KEY'

const MOST_WORDS = 200

/** Codes of the system for what another try would not change. */
const NOT_THERE: ReadonlyMap<unknown, string> = new Map([
  ['ECONNREFUSED', 'nobody listens there'],
  ['ENOTFOUND', 'there is no such host'],
  ['EHOSTUNREACH', 'there is no way to that host'],
  ['ENETUNREACH', 'there is no way to that host'],
])

/**
 * A failed question in one line for people. The line never shows the key, also not when the server says it back. What is not
 * expected is undefined: a fault of the program.
 */
export function failureOf(error: unknown, address: ModelAddress, patience: Patience): Failure | undefined {
  const where = `language model at ${shownUrl(address.url)}`
  const cause = causesOf(error)
  if (error instanceof NoAnswer) return { error: error.known, mayPass: true, wait: null }
  if (cause.some((one) => one instanceof Flood)) {
    return { error: new KnownError('model-answer', `${where}: its answer has no end`), mayPass: true, wait: null }
  }
  if (cause.some((one) => one instanceof Silence)) {
    const line = `${where}: no answer in ${Math.round(patience.silence / 1000)} s`
    return { error: new KnownError('model-unreachable', line), mayPass: false, wait: null }
  }
  if (cause.some((one) => one instanceof Elsewhere)) {
    const line = `${where}: it sends the question elsewhere, and nothing was sent there; give the address it means`
    return { error: new KnownError('model-refused', line), mayPass: false, wait: null }
  }
  const call = cause.find((one) => APICallError.isInstance(one))
  if (call === undefined) return undefined
  if (call.statusCode !== undefined && call.statusCode >= 300)
    return byStatus(call, call.statusCode, { address, where })
  const code = cause.map((one) => codeOf(one)).find((one) => one !== undefined)
  const reason = NOT_THERE.get(code)
  const line = `${where}: ${reason ?? `the connection broke off (${code ?? call.message})`}`
  return {
    error: new KnownError('model-unreachable', line, { cause: error }),
    mayPass: reason === undefined,
    wait: null,
  }
}

/** The setting that a model does not take, where its server says so: some models choose for themselves. */
export function settingRefused(error: unknown): 'temperature' | 'maxOutputTokens' | undefined {
  if (!APICallError.isInstance(error) || (error.statusCode !== 400 && error.statusCode !== 422)) return undefined
  if (/temperature/i.test(error.message)) return 'temperature'
  return /max_tokens/i.test(error.message) ? 'maxOutputTokens' : undefined
}

/** The address without a name and password in it. */
export function shownUrl(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname === '/' ? '' : pathname}`
}

interface About {
  readonly address: ModelAddress
  readonly where: string
}

function byStatus(call: APICallError, status: number, { address, where }: About): Failure {
  const said = saidBy(call, address)
  const refused = (line: string, mayPass = false): Failure => {
    return { error: new KnownError('model-refused', `${where}: ${line}`), mayPass, wait: waitOf(call) }
  }
  if (status === 401 || status === 403) {
    const key =
      address.key === null ? `it wants a key, in ${KEY_VARIABLE}` : `it does not take the key in ${KEY_VARIABLE}`
    return refused(`${key} (${status})`)
  }
  if (status === 404) return refused(`it knows no model "${address.model}", or not this protocol (404)${said}`)
  const wait = waitOf(call)
  const patience = wait === null ? '' : `, and wants ${Math.ceil(wait / 1000)} s of peace`
  if (status === 429) return refused(`it is asked too often (429)${patience}${said}`, true)
  if (status === 408 || status >= 500) {
    const error = new KnownError('model-unreachable', `${where}: it fails (${status})${said}`)
    return { error, mayPass: true, wait: waitOf(call) }
  }
  return refused(`it does not take the question (${status})${said}`)
}

/** What the server says of it, in one short line without the key. */
function saidBy({ message }: APICallError, { key }: ModelAddress): string {
  const bare = key === null || key === '' ? message : message.replaceAll(key, '…')
  const line = bare.replace(/[\p{C}\s]+/gu, ' ').trim()
  return line === '' ? '' : `: ${line.slice(0, MOST_WORDS)}`
}

/** `Retry-After` (RFC 9110): seconds, or a date. */
function waitOf({ responseHeaders }: APICallError): number | null {
  const told = responseHeaders?.['retry-after']?.trim()
  if (told === undefined || told === '') return null
  if (/^\d{1,9}$/.test(told)) return Number(told) * 1000
  const date = Date.parse(told)
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now())
}

/** An error and what caused it, as far down as it goes. */
function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = []
  for (let at = error; at !== undefined && at !== null && causes.length < 10; ) {
    causes.push(at)
    at = typeof at === 'object' && 'cause' in at ? at.cause : undefined
  }
  return causes
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
