import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactElement, useRef } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { usePhrase } from '../language/language.tsx'
import { Icon } from '../parts/icon.tsx'
import { useKeys } from '../parts/keys.tsx'
import styles from './find.module.css'

/** Looks for names and words from everywhere; the key `/` leads to it. */
export function Find(): ReactElement {
  const phrase = usePhrase()
  const navigate = useNavigate()
  const { words } = useSearch({ strict: false })
  const input = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => input.current?.focus() })
  return (
    <SearchField
      key={words ?? ''}
      className={styles['find'] ?? ''}
      aria-label={phrase('find.label')}
      defaultValue={words ?? ''}
      onSubmit={(asked) => navigate({ to: '/search', search: (before) => ({ ...before, words: asked.trim() }) })}
    >
      <Icon name="search" />
      <Input ref={input} dir="auto" placeholder={phrase('find.placeholder')} />
      <span aria-hidden="true" className={styles['key']}>
        /
      </span>
    </SearchField>
  )
}
