import type { Workspace } from '../workspace/open.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { WorkspaceSummary } from './wire/workspace.ts'

/** What a running server works with. */
export interface Serving {
  readonly workspace: Workspace
  readonly jobs: Jobs
  /** What the file of the workspace is called. */
  readonly name: string
  /** The version of the program. */
  readonly version: string
  /** The language model that reads added documents, and the host to which their words are sent; null for none. */
  readonly reader: WorkspaceSummary['reader']
  /** Ends when the server does: nothing may be waited for any longer. */
  readonly closing: AbortSignal
  /** One line about something that is wrong, to whoever started the server. */
  readonly note: (line: string) => void
}
