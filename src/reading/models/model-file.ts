import { createWriter, fromBase64, readerOf, toBase64 } from './bytes.ts'
import { type HashTable, tableOf } from './hash-table.ts'
import { LABELS } from './labels.ts'
import { MOVES } from './lattice.ts'
import type { WordEntry, WordLexicon } from './lexicon.ts'
import { lexiconFrom, VECTOR_LENGTH } from './lexicon.ts'
import { lettersFrom, type NameLetters } from './name-letters.ts'

/** The format of a model; a file of another format is refused. */
export const MODEL_FORMAT = 'stemma.tagger/3'

/** A trained model as it ships: weights as bytes in base64. `docs/models.md` says what is in it. */
export interface ModelFile {
  readonly format: string
  readonly language: string
  /** What it was trained on, for people. */
  readonly trainedOn: readonly string[]
  readonly words: string
  /** What the letters of a word tell of its kind, see `lettersFrom`; empty when that is not asked. */
  readonly letters: string
  readonly general: LooksFile
  /** Weights of their own for reports on conflict; null when there are none. */
  readonly conflict: LooksFile | null
}

/** The looks that a tagger takes at a document. */
export interface LooksFile {
  readonly first: LayerFile
  /** Null when one look is all. */
  readonly second: LayerFile | null
}

export interface LayerFile {
  /** What a weight of 1 in the bytes is worth. */
  readonly unit: number
  readonly gain: number
  readonly transitions: readonly number[]
  readonly weights: string
  /** For each place, label and number of a vector a weight; empty when vectors do not count. */
  readonly vectors: readonly number[]
}

/** One look at a document. */
export interface Layer {
  readonly features: HashTable
  /** A row of labels for each feature, in units. */
  readonly weights: Int8Array
  readonly unit: number
  /** How much the scores of the look before count. */
  readonly gain: number
  readonly transitions: Float32Array
  /** For each place around a word, each label and each number of the vector of the word there a weight; or empty. */
  readonly vectors: Float32Array
}

/** A model ready for use. */
export interface Model {
  readonly language: string
  readonly lexicon: WordLexicon
  readonly letters: NameLetters | null
  readonly general: Looks
  readonly conflict: Looks | null
}

export interface Looks {
  readonly first: Layer
  readonly second: Layer | null
}

/** Opens a model. Throws when it is of another format: models and program are released together. */
export function modelFrom(file: ModelFile): Model {
  if (file.format !== MODEL_FORMAT) throw new Error(`models: "${file.format}" is not "${MODEL_FORMAT}"`)
  return {
    language: file.language,
    lexicon: wordsFrom(file.words),
    letters: file.letters === '' ? null : lettersFrom(file.letters),
    general: looksFrom(file.general),
    conflict: file.conflict === null ? null : looksFrom(file.conflict),
  }
}

function looksFrom({ first, second }: LooksFile): Looks {
  return { first: layerFrom(first), second: second === null ? null : layerFrom(second) }
}

function layerFrom({ unit, gain, transitions, weights: text, vectors }: LayerFile): Layer {
  if (transitions.length !== MOVES * MOVES) throw new Error('models: the labels are not those of this program')
  const reader = readerOf(fromBase64(text))
  const count = reader.number()
  const hashes = new Int32Array(count)
  const weights = new Int8Array(count * LABELS)
  let hash = 0
  for (let i = 0; i < count; i++) {
    hash += reader.number()
    hashes[i] = hash | 0
    let mask = reader.number()
    for (let label = 0; mask > 0; label++, mask >>= 1)
      if ((mask & 1) === 1) weights[i * LABELS + label] = reader.small()
  }
  return {
    features: tableOf(hashes),
    weights,
    unit,
    gain,
    transitions: Float32Array.from(transitions),
    vectors: Float32Array.from(vectors),
  }
}

/** Opens what `packWords` packed. */
export function wordsFrom(text: string): WordLexicon {
  const bytes = fromBase64(text)
  const reader = readerOf(bytes)
  const count = reader.number()
  const hashes = new Int32Array(count)
  const classes = new Uint16Array(count)
  const clusters = new Int32Array(count)
  const starts = new Int32Array(count).fill(-1)
  // The bytes of all vectors are fewer than those of the file.
  const vectors = new Int8Array(bytes.length)
  let end = 0
  let hash = 0
  for (let i = 0; i < count; i++) {
    hash += reader.number()
    hashes[i] = hash | 0
    classes[i] = reader.number()
    const number = reader.number()
    clusters[i] = number >> 1
    if (number % 2 === 0) continue
    starts[i] = end
    for (let d = 0; d < VECTOR_LENGTH; d++) vectors[end++] = reader.small()
  }
  return lexiconFrom(tableOf(hashes), { classes, clusters, starts, vectors: vectors.slice(0, end) })
}

/** Weights of a layer by the hash of their feature. */
export interface TrainedLayer {
  readonly rows: ReadonlyMap<number, Float32Array>
  readonly gain: number
  readonly transitions: Float32Array
  readonly vectors: Float32Array
}

/** The largest weight is 127 units; what is nearer to nought than one and a half is left out: it takes room and tells next to nothing. */
const LARGEST = 127
const LEAST = 1.5

/** Packs a layer: features in the order of their hash, each with the labels that have a weight, and the weights. */
export function packLayer({ rows, gain, transitions, vectors }: TrainedLayer): LayerFile {
  let most = 0
  for (const row of rows.values()) for (const weight of row) most = Math.max(most, Math.abs(weight))
  const unit = most / LARGEST || 1
  const packed = inOrder(rows.keys()).flatMap((hash) => {
    const units = Array.from(rows.get(hash | 0) ?? [], (weight) =>
      Math.abs(weight) < LEAST * unit ? 0 : Math.round(weight / unit),
    )
    return units.some((weight) => weight !== 0) ? [{ hash, units }] : []
  })
  const writer = createWriter()
  writer.number(packed.length)
  let last = 0
  for (const { hash, units } of packed) {
    writer.number(hash - last)
    last = hash
    writer.number(units.reduce((mask, weight, label) => (weight === 0 ? mask : mask | (1 << label)), 0))
    for (const weight of units) if (weight !== 0) writer.small(weight)
  }
  return {
    unit,
    gain,
    transitions: Array.from(transitions, rounded),
    weights: toBase64(writer.bytes()),
    vectors: Array.from(vectors, rounded),
  }
}

/** Packs what is known of words by their hash. */
export function packWords(entries: ReadonlyMap<number, WordEntry>): string {
  const writer = createWriter()
  writer.number(entries.size)
  let last = 0
  for (const hash of inOrder(entries.keys())) {
    const { classes, cluster, vector } = entries.get(hash | 0) as WordEntry
    writer.number(hash - last)
    last = hash
    writer.number(classes)
    // The last bit says whether a vector follows.
    writer.number(cluster * 2 + (vector === null ? 0 : 1))
    for (const value of vector ?? []) writer.small(value)
  }
  return toBase64(writer.bytes())
}

/** Hashes as numbers that are not negative, smallest first. */
function inOrder(hashes: Iterable<number>): number[] {
  return [...hashes].map((hash) => hash >>> 0).sort((a, b) => a - b)
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
