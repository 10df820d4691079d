import { heldNames } from './held-names.ts'
import { holdings } from './holdings.ts'
import type { Workspace } from './open.ts'

/** Brings into memory what questions are asked of, so that the first one need not wait for it. */
export async function warmUp(workspace: Workspace): Promise<void> {
  const { store, index } = workspace
  await holdings(workspace)
  await store.read(async (reader) => await index.view(reader, null))
  await heldNames(store)
}
