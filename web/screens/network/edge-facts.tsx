import type { ReactElement } from 'react'
import { isEntityReference } from '../../../src/claims/claim.ts'
import type { EdgeAnswer } from '../../../src/server/wire/network.ts'
import type { Fact } from '../../api/answers.ts'
import { FactMarks } from '../../claims/fact-marks.tsx'
import { predicateInWords } from '../../claims/words.ts'
import { useLanguage } from '../../language/language.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Evidence } from '../entity/fact-entry.tsx'
import styles from './edge-facts.module.css'

/** Each relation of two entities with the quotes for and against it, who speaks, and the witnesses. */
export function EdgeFacts({ answer }: { answer: EdgeAnswer }): ReactElement {
  const { phrase } = useLanguage()
  if (answer.facts.length === 0) {
    return (
      <Empty title={phrase('network.pair-none')}>
        <p>{phrase('entity.nothing-help')}</p>
      </Empty>
    )
  }
  return (
    <>
      <ul className={styles['facts']}>
        {answer.facts.map((fact) => (
          <FactOfPair key={fact.testimonies[0]?.claim.id ?? fact.predicate} fact={fact} />
        ))}
      </ul>
      {answer.rejected > 0 && <p>{phrase('entity.rejected', { count: answer.rejected })}</p>}
    </>
  )
}

function FactOfPair({ fact }: { fact: Fact }): ReactElement {
  const { phrase } = useLanguage()
  const { subject, predicate, object, state, standing, independent, times } = fact
  return (
    <li className={styles['fact']}>
      <h3>
        <bdi>{subject.name}</bdi> <span>{predicateInWords(predicate, phrase)}</span>{' '}
        {object !== null && isEntityReference(object) && <bdi>{object.name}</bdi>}
      </h3>
      <FactMarks state={state} standing={standing} times={times}>
        <span>{phrase('entity.witnesses', { count: independent })}</span>
      </FactMarks>
      <Evidence fact={fact} />
    </li>
  )
}
