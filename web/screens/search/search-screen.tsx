import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { ENTITY_TYPES } from '../../../src/claims/entity.ts'
import type { FoundEntity } from '../../../src/server/wire/entities.ts'
import { pages } from '../../api/pages.ts'
import { EntityLink } from '../../claims/entity-link.tsx'
import { SaidReasons } from '../../claims/said-reasons.tsx'
import { useLanguage } from '../../language/language.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { FoundText } from './found-text.tsx'
import { SearchFilters } from './search-filters.tsx'
import styles from './search-screen.module.css'

/** How many sources are shown at a time. */
const SOURCES = 20

/** Who bears a name like some words, in any script, and where texts say them; without words, all entities. */
export function SearchScreen(): ReactElement {
  const { phrase } = useLanguage()
  const { words } = useSearch({ from: '/search' })
  const title = words === undefined ? phrase('search.all') : phrase('search.title', { words })
  return (
    <div className={styles['screen']}>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      {words !== undefined && <SearchFilters />}
      {words === undefined ? <AllEntities /> : <Found words={words} />}
    </div>
  )
}

/** Whoever bears a name like the words, then the sources whose text has them. */
function Found({ words }: { words: string }): ReactElement {
  const { phrase } = useLanguage()
  const { language, publisher, from, to } = useSearch({ from: '/search' })
  const filters = { language, publisher, from, to }
  const isFiltered = Object.values(filters).some((one) => one !== undefined)
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    pages('/search', { q: words, ...filters, limit: SOURCES }),
  )
  const entities = data.pages[0]?.entities ?? []
  const sources = data.pages.flatMap((page) => page.sources)
  if (entities.length === 0 && sources.length === 0) {
    return (
      <Empty title={phrase('search.nothing', { words })}>
        <p>{phrase('search.nothing-help')}</p>
        {isFiltered && <p>{phrase('search.nothing-filtered')}</p>}
      </Empty>
    )
  }
  return (
    <>
      {entities.length > 0 && <FoundEntities entities={entities} />}
      {sources.length === 0 && isFiltered && <p>{phrase('search.nothing-filtered')}</p>}
      {sources.length > 0 && (
        <section aria-labelledby="sources">
          <h2 id="sources">{phrase('search.sources')}</h2>
          <ol className={styles['list']}>
            {sources.map((source) => (
              <FoundText key={`${source.source} ${source.section.start}`} found={source} />
            ))}
          </ol>
        </section>
      )}
      {hasNextPage && (
        <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {phrase('search.more')}
        </Button>
      )}
    </>
  )
}

function FoundEntities({ entities }: { entities: readonly FoundEntity[] }): ReactElement {
  const { phrase } = useLanguage()
  return (
    <section aria-labelledby="entities">
      <h2 id="entities">{phrase('search.entities')}</h2>
      <ol className={styles['list']}>
        {entities.map(({ id, type, entity, name, because }) => (
          <li key={id}>
            <EntityLink entity={{ id, type, name: entity }} />{' '}
            <span className={styles['detail']}>{phrase(`entity-type.${type}`)}</span>
            {name !== entity && <p className={styles['detail']}>{phrase('search.named', { name })}</p>}
            {because.length > 0 && (
              <p className={styles['because']}>
                <SaidReasons because={because} />
              </p>
            )}
          </li>
        ))}
      </ol>
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
