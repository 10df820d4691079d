import { type ErrorCode, KnownError } from '../claims/known-error.ts'
import type { Address } from './postgres-address.ts'

/** What codes of PostgreSQL and of the network mean to the person whose workspace it is. */
const MEANINGS: ReadonlyMap<unknown, readonly [ErrorCode, string]> = new Map([
  ['ECONNREFUSED', ['unreachable', 'no server answers there']],
  ['ENOENT', ['unreachable', 'no server answers there']],
  ['ENOTFOUND', ['unreachable', 'there is no such host']],
  ['EAI_AGAIN', ['unreachable', 'the name of the host cannot be looked up']],
  ['ETIMEDOUT', ['unreachable', 'the server did not answer in time']],
  ['EHOSTUNREACH', ['unreachable', 'there is no way to the host']],
  ['ECONNRESET', ['unreachable', 'the connection broke']],
  ['EPIPE', ['unreachable', 'the connection broke']],
  ['28P01', ['unreachable', 'the server does not accept this user with this password']],
  ['28000', ['unreachable', 'the server does not accept this user']],
  ['3D000', ['no-workspace', 'there is no such database']],
  ['53300', ['unreachable', 'the server has no connection left']],
  ['57P01', ['unreachable', 'the server was stopped']],
  ['57P02', ['unreachable', 'the server broke down']],
  ['57P03', ['unreachable', 'the server is starting or stopping']],
  ['42501', ['unwritable', 'the user may not do that there']],
  ['25006', ['unwritable', 'the database is read-only']],
  ['53100', ['unwritable', 'the disk of the server is full']],
  ['55P03', ['busy', 'somebody else is writing to the workspace']],
] satisfies readonly (readonly [string, readonly [ErrorCode, string]])[])
/** What the driver itself says, for which there are no codes. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/password must be a string/i, 'the server asks for a password'],
  [/connection terminated|not queryable|client was closed/i, 'the connection broke'],
  [/timeout/i, 'the server did not answer in time'],
]

/** A failure of the server under a workspace as a known error; any other error as it is. */
export function postgresFault(error: unknown, { shown }: Address): unknown {
  if (!(error instanceof Error) || error instanceof KnownError) return error
  const meaning = 'code' in error ? MEANINGS.get(error.code) : undefined
  if (meaning !== undefined) return known(meaning, shown, error)
  const saying = 'code' in error ? undefined : SAYINGS.find(([pattern]) => pattern.test(error.message))
  return saying === undefined ? error : known(['unreachable', saying[1]], shown, error)
}

/** Whatever keeps a connection from being made is a matter between the person and the server. */
export function connectionFault(error: unknown, address: Address): unknown {
  const fault = postgresFault(error, address)
  if (fault instanceof KnownError || !(fault instanceof Error)) return fault
  return known(['unreachable', fault.message], address.shown, fault)
}

function known([code, reason]: readonly [ErrorCode, string], shown: string, cause: Error): KnownError {
  return new KnownError(code, `store: cannot use the workspace at "${shown}": ${reason}`, { cause })
}
