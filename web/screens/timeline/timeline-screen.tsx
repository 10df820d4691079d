import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { parseDay } from '../../../src/time/day.ts'
import { useMoment } from '../../address/moment.ts'
import { FAMILIES, familyOf } from '../../claims/family.ts'
import { ShortSentence } from '../../claims/short-sentence.tsx'
import { useEntity } from '../../claims/use-entity.ts'
import { type Language, useLanguage } from '../../language/language.tsx'
import { timeInWords } from '../../language/time-in-words.ts'
import { Button } from '../../parts/button.tsx'
import { Details } from '../../parts/details.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { type Scale, scaleOf } from '../../timeline/bar.ts'
import { Bars, type TimedRow } from '../../timeline/bars.tsx'
import { Evidence } from '../entity/fact-entry.tsx'
import { yearsOf } from './timeline-address.ts'
import { TimelineFilters } from './timeline-filters.tsx'
import { TimelineLegend } from './timeline-legend.tsx'
import styles from './timeline-screen.module.css'
import { type TimelineEntry, useTimeline } from './use-timeline.ts'
import { scaleOfYears, yearsOfScale } from './years.ts'
import { YearsControl } from './years-control.tsx'

/** The dated facts of all entities or of one as bars, by kind, with the quotes of whichever is opened. */
export function TimelineScreen(): ReactElement {
  const { phrase } = useLanguage()
  const shown = useTimeline()
  const scale = useScale(shown?.entries ?? [])
  const address = useSearch({ from: '/timeline' })
  const focus = useEntity(address.entity)
  const title = focus === undefined ? phrase('timeline.title') : phrase('timeline.of', { name: focus.name })
  return (
    <div className={styles['screen']}>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <TimelineFilters focus={focus} />
      {scale !== null && <YearsControl years={yearsOfScale(scale)} isWhole={yearsOf(address) === null} />}
      {shown === undefined ? (
        <Loading />
      ) : (
        <>
          <Counts shown={shown.entries.length} total={shown.total} undated={shown.undated} />
          {shown.entries.length === 0 ? (
            <Empty title={phrase('timeline.empty')}>
              <p>{phrase('timeline.empty-help')}</p>
            </Empty>
          ) : (
            <>
              <TimelineLegend />
              {scale !== null && (
                <div className={styles['kinds']} aria-busy={shown.isChanging}>
                  <Kinds entries={shown.entries} scale={scale} />
                </div>
              )}
            </>
          )}
          {shown.more !== null && (
            <Button isDisabled={shown.isChanging} onPress={shown.more}>
              {phrase('list.more', { count: shown.total - shown.entries.length })}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

/** The years of the address, else those in which everything can be seen. */
function useScale(entries: readonly TimelineEntry[]): Scale | null {
  const years = yearsOf(useSearch({ from: '/timeline' }))
  const [{ at }] = useMoment()
  if (years !== null) return scaleOfYears(years)
  const times = entries.map(({ time }) => time)
  return scaleOf(times, at === undefined ? null : parseDay(at))
}

/** How many facts are drawn, of how many, and how many cannot be. */
function Counts({ shown, total, undated }: { shown: number; total: number; undated: number }): ReactElement {
  const { phrase, number } = useLanguage()
  const drawn =
    shown === total
      ? phrase('timeline.count', { count: total })
      : phrase('timeline.shown', { shown: number(shown), count: total })
  return (
    <p role="status">
      <Details parts={[drawn, undated > 0 ? phrase('entity.undated', { count: undated }) : null]} />
    </p>
  )
}

function Kinds({ entries, scale }: { entries: readonly TimelineEntry[]; scale: Scale }): ReactElement {
  const language = useLanguage()
  const { claim, entity } = useSearch({ from: '/timeline' })
  const [{ at }] = useMoment()
  const navigate = useNavigate({ from: '/timeline' })
  const open = (next: string | undefined): void =>
    void navigate({ search: (before) => ({ ...before, claim: next }), replace: true, resetScroll: false })
  const byFamily = Map.groupBy(entries, ({ fact }) => familyOf(fact.predicate))
  const groups = FAMILIES.flatMap((family) => {
    const inFamily = byFamily.get(family)
    return inFamily === undefined ? [] : [{ family, inFamily }]
  })
  return (
    <>
      {groups.map(({ family, inFamily }) => (
        <section key={family} aria-labelledby={`kind-${family}`}>
          <h2 id={`kind-${family}`}>{language.phrase(`family.${family}`)}</h2>
          <Bars
            rows={inFamily.map((entry) => rowOf(entry, { about: entity, chosen: claim, open, language }))}
            at={at}
            label={language.phrase(`family.${family}`)}
            scale={scale}
            saysState
          />
        </section>
      ))}
    </>
  )
}

function rowOf(
  { time, fact, testimonies }: TimelineEntry,
  given: {
    readonly about: string | undefined
    readonly chosen: string | undefined
    readonly open: (claim: string | undefined) => void
    readonly language: Language
  },
): TimedRow {
  const { about, chosen, open, language } = given
  const isOpen = testimonies.some(({ claim }) => claim.id === chosen)
  return {
    key: `${testimonies[0]?.claim.id} ${time}`,
    time,
    predicate: fact.predicate,
    standing: fact.standing,
    label: <ShortSentence claim={fact} {...(about !== undefined && { about })} />,
    opening: {
      isOpen,
      toggle: () => open(isOpen ? undefined : testimonies[0]?.claim.id),
      shown: () => (
        <>
          <p>
            <Details
              parts={[timeInWords(time, language), language.phrase('entity.witnesses', { count: fact.independent })]}
            />
          </p>
          <Evidence fact={fact} />
        </>
      ),
    },
  }
}
