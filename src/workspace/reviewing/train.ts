import { KnownError } from '../../claims/known-error.ts'
import type { Holdings } from '../../inquiry/holdings.ts'
import { extractorOf } from '../../reading/likelihood/features.ts'
import { isEnough, LEAST, type Learned, learn, materialOf } from '../../reading/likelihood/learn.ts'
import type { Example } from '../../reading/likelihood/train.ts'
import type { LogPlace } from '../../store/claim-reader.ts'
import { holdings } from '../asking/holdings.ts'
import type { Workspace } from '../open.ts'
import { homeOf } from './review.ts'

/** What a workspace learned from its review, and whether it is used. */
export interface Trained extends Omit<Learned, 'isBetter' | 'model'> {
  readonly isUsed: boolean
  /** Below this likelihood proposals are marked as unlikely; 0 when no line was found. */
  readonly unlikely: number
  /** Predicates that stay in the order of their scores, because these do better. */
  readonly scored: readonly string[]
  /** The last entry of the log that was learned from. */
  readonly place: LogPlace
}

/**
 * Learns from what was accepted, rejected, corrected and marked how likely a proposal of this workspace is right. What was
 * learned stands only when it does better than the scores on sources that it has not seen; otherwise the scores stand, and
 * an earlier model is taken away. The log is not touched; the same log gives the same model. Throws KnownError
 * `too-few-examples`, and `unwritable` when the file cannot be written.
 */
export async function train(workspace: Workspace): Promise<Trained> {
  const { place, examples } = await examplesNow(workspace)
  const material = materialOf(examples)
  if (!isEnough(material)) {
    const { right, wrong, sources } = material
    const there = `${right} accepted and ${wrong} rejected proposals from ${sources} sources`
    const needed = `${LEAST.right} and ${LEAST.wrong} from ${LEAST.sources}`
    throw new KnownError('too-few-examples', `train: ${there} are too few to learn from; it takes ${needed}`)
  }
  const { isBetter, model, ...learned } = learn(examples)
  await workspace.likelihoods.replace(isBetter ? model : null, place)
  return { ...learned, isUsed: isBetter, unlikely: model.unlikely, scored: model.scored, place }
}

/** The examples, and the last entry of the log that they come from. */
async function examplesNow(workspace: Workspace): Promise<{ place: LogPlace; examples: readonly Example[] }> {
  const { store } = workspace
  for (;;) {
    const place = await store.read(async (reader) => await reader.last())
    const examples = examplesIn(await holdings(workspace))
    if ((await store.head()) === place.sequence) return { place, examples } // Else somebody wrote meanwhile.
  }
}

/**
 * Every claim on which the review is settled: accepted and marked ones are right, rejected ones wrong, with those that were
 * corrected among them. Contested ones teach nothing.
 */
function examplesIn({ claims }: Holdings): readonly Example[] {
  return claims.flatMap((claim) => {
    const verdict = claim.assessment?.verdict ?? (extractorOf(claim) === null ? 'accepted' : undefined)
    if (verdict === undefined || verdict === 'contested') return []
    return [{ claim, source: homeOf(claim), right: verdict === 'accepted' }]
  })
}
