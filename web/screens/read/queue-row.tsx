import { type ReactElement, useEffect, useRef } from 'react'
import type { QueueItem } from '../../../src/server/wire/claims.ts'
import { Quote } from '../../claims/quote.tsx'
import type { Verdict } from '../../claims/review.ts'
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
    </li>
  )
}
