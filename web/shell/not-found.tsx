import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { usePhrase } from '../language/language.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import styles from '../parts/states.module.css'

/** For an address that leads nowhere. */
export function NotFound(): ReactElement {
  const phrase = usePhrase()
  return (
    <div className={styles['empty']}>
      <PageTitle>{phrase('problem.no-page')}</PageTitle>
      <h1>{phrase('problem.no-page')}</h1>
      <Link to="/read">{phrase('navigation.read')}</Link>
    </div>
  )
}
