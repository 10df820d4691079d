import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { SourceSummary } from '../api/answers.ts'
import { useLanguage } from '../language/language.tsx'
import { dateInWords } from '../language/time-in-words.ts'
import { Details } from '../parts/details.tsx'
import styles from './source-line.module.css'

/** What a source is called for people. */
export function sourceTitle({ title, origin }: Pick<SourceSummary, 'title' | 'origin'>): string {
  return title ?? origin
}

/** A source in one line: title, publisher, day. It leads to the claim's words in it where a claim is given. */
export function SourceLine({ source, claim }: { source: SourceSummary; claim?: string }): ReactElement {
  const language = useLanguage()
  const published = source.published === null ? null : dateInWords(source.published, language)
  return (
    <span className={styles['source']}>
      <Link to="/read/$source" params={{ source: source.id }} search={(before) => ({ ...before, claim })}>
        <bdi>{sourceTitle(source)}</bdi>
      </Link>
      <span aria-hidden="true"> · </span>
      <Details parts={[source.publisher, published]} />
    </span>
  )
}
