import { type Claim, isEntityReference } from '../claims/claim.ts'
import { canonicalJson } from '../claims/id.ts'
import type { DocumentRecord } from './entry.ts'
import type { Place } from './place.ts'
import type { ClaimTable, EvidenceTable, SourceTable } from './tables.ts'

/** What stands for the ids and words of a claim in its row. */
export interface Numbers {
  readonly entity: (id: string) => number
  readonly word: (text: string) => number
  /** The entry that a source came with. */
  readonly source: (id: string) => number
}

/** A source as it stands in its table. */
export function sourceRow({ source, documentId, mentions }: DocumentRecord, place: Place): SourceTable {
  const { id, sha256, reader, origin, title, url, publisher, author, published, language, text, pages } = source
  const told = { title, url, publisher, author, published, language }
  const { sequence, recordedAt: recorded_at } = place
  return {
    sequence,
    id,
    recorded_at,
    document_id: documentId,
    sha256,
    media_type: source.mediaType,
    reader,
    origin,
    ...told,
    text,
    pages: pages === undefined ? null : canonicalJson(pages),
    mentions: mentions.length,
  }
}

/** A claim with its first evidence. */
export function claimRow(claim: Claim, number: number, numbers: Numbers): ClaimTable {
  const { id, subject, object, qualifiers, attribution, evidence } = claim
  const pointed = isEntityReference(object) ? object : null
  const [first] = evidence
  if (first === undefined) throw new Error(`store: the claim ${id} has no evidence`)
  return {
    number,
    id,
    subject: numbers.entity(subject.id),
    object: pointed === null ? null : numbers.entity(pointed.id),
    predicate: numbers.word(claim.predicate),
    valid: claim.valid,
    factuality: numbers.word(claim.factuality),
    subject_name: subject.name,
    subject_mention: subject.mention ?? null,
    object_name: pointed?.name ?? null,
    object_mention: pointed?.mention ?? null,
    literal: object === null || pointed !== null ? null : canonicalJson(object),
    qualifiers: Object.keys(qualifiers).length === 0 ? null : canonicalJson(qualifiers),
    attribution: attribution.length === 0 ? null : canonicalJson(attribution),
    start: first.start,
    end: first.end,
    quote: first.quote,
    extractor: numbers.word(claim.extractor),
    score: claim.score,
  }
}

/** The spans that support a claim beside the first, in their order. */
export function evidenceRows({ evidence }: Claim, number: number, numbers: Numbers): readonly EvidenceTable[] {
  return evidence.slice(1).map(({ source, start, end, quote }, index) => {
    return { claim: number, position: index + 1, source: numbers.source(source), start, end, quote }
  })
}
