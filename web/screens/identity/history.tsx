import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import type { Decision } from '../../../src/claims/decision.ts'
import { useChange } from '../../api/change.ts'
import { pages } from '../../api/pages.ts'
import { usePhrase } from '../../language/language.tsx'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Notice } from '../../parts/notice.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import { DecisionEntry } from './decision-entry.tsx'
import styles from './history.module.css'

/** How many are shown at first, and how many more at a time. */
const STEP = 50

/** Who decided what, when and why, the latest first; any decision in force can be taken back. */
export function History(): ReactElement {
  const phrase = usePhrase()
  const { program } = useSearch({ from: '/identity' })
  const navigate = useNavigate({ from: '/identity' })
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    pages('/decisions', { program: program === 'true', limit: STEP }),
  )
  const decisions = data.pages.flatMap(({ items }) => items)
  const total = data.pages[0]?.total ?? 0
  const undo = useChange('/decisions/undo')
  const [asking, ask] = useState<number | null>(null)
  const takeBack = ({ entry }: Decision, note: string | null): void => {
    ask(null)
    undo.mutate({ places: {}, body: { entry, because: note === null ? [] : [note] } })
  }
  return (
    <div className={styles['history']}>
      <Checkbox
        className={styles['program'] ?? ''}
        isSelected={program === 'true'}
        onChange={(on) => void navigate({ search: (before) => ({ ...before, program: on ? 'true' : undefined }) })}
      >
        <span aria-hidden="true" className={styles['box']} />
        {phrase('identity.with-program')}
      </Checkbox>
      {undo.error !== null && <Notice>{problemInWords(undo.error, phrase)}</Notice>}
      {decisions.length === 0 ? (
        <Empty title={phrase('identity.no-decisions')}>
          <p>{phrase('identity.no-decisions-help')}</p>
        </Empty>
      ) : (
        <ol className={styles['list']} aria-label={phrase('identity.history')}>
          {decisions.map((decision) => (
            <DecisionEntry
              key={decision.entry}
              decision={decision}
              isAsking={asking === decision.entry}
              onAsk={(on) => ask(on ? decision.entry : null)}
              onTakeBack={(note) => takeBack(decision, note)}
            />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {phrase('list.more', { count: total - decisions.length })}
        </Button>
      )}
    </div>
  )
}
