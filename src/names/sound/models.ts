import type { Script } from '../spelling.ts'
import arabicArabic from './models/arabic-arabic.json' with { type: 'json' }
import arabicLatin from './models/arabic-latin.json' with { type: 'json' }
import cyrillicLatin from './models/cyrillic-latin.json' with { type: 'json' }
import hebrewLatin from './models/hebrew-latin.json' with { type: 'json' }
import latinLatin from './models/latin-latin.json' with { type: 'json' }

/** A spelled word with everything a channel asks of it, worked out once. */
export interface Sounded {
  readonly length: number
  /** At each place, for each length from 0, the chunk's number in the model; -1 where there is none. */
  readonly chunks: Int16Array
  /** From each place on: the logarithm of the probability of the rest of the word, by its chunks alone. */
  readonly rest: Float32Array
}

/** One side of a model: the chunks of letters it knows, and how likely each is by itself. */
export interface SoundSide {
  readonly ids: ReadonlyMap<string, number>
  readonly longest: number
  readonly alone: Float64Array
  /** Its number among the sides of all models: what is prepared for it is kept under it. */
  readonly number: number
}

/** How the chunks of one script sound in another: learned weights, see `scripts/build-names-sound.ts`. */
export interface SoundModel {
  readonly left: SoundSide
  readonly right: SoundSide
  /**
   * For each chunk of the left a row for the chunks of the right: the logarithm of the probability that they stand for
   * one another, minus infinity when never seen. A row has `width` places.
   */
  readonly weights: Float32Array
  readonly width: number
}

/** How a form is compared with those of one other script: what depends on the form and the script alone. */
export interface Hearing {
  readonly model: SoundModel
  readonly own: Sounded
  readonly length: number
  /** Whether the form is on the left of the model, and the others on the right. */
  readonly isLeft: boolean
  readonly otherInLatin: boolean
  readonly slope: number
  readonly intercept: number
  /** The least likeness a letter that is worth a number. */
  readonly least: number
}

interface ModelFile {
  readonly chunks: readonly (readonly (string | number)[])[]
}

const FILES: Readonly<Partial<Record<Script, Readonly<Partial<Record<Script, ModelFile>>>>>> = {
  arabic: { arabic: arabicArabic, latin: arabicLatin },
  cyrillic: { latin: cyrillicLatin },
  hebrew: { latin: hebrewLatin },
  latin: { latin: latinLatin },
}
const loaded = new Map<ModelFile, SoundModel>()
let sides = 0

/** The model for two scripts; undefined when there is none. Read when it is first asked for. */
export function modelOf(left: Script, right: Script): SoundModel | undefined {
  const file = FILES[left]?.[right]
  if (file === undefined) return undefined
  let model = loaded.get(file)
  if (model === undefined) {
    model = modelFrom(file)
    loaded.set(file, model)
  }
  return model
}

function modelFrom({ chunks }: ModelFile): SoundModel {
  const triples = chunks.map(([left, right, weight]) => [String(left), String(right), Number(weight)] as const)
  const left = sideFrom(triples.map(([chunk, , weight]) => [chunk, weight]))
  const right = sideFrom(triples.map(([, chunk, weight]) => [chunk, weight]))
  const width = right.ids.size
  const table = new Float32Array(left.ids.size * width).fill(Number.NEGATIVE_INFINITY)
  for (const [a, b, weight] of triples) table[(left.ids.get(a) ?? 0) * width + (right.ids.get(b) ?? 0)] = weight
  return { left, right, weights: table, width }
}

function sideFrom(chunks: readonly (readonly [string, number])[]): SoundSide {
  const sums = new Map<string, number>()
  for (const [chunk, weight] of chunks) sums.set(chunk, (sums.get(chunk) ?? 0) + Math.exp(weight))
  const alone = Float64Array.from(sums.values(), (sum) => Math.log(sum))
  const longest = Math.max(...[...sums.keys()].map((chunk) => chunk.length))
  return { ids: new Map([...sums.keys()].map((chunk, id) => [chunk, id])), longest, alone, number: sides++ }
}
