import type { Captured } from '../../capture/capture.ts'
import type { Claim } from '../../claims/claim.ts'
import type { Judgement } from '../../claims/judgement.ts'
import type { Reading } from '../../reading/document.ts'
import { isUnlikely, likelihoodOf } from '../../reading/likelihood/model.ts'
import type { NewEntry } from '../../store/entry.ts'
import { MACHINE } from '../machine.ts'
import { placesKnown } from '../naming/places.ts'
import type { Workspace } from '../open.ts'
import { documentRecord } from './document-record.ts'
import { held } from './held.ts'
import { type Propose, proposals } from './propose.ts'

/** What a document brought. */
export interface Brought {
  readonly claims: number
  readonly entities: number
  /** Entities of the document that were found to be held already. */
  readonly joined: number
  /** Questions of identity left for a person. */
  readonly questions: number
  /** Claims that are unlikely to be right, by what was learned from the review; they are marked in the queue. */
  readonly unlikely: number
  readonly notes: readonly string[]
}

/** What became of a document: nothing, because it is held already, or what it brought. */
export type Added = { readonly outcome: 'known' } | ({ readonly outcome: 'added' } & Brought)

/**
 * Takes a document and its reading into the workspace: the document, then who is whom, in one transaction.
 * A process that is killed leaves all of it or nothing.
 */
export async function record(
  workspace: Workspace,
  captured: Captured,
  reading: Reading,
  propose: Propose,
): Promise<Added> {
  const { store, clock } = workspace
  const document = documentRecord(captured, reading)
  for (;;) {
    const head = await store.head()
    if (await store.hasSource(captured.source.id)) return { outcome: 'known' }
    const known = await held(store)
    const at = clock().toISOString()
    const places = await placesKnown(document.entities, known.entities)
    const found = proposals(document.entities, known, { propose, places })
    const entries: readonly NewEntry[] = [
      { kind: 'document', payload: document, bytes: captured.bytes },
      ...found.map((proposed) => judgementEntry({ ...proposed, by: MACHINE, at })),
    ]
    // Refused when somebody else added something meanwhile: then who is whom must be asked again.
    if (!(await store.append(entries, { at, head }))) continue
    const joined = found.filter(({ decision }) => decision === 'same').length
    const { claims, entities, notes } = document
    const counts = { claims: claims.length, entities: entities.length, joined, questions: found.length - joined }
    return { outcome: 'added', ...counts, unlikely: await unlikelyAmong(workspace, claims), notes }
  }
}

async function unlikelyAmong({ store, likelihoods }: Workspace, claims: readonly Claim[]): Promise<number> {
  const model = await likelihoods.model(store)
  return model === null ? 0 : claims.filter((claim) => isUnlikely(model, likelihoodOf(model, claim))).length
}

function judgementEntry(judgement: Judgement): NewEntry {
  return { kind: 'judgement', payload: { judgement } }
}
