import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useEffect, useRef } from 'react'
import { isEntityReference } from '../../../src/claims/claim.ts'
import type { EdgeAnswer } from '../../../src/server/wire/network.ts'
import type { Moment } from '../../address/moment.ts'
import type { Fact } from '../../api/answers.ts'
import { question } from '../../api/question.ts'
import { EntityLink } from '../../claims/entity-link.tsx'
import { StandingMark, StateMark } from '../../claims/marks.tsx'
import { predicateInWords } from '../../claims/words.ts'
import { useLanguage } from '../../language/language.tsx'
import { timeInWords } from '../../language/time-in-words.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import { Evidence } from '../entity/fact-entry.tsx'
import styles from './pair-panel.module.css'

/** Everything said between two entities: each relation with the quotes for and against it, who speaks, and the witnesses. */
export function PairPanel(props: {
  readonly pair: readonly [string, string]
  readonly moment: Moment
  /** Whether it was opened from the screen, and not with it. */
  readonly takesFocus: boolean
}): ReactElement {
  const { pair, moment, takesFocus } = props
  const [one, other] = pair
  const { phrase } = useLanguage()
  const navigate = useNavigate({ from: '/network' })
  const heading = useRef<HTMLHeadingElement>(null)
  const { data, error } = useQuery(question('/edge', { one, other, ...moment }))
  const isThere = data !== undefined
  // Who opens a pair from the table or the picture goes on reading here.
  useEffect(() => {
    if (isThere && takesFocus) heading.current?.focus({ preventScroll: true })
  }, [isThere, takesFocus])
  const close = (): void => void navigate({ search: (before) => ({ ...before, pair: undefined }), resetScroll: false })
  return (
    <aside className={styles['panel']} aria-label={phrase('network.pair')}>
      <div className={styles['close']}>
        <Button weight="quiet" aria-label={phrase('network.close')} onPress={close}>
          <Icon name="reject" />
        </Button>
      </div>
      {error !== null && <Notice>{problemInWords(error, phrase)}</Notice>}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            <EntityLink entity={data.one} /> <span aria-hidden="true">–</span> <EntityLink entity={data.other} />
          </h2>
          <Facts answer={data} />
        </>
      )}
    </aside>
  )
}

function Facts({ answer }: { answer: EdgeAnswer }): ReactElement {
  const { phrase } = useLanguage()
  if (answer.facts.length === 0) {
    return (
      <Empty title={phrase('network.pair-none')}>
        <p>{phrase('entity.nothing-help')}</p>
      </Empty>
    )
  }
  return (
    <>
      <ul className={styles['facts']}>
        {answer.facts.map((fact) => (
          <FactOfPair key={fact.testimonies[0]?.claim.id ?? fact.predicate} fact={fact} />
        ))}
      </ul>
      {answer.rejected > 0 && <p>{phrase('entity.rejected', { count: answer.rejected })}</p>}
    </>
  )
}

function FactOfPair({ fact }: { fact: Fact }): ReactElement {
  const language = useLanguage()
  const { phrase } = language
  const { subject, predicate, object, state, standing, independent, times } = fact
  return (
    <li className={styles['fact']}>
      <h3>
        <bdi>{subject.name}</bdi> <span>{predicateInWords(predicate, phrase)}</span>{' '}
        {object !== null && isEntityReference(object) && <bdi>{object.name}</bdi>}
      </h3>
      <p className={styles['marks']}>
        {state !== null && <StateMark state={state} />}
        <StandingMark standing={standing} />
        <span>{phrase('entity.witnesses', { count: independent })}</span>
        {times.map((time) => (
          <bdi key={time}>{timeInWords(time, language)}</bdi>
        ))}
      </p>
      <Evidence fact={fact} />
    </li>
  )
}
