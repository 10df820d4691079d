import type { ReactElement } from 'react'
import { predicateInWords } from '../../claims/words.ts'
import { useLanguage } from '../../language/language.tsx'
import { timeInWords } from '../../language/time-in-words.ts'
import { lookOf } from '../../network/edge-look.ts'
import styles from './change-list.module.css'
import { EdgeSample } from './edge-sample.tsx'
import { pairOf } from './network-address.ts'
import { CHANGE_LOOKS } from './picture-of.ts'
import type { Change, Relation } from './relations.ts'

const CHANGES: readonly Change[] = ['began', 'ended', 'learned']
/** How many of each are listed; the table has them all. */
const LISTED = 100

/** What changed between the two days: what began, what ended, and what was only learned later. */
export function ChangeList(props: {
  readonly relations: readonly Relation[]
  readonly unproven: number
  readonly onOpen: (pair: string) => void
}): ReactElement {
  const { relations, unproven, onOpen } = props
  const { phrase } = useLanguage()
  return (
    <aside className={styles['changes']} aria-label={phrase('network.changes')}>
      <h2>{phrase('network.changes')}</h2>
      {CHANGES.map((change) => {
        const changed = relations.filter((relation) => relation.change === change)
        return (
          <section key={change} aria-labelledby={`changes-${change}`}>
            <h3 id={`changes-${change}`}>
              <EdgeSample look={{ line: 'single', end: 'none', along: 'none' }} width={2} {...CHANGE_LOOKS[change]} />
              {phrase('network.change-count', { change: phrase(`network.${change}`), count: changed.length })}
            </h3>
            <ul>
              {changed.slice(0, LISTED).map((relation) => (
                <Changed key={relation.key} relation={relation} onOpen={onOpen} />
              ))}
            </ul>
            {changed.length > LISTED && <p>{phrase('network.more-in-table', { count: changed.length - LISTED })}</p>}
          </section>
        )
      })}
      {unproven > 0 && <p>{phrase('network.unproven', { count: unproven })}</p>}
    </aside>
  )
}

function Changed({ relation, onOpen }: { relation: Relation; onOpen: (pair: string) => void }): ReactElement {
  const language = useLanguage()
  const { phrase } = language
  const { subject, predicate, object, told, change } = relation
  return (
    <li>
      <button type="button" onClick={() => onOpen(pairOf(subject.id, object.id))}>
        <bdi>{subject.name}</bdi>
        <span>
          {change !== undefined && <EdgeSample look={lookOf(predicate)} {...CHANGE_LOOKS[change]} />}
          {predicateInWords(predicate, phrase)}
        </span>
        <bdi>{object.name}</bdi>
        {told !== undefined && <span>{phrase('network.told', { date: timeInWords(told, language) })}</span>}
      </button>
    </li>
  )
}
