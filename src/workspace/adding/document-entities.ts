import { type Claim, isEntityReference } from '../../claims/claim.ts'
import type { EntityType } from '../../claims/entity.ts'
import type { BorneName, NamedEntity } from '../../names/types.ts'
import type { Reading } from '../../reading/document.ts'

/** An entity while its names are being gathered. */
interface Gathered {
  readonly type: EntityType
  readonly names: BorneName[]
}

/**
 * What a document talks about, with every name it gives: the fullest as `primary`, then what it says the names are
 * (`name` claims that nobody denies), then its other spellings as `alias`. Descriptions and short names that the
 * reader resolved ("the group", "Londoño") are no names.
 */
export function documentEntities({ claims, mentions }: Pick<Reading, 'claims' | 'mentions'>): readonly NamedEntity[] {
  const gathered = new Map<string, Gathered>()
  const add = (id: string, type: EntityType, text: string, kind: string): void => {
    const known = gathered.get(id)
    if (known === undefined) gathered.set(id, { type, names: [{ text, kind }] })
    else if (!known.names.some((name) => name.text === text)) known.names.push({ text, kind })
  }
  for (const { id, type, name } of mentions) add(id, type, name, 'primary')
  for (const { subject, object } of claims) {
    add(subject.id, subject.type, subject.name, 'primary')
    if (isEntityReference(object)) add(object.id, object.type, object.name, 'primary')
  }
  for (const claim of claims) {
    const name = nameIn(claim)
    if (name !== undefined) add(claim.subject.id, claim.subject.type, name.text, name.kind)
  }
  for (const { attribution } of claims) {
    // A voice that is never mentioned by itself is most often an outlet, an agency or a government.
    for (const { id, name } of attribution) add(id, gathered.get(id)?.type ?? 'organization', name, 'primary')
  }
  for (const { id, type, quote, because } of mentions) if (because === undefined) add(id, type, quote, 'alias')
  return [...gathered].map(([id, { type, names }]) => ({ id, type, names }))
}

/** The name that a claim says its subject bears; a name that is denied is none. */
function nameIn({ predicate, object, qualifiers, factuality }: Claim): BorneName | undefined {
  if (predicate !== 'name' || factuality === 'denied' || factuality === 'false') return undefined
  if (object === null || !('value' in object)) return undefined
  return { text: String(object.value), kind: qualifiers['nameKind'] ?? 'alias' }
}
