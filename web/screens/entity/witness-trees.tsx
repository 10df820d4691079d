import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useId } from 'react'
import type { Reads } from '../../../src/server/wire/routes.ts'
import { useMoment } from '../../address/moment.ts'
import { question } from '../../api/question.ts'
import { SourceLine } from '../../claims/source-line.tsx'
import { useLanguage } from '../../language/language.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import styles from './witness-trees.module.css'

type Answer = Reads['/claims/{id}/witnesses']['answer']
type Teller = Answer['facts'][number]['witnesses'][number]['tellers'][number]

/** Who told what a claim says first, and who repeated whom: one tree for each independent witness. */
export function WitnessTrees({ claim }: { claim: string }): ReactElement {
  const { phrase } = useLanguage()
  const [{ known }] = useMoment()
  const title = useId()
  const { data, error } = useQuery(question('/claims/{id}/witnesses', { id: claim, known }))
  if (error !== null) return <Notice>{problemInWords(error, phrase)}</Notice>
  if (data === undefined) return <Loading />
  const trees = data.facts.flatMap(({ witnesses }) => witnesses)
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>{phrase('witnesses.title')}</h3>
      <ol className={styles['trees']}>
        {trees.map(({ origins, tellers }) => (
          <li key={origins.map(({ id }) => id).join(' ')}>
            <Tellers tellers={tellers} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Tellers({ tellers }: { tellers: readonly Teller[] }): ReactElement {
  const { phrase } = useLanguage()
  return (
    <ul className={styles['tellers']}>
      {tellers.map(({ origin, source, because, repeatedBy }) => (
        <li key={`${origin.id} ${source?.id}`}>
          <bdi className={styles['origin']}>{origin.name}</bdi> {source !== null && <SourceLine source={source} />}
          {because !== null && <span className={styles['because']}>{phrase(`repetition.${because.kind}`)}</span>}
          {because !== null && because.passage !== null && (
            <blockquote dir="auto" className={styles['passage']}>
              {because.passage}
            </blockquote>
          )}
          {repeatedBy.length > 0 && <Tellers tellers={repeatedBy} />}
        </li>
      ))}
    </ul>
  )
}
