import type { ReactElement, ReactNode } from 'react'
import { type Day, parseDay } from '../../src/time/day.ts'
import { evaluateAt } from '../../src/time/evaluate.ts'
import type { Standing } from '../api/answers.ts'
import { familyOf } from '../claims/family.ts'
import { StandingMark, StateMark } from '../claims/marks.tsx'
import { useLanguage } from '../language/language.tsx'
import { dateInWords, timeInWords } from '../language/time-in-words.ts'
import { type Bar, barOf, type Scale, scaleOf } from './bar.ts'
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
  /** What opens below it; where it is missing, nothing does. */
  readonly opening?: Opening
}

/** What a row shows below itself when it is pressed. */
interface Opening {
  readonly isOpen: boolean
  readonly toggle: () => void
  /** Drawn only while it is open. */
  readonly shown: () => ReactNode
}

/**
 * Times as bars, one below the other, in the direction of the language. A list for screen readers: each row says its
 * time in words. `at` is the day asked about, drawn through all of them; with `saysState` each row says in words what its
 * time says of that day. Without a scale, all of the rows can be seen.
 */
export function Bars(props: {
  readonly rows: readonly TimedRow[]
  readonly at: string | undefined
  readonly label: string
  readonly scale?: Scale
  readonly saysState?: boolean
}): ReactElement | null {
  const { rows, at, label, saysState = false } = props
  const language = useLanguage()
  const day = at === undefined ? null : parseDay(at)
  const times = rows.map(({ time }) => time)
  const scale = props.scale ?? scaleOf(times, day)
  if (scale === null) return null
  const percent = (one: number): string => `${(100 * (one - scale.from)) / (scale.to - scale.from)}%`
  return (
    <div className={saysState ? `${styles['bars']} ${styles['worded']}` : styles['bars']}>
      <ol aria-label={label}>
        {rows.map((row) => (
          <li key={row.key} className={`family-${familyOf(row.predicate)}`}>
            <Row row={row} scale={scale} day={saysState ? day : undefined} />
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
          {day !== null && day >= scale.from && day <= scale.to && <i style={{ insetInlineStart: percent(day) }} />}
        </div>
      </div>
    </div>
  )
}

/** `day` is what the row tells its state of in words; undefined where it does not say it. */
function Row({ row, scale, day }: { row: TimedRow; scale: Scale; day: Day | null | undefined }): ReactElement {
  const { time, standing, label, opening } = row
  const language = useLanguage()
  return (
    <>
      <div className={styles['row']}>
        {opening === undefined ? (
          <span className={styles['label']}>{label}</span>
        ) : (
          <button type="button" className={styles['open']} aria-expanded={opening.isOpen} onClick={opening.toggle}>
            {label}
          </button>
        )}
        <span className={styles['track']}>
          <Drawn bar={barOf(time, scale)} standing={standing} />
          <span className={styles['time']}>{timeInWords(time, language)}</span>
        </span>
        {day !== undefined && (
          <span className={styles['state']}>
            {day !== null && <StateMark state={evaluateAt(time, day)} />}
            {standing !== 'asserted' && <StandingMark standing={standing} />}
          </span>
        )}
      </div>
      {opening?.isOpen === true && <div className={styles['opened']}>{opening.shown()}</div>}
    </>
  )
}

/** A bar in its own part of a line; what it means is said in words beside it. */
export function Drawn({ bar, standing }: { bar: Bar | null; standing: Standing }): ReactElement | null {
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
