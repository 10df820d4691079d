import type { Workspace } from '../open.ts'

/** Who published the sources of a workspace, and when. */
export interface Publications {
  /** As the sources name them, each once, in order. */
  readonly publishers: readonly string[]
  /** EDTF, each once, in order. */
  readonly dates: readonly string[]
}

/** Who published what is held, and when, as far as sources say. */
export async function publicationsOf({ store }: Workspace): Promise<Publications> {
  const publishers = await store.search.publishers()
  const dates = await store.read(async ({ sources }) => await sources.publicationDates())
  return { publishers: publishers.toSorted(), dates }
}
