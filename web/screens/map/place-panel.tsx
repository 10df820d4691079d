import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { Moment } from '../../address/moment.ts'
import { question } from '../../api/question.ts'
import { EntityLink } from '../../claims/entity-link.tsx'
import { FactMarks } from '../../claims/fact-marks.tsx'
import { sentenceSaid } from '../../claims/reasons.ts'
import { useLanguage } from '../../language/language.tsx'
import { MarkSample } from '../../map/mark-sample.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import { SidePanel } from '../../parts/side-panel.tsx'
import { EdgeFacts } from '../network/edge-facts.tsx'
import { entryInWords, whereInWords } from './map-words.ts'
import styles from './place-panel.module.css'
import type { Site, SiteEntry } from './sites.ts'

/** The places that were chosen: where each lies and why, and what is said of it, with the quotes. */
export function PlacePanel(props: {
  readonly sites: readonly Site[]
  readonly moment: Moment
  /** Whether it was opened from the screen, and not with it. */
  readonly takesFocus: boolean
  readonly onClose: () => void
}): ReactElement {
  const { sites, moment, takesFocus, onClose } = props
  const { phrase } = useLanguage()
  const [first] = sites
  const heading =
    sites.length === 1 && first !== undefined ? (
      <EntityLink entity={first.place} />
    ) : (
      phrase('map.count', { count: sites.length })
    )
  return (
    <SidePanel label={phrase('map.place')} heading={heading} takesFocus={takesFocus} onClose={onClose}>
      {sites.length === 0 && (
        <Empty title={phrase('map.place-none')}>
          <p>{phrase('map.nothing-help')}</p>
        </Empty>
      )}
      {sites.map((site) => (
        <section key={site.place.id} className={styles['site']}>
          {sites.length > 1 && (
            <h3>
              <EntityLink entity={site.place} />
            </h3>
          )}
          <Whereabouts site={site} />
          <ul className={styles['entries']}>
            {site.entries.map((entry) => (
              <Entry key={entry.key} entry={entry} site={site} moment={moment} />
            ))}
          </ul>
        </section>
      ))}
    </SidePanel>
  )
}

function Whereabouts({ site }: { site: Site }): ReactElement {
  const language = useLanguage()
  const { because } = site.whereabouts
  return (
    <div className={styles['where']}>
      <p>{whereInWords(site.whereabouts, language)}</p>
      {because.map((reason) => (
        <p key={reason}>{sentenceSaid(reason, language)}</p>
      ))}
    </div>
  )
}

function Entry({ entry, site, moment }: { entry: SiteEntry; site: Site; moment: Moment }): ReactElement {
  const { phrase } = useLanguage()
  const [isOpen, open] = useState(false)
  const { entity, kind, state, standing, times, independent } = entry
  const isSure = standing === 'asserted' && (state === null || state === 'holds')
  return (
    <li className={styles['entry']}>
      <p className={styles['what']}>
        <MarkSample kind={kind} isSure={isSure} />
        <span>{entryInWords(entry, phrase)}</span> <EntityLink entity={entity} />
      </p>
      <FactMarks state={state} standing={standing} times={times}>
        <button type="button" className={styles['open']} aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {phrase('entity.witnesses', { count: independent })}
        </button>
      </FactMarks>
      {isOpen && <Quotes one={entity.id} other={site.place.id} moment={moment} />}
    </li>
  )
}

function Quotes({ one, other, moment }: { one: string; other: string; moment: Moment }): ReactElement {
  const { phrase } = useLanguage()
  const { data, error } = useQuery(question('/edge', { one, other, ...moment }))
  if (error !== null) return <Notice>{problemInWords(error, phrase)}</Notice>
  return data === undefined ? <Loading /> : <EdgeFacts answer={data} />
}
