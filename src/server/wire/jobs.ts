/** What became of one document of a job. */
export interface JobDocument {
  /** Its id in JSON Lines, else the name of its file. */
  readonly document: string
  /** False when the workspace held it already; then nothing changed, and the numbers are 0. */
  readonly isNew: boolean
  /** The id of its source. */
  readonly source: string
  readonly claims: number
  readonly entities: number
  /** Entities of the document that were found to be held already. */
  readonly joined: number
  /** Questions of identity left for a person. */
  readonly questions: number
  /** Claims that are unlikely to be right, by what was learned from the review. */
  readonly unlikely: number
  readonly notes: readonly string[]
}

/** A document that could not be added, and why. */
export interface JobFault {
  readonly document: string
  /** A code of docs/errors.md. */
  readonly code: string
  readonly message: string
}

/** Documents that are being added, or were. */
export interface Job {
  readonly id: string
  /** `waiting` until those before it are done; `done` also when some documents could not be added. */
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  /** ISO 8601 dates and times. */
  readonly createdAt: string
  readonly endedAt: string | null
  /** The names of the files that were given. */
  readonly files: readonly string[]
  readonly documents: readonly JobDocument[]
  readonly faults: readonly JobFault[]
  /** Why it failed as a whole; null when it did not. */
  readonly failure: string | null
}

/** What happens in a job, as server-sent events say it: `event` is `kind`, `data` is the whole as JSON. */
export type JobEvent =
  | { readonly kind: 'state'; readonly job: Job }
  | {
      readonly kind: 'reading'
      readonly document: string
      /** How far a language model is, where one reads. */
      readonly portions?: { readonly done: number; readonly total: number }
    }
  | { readonly kind: 'resolving'; readonly document: string; readonly claims: number; readonly mentions: number }
  | { readonly kind: 'recorded'; readonly document: JobDocument }
  | { readonly kind: 'fault'; readonly fault: JobFault }

/** The log of the workspace has grown, whoever wrote: answers that were got before may have changed. */
export interface HeadEvent {
  readonly sequence: number
  readonly hash: string
}

/** A text that was pasted. */
export interface TextRequest {
  readonly text: string
  readonly title?: string
  /** Where it was found; kept as a label and never fetched. */
  readonly url?: string
  readonly publisher?: string
  readonly author?: string
  /** A day, month or year. */
  readonly published?: string
  /** BCP 47. */
  readonly language?: string
}
