import { useEffect, useRef, useState } from 'react'
import { isoOf } from '../../src/time/day.ts'
import type { Moment } from '../address/moment.ts'
import { dayAfter, dayIn, paceOf, type TimeSpan } from './time-span.ts'

/** How long each step can be looked at, ms. */
const PAUSE = 450

/** Which time is playing, and how to start or stop it. */
export interface Playing {
  readonly playing: keyof Moment | null
  readonly toggle: (time: keyof Moment) => void
  readonly stop: () => void
}

/**
 * Moves one of the times step by step to its end. The next step waits until the last is drawn, so that slow answers make
 * it slow and not wrong.
 */
export function usePlay(props: {
  /** What the slider of each time reaches over. */
  readonly reach: Readonly<Record<keyof Moment, { readonly span: TimeSpan } | null>>
  readonly moment: Moment
  /** Whether the last step is not drawn yet. */
  readonly isBehind: boolean
  readonly onStep: (change: Moment, isFirst: boolean) => void
}): Playing {
  const { reach, moment, isBehind, onStep } = props
  const [playing, play] = useState<keyof Moment | null>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    const span = playing === null ? undefined : reach[playing]?.span
    if (playing === null || span === undefined || isBehind) return undefined
    const day = dayIn(moment[playing], span)
    const isOver = day >= span.to
    if (isOver && !isFirst.current) {
      play(null)
      return undefined
    }
    // From the end it begins again.
    const next = isOver ? span.from : Math.min(span.to, dayAfter(day, paceOf(span)))
    const timer = setTimeout(() => {
      onStep({ [playing]: isoOf(next) }, isFirst.current)
      isFirst.current = false
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [playing, reach, moment, isBehind, onStep])
  const toggle = (time: keyof Moment): void => {
    isFirst.current = true
    play(playing === time ? null : time)
  }
  return { playing, toggle, stop: () => play(null) }
}
