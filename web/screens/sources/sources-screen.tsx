import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { titleOf } from '../../../src/claims/source.ts'
import type { SourceItem } from '../../../src/server/wire/sources.ts'
import { pages } from '../../api/pages.ts'
import { LanguageChoice } from '../../claims/language-choice.tsx'
import { languageInWords } from '../../claims/words.ts'
import { useLanguage } from '../../language/language.tsx'
import { dateInWords } from '../../language/time-in-words.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { ShortProgress } from '../../parts/progress.tsx'
import { SourceDetails } from './source-details.tsx'
import { SourceFilter } from './source-filter.tsx'
import styles from './sources-screen.module.css'

/** All sources with what is known of them and how far they are reviewed. */
export function SourcesScreen(): ReactElement {
  const { phrase } = useLanguage()
  const { source, language, title } = useSearch({ from: '/sources' })
  const navigate = useNavigate({ from: '/sources' })
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    pages('/sources', { language, q: title, limit: 100 }),
  )
  const sources = data.pages.flatMap(({ items }) => items)
  const total = data.pages[0]?.total ?? 0
  return (
    <div className={styles['screen']}>
      <PageTitle>{phrase('sources.title')}</PageTitle>
      <header className={styles['heading']}>
        <h1>{phrase('sources.title')}</h1>
        <p>{phrase('sources.count', { count: total })}</p>
        {total > 0 && <SavedFiles />}
        <div className={styles['filters']}>
          <SourceFilter />
          <LanguageChoice
            chosen={language}
            onChoose={(next) => void navigate({ search: (before) => ({ ...before, language: next }) })}
          />
        </div>
      </header>
      <div className={styles['columns']}>
        <div>
          <SourceTable sources={sources} />
          {hasNextPage && (
            <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
              {phrase('list.more', { count: total - sources.length })}
            </Button>
          )}
        </div>
        {source !== undefined && <SourceDetails key={source} id={source} />}
      </div>
    </div>
  )
}

/** Files of the API, with what they are called. */
const CLAIM_FILES = [
  ['claims.csv', 'sources.as-table'],
  ['claims.jsonl', 'sources.as-records'],
  ['claims.ftm.json', 'sources.as-entities'],
  ['claims.stix.json', 'sources.as-bundle'],
  ['claims.annotations.jsonld', 'sources.as-annotations'],
] as const
const NETWORK_FILES = [
  ['network.gexf', 'sources.as-gexf'],
  ['network.graphml', 'sources.as-graphml'],
] as const

/** All claims of the workspace as files, each with its source, and the network that they make. */
function SavedFiles(): ReactElement {
  const { phrase } = useLanguage()
  const links = (files: typeof CLAIM_FILES | typeof NETWORK_FILES): readonly ReactElement[] =>
    files.map(([file, called]) => (
      <a key={file} href={`/api/v1/export/${file}`} download>
        {phrase(called)}
      </a>
    ))
  return (
    <p className={styles['saved']}>
      {phrase('sources.save-claims')} {links(CLAIM_FILES)}{' '}
      <span className={styles['other']}>{phrase('sources.save-network')}</span> {links(NETWORK_FILES)}
    </p>
  )
}

function SourceTable({ sources }: { sources: readonly SourceItem[] }): ReactElement {
  const language = useLanguage()
  const { phrase, tag } = language
  const { source: chosen } = useSearch({ from: '/sources' })
  const navigate = useNavigate({ from: '/sources' })
  return (
    <Table
      aria-label={phrase('sources.title')}
      className={styles['table'] ?? ''}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [source] = keys === 'all' ? [] : [...keys]
        void navigate({
          search: (before) => ({ ...before, source: source === undefined ? undefined : String(source) }),
          resetScroll: false,
        })
      }}
    >
      <TableHeader>
        <Column isRowHeader>{phrase('sources.column-title')}</Column>
        <Column>{phrase('sources.column-publisher')}</Column>
        <Column>{phrase('sources.column-published')}</Column>
        <Column>{phrase('sources.column-language')}</Column>
        <Column>{phrase('sources.column-review')}</Column>
      </TableHeader>
      <TableBody
        items={sources}
        renderEmptyState={() => (
          <Empty title={phrase('sources.none')}>
            <p>{phrase('sources.none-help')}</p>
          </Empty>
        )}
      >
        {(source) => (
          <Row id={source.id}>
            <Cell>
              <Link to="/read/$source" params={{ source: source.id }}>
                <bdi>{titleOf(source)}</bdi>
              </Link>
            </Cell>
            <Cell>
              <bdi>{source.publisher}</bdi>
            </Cell>
            <Cell>{source.published === null ? '' : dateInWords(source.published, language)}</Cell>
            <Cell>{languageInWords(source.language, tag)}</Cell>
            <Cell>
              <ShortProgress progress={source.claims} />
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  )
}
