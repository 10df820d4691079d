import type { Captured } from '../capture/capture.ts'
import type { Claim } from '../claims/claim.ts'
import { type Span, standsIn } from '../claims/evidence.ts'
import type { Reading } from '../reading/document.ts'
import type { DocumentRecord } from '../store/entry.ts'
import { documentEntities } from './document-entities.ts'

/**
 * A captured document and its reading as the log will keep them. What breaks the law that every quote stands where
 * it says is left out, with a note: no evidence, no claim.
 */
export function documentRecord({ source, documentId, notes }: Captured, reading: Reading): DocumentRecord {
  const stands = (span: Span): boolean => standsIn(source.text, span)
  const proven = (claim: Claim): boolean =>
    claim.evidence.length > 0 && claim.evidence.every((span) => span.source === source.id && stands(span))
  const distinct = [...new Map(reading.claims.map((claim) => [claim.id, claim])).values()]
  const claims = distinct.filter(proven)
  const mentions = reading.mentions.filter(stands)
  const lost = [
    ...lostNote(distinct.length - claims.length, 'claim'),
    ...lostNote(reading.mentions.length - mentions.length, 'mention'),
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

function lostNote(count: number, what: string): readonly string[] {
  if (count === 0) return []
  return [`left out ${count} ${count === 1 ? what : `${what}s`} whose words do not stand in the text where they should`]
}
