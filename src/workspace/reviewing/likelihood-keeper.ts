import type { LikelihoodModel } from '../../reading/likelihood/model.ts'
import type { LogPlace } from '../../store/claim-reader.ts'
import type { Store } from '../../store/store.ts'
import { markOf, readLikelihoodFile, removeLikelihoodFile, writeLikelihoodFile } from './likelihood-file.ts'

/**
 * Keeps what a workspace has learned from its review, in a file beside it. A model that was learned from another log is none:
 * the hash of its last entry tells.
 */
export class LikelihoodKeeper {
  /** Where the file is; null for a workspace that has none. */
  readonly path: string | null
  #mark = ''
  #held: LikelihoodModel | null = null

  constructor(path: string | null) {
    this.path = path
  }

  /** What tells that another model stands than before; empty when none does. */
  async mark(): Promise<string> {
    return this.path === null ? '' : await markOf(this.path)
  }

  /** The model that stands; null when there is none. The same object until another is written, by whomever. */
  async model(store: Store): Promise<LikelihoodModel | null> {
    if (this.path === null) return null
    const mark = await this.mark()
    if (mark === this.#mark) return this.#held
    const file = mark === '' ? null : await readLikelihoodFile(this.path)
    this.#held = file !== null && (await isOfLog(store, file.place)) ? file.model : null
    this.#mark = mark
    return this.#held
  }

  /** Lets a model stand from now on, learned from the log up to a place; null takes away the one that stood. */
  async replace(model: LikelihoodModel | null, place: LogPlace): Promise<void> {
    if (this.path === null) return
    if (model === null) await removeLikelihoodFile(this.path)
    else await writeLikelihoodFile(this.path, { place, model })
  }
}

async function isOfLog(store: Store, { sequence, hash }: LogPlace): Promise<boolean> {
  return (await store.read(async (reader) => await reader.hashAt(sequence))) === hash
}
