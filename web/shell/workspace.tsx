import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { question } from '../api/question.ts'
import { usePhrase } from '../language/language.tsx'
import styles from './workspace.module.css'

/** Which workspace is open, and how far its claims are reviewed. */
export function Workspace(): ReactElement | null {
  const phrase = usePhrase()
  const { data } = useQuery(question('/workspace', {}))
  if (data === undefined) return null
  const reviewed = data.claims.total - data.claims.unreviewed
  return (
    <aside aria-label={phrase('workspace.label')} className={styles['workspace']}>
      <p>
        <bdi>{data.name}</bdi>
      </p>
      <meter min={0} max={Math.max(1, data.claims.total)} value={reviewed} aria-label={phrase('workspace.reviewed')} />
      <p>{phrase('progress.words', { count: data.claims.total, reviewed })}</p>
    </aside>
  )
}
