import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { JudgementRequest } from '../../../src/server/wire/decisions.ts'
import { pages } from '../../api/pages.ts'
import { neighbour } from '../../claims/review.ts'
import { useEntity } from '../../claims/use-entity.ts'
import { usePhrase } from '../../language/language.tsx'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { useKeys } from '../../parts/keys.tsx'
import { Notice } from '../../parts/notice.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import { type Judge, useJudge } from './judge.ts'
import { PairPicker } from './pair-picker.tsx'
import { idsOfPair, ownPair, pairId, type Suggestion, suggestionOf } from './suggestion.ts'
import { OpenSuggestion, SuggestionRow } from './suggestion-row.tsx'
import styles from './suggestions.module.css'

/** How many are shown at first, and how many more at a time. */
const STEP = 50

/** Entities that may be one, the likeliest first, to be judged one after the other. */
export function Suggestions(): ReactElement {
  const phrase = usePhrase()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    pages('/questions', { limit: STEP }),
  )
  const suggestions = data.pages.flatMap(({ items }) => items.map(suggestionOf))
  const total = data.pages[0]?.total ?? 0
  const judge = useJudge()
  const { chosen, asking, choose, ask, decide } = useJudging(suggestions, judge)
  const takeBack = (): void => {
    const pair = judge.last === null ? undefined : `${judge.last.left.id},${judge.last.right.id}`
    judge.takeBack().then(
      () => choose(pair),
      () => undefined,
    )
  }
  useKeys({
    j: () => choose(neighbour(suggestions, chosen?.id, 1)?.id),
    k: () => choose(neighbour(suggestions, chosen?.id, -1)?.id),
    s: () => ask('same'),
    d: () => ask('different'),
    n: () => ask('unsure'),
    u: takeBack,
  })
  return (
    <div className={styles['suggestions']}>
      <p className={styles['keys']}>{phrase('identity.keys')}</p>
      {judge.error !== null && <Notice>{problemInWords(judge.error, phrase)}</Notice>}
      <Judged judge={judge} onTakeBack={takeBack} />
      <PairPicker onPick={(left, right) => choose(pairId(left, right))} />
      {chosen?.asks === 'reader' && (
        <div className={styles['own']}>
          <OpenSuggestion suggestion={chosen} asking={asking} onAsk={ask} onDecide={decide} />
          <Button onPress={() => choose(undefined)}>{phrase('identity.stop-comparing')}</Button>
        </div>
      )}
      {suggestions.length === 0 ? (
        <Empty title={phrase('identity.none')}>
          <p>{phrase('identity.none-help')}</p>
        </Empty>
      ) : (
        <ol className={styles['list']} aria-label={phrase('identity.suggestions')}>
          {suggestions.map((suggestion) => (
            <SuggestionRow
              key={suggestion.id}
              suggestion={suggestion}
              isChosen={suggestion.id === chosen?.id}
              asking={asking}
              onChoose={() => choose(suggestion.id)}
              onAsk={ask}
              onDecide={decide}
            />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {phrase('list.more', { count: total - suggestions.length })}
        </Button>
      )}
    </div>
  )
}

/** What was just judged, said where a screen reader hears it, with a way back; and an alarm where it contradicts others. */
function Judged({ judge: { last }, onTakeBack }: { judge: Judge; onTakeBack: () => void }): ReactElement {
  const phrase = usePhrase()
  return (
    <>
      <div className={styles['judged']}>
        <span role="status">
          {last !== null &&
            phrase(`identity.judged-${last.judgement.decision}`, { left: last.left.name, right: last.right.name })}
        </span>
        {last !== null && (
          <Button weight="quiet" onPress={onTakeBack}>
            {phrase('verdict.take-back')}
          </Button>
        )}
      </div>
      {last !== null && last.contradictions.length > 0 && (
        <Notice>
          {phrase('identity.now-contradicts', { count: last.contradictions.length })}{' '}
          <Link to="/identity" search={{ view: 'contradictions' }}>
            {phrase('identity.show-contradictions')}
          </Link>
        </Notice>
      )}
    </>
  )
}

/** Which suggestion is chosen, and what is judged about it. */
function useJudging(suggestions: readonly Suggestion[], { judge }: Judge) {
  const { pair } = useSearch({ from: '/identity' })
  const navigate = useNavigate({ from: '/identity' })
  const [asking, setAsking] = useState<JudgementRequest['decision'] | null>(null)
  const chosen = useChosen(suggestions, pair)
  const choose = (id: string | undefined): void => {
    setAsking(null)
    void navigate({ search: (before) => ({ ...before, pair: id }), replace: true, resetScroll: false })
  }
  const ask = (decision: JudgementRequest['decision'] | null): void => {
    if (chosen !== undefined) setAsking(decision)
  }
  const decide = (note: string | null): void => {
    if (chosen === undefined || asking === null) return
    const at = suggestions.indexOf(chosen)
    const next = at === -1 ? undefined : (suggestions[at + 1] ?? suggestions[at - 1])
    setAsking(null)
    const request = { left: chosen.left.id, right: chosen.right.id, decision: asking }
    judge({ ...request, because: note === null ? [] : [note] }).then(
      () => choose(next?.id),
      () => undefined,
    )
  }
  return { chosen, asking, choose, ask, decide }
}

/** The suggestion that the address names, or the two that somebody picked, once their names are known. */
function useChosen(suggestions: readonly Suggestion[], pair: string | undefined): Suggestion | undefined {
  const suggested = suggestions.find(({ id }) => id === pair)
  const [left, right] = (suggested === undefined ? idsOfPair(pair) : null) ?? []
  const [one, other] = [useEntity(left), useEntity(right)]
  if (suggested !== undefined || one === undefined || other === undefined) return suggested
  // Two ids may have become one entity since they were picked.
  return one.id === other.id ? undefined : ownPair(one, other)
}
