import type { Captured } from '../../capture/capture.ts'
import type { Claim } from '../../claims/claim.ts'
import { standsIn } from '../../claims/evidence.ts'
import { checkClaim } from '../../claims/validate.ts'
import type { Reading } from '../../reading/document.ts'
import type { DocumentRecord } from '../../store/entry.ts'
import { documentEntities } from './document-entities.ts'

/** Why a claim whose words are not where it says is left out. */
const NOT_THERE = 'its words do not stand in the text where they should'

/**
 * A captured document and its reading as the log will keep them. What breaks the contract of claims, or the law that
 * every quote stands where it says, is left out with a note: no evidence, no claim.
 */
export function documentRecord({ source, documentId, notes }: Captured, reading: Reading): DocumentRecord {
  const distinct = [...new Map(reading.claims.map((claim) => [claim.id, claim])).values()]
  const faults = distinct.map((claim) => faultOf(claim, source))
  const claims = distinct.filter((_, index) => faults[index] === undefined)
  const mentions = reading.mentions.filter((mention) => standsIn(source.text, mention))
  const lost = [
    ...[...Map.groupBy(faults, (fault) => fault)].flatMap(([why, all]) => lostNote(all.length, 'claim', why)),
    ...lostNote(reading.mentions.length - mentions.length, 'mention', NOT_THERE),
  ]
  return {
    documentId,
    source,
    readers: [...new Set([source.reader, ...claims.map(({ extractor }) => extractor)])],
    entities: documentEntities({ claims, mentions }),
    mentions,
    claims,
    notes: [...notes, ...reading.notes, ...lost],
  }
}

/** Why a claim may not enter the log; undefined when it may. */
function faultOf(claim: Claim, source: Captured['source']): string | undefined {
  const stands = claim.evidence.every((span) => span.source === source.id && standsIn(source.text, span))
  if (!stands) return NOT_THERE
  const { fault } = checkClaim(claim)
  return fault === undefined ? undefined : `${fault.field}: ${fault.reason}`
}

function lostNote(count: number, what: string, why: string | undefined): readonly string[] {
  if (count === 0 || why === undefined) return []
  return [`left out ${count} ${count === 1 ? what : `${what}s`}: ${why}`]
}
