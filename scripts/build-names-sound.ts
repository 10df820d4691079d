/**
 * Learns how names sound across scripts and writes the weights to src/names/sound/models/.
 *
 *   node scripts/build-names-sound.ts PERSONS PLACES [MODEL…]
 *
 * PERSONS: `rigour/data/names/persons.txt` of the Python package rigour 1.8.2, groups of spellings of one name part
 * from Wikidata (CC0). PLACES: JSON of `{country, en, ar, fa, ru, …}`, names of GeoNames (CC BY 4.0) in
 * Debian's libgeonames-common 0.3.0; those of Syria, Iraq, Lebanon and Turkey, and those kept for evaluation, are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Script, scriptOf, spell } from '../src/names/spelling.ts'

type Pair = readonly [string, string]

interface Plan {
  readonly source: Script
  readonly places: readonly string[]
  /** Longest chunk on either side, and of both together. */
  readonly longest: readonly [number, number, number]
}

const PLANS: Readonly<Record<string, Plan>> = {
  'arabic-latin': { source: 'arabic', places: ['ar', 'fa', 'ckb'], longest: [2, 3, 4] },
  'cyrillic-latin': { source: 'cyrillic', places: ['ru', 'uk', 'bg', 'sr'], longest: [2, 4, 5] },
  'hebrew-latin': { source: 'hebrew', places: ['he'], longest: [2, 3, 4] },
  'latin-latin': { source: 'latin', places: ['tr', 'ku'], longest: [3, 3, 4] },
  'arabic-arabic': { source: 'arabic', places: [], longest: [2, 2, 4] },
}
const ROUNDS = 8
const MOST_PAIRS = 90_000
/** Long chunks fit anything: each letter more than two makes a chunk this much less likely to begin with. */
const LENGTH_PRIOR = 0.05
const DISCOUNT = 0.7
const LEAST = 1e-6
const SEED = 7
/**
 * What readers of Arabic script know and foreign names, the bulk of the pairs, hardly show: how each letter is written
 * in Latin (ALA-LC, IJMES, and French, Turkish and Persian habits). Mixed into what was learned.
 */
const KNOWN_ARABIC: Readonly<Record<string, string>> = {
  ا: 'a a a aa e i u o â',
  ب: 'b b b bb p',
  پ: 'p p pp',
  ت: 't t t tt',
  ث: 'th th th s t',
  ج: 'j j j g dj jj c ch gg',
  چ: 'ch ch tch c j tsch',
  ح: 'h h h hh',
  خ: 'kh kh kh k h',
  د: 'd d d dd t',
  ذ: 'dh dh d z th dd t',
  ر: 'r r r rr',
  ز: 'z z z zz',
  ژ: 'zh zh j z',
  س: 's s s ss c',
  ش: 'sh sh sh ch sch s',
  ص: 's s s ss',
  ض: 'd d dh z dd',
  ط: 't t t tt',
  ظ: 'z z dh d th zz',
  ع: ' a a e i u o aa h',
  غ: 'gh gh gh g',
  ف: 'f f f ff ph',
  ق: 'q q k g c gh',
  ك: 'k k k c kk ck',
  گ: 'g g g gg',
  ل: 'l l l ll',
  م: 'm m m mm',
  ن: 'n n n nn',
  ه: 'h h h a e ah eh',
  و: 'w u o ou oo v aw au ow',
  ي: 'y i i ee ai ay ei e yy ey',
  '': 'a a a e i u o ou ee oo',
  لا: 'la la',
  يا: 'ya ia',
  يه: 'iya ia iyya ya ieh',
  وا: 'wa oua ua',
  يو: 'yu you io',
  اه: 'ah a',
  نب: 'nb mb mp',
  وي: 'wai wei way uwa owa we ui',
}
const KNOWN_SHARE = 0.3

/** Adds what is known: each letter keeps its frequency, a share of it is spread over its known spellings. */
function withKnown(learned: ReadonlyMap<string, number>): Map<string, number> {
  const frequency = new Map<string, number>()
  for (const [key, probability] of learned) {
    const letter = key.split('|')[0] ?? ''
    frequency.set(letter, (frequency.get(letter) ?? 0) + probability)
  }
  const mixed = new Map([...learned].map(([key, probability]) => [key, (1 - KNOWN_SHARE) * probability]))
  for (const [letter, spellings] of Object.entries(KNOWN_ARABIC)) {
    const known = spellings.split(' ')
    const each = (KNOWN_SHARE * Math.max(frequency.get(letter) ?? 0, 1e-3)) / known.length
    for (const spelling of known) {
      const key = `${letter}|${spelling.normalize('NFKD').replace(/\p{M}/gu, '')}`
      if (key !== '|') mixed.set(key, (mixed.get(key) ?? 0) + each)
    }
  }
  return mixed
}

const [personsFile, placesFile, ...chosen] = process.argv.slice(2)
if (personsFile === undefined || placesFile === undefined)
  throw new Error('Usage: build-names-sound PERSONS PLACES [MODEL…]')
const groups = readFileSync(personsFile, 'utf8')
  .split('\n')
  .map((line) => (line.split(' => ')[0] ?? '').split(', '))
const places: readonly Readonly<Record<string, string>>[] = JSON.parse(readFileSync(placesFile, 'utf8'))

for (const [name, plan] of Object.entries(PLANS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  const target: Script = name.endsWith('arabic') ? 'arabic' : 'latin'
  const pairs = sample([...fromPersons(plan, target), ...fromPlaces(plan), ...fromPlaces(plan)])
  const symmetric = plan.source === target
  const learned = learn(
    symmetric
      ? pairs.flatMap(([a, b]): Pair[] => [
          [a, b],
          [b, a],
        ])
      : pairs,
    plan,
  )
  const model = name === 'arabic-latin' ? withKnown(learned) : learned
  const lines = [...model].map(([key, probability]) => [
    ...key.split('|'),
    Math.round(Math.log(probability) * 100) / 100,
  ])
  const json = `{\n"chunks": [\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n}\n`
  writeFileSync(new URL(`../src/names/sound/models/${name}.json`, import.meta.url), json)
  console.log(`${name}: ${pairs.length} pairs, ${lines.length} chunks, ${json.length} bytes`)
}

function fromPersons({ source }: Plan, target: Script): Pair[] {
  return groups.flatMap((group) => {
    const single = group.filter((word) => !word.includes(' '))
    const left = [...new Set(single.filter((word) => scriptOf(word) === source).map(spell))]
    const right = source === target ? left : [...new Set(single.filter((word) => scriptOf(word) === target).map(spell))]
    const pairs = left.flatMap((a) => right.filter((b) => source !== target || a < b).map((b): Pair => [a, b]))
    return pairs.length > 12 ? pairs.slice(0, 12) : pairs
  })
}

/** Names of as many words in both languages, word by word. */
function fromPlaces({ places: languages }: Plan): Pair[] {
  return places.flatMap((place) =>
    languages.flatMap((language) => {
      const left = (place[language] ?? '').split(/[\s-]+/).map(spell)
      const right = (place['en'] ?? '').split(/[\s-]+/).map(spell)
      return left.length === right.length && left[0] !== ''
        ? left.map((word, index): Pair => [word, right[index] ?? ''])
        : []
    }),
  )
}

function sample(pairs: readonly Pair[]): Pair[] {
  const usable = pairs.filter(
    ([a, b]) => a.length > 1 && b.length > 1 && a.length <= 16 && b.length <= 16 && a.length * 2.5 + 1 >= b.length,
  )
  let state = SEED
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return usable
    .map((pair): [number, Pair] => [random(), pair])
    .sort(([a], [b]) => a - b)
    .slice(0, MOST_PAIRS)
    .map(([, pair]) => pair)
}

/** Joint multigram model by expectation maximisation (Deligne and Bimbot 1995; Bisani and Ney 2008). */
function learn(pairs: readonly Pair[], { longest }: Plan): Map<string, number> {
  const ids = new Map<string, number>()
  const cells = pairs.map(([a, b]) => chunksOf(a, b, longest, ids))
  const names = [...ids.keys()]
  let weights = Float64Array.from(names, (key) => LENGTH_PRIOR ** Math.max(0, key.length - 3) / ids.size)
  for (const [index, key] of names.entries())
    if (key.startsWith('|') || key.endsWith('|')) weights[index] = (weights[index] ?? 0) * 0.1
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new Float64Array(ids.size)
    for (const [index, [a, b]] of pairs.entries())
      expect([a.length, b.length], cells[index] ?? new Int32Array(), weights, counts)
    for (const [index, key] of names.entries()) {
      const length = key.length - 1
      counts[index] = Math.max(0, (counts[index] ?? 0) - (length > 2 ? DISCOUNT * (length - 1) : 0))
    }
    const total = counts.reduce((sum, count) => sum + count, 0)
    weights = counts.map((count) => count / total)
  }
  return new Map(
    names.flatMap((key, index): [string, number][] =>
      (weights[index] ?? 0) > LEAST ? [[key, weights[index] ?? 0]] : [],
    ),
  )
}

/** Every pair of chunks of two words: [from a, from b, length a, length b, id] in a row. */
function chunksOf(a: string, b: string, longest: Plan['longest'], ids: Map<string, number>): Int32Array {
  const found: number[] = []
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      for (const [m, n] of lengthsOf(longest)) {
        if (i + m > a.length || j + n > b.length) continue
        const key = `${a.slice(i, i + m)}|${b.slice(j, j + n)}`
        const id = ids.get(key) ?? ids.size
        ids.set(key, id)
        found.push(i, j, m, n, id)
      }
    }
  }
  return Int32Array.from(found)
}

/** How long the two chunks of a pair may be. Nothing answers more than one letter. */
function lengthsOf([most, mostOther, together]: Plan['longest']): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: most + 1 }, (_, m) =>
    Array.from({ length: mostOther + 1 }, (__, n) => [m, n] as const),
  )
  return lengths.flat().filter(([m, n]) => m + n > 0 && m + n <= together && (m * n > 0 || m + n === 1))
}

function expect(
  [height, width]: readonly [number, number],
  cells: Int32Array,
  weights: Float64Array,
  counts: Float64Array,
): void {
  const row = width + 1
  const forward = Float64Array.from({ length: (height + 1) * row }, (_, index) => (index === 0 ? 1 : 0))
  const backward = Float64Array.from(forward, (_, index) => (index === forward.length - 1 ? 1 : 0))
  for (let at = 0; at < cells.length; at += 5) {
    const [from, to] = ends(cells, at, row)
    add(forward, to, (forward[from] ?? 0) * weightAt(cells, at, weights))
  }
  const total = forward[height * row + width] ?? 0
  if (total <= 1e-300) return
  for (let at = cells.length - 5; at >= 0; at -= 5) {
    const [from, to] = ends(cells, at, row)
    const onward = weightAt(cells, at, weights) * (backward[to] ?? 0)
    add(counts, cells[at + 4] ?? 0, ((forward[from] ?? 0) * onward) / total)
    add(backward, from, onward)
  }
}

function weightAt(cells: Int32Array, at: number, weights: Float64Array): number {
  return weights[cells[at + 4] ?? 0] ?? 0
}

function add(array: Float64Array, index: number, value: number): void {
  array[index] = (array[index] ?? 0) + value
}

function ends(cells: Int32Array, at: number, row: number): readonly [number, number] {
  const [i = 0, j = 0, m = 0, n = 0] = [cells[at], cells[at + 1], cells[at + 2], cells[at + 3]]
  return [i * row + j, (i + m) * row + j + n]
}
