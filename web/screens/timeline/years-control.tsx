import type { ReactElement } from 'react'
import { Group } from 'react-aria-components'
import { dateOf, parseDay } from '../../../src/time/day.ts'
import { useMoment } from '../../address/moment.ts'
import { useLanguage } from '../../language/language.tsx'
import { timeInWords } from '../../language/time-in-words.ts'
import { Button } from '../../parts/button.tsx'
import { useKeys } from '../../parts/keys.tsx'
import { yearsInAddress } from './timeline-address.ts'
import { useChangedAddress } from './use-timeline.ts'
import { closer, farther, moved, type Years } from './years.ts'
import styles from './years-control.module.css'

/** Which years are drawn: closer, farther, earlier, later, by button or key. `isWhole` where all that there are are seen. */
export function YearsControl({ years, isWhole }: { years: Years; isWhole: boolean }): ReactElement {
  const language = useLanguage()
  const { phrase } = language
  const [{ at }] = useMoment()
  const change = useChangedAddress()
  const show = (next: Years | null): void => change(yearsInAddress(next))
  const day = at === undefined ? null : parseDay(at)
  const zoomIn = (): void => show(closer(years, day === null ? undefined : dateOf(day).year))
  const zoomOut = (): void => show(farther(years))
  const earlier = (): void => show(moved(years, -1))
  const later = (): void => show(moved(years, 1))
  const whole = (): void => show(null)
  useKeys({ '+': zoomIn, '=': zoomIn, '-': zoomOut, e: earlier, l: later, '0': whole })
  const { from = '', to = '' } = yearsInAddress(years)
  return (
    <Group className={styles['years'] ?? ''} aria-label={phrase('timeline.years')}>
      <output className={styles['shown']}>{timeInWords(`${from}/${to}`, language)}</output>
      <Button onPress={earlier}>{phrase('timeline.earlier')}</Button>
      <Button onPress={later}>{phrase('timeline.later')}</Button>
      <Button onPress={zoomIn}>{phrase('timeline.in')}</Button>
      <Button onPress={zoomOut}>{phrase('timeline.out')}</Button>
      <Button isDisabled={isWhole} onPress={whole}>
        {phrase('timeline.whole')}
      </Button>
    </Group>
  )
}
