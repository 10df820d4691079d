import type { Captured, CaptureFault } from '../../capture/capture.ts'
import { KnownError } from '../../claims/known-error.ts'
import type { SourceMetadata } from '../../claims/source.ts'
import { closeWorkspace, type Workspace } from '../open.ts'
import { add } from './add.ts'
import { documentsIn } from './documents-in.ts'
import { endsReading, inDocument, isOfModel } from './model-fault.ts'
import type { Brought } from './record.ts'
import type { HowToRead } from './waiting.ts'

/** What became of one document of many. */
export interface AddedDocument extends Brought {
  /** Its id in JSON Lines, else its path. */
  readonly document: string
  /** False when the workspace held it already; then nothing changed, and the numbers are 0. */
  readonly isNew: boolean
}

/** What a document brings that is held already. */
export const NOTHING_NEW: Omit<AddedDocument, 'document'> = {
  isNew: false,
  claims: 0,
  entities: 0,
  joined: 0,
  questions: 0,
  unlikely: 0,
  notes: [],
}

/**
 * Adds the documents in files and folders, each in a transaction of its own; a fault does not stop the others.
 * The workspace is opened at the first document that can be captured, so that nothing is made when there is none. What a
 * language model cannot read is a fault as well, and nothing of it is added; when its server is gone, no more is read.
 */
export async function* addFiles(
  open: () => Promise<Workspace>,
  paths: readonly string[],
  metadata: Partial<SourceMetadata>,
  how: HowToRead = {},
): AsyncGenerator<AddedDocument | CaptureFault> {
  let workspace: Workspace | undefined
  try {
    for await (const item of documentsIn(paths, metadata)) {
      if ('fault' in item) yield item
      else {
        workspace ??= await open()
        const added = await addOne(workspace, item, how)
        yield added
        if ('fault' in added && endsReading(added.fault)) return
      }
    }
  } finally {
    if (workspace !== undefined) await closeWorkspace(workspace)
  }
}

async function addOne(workspace: Workspace, captured: Captured, how: HowToRead): Promise<AddedDocument | CaptureFault> {
  const document = captured.documentId
  try {
    const added = await add(workspace, captured, how)
    if (added.outcome === 'known') return { document, ...NOTHING_NEW }
    const { outcome: _, ...brought } = added
    return { document, isNew: true, ...brought }
  } catch (error) {
    if (error instanceof KnownError && isOfModel(error)) return { fault: inDocument(document, error) }
    throw error
  }
}
