import type { ReactElement } from 'react'
import type { ReviewProgress } from '../../src/server/wire/workspace.ts'
import { usePhrase } from '../language/language.tsx'
import styles from './progress.module.css'

const VERDICTS = ['accepted', 'contested', 'rejected'] as const

/** How far claims are reviewed: a bar of the verdicts, and the same in words. */
export function Progress({ progress }: { progress: ReviewProgress }): ReactElement {
  const phrase = usePhrase()
  const { total, unreviewed } = progress
  return (
    <div className={styles['progress']}>
      <Bar progress={progress} />
      <span>{phrase('progress.words', { count: total, reviewed: total - unreviewed })}</span>
    </div>
  )
}

/** The same in a cell of a table, below a heading that says what is counted. */
export function ShortProgress({ progress }: { progress: ReviewProgress }): ReactElement {
  const phrase = usePhrase()
  const { total, unreviewed } = progress
  return (
    <div className={`${styles['progress']} ${styles['short']}`}>
      <Bar progress={progress} />
      <span>{phrase('progress.short', { total, reviewed: total - unreviewed })}</span>
    </div>
  )
}

function Bar({ progress }: { progress: ReviewProgress }): ReactElement {
  return (
    <span className={styles['bar']} aria-hidden="true">
      {VERDICTS.map((verdict) => (
        <i key={verdict} className={styles[verdict]} style={{ flexGrow: progress[verdict] }} />
      ))}
      <i style={{ flexGrow: progress.unreviewed }} />
    </span>
  )
}
