import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { type ReactElement, useEffect, useRef } from 'react'
import { RouterProvider as AriaRouter } from 'react-aria-components'
import { useLiveAnswers } from '../api/live-answers.ts'
import { usePhrase } from '../language/language.tsx'
import { Find } from './find.tsx'
import { MomentBar } from './moment-bar.tsx'
import { Navigation } from './navigation.tsx'
import { Preferences } from './preferences.tsx'
import styles from './shell.module.css'
import { Workspace } from './workspace.tsx'

/** What stands around every screen: where one can go, which moment is asked about, and how one likes to read. */
export function Shell(): ReactElement {
  const phrase = usePhrase()
  const router = useRouter()
  const main = useFocusOnNewScreen()
  useLiveAnswers()
  return (
    <AriaRouter navigate={(to) => void router.history.push(to)}>
      <div className={styles['shell']}>
        <a className={styles['skip']} href="#content">
          {phrase('shell.skip')}
        </a>
        <header className={styles['side']}>
          <p className={styles['name']}>Stemma</p>
          <Navigation />
          <div className={styles['foot']}>
            <Workspace />
            <Preferences />
          </div>
        </header>
        <search className={styles['bar']} aria-label={phrase('shell.questions')}>
          <Find />
          <MomentBar />
        </search>
        <main id="content" ref={main} tabIndex={-1} className={styles['main']}>
          <Outlet />
        </main>
      </div>
    </AriaRouter>
  )
}

/** Whoever moves to another screen by keyboard or screen reader begins at its content, not at the top of the page. */
function useFocusOnNewScreen(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) main.current?.focus({ preventScroll: true })
    before.current = path
  }, [path])
  return main
}
