/** What was wrong with a request, as RFC 9457 says it; of the media type `application/problem+json`. */
export interface Problem {
  /** Where the kind of problem is explained, a reference from the address of the server: `/api/v1#bad-date`. */
  readonly type: string
  /** The kind of problem in words. It does not change from one occurrence to the next. */
  readonly title: string
  /** The status of the answer. */
  readonly status: number
  /** What was wrong this time, in one line. */
  readonly detail: string
  /** The kind of problem in one word, for programs: a code of docs/errors.md, or one of the server's own. */
  readonly code: string
  /** What of the request is wrong, where it can be named. */
  readonly fields?: readonly ProblemField[]
}

/** A query parameter, or a member of the body, and why it is refused. */
export interface ProblemField {
  readonly in: 'query' | 'path' | 'body' | 'header'
  /** `at`, or the way into the body: `evidence.0.start`. */
  readonly name: string
  readonly reason: string
}
