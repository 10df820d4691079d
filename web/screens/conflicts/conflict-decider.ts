import { useState } from 'react'
import { useChange } from '../../api/change.ts'
import type { Verdict } from '../../claims/review.ts'

/** One verdict on the claims of a side, or of both. */
export interface SideDecision {
  /** The id of the contradiction they are part of. */
  readonly conflict: string
  readonly claims: readonly string[]
  readonly verdict: Verdict
  readonly note: string | null
}

/** How to decide about all claims of a side, and how to take back what was decided here, the last first. */
export interface ConflictDecider {
  readonly decide: (decision: SideDecision) => Promise<void>
  readonly takeBack: () => Promise<void>
  /** What would be taken back; null when nothing is left. */
  readonly last: SideDecision | null
  /** What the last attempt failed with; null when it did not. */
  readonly error: Error | null
}

/** All claims of a decision are decided together or not at all. */
export function useConflictDecider(): ConflictDecider {
  const assess = useChange('/assessments')
  const undo = useChange('/assessments/undo')
  const [decided, setDecided] = useState<readonly SideDecision[]>([])
  const last = decided.at(-1) ?? null
  return {
    decide: async (decision) => {
      undo.reset()
      const { claims, verdict, note } = decision
      await assess.mutateAsync({ places: {}, body: { claims, verdict, note } })
      setDecided((before) => [...before, decision])
    },
    takeBack: async () => {
      if (last === null) return
      assess.reset()
      // Kept out of what can be taken back even when it fails: somebody else took it back meanwhile.
      setDecided((before) => before.filter((one) => one !== last))
      await undo.mutateAsync({ places: {}, body: { claims: last.claims } })
    },
    last,
    error: assess.error ?? undo.error,
  }
}
