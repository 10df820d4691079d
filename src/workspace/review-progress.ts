import type { AssessedCount } from '../store/source-reader.ts'

/** How far researchers have come with some claims. `total` is the sum of the others. */
export interface ReviewProgress {
  readonly total: number
  readonly unreviewed: number
  readonly accepted: number
  readonly contested: number
  readonly rejected: number
}

export function progressOf(counts: readonly AssessedCount[]): ReviewProgress {
  const progress = { total: 0, unreviewed: 0, accepted: 0, contested: 0, rejected: 0 }
  for (const { assessed, claims } of counts) {
    progress.total += claims
    progress[assessed] += claims
  }
  return progress
}
