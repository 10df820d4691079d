import type { ReactElement } from 'react'
import { type Claim, isEntityReference } from '../../src/claims/claim.ts'
import { useLanguage } from '../language/language.tsx'
import styles from './claim-sentence.module.css'
import { predicateInWords, statementInWords } from './words.ts'

/**
 * What a claim says in a few words, without links, for places that are links or buttons themselves. `about` is the
 * entity whose page it stands on: it is not named again.
 */
export function ShortSentence(props: {
  readonly claim: Pick<Claim, 'subject' | 'predicate' | 'object'>
  readonly about?: string
}): ReactElement {
  const language = useLanguage()
  const { subject, predicate, object } = props.claim
  const other = object !== null && isEntityReference(object) ? object : null
  const fromObject = props.about !== undefined && other?.id === props.about
  const isNamed = props.about === undefined || (subject.id !== props.about && !fromObject)
  const end = fromObject ? subject.name : (other?.name ?? statementInWords({ predicate, object }, language))
  return (
    <span className={styles['short']}>
      {isNamed && <bdi>{subject.name}</bdi>}{' '}
      <span className={styles['predicate']}>{predicateInWords(predicate, language.phrase, fromObject)}</span>{' '}
      <bdi>{end}</bdi>
    </span>
  )
}
