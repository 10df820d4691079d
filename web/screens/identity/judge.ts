import { useState } from 'react'
import type { JudgedAnswer, JudgementRequest } from '../../../src/server/wire/decisions.ts'
import { useChange } from '../../api/change.ts'

/** How to judge two entities, and how to take the last judgement of this screen back. */
export interface Judge {
  readonly judge: (request: JudgementRequest) => Promise<void>
  readonly takeBack: () => Promise<void>
  /** What was judged last and not taken back; null when there is nothing. */
  readonly last: JudgedAnswer | null
  /** What the last attempt failed with; null when it did not. */
  readonly error: Error | null
}

export function useJudge(): Judge {
  const judgement = useChange('/judgements')
  const undo = useChange('/judgements/undo')
  const [judged, setJudged] = useState<readonly JudgedAnswer[]>([])
  const last = judged.at(-1) ?? null
  return {
    judge: async (body) => {
      undo.reset()
      const answer = await judgement.mutateAsync({ places: {}, body })
      setJudged((before) => [...before, answer])
    },
    takeBack: async () => {
      if (last === null) return
      judgement.reset()
      const { left, right } = last.judgement
      await undo.mutateAsync({ places: {}, body: { left, right } })
      setJudged((before) => before.filter((one) => one !== last))
    },
    last,
    error: judgement.error ?? undo.error,
  }
}
