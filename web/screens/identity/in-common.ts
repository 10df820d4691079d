import type { ProfileEntry, ProfileSection } from '../../api/answers.ts'

/** A relation or a property that is said of two entities. */
export interface Shared {
  readonly section: string
  readonly entry: ProfileEntry
}

/** What is said of both: the same relation to the same entity, or the same words. The order is that of the first. */
export function inCommon(one: readonly ProfileSection[], other: readonly ProfileSection[]): readonly Shared[] {
  const said = new Set(other.flatMap(({ id, entries }) => entries.map((entry) => keyOf(id, entry))))
  return one.flatMap(({ id, entries }) =>
    entries.filter((entry) => said.has(keyOf(id, entry))).map((entry) => ({ section: id, entry })),
  )
}

function keyOf(section: string, { fact, other, value }: ProfileEntry): string {
  return JSON.stringify([section, fact.predicate, other?.id ?? value.toLocaleLowerCase()])
}
