import type { Claim } from '../../src/claims/claim.ts'
import { claimFrom } from '../../src/claims/draft.ts'

const QUOTE = 'According to the Gazette, Anna Example led the Green Front.'

/** A claim that keeps the contract; a test breaks one field of it. */
export function goodClaim(): Claim {
  return claimFrom({
    subject: { id: 'ent_a', type: 'person', name: 'Anna Example' },
    predicate: 'leader_of',
    object: { id: 'ent_g', type: 'organization', name: 'Green Front', mention: 'the Green Front' },
    qualifiers: { role: 'leader' },
    valid: '2013/2016',
    factuality: 'alleged',
    attribution: [{ id: 'ent_z', name: 'Gazette', cue: 'According to' }],
    evidence: [{ source: 'src_1', start: 10, end: 10 + QUOTE.length, quote: QUOTE }],
    extractor: 'prose-en@1',
    score: 0.86,
  })
}
