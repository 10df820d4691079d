import { Link } from '@tanstack/react-router'
import { type ReactElement, useEffect, useRef } from 'react'
import type { Job, JobDocument, JobFault } from '../../../src/server/wire/jobs.ts'
import { usePhrase } from '../../language/language.tsx'
import type { Phrase } from '../../language/phrase.ts'
import { Details } from '../../parts/details.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useJob } from './job-events.ts'
import type { JobProgress } from './job-progress.ts'
import styles from './job-report.module.css'

/** A job as it goes: what is being read, what was found in each document, and what could not be added. */
export function JobReport({ id }: { id: string }): ReactElement {
  const phrase = usePhrase()
  const { progress, isLost } = useJob(id)
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.focus({ preventScroll: true }), [])
  return (
    <section ref={place} tabIndex={-1} aria-labelledby="job" className={styles['report']}>
      <h2 id="job">{phrase('add.report')}</h2>
      {progress === null ? <NotYet isLost={isLost} /> : <Report progress={progress} isLost={isLost} />}
    </section>
  )
}

function NotYet({ isLost }: { isLost: boolean }): ReactElement {
  const phrase = usePhrase()
  if (!isLost) return <Loading />
  return (
    <Empty title={phrase('add.unknown-job')}>
      <p>{phrase('add.unknown-job-help')}</p>
    </Empty>
  )
}

function Report({ progress: { job, current }, isLost }: { progress: JobProgress; isLost: boolean }): ReactElement {
  const phrase = usePhrase()
  return (
    <>
      <p role="status" className={styles['state']}>
        <StateWords job={job} />
        {isLost && ` ${phrase('problem.no-answer')}`}
      </p>
      {job.faults.length > 0 && <Faults faults={job.faults} />}
      <ol className={styles['documents']} aria-label={phrase('add.documents')}>
        {job.documents.map((document) => (
          <DocumentEntry key={document.source} document={document} />
        ))}
        {current !== null && (
          <li className={styles['current']}>
            <bdi>{current.document}</bdi>
            <p className={styles['details']}>{stepInWords(current, phrase)}</p>
          </li>
        )}
      </ol>
    </>
  )
}

function StateWords({ job }: { job: Job }): ReactElement {
  const phrase = usePhrase()
  const done = phrase('add.count', { count: job.documents.length })
  return (
    <>
      {phrase(`add.state-${job.state}`)} <Details parts={[done]} />
      {job.failure !== null && (
        <bdi lang="en" className={styles['failure']}>
          {job.failure}
        </bdi>
      )}
    </>
  )
}

function DocumentEntry({ document: added }: { document: JobDocument }): ReactElement {
  const phrase = usePhrase()
  const { document, isNew, source, claims, entities, joined, questions, notes } = added
  return (
    <li className={styles['document']}>
      <Icon name="accept" />
      <div>
        <Link to="/read/$source" params={{ source }}>
          <bdi>{document}</bdi>
        </Link>
        {isNew ? (
          <p>
            <Details
              parts={[
                phrase('add.claims', { count: claims }),
                phrase('add.entities', { count: entities }),
                joined > 0 ? phrase('add.joined', { count: joined }) : null,
              ]}
            />
          </p>
        ) : (
          <p className={styles['details']}>{phrase('add.held')}</p>
        )}
        {questions > 0 && (
          <p>
            <Link to="/identity">{phrase('add.questions', { count: questions })}</Link>
          </p>
        )}
        {notes.map((note) => (
          <p key={note} lang="en" dir="auto" className={styles['details']}>
            {note}
          </p>
        ))}
      </div>
    </li>
  )
}

/** What could not be added, file by file, in the words of the program. */
function Faults({ faults }: { faults: readonly JobFault[] }): ReactElement {
  const phrase = usePhrase()
  return (
    <section role="alert" className={styles['faults']}>
      <h3>{phrase('add.faults', { count: faults.length })}</h3>
      <ul>
        {faults.map(({ document, code, message }) => (
          <li key={`${document} ${code} ${message}`}>
            {!message.includes(document) && <bdi className={styles['file']}>{document}</bdi>}
            <span lang="en" dir="auto">
              {message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function stepInWords({ found, portions }: NonNullable<JobProgress['current']>, phrase: Phrase): string {
  if (found !== null) return phrase('add.resolving', { claims: found.claims, mentions: found.mentions })
  return portions === null ? phrase('add.reading') : phrase('add.reading-portions', { ...portions })
}
