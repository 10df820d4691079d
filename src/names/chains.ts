/**
 * Lists of whole numbers under whole-number keys, kept in typed arrays, so that millions of short lists cost megabytes.
 * A list only grows and is walked from its newest entry:
 *
 *     for (let at = newestUnder(chains, key); at !== END; at = chains.before[at]) use(chains.values[at])
 */
export interface Chains {
  /** An open-addressed table of keys; `lists` says which list a key has, `END` where the table is empty. */
  keys: Int32Array
  lists: Int32Array
  /** By list: its newest entry, and how many it has. */
  newest: Int32Array
  counts: Int32Array
  /** By entry: its value, and the entry of the same list before it. */
  values: Int32Array
  before: Int32Array
  listed: number
  entered: number
}

/** Behind the oldest entry of a list. */
export const END = -1

const SMALLEST = 1024

export function emptyChains(): Chains {
  return {
    keys: new Int32Array(2 * SMALLEST),
    lists: new Int32Array(2 * SMALLEST).fill(END),
    newest: new Int32Array(SMALLEST),
    counts: new Int32Array(SMALLEST),
    values: new Int32Array(SMALLEST),
    before: new Int32Array(SMALLEST),
    listed: 0,
    entered: 0,
  }
}

/** Puts a value under a key, unless it is the newest there already. Keys are whole numbers of 32 bits. */
export function link(chains: Chains, key: number, value: number): void {
  const list = listUnder(chains, key | 0)
  const newest = chains.newest[list] as number
  if (newest !== END && chains.values[newest] === value) return
  if (chains.entered === chains.values.length) {
    chains.values = roomier(chains.values)
    chains.before = roomier(chains.before)
  }
  const entry = chains.entered++
  chains.values[entry] = value
  chains.before[entry] = newest
  chains.newest[list] = entry
  chains.counts[list] = (chains.counts[list] as number) + 1
}

/** The newest entry under a key, or `END`. */
export function newestUnder(chains: Chains, key: number): number {
  const list = chains.lists[slotOf(chains, key | 0)] as number
  return list === END ? END : (chains.newest[list] as number)
}

/** How many values stand under a key. */
export function countUnder(chains: Chains, key: number): number {
  const list = chains.lists[slotOf(chains, key | 0)] as number
  return list === END ? 0 : (chains.counts[list] as number)
}

/** A string as a key (FNV-1a). Two strings may share one: what is found under it must be looked at. */
export function keyOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** The same numbers with room for as many more. */
export function roomier(numbers: Int32Array): Int32Array {
  const longer = new Int32Array(2 * numbers.length)
  longer.set(numbers)
  return longer
}

function listUnder(chains: Chains, key: number): number {
  const slot = slotOf(chains, key)
  const known = chains.lists[slot] as number
  if (known !== END) return known
  if (chains.listed === chains.newest.length) {
    chains.newest = roomier(chains.newest)
    chains.counts = roomier(chains.counts)
  }
  const list = chains.listed++
  chains.newest[list] = END
  chains.keys[slot] = key
  chains.lists[slot] = list
  if (2 * chains.listed > chains.lists.length) spread(chains)
  return list
}

/** Where a key stands in the table, or the empty slot where it belongs: the next ones are tried in turn. */
function slotOf({ keys, lists }: Chains, key: number): number {
  const mask = lists.length - 1
  // Neighbouring keys are spread first (Knuth's multiplicative hash), else they would queue up.
  const spreadOut = Math.imul(key, 0x9e3779b1)
  let slot = (spreadOut ^ (spreadOut >>> 15)) & mask
  while (lists[slot] !== END && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

/** A table twice as large for the same keys. */
function spread(chains: Chains): void {
  const { keys, lists } = chains
  chains.keys = new Int32Array(2 * keys.length)
  chains.lists = new Int32Array(2 * lists.length).fill(END)
  for (let slot = 0; slot < lists.length; slot++) {
    if (lists[slot] === END) continue
    const free = slotOf(chains, keys[slot] as number)
    chains.keys[free] = keys[slot] as number
    chains.lists[free] = lists[slot] as number
  }
}
