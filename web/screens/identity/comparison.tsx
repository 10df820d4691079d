import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { ProfileAnswer } from '../../../src/server/wire/entities.ts'
import type { ProfileEntry } from '../../api/answers.ts'
import { question } from '../../api/question.ts'
import { EntityLink } from '../../claims/entity-link.tsx'
import { nameKindInWords, predicateInWords, statementInWords } from '../../claims/words.ts'
import { useLanguage } from '../../language/language.tsx'
import { timeInWords } from '../../language/time-in-words.ts'
import { Details } from '../../parts/details.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import styles from './comparison.module.css'
import { inCommon } from './in-common.ts'
import { NamedIn } from './named-in.tsx'

/** How many facts of an entity are shown; its profile has the rest. */
const FACTS = 8

/** Two entities beside each other: what is said of both, and of each its names, sources and facts. */
export function Comparison({ left, right }: { left: string; right: string }): ReactElement {
  const { phrase } = useLanguage()
  const [one, other] = [useProfile(left), useProfile(right)]
  const error = one.error ?? other.error
  if (error !== null) return <Notice>{problemInWords(error, phrase)}</Notice>
  if (one.data === undefined || other.data === undefined) return <Loading />
  return (
    <>
      <InCommon one={one.data} other={other.data} />
      <div className={styles['sides']}>
        <Side profile={one.data} />
        <Side profile={other.data} />
      </div>
    </>
  )
}

/** Everything that was ever said, whatever moment is asked about elsewhere. */
function useProfile(id: string) {
  return useQuery(question('/entities/{id}/profile', { id }))
}

function InCommon({ one, other }: { one: ProfileAnswer; other: ProfileAnswer }): ReactElement {
  const { phrase } = useLanguage()
  const shared = inCommon(one.sections, other.sections)
  return (
    <section className={styles['common']}>
      <h3>{phrase('identity.in-common')}</h3>
      {shared.length === 0 ? (
        <p className={styles['nothing']}>{phrase('identity.nothing-in-common')}</p>
      ) : (
        <ul>
          {shared.map(({ section, entry }) => (
            <Fact key={`${section} ${keyOf(entry)}`} entry={entry} about={one.entity.id} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Side({ profile }: { profile: ProfileAnswer }): ReactElement {
  const { phrase } = useLanguage()
  const { entity, names, sections } = profile
  const { data: detail } = useQuery(question('/entities/{id}', { id: entity.id }))
  const entries = sections.flatMap((section) => section.entries)
  return (
    <section aria-label={entity.name} className={styles['side']}>
      <h3>
        <EntityLink entity={entity} />
      </h3>
      <h4>{phrase('entity.names')}</h4>
      <ul>
        {names.map(({ text, kinds }) => (
          <li key={text} className={styles['name']}>
            <bdi>{text}</bdi> <Details parts={kinds.map((kind) => nameKindInWords(kind, phrase))} />
          </li>
        ))}
      </ul>
      {detail !== undefined && <NamedIn detail={detail} />}
      <h4>{phrase('identity.said-of')}</h4>
      {entries.length === 0 && <p className={styles['nothing']}>{phrase('identity.nothing-said')}</p>}
      <ul>
        {entries.slice(0, FACTS).map((entry) => (
          <Fact key={keyOf(entry)} entry={entry} about={entity.id} />
        ))}
      </ul>
      {entries.length > FACTS && (
        <p className={styles['nothing']}>{phrase('identity.more-facts', { count: entries.length - FACTS })}</p>
      )}
    </section>
  )
}

/** A relation or a property in one line, as seen from the entity it is about. */
function Fact({ entry, about }: { entry: ProfileEntry; about: string }): ReactElement {
  const language = useLanguage()
  const { fact, other } = entry
  return (
    <li className={styles['fact']}>
      <span className={styles['predicate']}>
        {predicateInWords(fact.predicate, language.phrase, fact.subject.id !== about)}
      </span>{' '}
      {other === null ? <bdi>{statementInWords(fact, language)}</bdi> : <EntityLink entity={other} />}{' '}
      <Details parts={fact.times.map((time) => timeInWords(time, language))} />
    </li>
  )
}

/** A fact is known by its first testimony. */
function keyOf({ fact }: ProfileEntry): string {
  return fact.testimonies[0]?.claim.id ?? `${fact.subject.id} ${fact.predicate}`
}
