import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { EntityDetail } from '../../../src/server/wire/entities.ts'
import type { SourceSummary } from '../../api/answers.ts'
import { question } from '../../api/question.ts'
import { SourceLine } from '../../claims/source-line.tsx'
import { usePhrase } from '../../language/language.tsx'
import { contextOf } from './mention-context.ts'
import styles from './named-in.module.css'

/** Of the sources that name an entity the first are shown with their words. */
const SHOWN = 4

/** In which sources an entity is named, and in what words. */
export function NamedIn({ detail: { entity, members } }: { detail: EntityDetail }): ReactElement {
  const phrase = usePhrase()
  const sources = [...new Map(members.map(({ source }) => [source.id, source])).values()]
  return (
    <>
      <h4>{phrase('identity.named-in')}</h4>
      <ul className={styles['sources']}>
        {sources.slice(0, SHOWN).map((source) => (
          <Named key={source.id} source={source} entity={entity.id} />
        ))}
      </ul>
      {sources.length > SHOWN && (
        <p className={styles['more']}>{phrase('identity.more-sources', { count: sources.length - SHOWN })}</p>
      )}
    </>
  )
}

function Named({ source, entity }: { source: SourceSummary; entity: string }): ReactElement {
  const { data: reading } = useQuery(question('/sources/{id}/reading', { id: source.id }))
  const { data: text } = useQuery(question('/sources/{id}/text', { id: source.id }))
  const mention = reading?.mentions.find(({ id }) => id === entity)
  const context = mention === undefined || text === undefined ? null : contextOf(text.text, mention)
  return (
    <li>
      {context !== null && (
        <blockquote dir="auto" className={styles['context']}>
          {context.before}
          <mark>{context.words}</mark>
          {context.after}
        </blockquote>
      )}
      <SourceLine source={source} />
    </li>
  )
}
