import type { Claim } from '../../claims/claim.ts'
import type { Evidence } from '../../claims/evidence.ts'
import { factKey } from '../fact-key.ts'

/** The evidence whose passages decide who is a witness: of facts that more than one source tells. By source. */
export function evidenceCompared(claims: readonly Claim[]): ReadonlyMap<string, readonly Evidence[]> {
  const facts = Map.groupBy(claims, factKey)
  const compared = new Map<string, Evidence[]>()
  for (const group of facts.values()) {
    const [first] = group
    const isShared = group.some(({ evidence }) => evidence[0]?.source !== first?.evidence[0]?.source)
    if (!isShared) continue
    for (const evidence of group.flatMap((claim) => claim.evidence)) {
      const known = compared.get(evidence.source)
      if (known === undefined) compared.set(evidence.source, [evidence])
      else known.push(evidence)
    }
  }
  return compared
}
