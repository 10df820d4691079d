import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { PREDICATES } from '../../../src/claims/predicates.ts'
import type { Queue } from '../../../src/server/wire/claims.ts'
import { question } from '../../api/question.ts'
import { AnnouncedClaim } from '../../claims/announced-claim.tsx'
import { neighbour, nextWaiting, useDecider, type Verdict } from '../../claims/review.ts'
import { predicateInWords } from '../../claims/words.ts'
import { useLanguage } from '../../language/language.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Empty } from '../../parts/empty.tsx'
import { useKeys } from '../../parts/keys.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import { Progress } from '../../parts/progress.tsx'
import { ASSESSED, type Assessed } from './queue-address.ts'
import { QueueRow } from './queue-row.tsx'
import styles from './queue-screen.module.css'

/** How many claims are shown at first, and how many more at a time. */
const STEP = 50
const MOST = 500

/** The claims of all sources that wait for a researcher, those the reader is surest of first. */
export function QueueScreen(): ReactElement {
  const { phrase } = useLanguage()
  const { predicate, assessed } = useSearch({ from: '/read' })
  const [limit, setLimit] = useState(STEP)
  const { data, error } = useQuery({
    ...question('/queue', { predicate, assessed, limit }),
    placeholderData: keepPreviousData,
  })
  return (
    <div className={styles['screen']}>
      <PageTitle>{phrase('queue.title')}</PageTitle>
      <header className={styles['heading']}>
        <h1>{phrase('queue.title')}</h1>
        {data !== undefined && <Progress progress={data.progress} />}
        <Filters />
        <p className={styles['keys']}>{phrase('queue.keys')}</p>
      </header>
      {error !== null && <Notice>{problemInWords(error, phrase)}</Notice>}
      {data === undefined ? error === null && <Loading /> : <Claims queue={data} />}
      {data !== undefined && data.next !== null && limit < MOST && (
        <Button onPress={() => setLimit(limit + STEP)}>
          {phrase('list.more', { count: data.total - data.items.length })}
        </Button>
      )}
    </div>
  )
}

function Filters(): ReactElement {
  const { phrase, compare } = useLanguage()
  const { predicate, assessed } = useSearch({ from: '/read' })
  const navigate = useNavigate({ from: '/read' })
  const change = (search: { predicate?: string | undefined; assessed?: Assessed | undefined }): void =>
    void navigate({ search: (before) => ({ ...before, claim: undefined, ...search }) })
  const predicates = PREDICATES.map(({ name }) => ({ id: name, label: predicateInWords(name, phrase) }))
  return (
    <div className={styles['filters']}>
      <Choice
        label={phrase('queue.assessed')}
        chosen={assessed ?? 'unreviewed'}
        options={ASSESSED.map((id) => ({ id, label: phrase(`verdict.${id}`) }))}
        onChoose={(id) => change({ assessed: id === 'unreviewed' ? undefined : id })}
      />
      <Choice
        label={phrase('queue.predicate')}
        chosen={predicate ?? 'any'}
        options={[
          { id: 'any', label: phrase('queue.any-predicate') },
          ...predicates.toSorted((one, other) => compare(one.label, other.label)),
        ]}
        onChoose={(id) => change({ predicate: id === 'any' ? undefined : id })}
      />
    </div>
  )
}

function Claims({ queue }: { queue: Queue }): ReactElement {
  const { phrase } = useLanguage()
  const { claim: chosen } = useSearch({ from: '/read' })
  const navigate = useNavigate({ from: '/read' })
  const decider = useDecider()
  const [asking, ask] = useState<Verdict | null>(null)
  const claims = queue.items.map(({ claim }) => claim)
  const choose = (id: string | undefined): void => {
    ask(null)
    if (id === undefined) return
    void navigate({ search: (before) => ({ ...before, claim: id }), replace: true, resetScroll: false })
  }
  const decide = (verdict: Verdict, note: string | null): void => {
    if (chosen === undefined) return
    const next = nextWaiting(claims, chosen)?.id
    ask(null)
    void decider.decide(chosen, verdict, note).then(
      () => choose(next),
      () => undefined,
    )
  }
  const takeBack = (): void => {
    if (chosen !== undefined) void decider.takeBack(chosen).catch(() => undefined)
  }
  const open = (): void => {
    const source = queue.items.find(({ claim }) => claim.id === chosen)?.source.id
    if (source === undefined || chosen === undefined) return
    void navigate({ to: '/read/$source', params: { source }, search: (before) => ({ ...before, claim: chosen }) })
  }
  useKeys({
    j: () => choose(neighbour(claims, chosen, 1)?.id),
    k: () => choose(neighbour(claims, chosen, -1)?.id),
    a: () => decide('accepted', null),
    c: () => chosen !== undefined && ask('contested'),
    r: () => chosen !== undefined && ask('rejected'),
    e: open,
    o: open,
    u: takeBack,
  })
  if (queue.items.length === 0) {
    return (
      <Empty title={phrase(queue.progress.total === 0 ? 'queue.empty' : 'queue.done')}>
        <p>{phrase(queue.progress.total === 0 ? 'queue.empty-help' : 'queue.done-help')}</p>
      </Empty>
    )
  }
  return (
    <>
      {decider.error !== null && <Notice>{problemInWords(decider.error, phrase)}</Notice>}
      <AnnouncedClaim claim={claims.find((claim) => claim.id === chosen)} />
      <ol className={styles['list']} aria-label={phrase('read.claims')}>
        {queue.items.map((item) => (
          <QueueRow
            key={item.claim.id}
            item={item}
            isChosen={item.claim.id === chosen}
            asking={asking}
            actions={{ decide, ask, takeBack, correct: open }}
            onChoose={() => choose(item.claim.id)}
          />
        ))}
      </ol>
    </>
  )
}
