import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { EntityReference } from '../../../src/claims/entity.ts'
import type { ConflictItem } from '../../../src/server/wire/claims.ts'
import { useMoment } from '../../address/moment.ts'
import { pages } from '../../api/pages.ts'
import { EntityBox } from '../../claims/entity-box.tsx'
import { neighbour, type Verdict } from '../../claims/review.ts'
import { useEntity } from '../../claims/use-entity.ts'
import { usePhrase } from '../../language/language.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Empty } from '../../parts/empty.tsx'
import { useKeys } from '../../parts/keys.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import { type ConflictDecider, useConflictDecider } from './conflict-decider.ts'
import { ConflictRow } from './conflict-row.tsx'
import { type ConflictsAddress, SEVERITIES } from './conflicts-address.ts'
import styles from './conflicts-screen.module.css'
import { isLookedAt, nextToLookAt } from './waiting.ts'

/** How many are shown at first, and how many more at a time. */
const STEP = 50

/** What cannot all be so, the most serious first, to be decided or left contested. */
export function ConflictsScreen(): ReactElement {
  const phrase = usePhrase()
  const { severity, about } = useSearch({ from: '/conflicts' })
  const focus = useEntity(about)
  const [moment] = useMoment()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    pages('/conflicts', { severity, about, ...moment, limit: STEP }),
  )
  const conflicts = data.pages.flatMap(({ items }) => items)
  const total = data.pages[0]?.total ?? 0
  const looked = conflicts.filter(isLookedAt).length
  const title = focus === undefined ? phrase('conflicts.title') : phrase('conflicts.of', { name: focus.name })
  return (
    <div className={styles['screen']}>
      <header className={styles['heading']}>
        <PageTitle>{title}</PageTitle>
        <h1>{title}</h1>
        <p className={styles['count']}>{phrase('conflicts.count', { count: total, looked })}</p>
        <Filters focus={focus} />
        <p className={styles['keys']}>{phrase('conflicts.keys')}</p>
      </header>
      <Conflicts conflicts={conflicts} />
      {hasNextPage && (
        <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {phrase('list.more', { count: total - conflicts.length })}
        </Button>
      )}
    </div>
  )
}

function Filters({ focus }: { focus: EntityReference | undefined }): ReactElement {
  const phrase = usePhrase()
  const { severity } = useSearch({ from: '/conflicts' })
  const navigate = useNavigate({ from: '/conflicts' })
  const change = (next: Partial<ConflictsAddress>): void =>
    void navigate({ search: (before) => ({ ...before, ...next, conflict: undefined }) })
  return (
    <div className={styles['filters']}>
      <EntityBox
        key={focus?.id ?? ''}
        label={phrase('picture.about')}
        everybody={phrase('picture.about-all')}
        entities={[]}
        chosen={focus}
        onChoose={(about) => change({ about })}
      />
      <Choice
        label={phrase('conflicts.severity')}
        chosen={severity ?? 'any'}
        options={[
          { id: 'any', label: phrase('conflicts.any-severity') },
          ...SEVERITIES.map((id) => ({ id, label: phrase(`severity.${id}`) })),
        ]}
        onChoose={(id) => change({ severity: id === 'any' ? undefined : id })}
      />
    </div>
  )
}

function Conflicts({ conflicts }: { conflicts: readonly ConflictItem[] }): ReactElement {
  const phrase = usePhrase()
  const { severity, about } = useSearch({ from: '/conflicts' })
  const decider = useConflictDecider()
  const { chosen, side, asking, choose, actions } = useDecisions(conflicts, decider)
  const takeBack = (): void => {
    const conflict = decider.last?.conflict
    decider.takeBack().then(
      () => conflict !== undefined && choose(conflict),
      () => undefined,
    )
  }
  useKeys({
    j: () => choose(neighbour(conflicts, chosen?.id, 1)?.id),
    k: () => choose(neighbour(conflicts, chosen?.id, -1)?.id),
    '1': () => actions.chooseSide(0),
    '2': () => actions.chooseSide(1),
    a: () => actions.decide('accepted', null),
    r: () => actions.ask('rejected'),
    c: () => actions.ask('contested'),
    u: takeBack,
  })
  const isFiltered = severity !== undefined || about !== undefined
  return (
    <>
      {decider.error !== null && <Notice>{problemInWords(decider.error, phrase)}</Notice>}
      <Decided decider={decider} onTakeBack={takeBack} />
      {conflicts.length === 0 ? (
        <Empty title={phrase('conflicts.none')}>
          <p>{phrase(isFiltered ? 'conflicts.none-filtered-help' : 'conflicts.none-help')}</p>
        </Empty>
      ) : (
        <ol className={styles['list']} aria-label={phrase('conflicts.title')}>
          {conflicts.map((conflict) => (
            <ConflictRow
              key={conflict.id}
              conflict={conflict}
              isChosen={conflict.id === chosen?.id}
              side={side}
              asking={asking}
              actions={actions}
              onChoose={() => choose(conflict.id)}
            />
          ))}
        </ol>
      )}
    </>
  )
}

/** What was just decided, said where a screen reader hears it, and a way back. */
function Decided({
  decider: { last },
  onTakeBack,
}: {
  decider: ConflictDecider
  onTakeBack: () => void
}): ReactElement {
  const phrase = usePhrase()
  return (
    <div className={styles['decided']}>
      <span role="status">{last !== null && phrase(`conflicts.${last.verdict}`, { count: last.claims.length })}</span>
      {last !== null && (
        <Button weight="quiet" onPress={onTakeBack}>
          {phrase('verdict.take-back')}
        </Button>
      )}
    </div>
  )
}

/** Which contradiction and which side of it are chosen, and what happens with them. */
function useDecisions(conflicts: readonly ConflictItem[], { decide }: ConflictDecider) {
  const { conflict: wanted } = useSearch({ from: '/conflicts' })
  const navigate = useNavigate({ from: '/conflicts' })
  const [meant, mean] = useState({ conflict: '', side: 0 })
  const [asking, ask] = useState<Verdict | null>(null)
  const chosen = conflicts.find(({ id }) => id === wanted)
  const side = meant.conflict === chosen?.id ? meant.side : 0
  const choose = (id: string | undefined): void => {
    ask(null)
    void navigate({ search: (before) => ({ ...before, conflict: id }), replace: true, resetScroll: false })
  }
  useSuccessor(conflicts, wanted, choose)
  const claimsOf = (sides: readonly ConflictItem['sides'][number][]): string[] =>
    sides.flatMap(({ claims }) => claims.map(({ id }) => id))
  const actions = {
    chooseSide: (next: number) => mean({ conflict: chosen?.id ?? '', side: next }),
    ask: (verdict: Verdict | null) => {
      if (chosen !== undefined && claimsOf(chosen.sides).length > 0) ask(verdict)
    },
    decide: (verdict: Verdict, note: string | null) => {
      if (chosen === undefined) return
      const claims = claimsOf(chosen.sides.filter((_, at) => verdict === 'contested' || at === side))
      if (claims.length === 0) return
      ask(null)
      decide({ conflict: chosen.id, claims, verdict, note }).then(
        () => {
          if (verdict === 'contested') choose(nextToLookAt(conflicts, chosen.id)?.id ?? chosen.id)
          else mean({ conflict: chosen.id, side: 1 - side })
        },
        () => undefined,
      )
    },
  }
  return { chosen, side, asking, choose, actions }
}

/** When the contradiction that was chosen is decided and gone, the one that takes its place in the list is chosen. */
function useSuccessor(
  conflicts: readonly ConflictItem[],
  wanted: string | undefined,
  choose: (id: string | undefined) => void,
): void {
  const at = conflicts.findIndex(({ id }) => id === wanted)
  const place = useRef({ id: wanted, at })
  useEffect(() => {
    if (at !== -1) place.current = { id: wanted, at }
    else if (wanted !== undefined && place.current.id === wanted && place.current.at !== -1) {
      const next = conflicts[place.current.at] ?? conflicts.at(-1)
      place.current = { id: undefined, at: -1 }
      choose(next?.id)
    }
  })
}
