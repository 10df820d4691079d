import type { Store } from '../../store/store.ts'
import { heldNames } from '../naming/held-names.ts'
import type { Held } from './propose.ts'

/** What new entities are compared with. */
export async function held(store: Store): Promise<Held> {
  return {
    entities: await store.documentEntities(),
    names: await heldNames(store),
    judgements: await store.judgements(),
  }
}
