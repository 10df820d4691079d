import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { type Moment, useMoment } from '../address/moment.ts'

/** The moment of a screen with sliders, and how to change it. */
export interface MovingMoment {
  readonly moment: Moment
  /** While a slider moves. */
  readonly move: (change: Moment) => void
  /** Where it was left: a step for the back button. */
  readonly set: (change: Moment) => void
  /** One step of playing, which is one step for the back button however far it goes. */
  readonly step: (change: Moment, isFirst: boolean) => void
}

/** The moment of the address, or while a slider moves the one below it; where it is left goes into the address. */
export function useMovingMoment(): MovingMoment {
  const [{ at, known }, set] = useMoment()
  const navigate = useNavigate()
  const [moving, setMoving] = useState<Moment>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changed the address, it counts.
  useEffect(() => setMoving({}), [at, known])
  const moment = useMemo(() => ({ at, known, ...moving }), [at, known, moving])
  const step = useCallback(
    (next: Moment, isFirst: boolean) =>
      void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: !isFirst, resetScroll: false }),
    [navigate],
  )
  return { moment, move: (next) => setMoving((before) => ({ ...before, ...next })), set, step }
}
