import type { ReactElement, ReactNode } from 'react'
import type { State } from '../../src/time/evaluate.ts'
import { useLanguage } from '../language/language.tsx'
import { timeInWords } from '../language/time-in-words.ts'
import styles from './fact-marks.module.css'
import { StandingMark, StateMark } from './marks.tsx'

/** How a fact stands in one line: on the day, by its voices, its times, and who stands behind it. */
export function FactMarks(props: {
  readonly state: State | null
  readonly standing: Parameters<typeof StandingMark>[0]['standing']
  readonly times: readonly string[]
  /** The witnesses, or what opens them. */
  readonly children: ReactNode
}): ReactElement {
  const { state, standing, times, children } = props
  const language = useLanguage()
  return (
    <p className={styles['marks']}>
      {state !== null && <StateMark state={state} />}
      <StandingMark standing={standing} />
      {times.map((time) => (
        <bdi key={time}>{timeInWords(time, language)}</bdi>
      ))}
      {children}
    </p>
  )
}
