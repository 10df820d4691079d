import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactElement, Suspense } from 'react'
import { TabPanel, Tabs } from 'react-aria-components'
import { question } from '../../api/question.ts'
import { useLanguage } from '../../language/language.tsx'
import { Loading } from '../../parts/loading.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { TabBar } from '../../parts/tab-bar.tsx'
import { Contradictions } from './contradictions.tsx'
import { History } from './history.tsx'
import { VIEWS } from './identity-address.ts'
import styles from './identity-screen.module.css'
import { Suggestions } from './suggestions.tsx'

const CONTENTS = { suggestions: Suggestions, history: History, contradictions: Contradictions } as const

/** Who is who: entities that may be one, what was decided about that, and judgements that contradict each other. */
export function IdentityScreen(): ReactElement {
  const { phrase } = useLanguage()
  const { view = 'suggestions' } = useSearch({ from: '/identity' })
  const navigate = useNavigate({ from: '/identity' })
  const counts = useCounts()
  const show = (key: unknown): void => {
    const next = VIEWS.find((one) => one === key)
    void navigate({ search: (before) => ({ ...before, view: next === 'suggestions' ? undefined : next }) })
  }
  const Content = CONTENTS[view]
  return (
    <div className={styles['screen']}>
      <PageTitle>{phrase('identity.title')}</PageTitle>
      <h1>{phrase('identity.title')}</h1>
      <Tabs selectedKey={view} onSelectionChange={show} keyboardActivation="manual" className={styles['tabs'] ?? ''}>
        <TabBar
          label={phrase('identity.views')}
          tabs={VIEWS.map((id) => ({
            id,
            content: (
              <>
                {phrase(`identity.${id}`)}
                {id !== 'history' && <Count count={counts[id]} isAlarm={id === 'contradictions'} />}
              </>
            ),
          }))}
        />
        <TabPanel key={view} id={view} className={styles['panel'] ?? ''}>
          <Suspense fallback={<Loading />}>
            <Content />
          </Suspense>
        </TabPanel>
      </Tabs>
    </div>
  )
}

function Count({ count, isAlarm }: { count: number; isAlarm: boolean }): ReactElement | null {
  const { number } = useLanguage()
  if (count === 0) return null
  return <span className={isAlarm ? styles['alarm'] : styles['count']}>{number(count)}</span>
}

/** How many questions are open, and how many judgements contradict each other. */
function useCounts(): { readonly suggestions: number; readonly contradictions: number } {
  const { data: questions } = useSuspenseQuery(question('/questions', { limit: 1 }))
  const { data: conflicts } = useSuspenseQuery(question('/conflicts', { rule: 'contradictory-identity', limit: 1 }))
  return { suggestions: questions.total, contradictions: conflicts.total }
}
