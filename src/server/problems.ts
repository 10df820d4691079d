import { ERROR_CODES, type ErrorCode, KnownError } from '../claims/known-error.ts'
import type { Problem, ProblemField } from './wire/problem.ts'

/** What can be wrong with a request itself. A code is never used again for something else. */
export const REQUEST_CODES = {
  'bad-request': 'The request is not what the route takes; the fields that are wrong are named.',
  'bad-cursor': 'The cursor is not the `next` of a part of this list.',
  'wrong-host': 'The request was sent to another name than that of this computer.',
  'wrong-origin': 'The request comes from a page of another site.',
  'no-request-header': 'A change needs the header `Stemma-Request: 1`, which no form of another site can send.',
  'wrong-media-type': 'The body is not of a media type that the route takes.',
  'too-large': 'The body is larger than the limit.',
  'unknown-route': 'There is no such route.',
  'unknown-job': 'There is no such job.',
  'wrong-method': 'The route does not answer this method.',
  fault: 'A fault of the program; the terminal in which it runs shows more.',
} as const

/** A code of a problem: one of the server's own, or a known error's. */
export type ProblemCode = keyof typeof REQUEST_CODES | ErrorCode

const STATUS: Readonly<Record<keyof typeof REQUEST_CODES, number>> = {
  'bad-request': 400,
  'bad-cursor': 400,
  'wrong-host': 421,
  'wrong-origin': 403,
  'no-request-header': 403,
  'wrong-media-type': 415,
  'too-large': 413,
  'unknown-route': 404,
  'unknown-job': 404,
  'wrong-method': 405,
  fault: 500,
}

/** What is not 400 among known errors. */
const KNOWN_STATUS: Partial<Readonly<Record<ErrorCode, number>>> = {
  'no-workspace': 500,
  'not-a-workspace': 500,
  unwritable: 507,
  busy: 409,
  oversized: 413,
  'unknown-name': 404,
  'ambiguous-name': 409,
  'unknown-source': 404,
  'unknown-claim': 404,
  'ambiguous-claim': 409,
  'nothing-to-undo': 409,
}

/** A request that cannot be answered, and what is wrong with it. */
export class RequestError extends Error {
  readonly code: keyof typeof REQUEST_CODES
  readonly fields: readonly ProblemField[]

  constructor(code: keyof typeof REQUEST_CODES, message: string, fields: readonly ProblemField[] = []) {
    super(message)
    this.name = 'RequestError'
    this.code = code
    this.fields = fields
  }
}

/** Where the readable page explains a code. */
export function anchorOf(code: string): string {
  return `problem-${code}`
}

/** What a client is told of an error. Of a fault of the program it learns nothing but that there was one. */
export function problemOf(error: unknown): Problem {
  if (error instanceof RequestError) {
    const { code, message, fields } = error
    return problem(code, REQUEST_CODES[code], STATUS[code], message, fields)
  }
  if (error instanceof KnownError) {
    const { code, message } = error
    return problem(code, ERROR_CODES[code], KNOWN_STATUS[code] ?? 400, message)
  }
  return problem('fault', REQUEST_CODES.fault, STATUS.fault, REQUEST_CODES.fault)
}

// Five arguments, each a member of the document.
function problem(
  code: ProblemCode,
  title: string,
  status: number,
  detail: string,
  fields: readonly ProblemField[] = [],
): Problem {
  const type = `/api/v1#${anchorOf(code)}`
  return { type, title, status, detail, code, ...(fields.length === 0 ? {} : { fields }) }
}

/** In how many steps is asked, and around nobody. */
export function needsAround(): RequestError {
  const field = { in: 'query', name: 'hops', reason: 'needs around' } as const
  return new RequestError('bad-request', 'hops: needs around', [field])
}
