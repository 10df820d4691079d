import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { ProfileAnswer } from '../../../src/server/wire/entities.ts'
import { useMoment } from '../../address/moment.ts'
import type { ProfileEntry } from '../../api/answers.ts'
import { question } from '../../api/question.ts'
import type { MessageKey } from '../../language/catalogue.ts'
import { useLanguage } from '../../language/language.tsx'
import { dateInWords } from '../../language/time-in-words.ts'
import { Details } from '../../parts/details.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { EntityConflicts } from './entity-conflicts.tsx'
import { EntityNames } from './entity-names.tsx'
import { EntityQuestions } from './entity-questions.tsx'
import styles from './entity-screen.module.css'
import { EntityTimeline } from './entity-timeline.tsx'
import { FactEntry } from './fact-entry.tsx'
import { Hearing } from './hearing.tsx'

/** Everything said of one entity as of the moment, each fact with whoever says it. */
export function EntityScreen(): ReactElement {
  const { entity: id } = useParams({ from: '/entity/$entity' })
  const [moment] = useMoment()
  const { voices } = useSearch({ from: '/entity/$entity' })
  const { data: profile } = useSuspenseQuery(question('/entities/{id}/profile', { id, ...moment, voices }))
  const { phrase } = useLanguage()
  return (
    <article className={styles['screen']}>
      <PageTitle>{profile.entity.name}</PageTitle>
      <header className={styles['heading']}>
        <p className={styles[profile.entity.type]}>{phrase(`entity-type.${profile.entity.type}`)}</p>
        <h1>
          <bdi>{profile.entity.name}</bdi>
        </h1>
        <Counts profile={profile} />
        <Hearing />
      </header>
      <EntityNames names={profile.names} />
      <EntityQuestions profile={profile} />
      <EntityConflicts profile={profile} />
      <Sections profile={profile} at={moment.at !== undefined} />
      <Refuted profile={profile} />
      <EntityTimeline id={id} />
    </article>
  )
}

function Counts({ profile }: { profile: ProfileAnswer }): ReactElement {
  const language = useLanguage()
  const { phrase } = language
  const { moment, counts, entity, sources } = profile
  const parts = [
    isDay(moment.at) ? phrase('entity.at', { date: dateInWords(moment.at, language) }) : null,
    isDay(moment.known) ? phrase('entity.known', { date: dateInWords(moment.known, language) }) : null,
    phrase('entity.claims', { count: counts.claims }),
    phrase('entity.sources', { count: sources.length }),
    entity.members.length > 1 ? phrase('entity.members', { count: entity.members.length }) : null,
    profile.unheard === undefined ? null : phrase('entity.unheard', { count: profile.unheard.claims }),
    counts.rejected > 0 ? phrase('entity.rejected', { count: counts.rejected }) : null,
    counts.withheld > 0 ? phrase('entity.withheld', { count: counts.withheld }) : null,
  ]
  return (
    <p>
      <Details parts={parts} />
    </p>
  )
}

function isDay(day: string | null | undefined): day is string {
  return typeof day === 'string'
}

function Sections({ profile, at }: { profile: ProfileAnswer; at: boolean }): ReactElement {
  const { phrase } = useLanguage()
  if (profile.sections.length === 0) {
    return (
      <Empty title={phrase('entity.nothing')}>
        <p>{phrase('entity.nothing-help')}</p>
      </Empty>
    )
  }
  return (
    <div className={styles['sections']}>
      {profile.sections.map(({ id, labelled, entries }) => (
        <section key={id} aria-labelledby={`section-${id}`} className={styles['section']}>
          <h2 id={`section-${id}`}>{phrase(`section.${id}` as MessageKey)}</h2>
          <ul>
            {entries.map((entry) => (
              <FactEntry key={keyOf(entry)} entry={entry} labelled={labelled} about={profile.entity.id} at={at} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** What was reported and is denied or false, and by nobody maintained: apart from all the rest. */
function Refuted({ profile }: { profile: ProfileAnswer }): ReactElement | null {
  const { phrase } = useLanguage()
  if (profile.refuted.length === 0) return null
  return (
    <section aria-labelledby="refuted" className={`${styles['section']} ${styles['refuted']}`}>
      <h2 id="refuted">{phrase('entity.refuted')}</h2>
      <ul>
        {profile.refuted.map((entry) => (
          <FactEntry key={keyOf(entry)} entry={entry} labelled about={profile.entity.id} at={false} />
        ))}
      </ul>
    </section>
  )
}

/** A fact is known by its first testimony. */
function keyOf({ fact }: ProfileEntry): string {
  return fact.testimonies[0]?.claim.id ?? `${fact.subject.id} ${fact.predicate}`
}
