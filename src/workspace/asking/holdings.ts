import type { Holdings } from '../../inquiry/holdings.ts'
import type { Moment } from '../../inquiry/moment.ts'
import type { Workspace } from '../open.ts'

/**
 * Everything the workspace holds, with entities joined as judged so far; or what it held by an instant, as judged by
 * then. The same object until something is added.
 */
export async function holdings({ store }: Workspace, recorded: Moment['recorded'] = null): Promise<Holdings> {
  return await store.holdings(recorded)
}
