import type { ReactElement, ReactNode } from 'react'
import styles from './states.module.css'

/** Something that went wrong while the screen stays as it is. */
export function Notice({ children }: { children: ReactNode }): ReactElement {
  return (
    <p role="alert" dir="auto" className={styles['notice']}>
      {children}
    </p>
  )
}
