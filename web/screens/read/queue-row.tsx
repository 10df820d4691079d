import { type ReactElement, useEffect, useRef } from 'react'
import type { QueueItem } from '../../../src/server/wire/claims.ts'
import { Quote } from '../../claims/quote.tsx'
import type { Verdict } from '../../claims/review.ts'
import { useLanguage } from '../../language/language.tsx'
import { type CardActions, ClaimCard, ShortCard } from './claim-card.tsx'
import styles from './queue-row.module.css'

/** A claim of the queue beside the words that make it. */
export function QueueRow(props: {
  readonly item: QueueItem
  readonly isChosen: boolean
  readonly asking: Verdict | null
  readonly actions: CardActions
  readonly onChoose: () => void
}): ReactElement {
  const { item, isChosen, asking, actions, onChoose } = props
  const { claim, source } = item
  const row = useRef<HTMLLIElement>(null)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <li ref={row} className={styles['row']} aria-current={isChosen ? 'true' : undefined}>
      {isChosen ? (
        <ClaimCard claim={claim} asking={asking} actions={actions} card={card} />
      ) : (
        <ShortCard claim={claim} onChoose={onChoose} />
      )}
      <Quote claim={claim} source={source} />
      <Likelihood item={item} />
    </li>
  )
}

/** How likely it is right, by what the workspace learned from its review; nothing where it learned nothing. */
function Likelihood({ item: { likelihood, isUnlikely } }: { item: QueueItem }): ReactElement | null {
  const { phrase, number } = useLanguage()
  if (likelihood === null) return null
  const words = phrase(isUnlikely ? 'queue.unlikely' : 'queue.likelihood', {
    likelihood: number(Math.round(likelihood * 100) / 100),
  })
  return <p className={styles['likelihood']}>{words}</p>
}
