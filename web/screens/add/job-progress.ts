import type { Job, JobEvent } from '../../../src/server/wire/jobs.ts'

/** How far a job has come, as far as its events tell. */
export interface JobProgress {
  readonly job: Job
  /** The document that is worked on; null between documents. */
  readonly current: {
    readonly document: string
    /** What was found in it; null while it is being read. */
    readonly found: { readonly claims: number; readonly mentions: number } | null
    /** How far a language model is that reads it; null where none does. */
    readonly portions: { readonly done: number; readonly total: number } | null
  } | null
}

/** What is known after an event. Before the first state nothing is. */
export function advance(progress: JobProgress | null, event: JobEvent): JobProgress | null {
  if (event.kind === 'state')
    return { job: event.job, current: event.job.endedAt === null ? (progress?.current ?? null) : null }
  if (progress === null) return null
  const { job } = progress
  switch (event.kind) {
    case 'reading':
      return { job, current: { document: event.document, found: null, portions: event.portions ?? null } }
    case 'resolving': {
      const { document, claims, mentions } = event
      return { job, current: { document, found: { claims, mentions }, portions: null } }
    }
    case 'recorded':
      return { job: { ...job, documents: [...job.documents, event.document] }, current: null }
    case 'fault':
      return { job: { ...job, faults: [...job.faults, event.fault] }, current: null }
  }
}
