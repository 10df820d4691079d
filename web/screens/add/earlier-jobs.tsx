import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Job } from '../../../src/server/wire/jobs.ts'
import { question } from '../../api/question.ts'
import { type Language, useLanguage } from '../../language/language.tsx'
import { instantInWords } from '../../language/time-in-words.ts'
import { Details } from '../../parts/details.tsx'
import { Notice } from '../../parts/notice.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import styles from './earlier-jobs.module.css'

/** Of the files of a job the first are named. */
const NAMED = 3

/** What was added since the server was started, the latest first. */
export function EarlierJobs({ shown }: { shown: string | undefined }): ReactElement | null {
  const language = useLanguage()
  const { phrase } = language
  const { data, error } = useQuery(question('/jobs', {}))
  if (error !== null) return <Notice>{problemInWords(error, phrase)}</Notice>
  const jobs = (data?.items ?? []).filter(({ id }) => id !== shown)
  if (jobs.length === 0) return null
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{phrase('add.earlier')}</h2>
      <ul className={styles['list']}>
        {jobs.map((job) => (
          <li key={job.id}>
            <Link to="/add" search={(before) => ({ ...before, job: job.id })}>
              <bdi>{job.files.slice(0, NAMED).join(' · ')}</bdi>
            </Link>{' '}
            <Details parts={partsOf(job, language)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function partsOf({ files, createdAt, state, faults, documents }: Job, { phrase, tag }: Language): (string | null)[] {
  return [
    files.length > NAMED ? phrase('add.and-more', { count: files.length - NAMED }) : null,
    instantInWords(createdAt, { tag }),
    phrase(`add.state-${state}`),
    phrase('add.count', { count: documents.length }),
    faults.length > 0 ? phrase('add.faults', { count: faults.length }) : null,
  ]
}
