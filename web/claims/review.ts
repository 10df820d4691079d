import type { QueryClient } from '@tanstack/react-query'
import type { Claim } from '../../src/claims/claim.ts'
import type { Assessment } from '../../src/claims/judgement.ts'
import type { MarkedAnswer } from '../../src/server/wire/claims.ts'
import type { SourceReading } from '../../src/server/wire/sources.ts'
import { useChange } from '../api/change.ts'

export type Verdict = Assessment['verdict']

/** The next in the order given, or the one before; the first where none is chosen. Stops at the ends. */
export function neighbour<T extends { readonly id: string }>(
  items: readonly T[],
  chosen: string | undefined,
  step: 1 | -1,
): T | undefined {
  const at = items.findIndex(({ id }) => id === chosen)
  if (at === -1) return step === 1 ? items[0] : items.at(-1)
  return items[at + step] ?? items[at]
}

/** The claim to go on with after one was decided: the next that waits, else the first that does, else none. */
export function nextWaiting(claims: readonly Claim[], decided: string): Claim | undefined {
  const at = claims.findIndex(({ id }) => id === decided)
  const waits = (claim: Claim): boolean => claim.assessment === null && claim.id !== decided
  return claims.slice(at + 1).find(waits) ?? claims.find(waits)
}

/** How to decide about claims, and how to take the last decision on one back. */
export interface Decider {
  readonly decide: (claim: string, verdict: Verdict, note: string | null) => Promise<void>
  readonly takeBack: (claim: string) => Promise<void>
  /** What the last attempt failed with; null when it did not. */
  readonly error: Error | null
}

/** The verdict is seen at once in the source that is read; a long one takes a while to be asked for again. */
function showAssessed({ claim }: MarkedAnswer, queries: QueryClient): void {
  queries.setQueriesData<SourceReading>({ queryKey: ['/sources/{id}/reading'] }, (reading) =>
    reading === undefined
      ? undefined
      : { ...reading, claims: reading.claims.map((one) => (one.id === claim.id ? claim : one)) },
  )
}

export function useDecider(): Decider {
  const assess = useChange('/claims/{id}/assessment', showAssessed)
  const undo = useChange('/claims/{id}/assessment/undo')
  return {
    decide: async (id, verdict, note) => {
      await assess.mutateAsync({ places: { id }, body: { verdict, note } })
    },
    takeBack: async (id) => {
      await undo.mutateAsync({ places: { id }, body: {} })
    },
    error: assess.error ?? undo.error,
  }
}
