import { type CaptureFault, captureFile } from '../capture/capture.ts'
import type { SourceMetadata } from '../claims/source.ts'
import { proposeJudgements } from '../names/propose.ts'
import type { AddedDocument } from './add-files.ts'
import type { Workspace } from './open.ts'
import { readToHold } from './read-source.ts'
import { record } from './record.ts'

/** A file that was handed over, and where it lies meanwhile. */
export interface GivenFile {
  /** What it is called, which becomes its origin. */
  readonly name: string
  readonly path: string
}

/** How far a document has come: it is being read, then whom it names is looked for, then it is recorded. */
export type Step =
  | { readonly kind: 'reading'; readonly document: string }
  | { readonly kind: 'resolving'; readonly document: string; readonly claims: number; readonly mentions: number }
  | { readonly kind: 'recorded'; readonly document: AddedDocument & { readonly source: string } }
  | (CaptureFault & { readonly kind: 'fault'; readonly file: string })

const NOTHING_NEW = { isNew: false, claims: 0, entities: 0, joined: 0, questions: 0, notes: [] }

/** Adds the documents in files as `addFiles` does, telling each step; a fault does not stop the others. */
export async function* addStepwise(
  workspace: Workspace,
  files: readonly GivenFile[],
  metadata: Partial<SourceMetadata>,
): AsyncGenerator<Step> {
  for (const { name, path } of files) {
    for await (const captured of captureFile(path, { origin: name, metadata })) {
      if ('fault' in captured) {
        yield { kind: 'fault', file: name, ...captured }
        continue
      }
      const { id } = captured.source
      const document = captured.documentId
      if (await workspace.store.hasSource(id)) {
        yield { kind: 'recorded', document: { document, source: id, ...NOTHING_NEW } }
        continue
      }
      yield { kind: 'reading', document }
      const reading = await readToHold(captured.source)
      yield { kind: 'resolving', document, claims: reading.claims.length, mentions: reading.mentions.length }
      const added = await record(workspace, captured, reading, proposeJudgements)
      if (added.outcome === 'known') yield { kind: 'recorded', document: { document, source: id, ...NOTHING_NEW } }
      else {
        const { outcome: _, ...brought } = added
        yield { kind: 'recorded', document: { document, source: id, isNew: true, ...brought } }
      }
    }
  }
}
