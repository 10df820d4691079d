import type { Captured, CaptureFault } from '../../capture/capture.ts'
import { KnownError } from '../../claims/known-error.ts'
import type { SourceMetadata } from '../../claims/source.ts'
import { proposeJudgements } from '../../names/propose.ts'
import type { Reading } from '../../reading/document.ts'
import { doneAhead } from '../ahead.ts'
import { closeWorkspace, type Workspace } from '../open.ts'
import { documentsIn } from './documents-in.ts'
import { endsReading, inDocument, isOfModel } from './model-fault.ts'
import { Readers } from './readers.ts'
import { type Brought, record } from './record.ts'
import { attending, type HowToRead } from './waiting.ts'

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

/** A document on its way into a workspace; one that is held already is not read again. */
interface Read {
  readonly captured: Captured
  readonly reading: Reading | 'held'
}

/**
 * Adds the documents in files and folders, each in a transaction of its own and in their order; a fault does not stop the
 * others. Where they are many, several are read at once.
 * The workspace is opened at the first document that can be captured, so that nothing is made when there is none. What a
 * language model cannot read is a fault as well, and nothing of it is added; when its server is gone, no more is read.
 */
export async function* addFiles(
  open: () => Promise<Workspace>,
  paths: readonly string[],
  metadata: Partial<SourceMetadata>,
  how: HowToRead = {},
): AsyncGenerator<AddedDocument | CaptureFault> {
  const readers = new Readers('hold')
  let opened: Promise<Workspace> | undefined
  const opening = async (): Promise<Workspace> => {
    opened ??= open()
    return await opened
  }
  const read = async (item: Captured | CaptureFault): Promise<Read | CaptureFault> =>
    'fault' in item ? item : await readNew(await opening(), item, readers, how)
  try {
    for await (const item of doneAhead(documentsIn(paths, metadata), read, () => readers.ahead)) {
      yield 'fault' in item ? item : await brought(await opening(), item)
      if ('fault' in item && endsReading(item.fault)) return
    }
  } finally {
    await readers.close()
    if (opened !== undefined) await closeWorkspace(await opened)
  }
}

async function readNew(
  { store }: Workspace,
  captured: Captured,
  readers: Readers,
  how: HowToRead,
): Promise<Read | CaptureFault> {
  const { source, documentId } = captured
  try {
    if (await store.hasSource(source.id)) return { captured, reading: 'held' }
    return { captured, reading: await readers.read(source, attending(documentId, source, how)) }
  } catch (error) {
    if (error instanceof KnownError && isOfModel(error)) return { fault: inDocument(documentId, error) }
    throw error
  }
}

async function brought(workspace: Workspace, { captured, reading }: Read): Promise<AddedDocument> {
  const document = captured.documentId
  if (reading === 'held') return { document, ...NOTHING_NEW }
  const added = await record(workspace, captured, reading, proposeJudgements)
  if (added.outcome === 'known') return { document, ...NOTHING_NEW }
  const { outcome: _, ...rest } = added
  return { document, isNew: true, ...rest }
}
