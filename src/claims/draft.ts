import type { Claim, ClaimDraft } from './claim.ts'
import { CLAIM_SCHEMA } from './claim.ts'
import { claimId } from './id.ts'

/** A draft becomes a claim by getting its id; nobody has judged it and no workspace has recorded it yet. */
export function claimFrom(draft: ClaimDraft): Claim {
  return {
    schema: CLAIM_SCHEMA,
    id: claimId(draft),
    subject: draft.subject,
    predicate: draft.predicate,
    object: draft.object,
    qualifiers: draft.qualifiers,
    valid: draft.valid,
    factuality: draft.factuality,
    attribution: draft.attribution,
    evidence: draft.evidence,
    extractor: draft.extractor,
    score: draft.score,
    assessment: null,
    recordedAt: null,
  }
}
