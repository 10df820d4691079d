import type { ReactElement, ReactNode } from 'react'
import { usePhrase } from '../language/language.tsx'
import { Loading } from './loading.tsx'
import { Notice } from './notice.tsx'
import { PageTitle } from './page-title.tsx'
import styles from './picture-screen.module.css'
import { problemInWords } from './problem-in-words.ts'

/** A screen of a picture: what of it is shown on one side, its times below, and what was chosen on the other side. */
export function PictureScreen(props: {
  readonly title: string
  /** What is seen, in numbers; empty while nothing is. */
  readonly counts: readonly string[]
  readonly actions: ReactNode
  readonly filters: ReactNode
  /** The picture, or the same as a table; null while it is fetched. */
  readonly stage: ReactNode
  readonly times: ReactNode
  readonly panel: ReactNode
  /** Whether what is seen is not yet what was asked for. */
  readonly isBehind: boolean
  readonly error: Error | null
}): ReactElement {
  const { title, counts, actions, filters, stage, times, panel, isBehind, error } = props
  const phrase = usePhrase()
  return (
    <div className={styles['screen']}>
      <PageTitle>{title}</PageTitle>
      <header className={styles['heading']}>
        <h1>{title}</h1>
        {counts.length > 0 && (
          <p className={styles['counts']} role="status">
            {counts.map((words) => (
              <span key={words}>{words}</span>
            ))}
          </p>
        )}
        {actions}
      </header>
      <section className={styles['filters']} aria-label={phrase('picture.filters')}>
        {filters}
      </section>
      <div className={styles['stage']} aria-busy={isBehind}>
        {error !== null && <Notice>{problemInWords(error, phrase)}</Notice>}
        {stage ?? (error === null && <Loading />)}
      </div>
      <div className={styles['times']}>{times}</div>
      {panel}
    </div>
  )
}

/** Words that lie over a picture. */
export function OverPicture({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles['over']}>{children}</div>
}

/** What is going on, in the corner of a picture. */
export function PictureStatus({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <p role="status" className={styles['status']}>
      {children}
    </p>
  )
}

/** The buttons that move a picture. */
export function PictureTools({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles['tools']}>{children}</div>
}
