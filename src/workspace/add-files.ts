import type { CaptureFault } from '../capture/capture.ts'
import type { SourceMetadata } from '../claims/source.ts'
import { add } from './add.ts'
import { documentsIn } from './documents-in.ts'
import { closeWorkspace, type Workspace } from './open.ts'
import type { Waiting } from './waiting.ts'

/** What became of one document of many. */
export interface AddedDocument {
  /** Its id in JSON Lines, else its path. */
  readonly document: string
  /** False when the workspace held it already; then nothing changed, and the numbers are 0. */
  readonly isNew: boolean
  readonly claims: number
  readonly entities: number
  /** Entities of the document that were found to be held already. */
  readonly joined: number
  /** Questions of identity left for a person. */
  readonly questions: number
  readonly notes: readonly string[]
}

const NOTHING_NEW = { isNew: false, claims: 0, entities: 0, joined: 0, questions: 0, notes: [] }

/**
 * Adds the documents in files and folders, each in a transaction of its own; a fault does not stop the others.
 * The workspace is opened at the first document that can be captured, so that nothing is made when there is none.
 */
export async function* addFiles(
  open: () => Promise<Workspace>,
  paths: readonly string[],
  metadata: Partial<SourceMetadata>,
  waiting?: Waiting,
): AsyncGenerator<AddedDocument | CaptureFault> {
  let workspace: Workspace | undefined
  try {
    for await (const item of documentsIn(paths, metadata)) {
      if ('fault' in item) yield item
      else {
        workspace ??= await open()
        const added = await add(workspace, item, waiting)
        const { outcome, ...brought } =
          added.outcome === 'known' ? { ...added, ...NOTHING_NEW } : { ...added, isNew: true }
        yield { document: item.documentId, ...brought }
      }
    }
  } finally {
    if (workspace !== undefined) await closeWorkspace(workspace)
  }
}
