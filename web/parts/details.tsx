import type { ReactElement } from 'react'
import styles from './details.module.css'

/** Short pieces of information in a row, each in its own direction, with dots between them. */
export function Details({ parts }: { parts: readonly (string | null)[] }): ReactElement {
  const given = [...new Set(parts)].flatMap((part) => part ?? [])
  return (
    <span className={styles['details']}>
      {given.map((part) => (
        <span key={part}>
          <bdi>{part}</bdi>
        </span>
      ))}
    </span>
  )
}
