import type { Captured } from '../../capture/capture.ts'
import { proposeJudgements } from '../../names/propose.ts'
import type { Workspace } from '../open.ts'
import { readToHold } from './read-source.ts'
import { type Added, record } from './record.ts'
import { attending, type HowToRead } from './waiting.ts'

export type { Added } from './record.ts'

/**
 * Reads a captured document into the workspace and finds out who of those it names is held already.
 * A document that is held already is not read again, and nothing changes. With a language model, throws what that throws,
 * and then nothing was added.
 */
export async function add(workspace: Workspace, captured: Captured, how: HowToRead = {}): Promise<Added> {
  const { source, documentId } = captured
  if (await workspace.store.hasSource(source.id)) return { outcome: 'known' }
  const reading = await readToHold(source, attending(documentId, source, how))
  return await record(workspace, captured, reading, proposeJudgements)
}
