import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { ENTITY_TYPES } from '../../../src/claims/entity.ts'
import { pages } from '../../api/pages.ts'
import { question } from '../../api/question.ts'
import { EntityLink } from '../../claims/entity-link.tsx'
import { SourceLine } from '../../claims/source-line.tsx'
import { useLanguage } from '../../language/language.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Progress } from '../../parts/progress.tsx'
import styles from './search-screen.module.css'

/** How many sources are shown for some words. */
const SOURCES = 20

/** Which entities a name may mean, in any script, and which sources bear the words; without words, all entities. */
export function SearchScreen(): ReactElement {
  const { phrase } = useLanguage()
  const { words } = useSearch({ from: '/search' })
  const title = words === undefined ? phrase('search.all') : phrase('search.title', { words })
  return (
    <div className={styles['screen']}>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      {words === undefined ? (
        <AllEntities />
      ) : (
        <>
          <FoundEntities words={words} />
          <FoundSources words={words} />
        </>
      )}
    </div>
  )
}

function FoundEntities({ words }: { words: string }): ReactElement {
  const { phrase } = useLanguage()
  const { data } = useSuspenseQuery(question('/who', { q: words }))
  return (
    <section aria-labelledby="entities">
      <h2 id="entities">{phrase('search.entities')}</h2>
      {data.items.length === 0 && (
        <Empty title={phrase('search.nobody', { words })}>
          <p>{phrase('search.nobody-help')}</p>
        </Empty>
      )}
      <ol className={styles['list']}>
        {data.items.map(({ id, type, entity, name, because }) => (
          <li key={id}>
            <EntityLink entity={{ id, type, name: entity }} />{' '}
            <span className={styles['detail']}>{phrase(`entity-type.${type}`)}</span>
            {name !== entity && <p className={styles['detail']}>{phrase('search.named', { name })}</p>}
            {because.length > 0 && (
              <p dir="auto" lang="en" className={styles['because']}>
                {because.join(' · ')}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function FoundSources({ words }: { words: string }): ReactElement | null {
  const { phrase } = useLanguage()
  const { data } = useSuspenseQuery(question('/sources', { q: words, limit: SOURCES }))
  if (data.items.length === 0) return null
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{phrase('search.sources')}</h2>
      <ul className={styles['list']}>
        {data.items.map((source) => (
          <li key={source.id}>
            <SourceLine source={source} />
            <Progress progress={source.claims} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function AllEntities(): ReactElement {
  const { phrase } = useLanguage()
  const { type } = useSearch({ from: '/search' })
  const navigate = useNavigate({ from: '/search' })
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    pages('/entities', { type, limit: 100 }),
  )
  const entities = data.pages.flatMap(({ items }) => items)
  const total = data.pages[0]?.total ?? 0
  return (
    <>
      <Choice
        label={phrase('search.type')}
        chosen={type ?? 'any'}
        options={[
          { id: 'any', label: phrase('search.any-type') },
          ...ENTITY_TYPES.map((id) => ({ id, label: phrase(`entity-type.${id}`) })),
        ]}
        onChoose={(id) => void navigate({ search: (before) => ({ ...before, type: id === 'any' ? undefined : id }) })}
      />
      {entities.length === 0 && (
        <Empty title={phrase('search.empty')}>
          <p>{phrase('queue.empty-help')}</p>
        </Empty>
      )}
      <ol className={styles['entities']}>
        {entities.map((entity) => (
          <li key={entity.id}>
            <EntityLink entity={entity} />{' '}
            <span className={styles['detail']}>{phrase('entity.claims', { count: entity.claims })}</span>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {phrase('list.more', { count: total - entities.length })}
        </Button>
      )}
    </>
  )
}
