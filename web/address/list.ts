/** A list of an address as those of the words that it may hold; all of them where it is missing. */
export function listed<const T extends string>(all: readonly T[], list: string | undefined): readonly T[] {
  return list === undefined ? all : all.filter((one) => list.split(',').includes(one))
}

/** A choice of words as it stands in an address: left out where everything or nothing is chosen. */
export function listOf(all: readonly string[], chosen: readonly string[]): string | undefined {
  return chosen.length === 0 || chosen.length === all.length ? undefined : chosen.join(',')
}
