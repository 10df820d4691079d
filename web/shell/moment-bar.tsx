import type { ReactElement } from 'react'
import { Group } from 'react-aria-components'
import { useMoment } from '../address/moment.ts'
import { usePhrase } from '../language/language.tsx'
import { DateControl } from '../parts/date-control.tsx'
import styles from './moment-bar.module.css'

/** The two times of every question, shared by all screens: what held when, from what was known when. */
export function MomentBar(): ReactElement {
  const phrase = usePhrase()
  const [{ at, known }, change] = useMoment()
  return (
    <Group className={styles['moment'] ?? ''} aria-label={phrase('moment.label')}>
      <DateControl label={phrase('moment.at')} value={at} onChange={(day) => change({ at: day })} />
      <DateControl label={phrase('moment.known')} value={known} onChange={(day) => change({ known: day })} />
    </Group>
  )
}
