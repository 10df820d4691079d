import { isEntityReference } from '../../claims/claim.ts'
import type { CitedSource } from '../claim-table.ts'
import { quoteOf, saidInWords, sourcesOf } from '../claim-words.ts'
import { doubtsOf, type LeavingClaim } from '../doubt.ts'
import { instantsOf } from './instants.ts'
import { MAPPING, type StixReason } from './mapping.ts'
import { stixId } from './stix-id.ts'

/** An object of STIX. */
export type StixObject = Readonly<Record<string, unknown>>

/** What claims are told with: their sources, and the ids that everybody and everything has in STIX. */
export interface StixTelling {
  readonly sources: ReadonlyMap<string, CitedSource>
  readonly idOf: (entity: string) => string
}

/** The definition of the properties that carry what STIX has no place for. */
export const EXTENSION: string = stixId('extension-definition', 'claim')
/** Where nobody says when something was recorded. */
const LONG_AGO = '1970-01-01T00:00:00.000Z'

/** A claim as a relationship of two objects, or as a note about one, and what that loses. */
export function toldClaim(
  claim: LeavingClaim,
  telling: StixTelling,
): { readonly told: StixObject; readonly lost: readonly StixReason[] } {
  const { object } = claim
  const doubts = doubtsOf(claim)
  const times = instantsOf(claim.valid)
  const lost: StixReason[] = doubts.length > 0 ? ['doubtful'] : []
  const id = toldId(claim)
  if (object === null || !isEntityReference(object)) {
    const content = { content: saidInWords(claim, doubtsOf(claim)), object_refs: [telling.idOf(claim.subject.id)] }
    return {
      told: { ...common('note', id, claim), ...content, ...provenance(claim, telling) },
      lost: [...lost, 'values'],
    }
  }
  const ends = [telling.idOf(claim.subject.id), telling.idOf(object.id)]
  const type = relationshipOf(claim, ends)
  const told = {
    ...common('relationship', id, claim),
    relationship_type: type,
    source_ref: ends[0],
    target_ref: ends[1],
    description: saidInWords(claim, doubtsOf(claim)),
    start_time: times.start,
    stop_time: times.stop,
    ...provenance(claim, telling),
  }
  return { told, lost: [...lost, ...times.losses, ...(type === MAPPING.otherwise ? (['related'] as const) : [])] }
}

/** The id of what a claim is told as. */
export function toldId({ id, object }: LeavingClaim): string {
  return stixId(object !== null && isEntityReference(object) ? 'relationship' : 'note', id)
}

/** When the workspace learned a claim. */
export function recordedOf({ recordedAt }: LeavingClaim): string {
  return recordedAt ?? LONG_AGO
}

/** A reference to where a source lies, with the words that it is referred to for. */
export function referenceTo(source: CitedSource, words: { readonly quote?: string; readonly id?: string }): StixObject {
  return {
    source_name: source.publisher ?? source.title ?? source.id,
    description: words.quote ?? source.title ?? undefined,
    url: source.url ?? undefined,
    external_id: words.id ?? source.id,
  }
}

/** What is only alleged or contested is related, whatever it would be else; so is who is no identity. */
function relationshipOf(claim: LeavingClaim, ends: readonly string[]): string {
  const areKnown = ends.every((end) => end.startsWith('identity--') || end.startsWith('location--'))
  if (!areKnown || doubtsOf(claim).length > 0) return MAPPING.otherwise
  return MAPPING.relationships[claim.predicate] ?? MAPPING.otherwise
}

function common(type: string, id: string, claim: LeavingClaim): StixObject {
  const recorded = recordedOf(claim)
  return { type, spec_version: '2.1', id, created: recorded, modified: claim.assessment?.at ?? recorded }
}

function provenance(claim: LeavingClaim, { sources }: StixTelling): StixObject {
  const doubts = doubtsOf(claim)
  const cited = sourcesOf(claim).flatMap((id) => sources.get(id) ?? [])
  const quote = quoteOf(claim)
  return {
    labels: doubts.length === 0 ? undefined : doubts,
    external_references: cited.length === 0 ? undefined : cited.map((it) => referenceTo(it, { quote, id: claim.id })),
    extensions: {
      [EXTENSION]: {
        extension_type: 'property-extension',
        claim: claim.id,
        predicate: claim.predicate,
        role: claim.qualifiers['role'],
        valid: claim.valid ?? undefined,
        factuality: claim.factuality,
        verdict: claim.assessment?.verdict,
        voices: claim.attribution.length === 0 ? undefined : claim.attribution.map(({ name }) => name),
        evidence: claim.evidence.map(({ source, quote: words, page }) => ({
          report: stixId('report', source),
          quote: words,
          page,
        })),
      },
    },
  }
}
