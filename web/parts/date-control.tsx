import { type CalendarDate, parseDate } from '@internationalized/date'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components'
import { usePhrase } from '../language/language.tsx'
import { Button } from './button.tsx'
import styles from './date-control.module.css'
import { Icon } from './icon.tsx'

/** How long somebody may pause while typing a date before it counts, ms. */
const PAUSE = 500
/** While "2016" is typed the year is 2, 20 and 201. */
const FIRST_YEAR = 1000

/** A day that may be left open. It is written and read as ISO 8601, and shown as the language of the reader does. */
export function DateControl(props: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (day: string | undefined) => void
}): ReactElement {
  const { label, value, onChange } = props
  const phrase = usePhrase()
  const [shown, type] = useTyped(value, onChange)
  return (
    <DatePicker
      className={styles['control'] ?? ''}
      granularity="day"
      shouldForceLeadingZeros
      value={shown}
      onChange={(day) => type(day)}
    >
      <Label>{label}</Label>
      <Group className={styles['field'] ?? ''}>
        <DateInput className={styles['input'] ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}
        </DateInput>
        <AriaButton className={styles['open'] ?? ''}>
          <Icon name="calendar" />
        </AriaButton>
        {value !== undefined && (
          <AriaButton
            slot={null}
            className={styles['open'] ?? ''}
            aria-label={phrase('moment.clear', { label })}
            onPress={() => onChange(undefined)}
          >
            <Icon name="reject" />
          </AriaButton>
        )}
      </Group>
      <Popover className={styles['popover'] ?? ''}>
        <Dialog>
          <Month />
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

function Month(): ReactElement {
  return (
    <Calendar className={styles['calendar'] ?? ''}>
      <header>
        <Button slot="previous" weight="quiet">
          <Icon name="back" />
        </Button>
        <Heading />
        <Button slot="next" weight="quiet">
          <Icon name="forward" />
        </Button>
      </header>
      <CalendarGrid>
        <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles['day'] ?? ''} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}

/** The day as it is being typed, handed on when it is whole and the typing pauses. */
function useTyped(
  value: string | undefined,
  onChange: (day: string | undefined) => void,
): readonly [CalendarDate | null, (day: CalendarDate | null) => void] {
  const [typed, setTyped] = useState(() => dateOf(value))
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    setTyped(dateOf(value))
    return () => clearTimeout(pending.current)
  }, [value])
  const type = (day: CalendarDate | null): void => {
    setTyped(day)
    clearTimeout(pending.current)
    if (day === null || day.year < FIRST_YEAR) return
    pending.current = setTimeout(() => onChange(day.toString()), PAUSE)
  }
  return [typed, type]
}

function dateOf(iso: string | undefined): CalendarDate | null {
  return iso === undefined ? null : parseDate(iso)
}
