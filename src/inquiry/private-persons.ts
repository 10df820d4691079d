import type { Claim } from '../claims/claim.ts'
import { foldedWords } from '../text/normalise.ts'
import type { Holdings } from './holdings.ts'
import publicRoles from './public-roles.json' with { type: 'json' }

const ALWAYS: ReadonlySet<string> = new Set(publicRoles.always)
const WITH_OFFICE: ReadonlySet<string> = new Set(publicRoles.withOffice)
const OFFICES: ReadonlySet<string> = new Set(publicRoles.offices.flatMap(foldedWords))
/** Arabic writes the article, and "and" before it, together with a word. */
const ARTICLE = /^و?ال/u

/**
 * The persons who have no public part, by their ids: no source states that they led or founded a body, held an office in
 * one or stand on an official list, and no researcher has accepted a claim that they do. Whoever is only accused, a victim,
 * a fighter, a member or a witness is private.
 */
export function privatePersons({ entities, claims }: Pick<Holdings, 'entities' | 'claims'>): ReadonlySet<string> {
  const known = new Set(claims.filter(tellsPublicPart).map(({ subject }) => subject.id))
  const persons = [...entities.values()].filter(({ type }) => type === 'person')
  return new Set(persons.map(({ id }) => id).filter((id) => !known.has(id)))
}

function tellsPublicPart({ predicate, qualifiers, factuality, assessment }: Claim): boolean {
  if (!ALWAYS.has(predicate) && !(WITH_OFFICE.has(predicate) && isOffice(qualifiers['role'] ?? ''))) return false
  return assessment === null ? factuality === 'asserted' : assessment.verdict === 'accepted'
}

/** Whether a role is one that is held in public: a spokesman's, not a fighter's or a driver's. */
function isOffice(role: string): boolean {
  return foldedWords(role).some((word) => OFFICES.has(word) || OFFICES.has(word.replace(ARTICLE, '')))
}
