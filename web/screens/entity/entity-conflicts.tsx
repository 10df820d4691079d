import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { ProfileAnswer } from '../../../src/server/wire/entities.ts'
import type { Conflict } from '../../api/answers.ts'
import { ClaimSentence } from '../../claims/claim-sentence.tsx'
import { Quote } from '../../claims/quote.tsx'
import { ShortSentence } from '../../claims/short-sentence.tsx'
import type { MessageKey } from '../../language/catalogue.ts'
import { useLanguage } from '../../language/language.tsx'
import styles from './entity-conflicts.module.css'

/** What is said of the entity and cannot all be so, the two sides beside each other. */
export function EntityConflicts({ profile }: { profile: ProfileAnswer }): ReactElement | null {
  const { phrase } = useLanguage()
  if (profile.conflicts.length === 0) return null
  return (
    <section aria-labelledby="conflicts" className={styles['conflicts']}>
      <h2 id="conflicts">{phrase('entity.conflicts')}</h2>
      <p>
        <Link to="/conflicts" search={(before) => ({ ...before, about: profile.entity.id })}>
          {phrase('entity.decide-conflicts')}
        </Link>
      </p>
      {profile.conflicts.map((conflict) => (
        <OneConflict key={keyOf(conflict)} conflict={conflict} profile={profile} />
      ))}
    </section>
  )
}

function keyOf({ rule, sides }: Conflict): string {
  return `${rule} ${sides.flatMap(({ claims }) => claims.map(({ id }) => id)).join(' ')}`
}

function OneConflict({ conflict, profile }: { conflict: Conflict; profile: ProfileAnswer }): ReactElement {
  const { phrase } = useLanguage()
  const [first] = conflict.sides[0].claims
  return (
    <details className={styles['conflict']}>
      <summary>
        <span className={styles[conflict.severity]}>{phrase(`severity.${conflict.severity}`)}</span>{' '}
        {phrase(`rule.${conflict.rule}` as MessageKey)}
        {first !== undefined && (
          <span className={styles['about']}>
            <ShortSentence claim={first} />
          </span>
        )}
      </summary>
      <div className={styles['sides']}>
        {conflict.sides.map(({ words, claims }) => (
          <ul key={words}>
            {claims.map((claim) => (
              <li key={claim.id}>
                <ClaimSentence claim={claim} />
                <Quote claim={claim} source={sourceOf(claim.evidence[0]?.source, profile)} />
              </li>
            ))}
          </ul>
        ))}
      </div>
    </details>
  )
}

function sourceOf(id: string | undefined, { sources }: ProfileAnswer): ProfileAnswer['sources'][number] | null {
  return sources.find((source) => source.id === id) ?? null
}
