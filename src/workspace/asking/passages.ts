import type { Claim } from '../../claims/claim.ts'
import { PassageShelf } from '../../inquiry/copies/passages.ts'
import { evidenceCompared } from '../../inquiry/copies/sources-compared.ts'
import type { Holdings } from '../../inquiry/holdings.ts'
import type { Store } from '../../store/store.ts'

/** What was drawn from the texts of a store. Sources never change, so it stays true as long as the store is open. */
const shelves = new WeakMap<Store, PassageShelf>()

/**
 * The holdings with the passages by which copies are told, for a question about some of the claims. Only texts of sources
 * that tell the same fact as another are read, each once, and not kept; within a transaction, from its `texts`.
 */
export async function withPassages(
  store: Store,
  holdings: Holdings,
  wanted: (claim: Claim) => boolean = () => true,
  texts: Pick<Store, 'sourceText'> = store,
): Promise<Holdings> {
  const shelf = shelves.get(store) ?? new PassageShelf()
  shelves.set(store, shelf)
  for (const [source, evidence] of evidenceCompared(holdings.claims.filter(wanted))) {
    const missing = evidence.filter((one) => !shelf.has(one))
    if (missing.length === 0) continue
    const text = await texts.sourceText(source)
    if (text !== undefined) shelf.add(source, text, missing)
  }
  return { ...holdings, passages: shelf }
}
