import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Claim } from '../../src/claims/claim.ts'
import { pagesOf } from '../../src/claims/page.ts'
import { titleOf } from '../../src/claims/source.ts'
import type { SourceSummary } from '../api/answers.ts'
import { useLanguage } from '../language/language.tsx'
import { dateInWords } from '../language/time-in-words.ts'
import { Details } from '../parts/details.tsx'
import styles from './source-line.module.css'
import { pagesInWords } from './words.ts'

/** A source in one line: title, publisher, day. Where a claim is given it leads to its words, and their page is told. */
export function SourceLine({ source, claim }: { source: SourceSummary; claim?: Claim }): ReactElement {
  const language = useLanguage()
  const published = source.published === null ? null : dateInWords(source.published, language)
  const pages = pagesOf(claim?.evidence ?? [])
  const cited = pages.length === 0 ? null : pagesInWords(pages, language.phrase)
  const details = [source.publisher, published, cited].filter((part) => part !== null)
  return (
    <span className={styles['source']}>
      <Link to="/read/$source" params={{ source: source.id }} search={(before) => ({ ...before, claim: claim?.id })}>
        <bdi>{titleOf(source)}</bdi>
      </Link>
      {details.length > 0 && <span aria-hidden="true"> · </span>}
      <Details parts={details} />
    </span>
  )
}
