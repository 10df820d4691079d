import type { ReactElement } from 'react'
import { usePhrase } from '../language/language.tsx'
import styles from './states.module.css'

/** A screen, or a part of one, that is on its way. It shows only when it takes long enough to be noticed. */
export function Loading(): ReactElement {
  const phrase = usePhrase()
  return (
    <div className={styles['loading']} role="status">
      <span className={styles['words']}>{phrase('state.loading')}</span>
      <span className={styles['lines']} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
    </div>
  )
}
