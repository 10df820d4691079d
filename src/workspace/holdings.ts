import type { Holdings } from '../inquiry/holdings.ts'
import type { Workspace } from './open.ts'

/** Everything the workspace holds, with entities joined as judged so far. The same object until something is added. */
export async function holdings({ store }: Workspace): Promise<Holdings> {
  return await store.holdings()
}
