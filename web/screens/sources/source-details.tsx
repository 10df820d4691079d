import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import { titleOf } from '../../../src/claims/source.ts'
import type { SourceItem } from '../../../src/server/wire/sources.ts'
import { question } from '../../api/question.ts'
import { languageInWords } from '../../claims/words.ts'
import { type Language, useLanguage } from '../../language/language.tsx'
import { dateInWords, instantInWords } from '../../language/time-in-words.ts'
import { Loading } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import styles from './source-details.module.css'

/** Everything known of a source, with the digest that proves its bytes. */
export function SourceDetails({ id }: { id: string }): ReactElement {
  const language = useLanguage()
  const { phrase } = language
  const { data: source, error } = useQuery(question('/sources/{id}', { id }))
  if (error !== null) return <Notice>{problemInWords(error, phrase)}</Notice>
  if (source === undefined) return <Loading />
  return (
    <aside aria-label={phrase('source.details')} className={styles['details']}>
      <h2>
        <bdi>{titleOf(source)}</bdi>
      </h2>
      <dl>
        {rowsOf(source, language).map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </Fragment>
        ))}
      </dl>
      <p>
        <Link to="/read/$source" params={{ source: id }}>
          {phrase('navigation.read')}
        </Link>
      </p>
      <p>
        <a href={`/api/v1/sources/${encodeURIComponent(id)}/bytes`} download>
          {phrase('source.bytes')}
        </a>
      </p>
    </aside>
  )
}

function rowsOf(source: SourceItem, language: Language): readonly (readonly [string, ReactNode])[] {
  const { phrase, number, tag } = language
  const published = source.published === null ? phrase('source.undated') : dateInWords(source.published, language)
  return [
    [phrase('sources.column-publisher'), source.publisher ?? phrase('source.unknown')],
    [phrase('source.author'), source.author ?? phrase('source.unknown')],
    [phrase('sources.column-published'), published],
    [phrase('sources.column-language'), languageInWords(source.language, tag)],
    [phrase('source.url'), source.url ?? phrase('source.unknown')],
    [phrase('source.origin'), source.origin],
    [phrase('source.recorded'), instantInWords(source.recordedAt, language)],
    [phrase('source.length'), number(source.characters)],
    [phrase('source.mentions'), number(source.mentions)],
    [phrase('source.claims'), number(source.claims.total)],
    [phrase('source.media-type'), source.mediaType],
    [phrase('source.reader'), source.reader],
    [phrase('source.digest'), <code key="digest">{source.sha256}</code>],
  ]
}
