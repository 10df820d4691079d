import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Judgement } from '../../../src/claims/judgement.ts'
import { titleOf } from '../../../src/claims/source.ts'
import type { ConflictItem } from '../../../src/server/wire/claims.ts'
import { useChange } from '../../api/change.ts'
import { pages } from '../../api/pages.ts'
import { question } from '../../api/question.ts'
import { reasonSaid } from '../../claims/reasons.ts'
import { SaidReasons } from '../../claims/said-reasons.tsx'
import { useLanguage } from '../../language/language.tsx'
import { instantInWords } from '../../language/time-in-words.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Notice } from '../../parts/notice.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import styles from './contradictions.module.css'

/** Entities judged different that a chain of judgements joins all the same: the chain has to be cut somewhere. */
export function Contradictions(): ReactElement {
  const { phrase } = useLanguage()
  const { data, hasNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    pages('/conflicts', { rule: 'contradictory-identity', limit: 50 }),
  )
  const conflicts = data.pages.flatMap(({ items }) => items)
  const total = data.pages[0]?.total ?? 0
  const undo = useChange('/judgements/undo')
  const takeBack = ({ left, right }: Judgement): void => undo.mutate({ places: {}, body: { left, right } })
  if (conflicts.length === 0) {
    return (
      <Empty title={phrase('identity.no-contradictions')}>
        <p>{phrase('identity.no-contradictions-help')}</p>
      </Empty>
    )
  }
  return (
    <>
      {undo.error !== null && <Notice>{problemInWords(undo.error, phrase)}</Notice>}
      <ol className={styles['list']} aria-label={phrase('identity.contradictions')}>
        {conflicts.map((conflict) => (
          <Contradiction key={conflict.id} conflict={conflict} onTakeBack={takeBack} />
        ))}
      </ol>
      {hasNextPage && (
        <Button onPress={() => void fetchNextPage()}>{phrase('list.more', { count: total - conflicts.length })}</Button>
      )}
    </>
  )
}

interface Shown {
  readonly conflict: ConflictItem
  readonly onTakeBack: (judgement: Judgement) => void
}

function Contradiction({ conflict, onTakeBack }: Shown): ReactElement {
  const language = useLanguage()
  const { phrase } = language
  const judgements = conflict.sides.flatMap((side) => side.judgements)
  const [different] = judgements.filter(({ decision }) => decision === 'different')
  const path = judgements.filter(({ decision }) => decision === 'same')
  return (
    <li className={styles['contradiction']}>
      <p>{reasonSaid(conflict.reason, language)}</p>
      {different !== undefined && <ChainLink judgement={different} onTakeBack={onTakeBack} />}
      <p className={styles['yet']}>{phrase('identity.yet-joined')}</p>
      <ol className={styles['path']} aria-label={phrase('identity.path')}>
        {path.map((judgement) => (
          <li key={`${judgement.left} ${judgement.right}`}>
            <ChainLink judgement={judgement} onTakeBack={onTakeBack} />
          </li>
        ))}
      </ol>
    </li>
  )
}

/** A judgement of the chain, with a way to take it back. */
function ChainLink({ judgement, onTakeBack }: Pick<Shown, 'onTakeBack'> & { judgement: Judgement }): ReactElement {
  const { phrase, tag } = useLanguage()
  const { left, right, decision, because, by, at } = judgement
  return (
    <div className={styles['link']}>
      <p>
        <Part id={left} /> <strong>{phrase(`identity.${decision}`)}</strong> <Part id={right} />
      </p>
      <p className={styles['details']}>
        <SaidReasons because={because} /> {phrase('claim.decided', { by, when: instantInWords(at, { tag }) })}
      </p>
      <Button weight="quiet" onPress={() => onTakeBack(judgement)}>
        {phrase('verdict.take-back')}
      </Button>
    </div>
  )
}

/** What one document calls an entity: its own name for it, and what the document is called. */
function Part({ id }: { id: string }): ReactElement {
  const { data } = useQuery(question('/entities/{id}', { id }))
  const member = data?.members.find((one) => one.id === id)
  return (
    <span>
      <bdi>{member?.names[0]?.text ?? data?.entity.name ?? id}</bdi>{' '}
      <bdi className={styles['details']}>{member === undefined ? '' : titleOf(member.source)}</bdi>
    </span>
  )
}
