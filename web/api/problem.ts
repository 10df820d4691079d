/** A refusal of the server as RFC 9457 tells it, or that it did not answer. */
export class Problem extends Error {
  /** The HTTP status; 0 where there was no answer at all. */
  readonly status: number
  /** The code of the error, as in docs/errors.md; null where the server gives none. */
  readonly code: string | null

  constructor(status: number, code: string | null, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Problem'
    this.status = status
    this.code = code
  }
}

/** The problem that an answer tells of. Whatever the body is, there is one. */
export async function problemIn(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  const member = (name: string): string | null => {
    const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : null
    return typeof value === 'string' && value !== '' ? value : null
  }
  return new Problem(response.status, member('code'), member('detail') ?? member('title') ?? response.statusText)
}
