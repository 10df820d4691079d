import type { ReactElement } from 'react'
import { type Claim, isEntityReference } from '../../src/claims/claim.ts'
import { useLanguage } from '../language/language.tsx'
import { timeInWords } from '../language/time-in-words.ts'
import { Details } from '../parts/details.tsx'
import styles from './claim-sentence.module.css'
import { EntityLink } from './entity-link.tsx'
import { predicateInWords, qualifiersInWords, statementInWords } from './words.ts'

/** What a claim says, as a short sentence: who, what relation, to whom, in which role, when. */
export function ClaimSentence({ claim }: { claim: Claim }): ReactElement {
  const language = useLanguage()
  const { subject, predicate, object, qualifiers, valid } = claim
  const details = [
    ...qualifiersInWords(qualifiers, language),
    ...(valid === null ? [] : [timeInWords(valid, language)]),
  ]
  return (
    <p className={styles['sentence']}>
      <EntityLink entity={subject} />{' '}
      <span className={styles['predicate']}>{predicateInWords(predicate, language.phrase)}</span>{' '}
      {object !== null && isEntityReference(object) ? (
        <EntityLink entity={object} />
      ) : (
        <bdi className={styles['value']}>{statementInWords({ predicate, object }, language)}</bdi>
      )}
      {details.length > 0 && (
        <span className={styles['details']}>
          {' '}
          <Details parts={details} />
        </span>
      )}
    </p>
  )
}
