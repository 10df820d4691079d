import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { mayChange } from '../../api/question.ts'
import { post } from '../../api/request.ts'
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

/** Claims are decided one after the other; if that breaks off, those that were decided are seen and can be taken back. */
export function useConflictDecider(): ConflictDecider {
  const queries = useQueryClient()
  const [decided, setDecided] = useState<readonly SideDecision[]>([])
  const renew = (): Promise<void> => queries.invalidateQueries({ predicate: mayChange })
  const assess = useMutation({
    mutationFn: async ({ claims, ...decision }: SideDecision) => {
      const { verdict, note } = decision
      const done: string[] = []
      try {
        for (const id of claims) {
          await post('/claims/{id}/assessment', { id }, { verdict, note })
          done.push(id)
        }
      } finally {
        if (done.length > 0) setDecided((before) => [...before, { ...decision, claims: done }])
      }
    },
    onSettled: renew,
  })
  const undo = useMutation({
    mutationFn: async ({ claims }: SideDecision) => {
      for (const id of claims) await post('/claims/{id}/assessment/undo', { id }, {})
    },
    // Kept out of what can be taken back even when it failed: somebody else took it back meanwhile.
    onSettled: (_, __, { claims }) => {
      setDecided((before) => before.filter((one) => one.claims !== claims))
      return renew()
    },
  })
  const last = decided.at(-1) ?? null
  return {
    decide: async (decision) => {
      undo.reset()
      await assess.mutateAsync(decision)
    },
    takeBack: async () => {
      if (last === null) return
      assess.reset()
      await undo.mutateAsync(last)
    },
    last,
    error: assess.error ?? undo.error,
  }
}
