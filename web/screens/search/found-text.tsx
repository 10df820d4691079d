import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { FoundExcerpt, FoundSource } from '../../../src/server/wire/search.ts'
import { pagesInWords } from '../../claims/words.ts'
import { useLanguage } from '../../language/language.tsx'
import { dateInWords } from '../../language/time-in-words.ts'
import { Details } from '../../parts/details.tsx'
import styles from './search-screen.module.css'

/** A source that has the words: each excerpt leads to its place, and to the claim that rests on it where there is one. */
export function FoundText({ found }: { found: FoundSource }): ReactElement {
  const language = useLanguage()
  const { source, title, publisher, published, excerpts } = found
  return (
    <li>
      <p>
        <Link to="/read/$source" params={{ source }}>
          <bdi>{title ?? source}</bdi>
        </Link>{' '}
        <Details parts={[publisher, published === null ? null : dateInWords(published, language)]} />
      </p>
      <ul className={styles['excerpts']}>
        {excerpts.map((excerpt) => (
          <li key={excerpt.start}>
            <Link
              to="/read/$source"
              params={{ source }}
              search={(before) => ({ ...before, claim: excerpt.claims[0], place: String(excerpt.start) })}
              className={styles['excerpt'] ?? ''}
            >
              <Excerpt excerpt={excerpt} />
            </Link>{' '}
            {excerpt.page !== undefined && <Details parts={[pagesInWords([excerpt.page], language.phrase)]} />}
          </li>
        ))}
      </ul>
    </li>
  )
}

/** The words around what was found, with it marked. */
function Excerpt({ excerpt }: { excerpt: FoundExcerpt }): ReactElement {
  const { start, quote, hits } = excerpt
  let from = 0
  const parts = hits.map((hit) => {
    const before = quote.slice(from, hit.start - start)
    from = hit.end - start
    return { start: hit.start, before, words: hit.quote }
  })
  return (
    <bdi>
      {parts.map(({ start: place, before, words }) => (
        <span key={place}>
          {before}
          <mark>{words}</mark>
        </span>
      ))}
      {quote.slice(from)}
    </bdi>
  )
}
