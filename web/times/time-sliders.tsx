import type { ReactElement } from 'react'
import { usePhrase } from '../language/language.tsx'
import type { Reach } from './reach.ts'
import { TimeSlider } from './time-slider.tsx'
import styles from './time-sliders.module.css'
import type { MovingMoment } from './use-moving-moment.ts'
import { usePlay } from './use-play.ts'

const TIMES = ['at', 'known'] as const

/** Both times of the question, each moved or played. */
export function TimeSliders(props: {
  readonly reach: Reach
  readonly times: MovingMoment
  /** Whether the last step is not drawn yet. */
  readonly isBehind: boolean
}): ReactElement {
  const { reach, times, isBehind } = props
  const phrase = usePhrase()
  const { moment, move, set, step } = times
  const { playing, toggle, stop } = usePlay({ reach, moment, isBehind, onStep: step })
  return (
    <section className={styles['times']} aria-label={phrase('moment.label')}>
      {TIMES.map((time) => {
        const reached = reach[time]
        if (reached === null) return null
        return (
          <TimeSlider
            key={time}
            time={time}
            {...reached}
            value={moment[time]}
            isPlaying={playing === time}
            onPlay={() => toggle(time)}
            onMove={(day) => {
              stop()
              move({ [time]: day })
            }}
            onSet={(day) => set({ [time]: day })}
          />
        )
      })}
    </section>
  )
}
