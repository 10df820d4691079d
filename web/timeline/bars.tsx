import type { ReactElement, ReactNode } from 'react'
import { parseDay } from '../../src/time/day.ts'
import type { Standing } from '../api/answers.ts'
import { familyOf } from '../claims/family.ts'
import { useLanguage } from '../language/language.tsx'
import { dateInWords, timeInWords } from '../language/time-in-words.ts'
import { type Bar, barOf, scaleOf } from './bar.ts'
import styles from './bars.module.css'
import { ticksOf } from './ticks.ts'

/** Something that held for some time. */
export interface TimedRow {
  readonly key: string
  /** EDTF. */
  readonly time: string
  readonly predicate: string
  readonly standing: Standing
  /** What it says. */
  readonly label: ReactNode
}

/**
 * Times as bars, one below the other, in the direction of the language. A list for screen readers: each row says its
 * time in words. `at` is the day asked about, drawn through all of them.
 */
export function Bars({
  rows,
  at,
  label,
}: {
  rows: readonly TimedRow[]
  at: string | undefined
  label: string
}): ReactElement | null {
  const language = useLanguage()
  const day = at === undefined ? null : parseDay(at)
  const scale = scaleOf(
    rows.map(({ time }) => time),
    day,
  )
  if (scale === null) return null
  const percent = (one: number): string => `${(100 * (one - scale.from)) / (scale.to - scale.from)}%`
  return (
    <div className={styles['bars']}>
      <ol aria-label={label}>
        {rows.map(({ key, time, predicate, standing, label: words }) => (
          <li key={key} className={`${styles['row']} family-${familyOf(predicate)}`}>
            <span className={styles['label']}>{words}</span>
            <span className={styles['track']}>
              <Drawn bar={barOf(time, scale)} standing={standing} />
              <span className={styles['time']}>{timeInWords(time, language)}</span>
            </span>
          </li>
        ))}
      </ol>
      <div className={styles['axis']} aria-hidden="true">
        <div className={styles['scale']}>
          {ticksOf(scale).map(({ year, day: first }) => (
            <span key={year} style={{ insetInlineStart: percent(first) }}>
              {dateInWords(String(year).padStart(4, '0'), language)}
            </span>
          ))}
          {day !== null && <i style={{ insetInlineStart: percent(day) }} />}
        </div>
      </div>
    </div>
  )
}

function Drawn({ bar, standing }: { bar: Bar | null; standing: Standing }): ReactElement | null {
  if (bar === null) return null
  const { kind, start, end, solidFrom, solidTo } = bar
  const width = Math.max(end - start, 0.004)
  const place = { insetInlineStart: `${100 * start}%`, inlineSize: `${100 * width}%` }
  const fades = {
    '--solid-from': `${(100 * (solidFrom - start)) / width}%`,
    '--solid-to': `${(100 * (solidTo - start)) / width}%`,
  }
  return (
    <span
      aria-hidden="true"
      className={`${styles['bar']} ${styles[kind]} pattern-${standing}`}
      style={{ ...place, ...fades }}
    />
  )
}
