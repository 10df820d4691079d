import type { Claim } from '../claims/claim.ts'
import type { Holdings, SourceSummary } from '../inquiry/holdings.ts'
import type { ClaimPlace, ClaimReader } from '../store/claim-reader.ts'

/** Holdings of nothing but the claims at these places, with entities as joined now. */
export async function holdingsAt(reader: ClaimReader, places: readonly ClaimPlace[]): Promise<Holdings> {
  const { sequence: head } = await reader.last()
  return await reader.holdingsOf(places, head, async (ids) => await reader.clustersOf(ids, head))
}

/** The source in which the first words of a claim stand. */
export function sourceOf({ sources }: Holdings, { id, evidence }: Claim): SourceSummary {
  const source = sources.get(evidence[0]?.source ?? '')
  if (source === undefined) throw new Error(`workspace: the claim ${id} has no source`)
  return source
}
