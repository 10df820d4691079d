import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { usePhrase } from '../language/language.tsx'
import { Empty } from '../parts/empty.tsx'

/** For an address that leads nowhere. */
export function NotFound(): ReactElement {
  const phrase = usePhrase()
  return (
    <Empty title={phrase('problem.no-page')}>
      <Link to="/read">{phrase('navigation.read')}</Link>
    </Empty>
  )
}
