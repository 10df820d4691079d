import type { ReactElement } from 'react'
import { type Claim, isEntityReference } from '../../src/claims/claim.ts'
import { useLanguage } from '../language/language.tsx'
import styles from './claim-sentence.module.css'
import { predicateInWords, statementInWords } from './words.ts'

/** What a claim says in a few words, without links, for places that are links or buttons themselves. */
export function ShortSentence({ claim }: { claim: Pick<Claim, 'subject' | 'predicate' | 'object'> }): ReactElement {
  const language = useLanguage()
  const { subject, predicate, object } = claim
  return (
    <span className={styles['short']}>
      <bdi>{subject.name}</bdi>{' '}
      <span className={styles['predicate']}>{predicateInWords(predicate, language.phrase)}</span>{' '}
      <bdi>
        {object !== null && isEntityReference(object) ? object.name : statementInWords({ predicate, object }, language)}
      </bdi>
    </span>
  )
}
