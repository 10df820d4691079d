import { rememberDocument, typeBeliefs } from '../../src/reading/models/document-features.ts'
import { LABELS } from '../../src/reading/models/labels.ts'
import { createLattice, setMoves, sumOver } from '../../src/reading/models/lattice.ts'
import { type LooksFile, packLayer, type TrainedLayer } from '../../src/reading/models/model-file.ts'
import type { Preparer } from '../../src/reading/models/prepare.ts'
import { jointFeatures, type Sentence } from '../../src/reading/models/sentence-features.ts'
import type { AnnotatedDocument } from './annotated.ts'
import { tokensOfSentences } from './annotated-sentences.ts'
import { type CrfOptions, type Example, scoresOf, trainCrf, type Weights } from './crf.ts'
import { type FeatureNumbers, labelledExample, pushWordFeatures } from './examples.ts'
import { randomFrom } from './random.ts'

const SEED = 5
/** Features that the first look meets more often than this in training are kept; the second has few, and wants them often. */
const RARE = 1
const RARE_SECOND = 3
/** The parts by turns left out when the second look learns, so that it learns from guesses and not from what was learned by heart. */
const PARTS = 4

/** How a look is learned. */
export type Recipe = Omit<CrfOptions, 'random'>

/** A layer in training: its features by number, and their weights. */
interface Learned {
  readonly numbers: ReadonlyMap<number, number>
  readonly weights: Weights
}

/** The sentences of a document, ready, with their labels. */
interface Lesson {
  readonly document: AnnotatedDocument
  readonly sentences: readonly Sentence[]
}

/** What is learned: documents, and which of them are learned as reports on conflict. */
export interface Course {
  readonly documents: readonly AnnotatedDocument[]
  readonly reportsConflict: (document: AnnotatedDocument) => boolean
  readonly prepare: Preparer
  readonly language: string
  /** How the first look is learned. */
  readonly recipe: Recipe
  /** How the second is learned; null when one is all. */
  readonly second: Recipe | null
}

/** Trains one look or both on annotated documents. The same documents in the same order give the same weights. */
export function trainLooks({ documents, reportsConflict, prepare, language, recipe, second }: Course): LooksFile {
  const lessons = documents.map((document) => ({
    document,
    sentences: prepare(tokensOfSentences(document.text), reportsConflict(document)),
  }))
  const first = learn(lessons.map(firstExamples), RARE, recipe)
  if (second === null) return { first: packLayer(layerOf(first)), second: null }
  const guesses = Array.from({ length: PARTS }, (_, part) =>
    learn(lessons.filter((_, i) => i % PARTS !== part).map(firstExamples), RARE, recipe),
  )
  const examples = lessons.map((lesson, i) => secondExamples(lesson, guesses[i % PARTS] as Learned, language))
  return { first: packLayer(layerOf(first)), second: packLayer(layerOf(learn(examples, RARE_SECOND, second))) }
}

type Maker = (features: FeatureNumbers) => Example[]

function firstExamples({ document, sentences }: Lesson): Maker {
  return (features) =>
    sentences.map((sentence) =>
      labelledExample(sentence, document, features, (at, push) => {
        pushWordFeatures(sentence, at, push)
        jointFeatures(sentence, at, push)
      }),
    )
}

/** What the second look sees: the guesses of a first look that has not learned from this document. */
function secondExamples(lesson: Lesson, guess: Learned, language: string): Maker {
  const { document, sentences } = lesson
  const frozen = { numbers: new Map(guess.numbers), counts: [], grow: false }
  const scores = firstExamples(lesson)(frozen).map((example) => scoresOf(example, guess.weights))
  const lattice = createLattice(Math.max(1, ...sentences.map(({ words }) => words.length)))
  setMoves(lattice, guess.weights.transitions)
  const beliefs = scores.map((own) => {
    const n = own.length / LABELS
    sumOver(lattice, own, n)
    return typeBeliefs(
      Float32Array.from(own, (_, i) => (lattice.forward[i] as number) * (lattice.backward[i] as number)),
      n,
    )
  })
  const memory = rememberDocument(sentences, beliefs, language)
  return (features) =>
    sentences.map((sentence, s) => ({
      ...labelledExample(sentence, document, features, (at, push) => memory.featuresAt(s, at, push)),
      base: scores[s] as Float32Array,
    }))
}

/** Learns from examples; features that are too rare are left out. */
function learn(makers: readonly Maker[], rare: number, recipe: Recipe): Learned {
  const counted: FeatureNumbers = { numbers: new Map(), counts: [], grow: true }
  for (const make of makers) make(counted)
  const numbers = new Map<number, number>()
  for (const [hash, number] of counted.numbers)
    if ((counted.counts[number] ?? 0) > rare) numbers.set(hash, numbers.size)
  const kept = { numbers, counts: [], grow: false }
  const examples = makers.flatMap((make) => make(kept))
  return { numbers, weights: trainCrf(examples, numbers.size, { ...recipe, random: randomFrom(SEED) }) }
}

function layerOf({ numbers, weights }: Learned): TrainedLayer {
  const rows = new Map<number, Float32Array>()
  for (const [hash, number] of numbers)
    rows.set(hash, weights.emissions.subarray(number * LABELS, (number + 1) * LABELS))
  return { rows, gain: weights.gain[0] ?? 1, transitions: weights.transitions, vectors: weights.vectors }
}
