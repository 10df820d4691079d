import { KnownError } from '../claims/known-error.ts'

/** Where a workspace in PostgreSQL is. */
export interface Address {
  /** What the driver connects to, with the password if one was given. */
  readonly url: string
  /** The address as it may be shown. */
  readonly shown: string
  /** The schema in which its tables are. */
  readonly schema: string
}

const SCHEME = /^postgres(?:ql)?:\/\//i
const DEFAULT_SCHEMA = 'stemma'
const SCHEMA = /^[a-z_][a-z0-9_]{0,62}$/
/** From the colon after the user to the last @, for people do not always encode what stands in a password. */
const PASSWORD = /^(postgres(?:ql)?:\/\/[^:/?#@]*):.*@/is
const PASSWORD_OPTION = /([?&])(?:password|sslpassword)=[^&]*&?/gi

/** Whether a place is the address of a database, and no file. */
export function isAddress(place: string): boolean {
  return SCHEME.test(place)
}

/** A place as it may be shown and logged: an address without its password, a file as it is. */
export function withoutPassword(place: string): string {
  if (!isAddress(place)) return place
  return place.replace(PASSWORD, '$1@').replace(PASSWORD_OPTION, '$1').replace(/[?&]$/, '')
}

/** Reads `postgres://USER@HOST:PORT/DATABASE?schema=NAME`. Throws KnownError `bad-usage`. */
export function addressOf(url: string): Address {
  const schema = /[?&]schema=([^&]*)/.exec(url)?.[1] ?? DEFAULT_SCHEMA
  if (!SCHEMA.test(schema)) {
    throw new KnownError('bad-usage', `store: "${schema}" is no name of a schema: small letters, digits and _`)
  }
  return { url, schema, shown: withoutPassword(url) }
}
