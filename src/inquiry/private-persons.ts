import type { Claim } from '../claims/claim.ts'
import type { Holdings } from './holdings.ts'
import publicRoles from './public-roles.json' with { type: 'json' }

const ALWAYS: ReadonlySet<string> = new Set(publicRoles.always)
const WITH_ROLE: ReadonlySet<string> = new Set(publicRoles.withRole)

/**
 * The persons who have no public part, by their ids: no source states that they led or founded a body, held an office in
 * one or stand on an official list, and no researcher has accepted a claim that they do. Whoever is only accused, a victim,
 * a member or a witness is private.
 */
export function privatePersons({ entities, claims }: Pick<Holdings, 'entities' | 'claims'>): ReadonlySet<string> {
  const known = new Set(claims.filter(tellsPublicPart).map(({ subject }) => subject.id))
  const persons = [...entities.values()].filter(({ type }) => type === 'person')
  return new Set(persons.map(({ id }) => id).filter((id) => !known.has(id)))
}

function tellsPublicPart({ predicate, qualifiers, factuality, assessment }: Claim): boolean {
  if (!ALWAYS.has(predicate) && !(WITH_ROLE.has(predicate) && qualifiers['role'] !== undefined)) return false
  return assessment === null ? factuality === 'asserted' : assessment.verdict === 'accepted'
}
