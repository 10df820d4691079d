import families from './families.json'

/** Predicates that look alike on the screen, because they tell one sort of thing. */
export type Family = keyof typeof families

/** All families, in the order of legends. */
export const FAMILIES: readonly Family[] = Object.keys(families) as Family[]

const BY_PREDICATE = new Map<string, Family>(
  FAMILIES.flatMap((family) => families[family].map((predicate): [string, Family] => [predicate, family])),
)

/** The predicates of some families. */
export function predicatesOf(some: readonly Family[]): readonly string[] {
  return some.flatMap((family) => families[family])
}

/** The family of a predicate; what the table does not know looks like a property. */
export function familyOf(predicate: string): Family {
  return BY_PREDICATE.get(predicate) ?? 'identity'
}
