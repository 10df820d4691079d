import type { ReactElement } from 'react'
import type { ProfileAnswer } from '../../../src/server/wire/entities.ts'
import { EntityLink } from '../../claims/entity-link.tsx'
import { SaidReasons } from '../../claims/said-reasons.tsx'
import { usePhrase } from '../../language/language.tsx'
import styles from './entity-questions.module.css'

/** Whom the entity may be the same as, with the reasons: questions that nobody has decided. */
export function EntityQuestions({ profile }: { profile: ProfileAnswer }): ReactElement | null {
  const phrase = usePhrase()
  if (profile.questions.length === 0) return null
  return (
    <section aria-labelledby="questions" className={styles['questions']}>
      <h2 id="questions">{phrase('entity.questions')}</h2>
      <ul>
        {profile.questions.map(({ left, right, because }) => {
          const other = left.id === profile.entity.id ? right : left
          return (
            <li key={other.id}>
              <EntityLink entity={other} />
              <p>
                <SaidReasons because={because} />
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
