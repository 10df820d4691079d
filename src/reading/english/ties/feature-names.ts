/** The features of one pair, each of up to three words behind whether the two bodies are joined. */
export interface Features {
  add(one: string, two?: string, three?: string): void
  readonly all: ReadonlySet<string>
}

interface Names extends Map<string, { name?: string; readonly longer: Names }> {}

/** Names that were put together before: there are few, and putting them together takes longer than finding them. */
const NAMES: Readonly<Record<'joined' | 'apart', Names>> = { joined: new Map(), apart: new Map() }
/** How many names are remembered. */
const REMEMBERED = 20_000
let remembered = 0

/** No features yet. */
export function createFeatures(joined: boolean): Features {
  const all = new Set<string>()
  const prefix = joined ? 'joined' : 'apart'
  return {
    all,
    add(one, two, three) {
      all.add(nameOf(prefix, one, two, three))
    },
  }
}

function nameOf(prefix: 'joined' | 'apart', one: string, two?: string, three?: string): string {
  let at = entryIn(NAMES[prefix], one)
  if (two !== undefined) at = entryIn(at.longer, two)
  if (three !== undefined) at = entryIn(at.longer, three)
  at.name ??= [prefix, one, two, three].filter((word) => word !== undefined).join(' ')
  return at.name
}

function entryIn(names: Names, word: string): { name?: string; readonly longer: Names } {
  const known = names.get(word)
  if (known !== undefined) return known
  const entry = { longer: new Map() as Names }
  if (remembered < REMEMBERED) {
    names.set(word, entry)
    remembered++
  }
  return entry
}
