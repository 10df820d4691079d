import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactElement, useEffect, useState } from 'react'
import { Input, Label, SearchField } from 'react-aria-components'
import { usePhrase } from '../../language/language.tsx'
import styles from './sources-screen.module.css'

/** How long the typing may pause before the list follows it, ms. */
const PAUSE = 300

/** Narrows the list to sources with words like these. */
export function SourceFilter(): ReactElement {
  const phrase = usePhrase()
  const { title = '' } = useSearch({ from: '/sources' })
  const navigate = useNavigate({ from: '/sources' })
  const [typed, type] = useState(title)
  useEffect(() => {
    if (typed.trim() === title) return undefined
    const pending = setTimeout(() => {
      void navigate({ search: (before) => ({ ...before, title: typed.trim() || undefined }), replace: true })
    }, PAUSE)
    return () => clearTimeout(pending)
  }, [typed, title, navigate])
  return (
    <SearchField value={typed} onChange={type} className={styles['filter'] ?? ''}>
      <Label>{phrase('sources.filter')}</Label>
      <Input dir="auto" />
    </SearchField>
  )
}
