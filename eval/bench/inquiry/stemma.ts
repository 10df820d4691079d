import { FACTUALITIES } from '../../../src/claims/attribution.ts'
import { ENTITY_TYPES } from '../../../src/claims/entity.ts'
import type { ClaimRow } from '../../../src/inquiry/claim-index/claim-columns.ts'
import { type ClaimIndex, claimIndexOf } from '../../../src/inquiry/claim-index/claim-index.ts'
import { diffIn } from '../../../src/inquiry/claim-index/diff-in.ts'
import { networkAround, wholeNetworkIn } from '../../../src/inquiry/claim-index/network-in.ts'
import { pathIn } from '../../../src/inquiry/claim-index/path-in.ts'
import { type Archive, CLAIMS_OF_DOCUMENT, PREDICATE_NAMES } from './archive.ts'
import type { Engine, When } from './engine.ts'

/** The index of a made-up workspace. */
export function indexOf(archive: Archive): ClaimIndex {
  const entries = Array.from({ length: Math.ceil(archive.claims / CLAIMS_OF_DOCUMENT) }, (_, entry) => {
    const first = entry * CLAIMS_OF_DOCUMENT
    const claims = Math.min(CLAIMS_OF_DOCUMENT, archive.claims - first)
    return { sequence: entry + 1, told: archive.told[first] ?? 0, claims }
  })
  const entities = Array.from({ length: archive.entities }, (_, number) => {
    return { id: idFor(number), type: 'organization' as const }
  })
  return claimIndexOf({ entries, entities, claims: claimsOf(archive) }, { judged: [], concluded: [] })
}

/** Our index as an engine; entities have the numbers that they have in the archive. */
export function stemmaEngine({ view }: ClaimIndex): Engine {
  const scopeOf = (moment: When) => ({ moment, types: ENTITY_TYPES })
  return {
    name: 'Stemma',
    around: async (entity, hops, when) => networkAround(view, scopeOf(when), entity, hops).facts.length,
    whole: async (when) => wholeNetworkIn(view, scopeOf(when)).facts.length,
    diff: async (entities, from, to, known) => {
      const { began, ended } = diffIn(view, scopeOf({ at: from, known }), { from, to, touching: entities, among: true })
      return began.length + ended.length
    },
    path: async (one, other, when) => (pathIn(view, scopeOf(when), [one, other], 4)?.entities.length ?? 0) - 1,
    close: async () => {},
  }
}

/** Every array of an index once, in bytes. */
export function bytesOf(value: unknown, seen: Set<unknown> = new Set()): number {
  if (ArrayBuffer.isView(value)) {
    const isNew = !seen.has(value.buffer)
    seen.add(value.buffer)
    return isNew ? value.buffer.byteLength : 0
  }
  if (typeof value !== 'object' || value === null || value instanceof Map) return 0
  return Object.values(value).reduce((sum: number, member) => sum + bytesOf(member, seen), 0)
}

/** The id of an entity of the archive, as long as ids are. */
function idFor(number: number): string {
  return `ent_${number.toString(16).padStart(20, '0')}`
}

function* claimsOf(archive: Archive): Generator<ClaimRow> {
  for (let claim = 0; claim < archive.claims; claim += 1) {
    const object = archive.object[claim] ?? -1
    yield {
      entry: Math.floor(claim / CLAIMS_OF_DOCUMENT),
      position: claim % CLAIMS_OF_DOCUMENT,
      subject: idFor(archive.subject[claim] ?? 0),
      predicate: PREDICATE_NAMES[archive.predicate[claim] ?? 0] ?? '',
      object: object < 0 ? null : idFor(object),
      valid: archive.times[archive.valid[claim] ?? 0] ?? null,
      factuality: FACTUALITIES[archive.factuality[claim] ?? 0] ?? 'asserted',
    }
  }
}
