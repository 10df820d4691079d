import arabicArabic from './models/arabic-arabic.json' with { type: 'json' }
import arabicLatin from './models/arabic-latin.json' with { type: 'json' }
import cyrillicLatin from './models/cyrillic-latin.json' with { type: 'json' }
import hebrewLatin from './models/hebrew-latin.json' with { type: 'json' }
import latinLatin from './models/latin-latin.json' with { type: 'json' }

/** One side of a model: the chunks of letters it knows, and how likely each is by itself. */
export interface SoundSide {
  readonly ids: ReadonlyMap<string, number>
  readonly longest: number
  readonly alone: Float64Array
}

/** How the chunks of one script sound in another: learned weights, see `scripts/build-names-sound.ts`. */
export interface SoundModel {
  readonly left: SoundSide
  readonly right: SoundSide
  /**
   * For each chunk of the left a row for the chunks of the right: the logarithm of the probability that they stand for
   * one another, minus infinity when never seen.
   */
  readonly weights: Float32Array
}

interface ModelFile {
  readonly chunks: readonly (readonly (string | number)[])[]
}

const FILES: Readonly<Record<string, ModelFile>> = {
  'arabic arabic': arabicArabic,
  'arabic latin': arabicLatin,
  'cyrillic latin': cyrillicLatin,
  'hebrew latin': hebrewLatin,
  'latin latin': latinLatin,
}
const loaded = new Map<string, SoundModel>()

/** The model for two scripts in order, as `arabic latin`; undefined when there is none. */
export function modelOf(key: string): SoundModel | undefined {
  const file = FILES[key]
  if (file === undefined) return undefined
  let model = loaded.get(key)
  if (model === undefined) {
    model = modelFrom(file)
    loaded.set(key, model)
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
  return { left, right, weights: table }
}

function sideFrom(chunks: readonly (readonly [string, number])[]): SoundSide {
  const sums = new Map<string, number>()
  for (const [chunk, weight] of chunks) sums.set(chunk, (sums.get(chunk) ?? 0) + Math.exp(weight))
  const alone = Float64Array.from(sums.values(), (sum) => Math.log(sum))
  const longest = Math.max(...[...sums.keys()].map((chunk) => chunk.length))
  return { ids: new Map([...sums.keys()].map((chunk, id) => [chunk, id])), longest, alone }
}
