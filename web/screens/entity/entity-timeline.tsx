import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { TimelinePage } from '../../../src/server/wire/entities.ts'
import { useMoment } from '../../address/moment.ts'
import { pages } from '../../api/pages.ts'
import { ShortSentence } from '../../claims/short-sentence.tsx'
import { useLanguage } from '../../language/language.tsx'
import { Button } from '../../parts/button.tsx'
import { Bars, type TimedRow } from '../../timeline/bars.tsx'
import styles from './entity-timeline.module.css'

/** The dated facts of an entity as bars, in the order of their times. */
export function EntityTimeline({ id }: { id: string }): ReactElement | null {
  const { phrase } = useLanguage()
  const [{ at, known }] = useMoment()
  // The day asked about is drawn through the bars; it does not cut off what comes after it.
  const { data, hasNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    pages('/entities/{id}/timeline', { id, known, limit: 100 }),
  )
  const rows = data.pages.flatMap(({ items }) => items.map((entry) => rowOf(entry, id)))
  const [first] = data.pages
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="timeline" className={styles['timeline']}>
      <h2 id="timeline">{phrase('entity.timeline')}</h2>
      <Bars rows={rows} at={at} label={phrase('entity.timeline')} />
      {first !== undefined && first.undated > 0 && <p>{phrase('entity.undated', { count: first.undated })}</p>}
      {hasNextPage && (
        <Button onPress={() => void fetchNextPage()}>
          {phrase('list.more', { count: (first?.total ?? 0) - rows.length })}
        </Button>
      )}
    </section>
  )
}

function rowOf({ time, fact, testimonies }: TimelinePage['items'][number], about: string): TimedRow {
  return {
    key: `${testimonies[0]?.claim.id} ${time}`,
    time,
    predicate: fact.predicate,
    standing: fact.standing,
    label: <ShortSentence claim={fact} about={about} />,
  }
}
