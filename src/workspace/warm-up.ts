import { ANY_MOMENT } from '../inquiry/moment.ts'
import { compactNetwork } from './asking/compact-network.ts'
import { holdings } from './asking/holdings.ts'
import { findEntities } from './naming/find.ts'
import { heldNames } from './naming/held-names.ts'
import type { Workspace } from './open.ts'

/** Brings into memory what questions are asked of, so that the first one need not wait for it. */
export async function warmUp(workspace: Workspace): Promise<void> {
  await holdings(workspace)
  await heldNames(workspace.store)
  await findEntities(workspace, '', null)
  await compactNetwork(workspace, ANY_MOMENT, { ended: true, hearing: null })
}
