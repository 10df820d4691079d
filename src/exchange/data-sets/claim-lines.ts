import type { Claim, ClaimObject } from '../../claims/claim.ts'
import { isEntityReference } from '../../claims/claim.ts'
import { claimFrom } from '../../claims/draft.ts'
import type { EntityReference } from '../../claims/entity.ts'
import { type Span, spanOf } from '../../claims/evidence.ts'
import { checkClaim } from '../../claims/validate.ts'
import type { Refusal, Repair } from './row.ts'

/** A claim record and where its line stands. */
export interface ClaimLine {
  readonly line: number
  readonly claim: Claim
  /** The words of its evidence as the line writes them; the whole line where they are written otherwise. */
  readonly words: Span
  readonly repaired: readonly Repair[]
}

/**
 * The claims in JSON Lines of `stemma.claim/1`, checked against the contract. `document`, which `stemma read` adds, is
 * passed over; so are `recordedAt` and the pages of evidence, which every workspace tells itself. Empty lines are passed over too.
 */
export function* claimLines(text: string, firstLine = 1): Generator<ClaimLine | Refusal> {
  let line = firstLine
  for (let start = 0; start < text.length; line++) {
    const found = text.indexOf('\n', start)
    const next = found === -1 ? text.length : found + 1
    const words = text.slice(start, next)
    const [from, to] = [start + words.length - words.trimStart().length, start + words.trimEnd().length]
    if (from < to) yield claimLine(text, { start: from, end: to }, line)
    start = next
  }
}

type Stretch = Pick<Span, 'start' | 'end'>

function claimLine(text: string, { start, end }: Stretch, line: number): ClaimLine | Refusal {
  const written = text.slice(start, end)
  let value: unknown
  try {
    value = JSON.parse(written)
  } catch {
    return { line, reason: 'not JSON' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { line, reason: 'not a JSON object' }
  const { document: _, ...record } = value as Readonly<Record<string, unknown>>
  const { claim, fault } = checkClaim(record)
  if (claim === undefined) return { line, reason: `${fault.field}: ${fault.reason}` }
  const kept = claimFrom({ ...claim, evidence: claim.evidence.map(({ page: _, ...span }) => span) })
  return { line, claim: kept, words: quoteIn(text, { start, end }, kept), repaired: repairsOf(claim, kept, line) }
}

function repairsOf(given: Claim, kept: Claim, line: number): readonly Repair[] {
  const repaired: Repair[] = []
  if (given.id !== kept.id) {
    repaired.push({ line, field: 'id', what: 'an id that is not the digest of its claim', from: given.id, to: kept.id })
  }
  if (given.assessment !== null) {
    const { verdict, by } = given.assessment
    const what = 'an assessment of another workspace, left out'
    repaired.push({ line, field: 'assessment', what, from: `${verdict} by ${by}`, to: '' })
  }
  return repaired
}

/** Where the line writes the words of the evidence, without the marks around them. */
function quoteIn(text: string, { start, end }: Stretch, { evidence }: Claim): Span {
  const written = JSON.stringify(evidence[0]?.quote ?? '')
  const at = start + text.slice(start, end).lastIndexOf(written)
  return at < start ? spanOf(text, start, end) : spanOf(text, at + 1, at + written.length - 1)
}

/** The same claim about entities with other ids, which gives it another id of its own. */
export function withEntities(claim: Claim, renamed: (id: string) => string): Claim {
  const reference = (entity: EntityReference): EntityReference => ({ ...entity, id: renamed(entity.id) })
  const object = (it: ClaimObject): ClaimObject => (it !== null && isEntityReference(it) ? reference(it) : it)
  return claimFrom({
    ...claim,
    subject: reference(claim.subject),
    object: object(claim.object),
    attribution: claim.attribution.map((voice) => ({ ...voice, id: renamed(voice.id) })),
  })
}

/** The same claim with other words as its evidence, which gives it another id of its own. */
export function withEvidence(claim: Claim, source: string, words: Span): Claim {
  return claimFrom({ ...claim, evidence: [{ source, ...words }] })
}
