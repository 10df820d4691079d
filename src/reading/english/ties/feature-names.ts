/** What speaks for or against a tie. */
export interface Feature {
  readonly name: string
  /** Its number among those that are remembered; -1 of one that is not. */
  readonly number: number
}

/** The features of one pair, each of up to three words behind whether the two bodies are joined. */
export interface Features {
  add(one: string, two?: string, three?: string): void
  /** Each once, in the order in which they were added. */
  readonly all: readonly Feature[]
}

/** A feature and those whose names go on with further words. */
interface Entry {
  feature?: Feature
  /** The number of the pair that it was added to last. */
  pair: number
  readonly longer: Entries
}

interface Entries extends Map<string, Entry> {}

/** Features that were met before: there are few, and putting their names together takes longer than finding them. */
const ENTRIES: Readonly<Record<'joined' | 'apart', Entries>> = { joined: new Map(), apart: new Map() }
/** How many are remembered. */
const REMEMBERED = 20_000
let remembered = 0
let pairs = 0

/** No features yet. */
export function createFeatures(joined: boolean): Features {
  const all: Feature[] = []
  const prefix = joined ? 'joined' : 'apart'
  const pair = ++pairs
  return {
    all,
    add(one, two, three) {
      let at = entryIn(ENTRIES[prefix], one)
      if (two !== undefined) at = entryIn(at.longer, two)
      if (three !== undefined) at = entryIn(at.longer, three)
      at.feature ??= featureCalled([prefix, one, two, three].filter((word) => word !== undefined).join(' '))
      const { feature } = at
      // One that is not remembered may stand in the list without its entry.
      if (at.pair === pair || (feature.number === -1 && all.some(({ name }) => name === feature.name))) return
      at.pair = pair
      all.push(feature)
    },
  }
}

/** Features by their names, as a model is trained and tested on them. */
export function featuresCalled(names: readonly string[]): Feature[] {
  return names.map((name) => ({ name, number: -1 }))
}

function featureCalled(name: string): Feature {
  return { name, number: remembered < REMEMBERED ? remembered++ : -1 }
}

function entryIn(entries: Entries, word: string): Entry {
  const known = entries.get(word)
  if (known !== undefined) return known
  const entry: Entry = { pair: 0, longer: new Map() as Entries }
  if (remembered < REMEMBERED) entries.set(word, entry)
  return entry
}

/** What is asked of a feature's name, asked once of each that is remembered. */
export function askedOnce<T>(ask: (name: string) => T): (feature: Feature) => T {
  const answers: { readonly answer: T }[] = []
  return ({ name, number }) => {
    if (number === -1) return ask(name)
    answers[number] ??= { answer: ask(name) }
    return answers[number].answer
  }
}
