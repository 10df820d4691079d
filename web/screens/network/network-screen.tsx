import { useSearch } from '@tanstack/react-router'
import { lazy, type ReactElement, Suspense, useMemo, useRef } from 'react'
import { useLocale } from 'react-aria-components'
import type { Moment } from '../../address/moment.ts'
import { useLanguage } from '../../language/language.tsx'
import { dateInWords } from '../../language/time-in-words.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import { TimeSliders } from '../../times/time-sliders.tsx'
import { useMovingMoment } from '../../times/use-moving-moment.ts'
import { ChangeList } from './change-list.tsx'
import { pairFrom, pairOf } from './network-address.ts'
import { NetworkFilters, useChangedAddress } from './network-filters.tsx'
import { NetworkLegend } from './network-legend.tsx'
import styles from './network-screen.module.css'
import { NetworkTable } from './network-table.tsx'
import { PairPanel } from './pair-panel.tsx'
import { MOST_DRAWN, mostTold, pictureOf } from './picture-of.ts'
import { entitiesOf } from './relations.ts'
import { type NetworkShown, useNetwork, useWholeNetwork, type WholeNetwork } from './use-network.ts'

/** WebGL and the layout come when a picture is looked at, not with the application. */
const NetworkMap = lazy(async () => ({ default: (await import('../../network/network-map.tsx')).NetworkMap }))

/** Who stands in what relation to whom, moved through time. */
export function NetworkScreen(): ReactElement {
  const { phrase } = useLanguage()
  const { data: whole, error } = useWholeNetwork()
  // A question that cannot be answered at all is told where the screen would be.
  if (whole === undefined && error !== null) throw error
  if (whole === undefined) return <Loading />
  if (whole.relations.length === 0) {
    return (
      <Empty title={phrase('network.empty')}>
        <p>{phrase('network.empty-help')}</p>
      </Empty>
    )
  }
  return <NetworkOf whole={whole} />
}

function NetworkOf({ whole }: { whole: WholeNetwork }): ReactElement {
  const { phrase } = useLanguage()
  const address = useSearch({ from: '/network' })
  const change = useChangedAddress()
  const times = useMovingMoment()
  const { moment } = times
  const { data: shown, error } = useNetwork(moment, whole.reach.at?.span ?? null)
  const isOpened = useRef(false)
  const open = (pair: string): void => {
    isOpened.current = true
    change({ pair })
  }
  const pair = pairFrom(address.pair)
  const relations = shown?.relations ?? []
  const entities = useMemo(() => entitiesOf([...whole.relations, ...relations]), [whole, relations])
  return (
    <div className={styles['screen']}>
      <PageTitle>{phrase('network.title')}</PageTitle>
      <header className={styles['heading']}>
        <h1>{phrase('network.title')}</h1>
        {shown !== undefined && <Counts shown={shown} moment={moment} />}
        <Button onPress={() => change({ view: address.view === 'table' ? undefined : 'table' })}>
          {phrase(address.view === 'table' ? 'picture.as-picture' : 'picture.as-table')}
        </Button>
      </header>
      <section className={styles['filters']} aria-label={phrase('picture.filters')}>
        <NetworkFilters entities={entities} whole={whole.relations} shown={relations} />
        <NetworkLegend isComparing={address.against !== undefined} />
      </section>
      <div className={styles['stage']} aria-busy={shown?.isBehind ?? true}>
        {error !== null && <Notice>{problemInWords(error, phrase)}</Notice>}
        {shown === undefined ? (
          error === null && <Loading />
        ) : (
          <Stage whole={whole} shown={shown} moment={moment} onOpen={open} />
        )}
      </div>
      <div className={styles['times']}>
        <TimeSliders reach={whole.reach} times={times} isBehind={shown?.isBehind ?? true} />
      </div>
      {pair !== null ? (
        <PairPanel key={address.pair} pair={pair} moment={moment} takesFocus={isOpened.current} />
      ) : (
        address.against !== undefined &&
        shown !== undefined && <ChangeList relations={relations} unproven={shown.unproven} onOpen={open} />
      )}
    </div>
  )
}

function Stage(props: {
  readonly whole: WholeNetwork
  readonly shown: NetworkShown
  readonly moment: Moment
  readonly onOpen: (pair: string) => void
}): ReactElement {
  const { whole, shown, moment, onOpen } = props
  const { phrase } = useLanguage()
  const { around, hops, pair, view } = useSearch({ from: '/network' })
  const change = useChangedAddress()
  const { direction } = useLocale()
  const { relations } = shown
  const drawn = useMemo(() => mostTold(relations), [relations])
  const picture = useMemo(() => pictureOf(drawn, { around, pair }), [drawn, around, pair])
  const joined = useJoined(whole, shown)
  const words = useSummary(shown, moment)
  if (relations.length === 0) {
    return (
      <Empty title={phrase('network.nothing')}>
        <p>{phrase('network.nothing-help')}</p>
      </Empty>
    )
  }
  if (view === 'table') return <NetworkTable relations={relations} onOpen={onOpen} />
  return (
    <Suspense fallback={<Loading />}>
      <NetworkMap
        picture={picture}
        joined={joined}
        workspace={whole.workspace}
        caption={{ words, direction }}
        fileName={['network', moment.at, moment.known].filter((part) => part !== undefined).join('-')}
        scene={`${around} ${hops}`}
        onNode={(id) => change({ around: id, pair: undefined })}
        onEdge={(key) => {
          const relation = relations.find((one) => one.key === key)
          if (relation !== undefined) onOpen(pairOf(relation.subject.id, relation.object.id))
        }}
        onNothing={() => pair !== undefined && change({ pair: undefined })}
      >
        {relations.length > MOST_DRAWN && (
          <p role="status" className={styles['huge']}>
            {phrase('network.huge', { count: relations.length, drawn: MOST_DRAWN })}
          </p>
        )}
      </NetworkMap>
    </Suspense>
  )
}

/** Everybody who is or was ever in the picture. Who is known only at an earlier moment comes when they are first shown. */
function useJoined(whole: WholeNetwork, { relations }: NetworkShown) {
  const everybody = useMemo(() => joinedOf(mostTold(whole.relations)), [whole])
  return useMemo(() => {
    const known = new Set(everybody.nodes)
    const isComplete = relations.every(({ subject, object }) => known.has(subject.id) && known.has(object.id))
    return isComplete ? everybody : joinedOf([...mostTold(whole.relations), ...mostTold(relations)])
  }, [everybody, whole, relations])
}

function joinedOf(relations: WholeNetwork['relations']) {
  return {
    nodes: entitiesOf(relations).map(({ id }) => id),
    edges: relations.map(({ subject, object }) => ({ subject: subject.id, object: object.id })),
  }
}

/** What is seen, in one sentence: how many, when, as known when. */
function useSummary({ relations }: NetworkShown, { at, known }: Moment): string {
  const language = useLanguage()
  const { phrase } = language
  const parts = [
    phrase('network.entities', { count: entitiesOf(relations).length }),
    phrase('network.relations', { count: relations.length }),
    at === undefined ? phrase('times.any') : phrase('entity.at', { date: dateInWords(at, language) }),
    known === undefined ? null : phrase('entity.known', { date: dateInWords(known, language) }),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

function Counts({ shown, moment }: { shown: NetworkShown; moment: Moment }): ReactElement {
  const { phrase, tag } = useLanguage()
  const words = useSummary(shown, moment)
  const { outside } = shown
  const left = (['ended', 'not_yet', 'denied', 'false'] as const)
    .filter((reason) => outside[reason] > 0)
    .map((reason) => phrase(`network.outside-${reason}`, { count: outside[reason] }))
  return (
    <p className={styles['counts']} role="status">
      <span>{words}</span>
      {left.length > 0 && (
        <span>
          {phrase('picture.outside')} {new Intl.ListFormat(tag, { type: 'unit' }).format(left)}
        </span>
      )}
    </p>
  )
}
