import { useSuspenseQueries } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react'
import type { Claim } from '../../../src/claims/claim.ts'
import { titleOf } from '../../../src/claims/source.ts'
import { question } from '../../api/question.ts'
import { AnnouncedClaim } from '../../claims/announced-claim.tsx'
import { neighbour, nextWaiting, useDecider, type Verdict } from '../../claims/review.ts'
import { usePhrase } from '../../language/language.tsx'
import { Empty } from '../../parts/empty.tsx'
import { useKeys } from '../../parts/keys.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import type { CardActions } from './claim-card.tsx'
import { ClaimDialog, type Wanted } from './claim-dialog.tsx'
import { Legend } from './legend.tsx'
import { Margin } from './margin.tsx'
import styles from './read-screen.module.css'
import { selectedStretch } from './selected-span.ts'
import { SourceHeading } from './source-heading.tsx'
import { SourceText } from './source-text.tsx'

/** A source with what was read in it: the evidence on one side, the claims beside it, the keyboard to decide. */
export function ReadScreen(): ReactElement {
  const { source: id } = useParams({ from: '/read/$source' })
  const [{ data: text }, { data: reading }] = useSuspenseQueries({
    queries: [question('/sources/{id}/text', { id }), question('/sources/{id}/reading', { id })],
  })
  const phrase = usePhrase()
  const place = useRef<HTMLDivElement>(null)
  const [wanted, want] = useState<Wanted | null>(null)
  const { chosen, choose, asking, actions, error } = useReading(reading.claims, place, want)
  const mark = (): void => {
    const stretch = place.current === null ? null : selectedStretch(place.current, text.text)
    if (stretch !== null) want({ kind: 'mark', stretch })
  }
  useKeys({ m: mark })
  useBeginning(place)
  return (
    <div className={styles['screen']}>
      <PageTitle>{titleOf(reading.source)}</PageTitle>
      <SourceHeading source={reading.source} onMark={mark} text={place} />
      {error !== null && <Notice>{problemInWords(error, phrase)}</Notice>}
      <AnnouncedClaim claim={reading.claims.find((claim) => claim.id === chosen)} />
      <Legend />
      <div className={styles['columns']}>
        <SourceText text={text} reading={reading} chosen={chosen} onChoose={choose} place={place} />
        {reading.claims.length === 0 ? (
          <Empty title={phrase('read.no-claims')}>
            <p>{phrase('read.no-claims-help')}</p>
          </Empty>
        ) : (
          <Margin {...{ claims: reading.claims, chosen, asking, actions, onChoose: choose, text: place }} />
        )}
      </div>
      {wanted !== null && (
        <ClaimDialog text={text} reading={reading} wanted={wanted} onClose={() => want(null)} onMade={choose} />
      )}
    </div>
  )
}

/** Brings the chosen claim, or the place that the address names, into sight when the source is opened. */
function useBeginning(text: React.RefObject<HTMLDivElement | null>): void {
  const { claim, place } = useSearch({ from: '/read/$source' })
  const first = useRef({ claim, place })
  useEffect(() => {
    const { claim: chosen, place: offset } = first.current
    const root = text.current
    if (root === null || (chosen === undefined && offset === undefined)) return
    const pieces = [...root.querySelectorAll('span[data-start]')]
    const words =
      root.querySelector(`[data-claims~="${chosen}"]`) ??
      pieces.findLast((piece) => Number(piece.getAttribute('data-start')) <= Number(offset))
    words?.scrollIntoView({ block: 'center' })
  }, [text])
}

/** Which claim is chosen and what the keyboard does with it. The choice stands in the address. */
function useReading(
  claims: readonly Claim[],
  place: React.RefObject<HTMLDivElement | null>,
  want: (wanted: Wanted) => void,
): {
  readonly chosen: string | undefined
  readonly choose: (claim: string) => void
  readonly asking: Verdict | null
  readonly actions: CardActions
  readonly error: Error | null
} {
  const { claim: chosen } = useSearch({ from: '/read/$source' })
  const navigate = useNavigate()
  const [asking, ask] = useState<Verdict | null>(null)
  const decider = useDecider()
  const choose = useCallback(
    (claim: string): void => {
      ask(null)
      void navigate({
        to: '.',
        search: (before) => ({ ...before, claim, place: undefined }),
        replace: true,
        resetScroll: false,
      })
      place.current?.querySelector(`[data-claims~="${claim}"]`)?.scrollIntoView({ block: 'center' })
    },
    [navigate, place],
  )
  const go = (claim: Claim | undefined): void => {
    if (claim !== undefined) choose(claim.id)
  }
  const decide = (verdict: Verdict, note: string | null): void => {
    if (chosen === undefined) return
    const next = nextWaiting(claims, chosen)
    ask(null)
    void decider.decide(chosen, verdict, note).then(
      () => go(next),
      () => undefined,
    )
  }
  const correct = (): void => {
    const claim = claims.find(({ id }) => id === chosen)
    if (claim !== undefined) want({ kind: 'correct', claim })
  }
  const takeBack = (): void => {
    if (chosen !== undefined) void decider.takeBack(chosen).catch(() => undefined)
  }
  useKeys({
    j: () => go(neighbour(claims, chosen, 1)),
    k: () => go(neighbour(claims, chosen, -1)),
    a: () => decide('accepted', null),
    c: () => chosen !== undefined && ask('contested'),
    r: () => chosen !== undefined && ask('rejected'),
    e: correct,
    u: takeBack,
  })
  return { chosen, choose, asking, actions: { decide, ask, correct, takeBack }, error: decider.error }
}
