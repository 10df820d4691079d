import type { ReactElement, ReactNode } from 'react'
import styles from './states.module.css'

/** Where there is nothing to show: that it is so, why, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }): ReactElement {
  return (
    <div className={styles['empty']}>
      <p className={styles['title']}>{title}</p>
      {children}
    </div>
  )
}
