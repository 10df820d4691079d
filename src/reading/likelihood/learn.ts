import { extractorOf } from './features.ts'
import { type Foreseen, lossOf, type Measures, measuresOf } from './measures.ts'
import { type LikelihoodModel, likelihoodByScore, likelihoodOf } from './model.ts'
import { type Example, inOrder, trained } from './train.ts'

/** What there is to learn from. */
export interface Material {
  /** Proposals that were accepted or rejected. */
  readonly right: number
  readonly wrong: number
  /** Claims that persons marked. */
  readonly marked: number
  /** Sources in which the proposals stand. */
  readonly sources: number
}

/** How one predicate fares by the score alone and by the model. */
export interface OfPredicate {
  readonly predicate: string
  readonly examples: number
  readonly right: number
  /** Mean surprise, in nats. */
  readonly before: number
  readonly after: number
}

/** What was learned, and how well it does on sources that it had not seen. */
export interface Learned {
  readonly model: LikelihoodModel
  readonly material: Material
  /** The queue by the scores of the extractors, as it stands without a model. */
  readonly before: Measures
  readonly after: Measures
  readonly predicates: readonly OfPredicate[]
  /** Of the proposals below the line, how many there were and how many of them were right. */
  readonly below: { readonly examples: number; readonly right: number }
  /** Whether the model does better than the scores, by more than chance, and puts a better queue together. */
  readonly isBetter: boolean
}

/** What it takes at least: fewer examples show nothing on sources that were left out. */
export const LEAST: Pick<Material, 'right' | 'wrong' | 'sources'> = { right: 20, wrong: 20, sources: 5 }

const FOLDS = 5
/** Examples of a predicate from which on it is judged by itself. */
const ENOUGH_OF_ONE = 20
/** Standard errors by which the model must be less surprised. */
const MARGIN = 2
/** The share of right ones that may stand below the line, and how many examples must stand there. */
const RIGHT_BELOW = 0.1
const LEAST_BELOW = 10

/** What there is to learn from in some examples. */
export function materialOf(examples: readonly Example[]): Material {
  const proposals = examples.filter(isProposal)
  const right = proposals.filter((one) => one.right).length
  return {
    right,
    wrong: proposals.length - right,
    marked: examples.length - proposals.length,
    sources: new Set(proposals.map(({ source }) => source)).size,
  }
}

export function isEnough({ right, wrong, sources }: Material): boolean {
  return right >= LEAST.right && wrong >= LEAST.wrong && sources >= LEAST.sources
}

/**
 * Learns from examples, and measures what was learned by cross-validation over sources: each proposal is judged by a model
 * that has seen nothing of its source. Deterministic.
 */
export function learn(given: readonly Example[]): Learned {
  const examples = inOrder(given)
  const judged = foldsOf(examples).flatMap((fold) => judgedIn(examples, fold))
  const model = trained(examples)
  const predicates = predicatesIn(judged)
  const scored = predicates.filter(({ examples: count, before, after }) => count >= ENOUGH_OF_ONE && after > before)
  const names = new Set(scored.map(({ predicate }) => predicate))
  const mixed = judged.map((one) => (names.has(one.predicate) ? { ...one, after: one.before } : one))
  const before = {
    ...measuresOf(mixed.map(({ before: likelihood, right }) => ({ likelihood, right }))),
    ...orderOnly(mixed),
  }
  const after = measuresOf(mixed.map(({ after: likelihood, right }) => ({ likelihood, right })))
  const unlikely = lineFor(mixed)
  const below = mixed.filter((one) => one.after < unlikely)
  return {
    model: { ...model, scored: [...names].sort(), unlikely },
    material: materialOf(examples),
    before,
    after,
    predicates,
    below: { examples: below.length, right: below.filter(({ right }) => right).length },
    isBetter: surprisedLess(mixed) && after.averagePrecision > before.averagePrecision,
  }
}

/** A proposal, and how likely it was by a model that had not seen its source. */
interface Judged {
  readonly source: string
  readonly predicate: string
  readonly right: boolean
  readonly score: number
  readonly before: number
  readonly after: number
}

function isProposal({ claim }: Example): boolean {
  return extractorOf(claim) !== null
}

/** Sources in folds of much the same number of proposals, the largest first where there is most room. */
function foldsOf(examples: readonly Example[]): readonly ReadonlySet<string>[] {
  const counts = [...Map.groupBy(examples.filter(isProposal), ({ source }) => source)]
    .map(([source, own]) => ({ source, count: own.length }))
    .sort((a, b) => b.count - a.count || (a.source < b.source ? -1 : 1))
  const folds = Array.from({ length: Math.min(FOLDS, counts.length) }, () => ({ sources: new Set<string>(), count: 0 }))
  for (const { source, count } of counts) {
    const smallest = folds.reduce((least, one) => (one.count < least.count ? one : least))
    smallest.sources.add(source)
    smallest.count += count
  }
  return folds.map(({ sources }) => sources)
}

function judgedIn(examples: readonly Example[], fold: ReadonlySet<string>): readonly Judged[] {
  const model = trained(examples.filter(({ source }) => !fold.has(source)))
  return examples
    .filter((one) => fold.has(one.source) && isProposal(one))
    .map(({ claim, source, right }) => {
      const before = likelihoodByScore(model.byScore, claim.score)
      // A model says nothing of an extractor that it has not seen: then the score stands.
      const after = likelihoodOf(model, claim) ?? before
      return { source, predicate: claim.predicate, right, score: claim.score, before, after }
    })
}

function predicatesIn(judged: readonly Judged[]): readonly OfPredicate[] {
  return [...Map.groupBy(judged, ({ predicate }) => predicate)]
    .map(([predicate, own]) => ({
      predicate,
      examples: own.length,
      right: own.filter(({ right }) => right).length,
      before: meanLoss(own, 'before'),
      after: meanLoss(own, 'after'),
    }))
    .sort((a, b) => b.examples - a.examples || (a.predicate < b.predicate ? -1 : 1))
}

function meanLoss(judged: readonly Judged[], which: 'before' | 'after'): number {
  return judged.reduce((sum, one) => sum + lossOf(seenBy(one, which)), 0) / judged.length
}

function seenBy(one: Judged, which: 'before' | 'after'): Foreseen {
  return { likelihood: one[which], right: one.right }
}

/** The order in which a queue stands without a model is that of the scores themselves. */
function orderOnly(judged: readonly Judged[]): Pick<Measures, 'averagePrecision' | 'firstHalf'> {
  const { averagePrecision, firstHalf } = measuresOf(
    judged.map(({ score: likelihood, right }) => ({ likelihood, right })),
  )
  return { averagePrecision, firstHalf }
}

/** Whether the gain is more than chance. What stands in one source hangs together, so sources are counted, not proposals. */
function surprisedLess(judged: readonly Judged[]): boolean {
  const bySource = [...Map.groupBy(judged, ({ source }) => source).values()]
  const gains = bySource.map((own) =>
    own.reduce((sum, one) => sum + lossOf(seenBy(one, 'before')) - lossOf(seenBy(one, 'after')), 0),
  )
  const gain = gains.reduce((sum, one) => sum + one, 0) / judged.length
  const spread = gains.reduce((sum, one, at) => sum + (one - gain * (bySource[at]?.length ?? 0)) ** 2, 0)
  const sources = bySource.length
  const error = Math.sqrt((spread * sources) / Math.max(1, sources - 1)) / judged.length
  return gain > MARGIN * error
}

/** The highest line below which at most one in ten was right, in hundredths. */
function lineFor(judged: readonly Judged[]): number {
  for (let line = 49; line > 0; line--) {
    const below = judged.filter(({ after }) => after < line / 100)
    const right = below.filter((one) => one.right).length
    if (below.length >= LEAST_BELOW && right <= below.length * RIGHT_BELOW) return line / 100
  }
  return 0
}
