import { type ReactElement, useLayoutEffect, useRef } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { type Day, isoOf } from '../../src/time/day.ts'
import type { Moment } from '../address/moment.ts'
import { useLanguage } from '../language/language.tsx'
import { dateInWords } from '../language/time-in-words.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { ticksOf } from '../timeline/ticks.ts'
import styles from './time-slider.module.css'
import { dayIn, type TimeSpan } from './time-span.ts'

/** One of the times of the question, moved over the days between which something changes. */
export function TimeSlider(props: {
  /** Which of the times it is. */
  readonly time: keyof Moment
  readonly span: TimeSpan
  /** The day that is asked about, ISO; missing where the question is asked without regard to it. */
  readonly value: string | undefined
  /** Days worth stopping at. */
  readonly stops: readonly Day[]
  readonly isPlaying: boolean
  readonly onPlay: () => void
  /** While it moves. */
  readonly onMove: (day: string) => void
  /** Where it was left. */
  readonly onSet: (day: string) => void
}): ReactElement {
  const { time, span, value, stops, isPlaying, onPlay, onMove, onSet } = props
  const language = useLanguage()
  const { phrase } = language
  const label = phrase(`moment.${time}`)
  const day = dayIn(value, span)
  const words = value === undefined ? phrase('times.any') : dateInWords(isoOf(day), language)
  const go = (to: Day | undefined): void => {
    if (to !== undefined) onSet(isoOf(to))
  }
  const [before, after] = [stops.findLast((stop) => stop < day), stops.find((stop) => stop > day)]
  return (
    <div className={styles['row']}>
      <Button
        weight="quiet"
        aria-label={phrase(isPlaying ? 'times.pause' : 'times.play', { label })}
        aria-pressed={isPlaying}
        onPress={onPlay}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </Button>
      <Slider
        className={styles['slider'] ?? ''}
        minValue={span.from}
        maxValue={Math.max(span.to, span.from + 1)}
        value={day}
        onChange={(to) => onMove(isoOf(to))}
        onChangeEnd={(to) => onSet(isoOf(to))}
      >
        <Label>{label}</Label>
        <SliderOutput className={styles['output'] ?? ''}>{words}</SliderOutput>
        <SliderTrack className={styles['track'] ?? ''}>
          <Thumb words={words} />
        </SliderTrack>
        <Ticks span={span} />
      </Slider>
      {stops.length > 0 && (
        <>
          <Button
            weight="quiet"
            aria-label={phrase(`times.before-${time}`)}
            isDisabled={before === undefined}
            onPress={() => go(before)}
          >
            <Icon name="back" />
          </Button>
          <Button
            weight="quiet"
            aria-label={phrase(`times.after-${time}`)}
            isDisabled={after === undefined}
            onPress={() => go(after)}
          >
            <Icon name="forward" />
          </Button>
        </>
      )}
    </div>
  )
}

/** The thumb says its day in words; on its own it would say the number of days since 1970. */
function Thumb({ words }: { words: string }): ReactElement {
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => input.current?.setAttribute('aria-valuetext', words))
  return <SliderThumb inputRef={input} className={styles['thumb'] ?? ''} />
}

function Ticks({ span }: { span: TimeSpan }): ReactElement {
  const { tag } = useLanguage()
  const years = new Intl.NumberFormat(tag, { useGrouping: false })
  return (
    <span className={styles['ticks']} aria-hidden="true">
      {ticksOf(span).map(({ year, day }) => (
        <span key={year} style={{ insetInlineStart: `${(100 * (day - span.from)) / (span.to - span.from)}%` }}>
          {years.format(year)}
        </span>
      ))}
    </span>
  )
}
