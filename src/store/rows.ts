import { type Claim, isEntityReference } from '../claims/claim.ts'
import { canonicalJson } from '../claims/id.ts'
import type { Mention } from '../claims/mention.ts'
import type { NamedEntity } from '../names/types.ts'
import type { DocumentRecord } from './entry.ts'
import type { Place } from './place.ts'
import type { ClaimTable, EntityTable, EvidenceTable, MentionTable, NameTable, SourceTable } from './tables.ts'

/** A source as it stands in its table. */
export function sourceRow({ source, documentId }: DocumentRecord, place: Place): SourceTable {
  const { id, sha256, reader, origin, title, url, publisher, author, published, language, text } = source
  const told = { title, url, publisher, author, published, language }
  const { sequence, recordedAt: recorded_at } = place
  return {
    id,
    sequence,
    recorded_at,
    document_id: documentId,
    sha256,
    media_type: source.mediaType,
    reader,
    origin,
    ...told,
    text,
  }
}

/** The entities of one document and their names. */
export function entityRows(
  entities: readonly NamedEntity[],
  { sequence }: Place,
): { readonly entity: readonly EntityTable[]; readonly name: readonly NameTable[] } {
  return {
    entity: entities.map(({ id, type }, position) => ({ id, type, sequence, position })),
    name: entities.flatMap(({ id, names }) =>
      names.map(({ text, kind }, position) => ({ entity: id, text, kind, position })),
    ),
  }
}

/** A mention, which is known by its place among those of its source. */
export function mentionRow(source: string, mention: Mention, position: number): MentionTable {
  const { start, end, quote, id: entity, score, because = null } = mention
  return { source, position, start, end, quote, entity, score, because }
}

/** A claim without its evidence, which has its own table; and where it stands. */
export function claimRow(claim: Claim, at: Pick<ClaimTable, 'source' | 'sequence' | 'position'>): ClaimTable {
  const { id, subject, predicate, object, valid, factuality, extractor, score } = claim
  const pointed = isEntityReference(object) ? object : null
  return {
    subject: subject.id,
    id,
    source: at.source,
    sequence: at.sequence,
    position: at.position,
    subject_name: subject.name,
    subject_mention: subject.mention ?? null,
    predicate,
    object: pointed?.id ?? null,
    object_name: pointed?.name ?? null,
    object_mention: pointed?.mention ?? null,
    literal: object === null || pointed !== null ? null : canonicalJson(object),
    qualifiers: canonicalJson(claim.qualifiers),
    valid,
    factuality,
    attribution: canonicalJson(claim.attribution),
    extractor,
    score,
  }
}

/** The spans that support a claim, in their order. */
export function evidenceRows(claim: Claim): readonly EvidenceTable[] {
  return claim.evidence.map(({ source, start, end, quote }, position) => {
    return { claim: claim.id, position, source, start, end, quote }
  })
}
