import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { question } from '../../api/question.ts'
import { LanguageChoice } from '../../claims/language-choice.tsx'
import { hasWords, NameBox } from '../../claims/name-box.tsx'
import { usePhrase } from '../../language/language.tsx'
import { DateControl } from '../../parts/date-control.tsx'
import type { SearchAddress } from './search-address.ts'
import styles from './search-filters.module.css'

/** How many publishers are offered at a time. */
const OFFERED = 12

/** Which sources are searched for words: by language, publisher and day. Names are looked for in all. */
export function SearchFilters(): ReactElement {
  const phrase = usePhrase()
  const { language, publisher, from, to } = useSearch({ from: '/search' })
  const navigate = useNavigate({ from: '/search' })
  const change = (next: Partial<SearchAddress>): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), resetScroll: false })
  return (
    <fieldset className={styles['filters']}>
      <legend>{phrase('search.filters')}</legend>
      <LanguageChoice chosen={language} onChoose={(next) => change({ language: next })} />
      <PublisherBox key={publisher ?? ''} chosen={publisher} onChoose={(next) => change({ publisher: next })} />
      <div className={styles['date']}>
        <DateControl label={phrase('search.from')} value={from} onChange={(next) => change({ from: next })} />
      </div>
      <div className={styles['date']}>
        <DateControl label={phrase('search.to')} value={to} onChange={(next) => change({ to: next })} />
      </div>
    </fieldset>
  )
}

/** One of those who published sources; emptied, any. */
function PublisherBox(props: {
  readonly chosen: string | undefined
  readonly onChoose: (publisher: string | undefined) => void
}): ReactElement {
  const { chosen, onChoose } = props
  const phrase = usePhrase()
  const { data } = useSuspenseQuery(question('/publications', {}))
  const [typed, type] = useState(chosen ?? '')
  const offered = data.publishers.filter((name) => typed === chosen || hasWords(name, typed)).slice(0, OFFERED)
  return (
    <NameBox
      label={phrase('search.publisher')}
      placeholder={phrase('search.any-publisher')}
      typed={typed}
      onType={(entered) => {
        type(entered)
        if (entered === '' && chosen !== undefined) onChoose(undefined)
      }}
      options={offered.map((name) => ({ key: name, name, kind: '' }))}
      chosen={chosen ?? null}
      onChoose={({ key }) => onChoose(key)}
    />
  )
}
