import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Fact, ProfileEntry, Testimony } from '../../api/answers.ts'
import { EntityLink } from '../../claims/entity-link.tsx'
import { StandingMark, StateMark } from '../../claims/marks.tsx'
import { Quote } from '../../claims/quote.tsx'
import { predicateInWords, qualifiersInWords, statementInWords } from '../../claims/words.ts'
import { type Language, useLanguage } from '../../language/language.tsx'
import { timeInWords } from '../../language/time-in-words.ts'
import { Details } from '../../parts/details.tsx'
import styles from './fact-entry.module.css'
import { WitnessTrees } from './witness-trees.tsx'

/** A fact in a profile: what, when, how it stands, how many say so; opened, every quote for and against it. */
export function FactEntry(props: {
  readonly entry: ProfileEntry
  /** Whether the title above does not say what the relation is. */
  readonly labelled: boolean
  /** Whose profile it is. */
  readonly about: string
  /** Whether a day is asked about. */
  readonly at: boolean
}): ReactElement {
  const { entry, labelled, about, at } = props
  const { fact, other } = entry
  const language = useLanguage()
  const { claim: open } = useSearch({ from: '/entity/$entity' })
  const navigate = useNavigate({ from: '/entity/$entity' })
  const details = detailsOf(fact, language)
  const isOpen = fact.testimonies.some(({ claim }) => claim.id === open)
  const toggle = (): void => {
    const claim = isOpen ? undefined : fact.testimonies[0]?.claim.id
    void navigate({ search: (before) => ({ ...before, claim }), replace: true, resetScroll: false })
  }
  return (
    <li className={styles['fact']}>
      <div className={styles['line']}>
        <span className={styles['what']}>
          {labelled && (
            <span className={styles['label']}>
              {predicateInWords(fact.predicate, language.phrase, fact.subject.id !== about)}{' '}
            </span>
          )}
          {other === null ? <bdi>{statementInWords(fact, language)}</bdi> : <EntityLink entity={other} />}
          {details.length > 0 && (
            <span className={styles['details']}>
              <Details parts={details} />
            </span>
          )}
        </span>
        {at && fact.state !== null && <StateMark state={fact.state} />}
        {fact.standing !== 'asserted' && <StandingMark standing={fact.standing} />}
        <button type="button" className={styles['open']} aria-expanded={isOpen} onClick={toggle}>
          {language.phrase('entity.witnesses', { count: fact.independent })}
        </button>
      </div>
      {isOpen && <Evidence fact={fact} />}
    </li>
  )
}

/** In which role, and when. */
function detailsOf(fact: Fact, language: Language): readonly string[] {
  return [
    ...Object.entries(fact.qualifiers).flatMap(([name, values]) =>
      values.flatMap((value) => qualifiersInWords({ [name]: value }, language)),
    ),
    ...fact.times.map((time) => timeInWords(time, language)),
  ]
}

/** The quotes; where voices disagree, those for it beside those against it. */
export function Evidence({ fact }: { fact: Fact }): ReactElement {
  const { phrase } = useLanguage()
  const against = fact.testimonies.filter(({ claim }) => claim.factuality === 'denied' || claim.factuality === 'false')
  const support = fact.testimonies.filter((testimony) => !against.includes(testimony))
  const first = support[0]
  return (
    <div className={styles['evidence']}>
      {support.length > 0 && against.length > 0 ? (
        <div className={styles['sides']}>
          <section>
            <h3>{phrase('entity.maintained')}</h3>
            <Quotes testimonies={support} />
          </section>
          <section>
            <h3>{phrase('entity.disputed')}</h3>
            <Quotes testimonies={against} />
          </section>
        </div>
      ) : (
        <Quotes testimonies={fact.testimonies} />
      )}
      {first !== undefined && fact.testimonies.length > 1 && <WitnessTrees claim={first.claim.id} />}
    </div>
  )
}

/** Every quote with where its voice stands to whom it speaks about. */
function Quotes({ testimonies }: { testimonies: readonly Testimony[] }): ReactElement {
  const { phrase } = useLanguage()
  return (
    <ul className={styles['quotes']}>
      {testimonies.map(({ claim, source, stance }) => (
        <li key={claim.id}>
          <Quote claim={claim} source={source} />
          {stance !== undefined && stance !== 'unknown' && (
            <p className={styles['stance']}>{phrase(`stance.${stance}`)}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
