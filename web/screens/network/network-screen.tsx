import { useSearch } from '@tanstack/react-router'
import { lazy, type ReactElement, Suspense, useMemo, useRef } from 'react'
import { useLocale } from 'react-aria-components'
import type { Moment } from '../../address/moment.ts'
import { type Language, useLanguage } from '../../language/language.tsx'
import { dateInWords } from '../../language/time-in-words.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { OverPicture, PictureScreen } from '../../parts/picture-screen.tsx'
import { TimeSliders } from '../../times/time-sliders.tsx'
import { useMovingMoment } from '../../times/use-moving-moment.ts'
import { ChangeList } from './change-list.tsx'
import { pairFrom, pairOf } from './network-address.ts'
import { NetworkFilters, useChangedAddress } from './network-filters.tsx'
import { NetworkLegend } from './network-legend.tsx'
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
  const language = useLanguage()
  const { phrase } = language
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
  const isBehind = shown?.isBehind ?? true
  return (
    <PictureScreen
      title={phrase('network.title')}
      counts={shown === undefined ? [] : countsOf(shown, moment, language)}
      actions={
        <Button onPress={() => change({ view: address.view === 'table' ? undefined : 'table' })}>
          {phrase(address.view === 'table' ? 'picture.as-picture' : 'picture.as-table')}
        </Button>
      }
      filters={
        <>
          <NetworkFilters entities={entities} whole={whole.relations} shown={relations} />
          <NetworkLegend isComparing={address.against !== undefined} />
        </>
      }
      stage={shown === undefined ? null : <Stage whole={whole} shown={shown} moment={moment} onOpen={open} />}
      times={<TimeSliders reach={whole.reach} times={times} isBehind={isBehind} />}
      panel={
        pair !== null ? (
          <PairPanel key={address.pair} pair={pair} moment={moment} takesFocus={isOpened.current} />
        ) : (
          address.against !== undefined &&
          shown !== undefined && <ChangeList relations={relations} unproven={shown.unproven} onOpen={open} />
        )
      }
      isBehind={isBehind}
      error={error}
    />
  )
}

function Stage(props: {
  readonly whole: WholeNetwork
  readonly shown: NetworkShown
  readonly moment: Moment
  readonly onOpen: (pair: string) => void
}): ReactElement {
  const { whole, shown, moment, onOpen } = props
  const language = useLanguage()
  const { phrase } = language
  const { around, hops, pair, view } = useSearch({ from: '/network' })
  const change = useChangedAddress()
  const { direction } = useLocale()
  const { relations } = shown
  const drawn = useMemo(() => mostTold(relations), [relations])
  const picture = useMemo(() => pictureOf(drawn, { around, pair }), [drawn, around, pair])
  const joined = useJoined(whole, shown)
  const words = summaryOf(shown, moment, language)
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
          <OverPicture>
            <p role="status">{phrase('network.huge', { count: relations.length, drawn: MOST_DRAWN })}</p>
          </OverPicture>
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
function summaryOf({ relations }: NetworkShown, { at, known }: Moment, language: Language): string {
  const { phrase } = language
  const parts = [
    phrase('network.entities', { count: entitiesOf(relations).length }),
    phrase('network.relations', { count: relations.length }),
    at === undefined ? phrase('times.any') : phrase('entity.at', { date: dateInWords(at, language) }),
    known === undefined ? null : phrase('entity.known', { date: dateInWords(known, language) }),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

function countsOf(shown: NetworkShown, moment: Moment, language: Language): readonly string[] {
  const { phrase, tag } = language
  const left = (['ended', 'not_yet', 'denied', 'false'] as const)
    .filter((reason) => shown.outside[reason] > 0)
    .map((reason) => phrase(`network.outside-${reason}`, { count: shown.outside[reason] }))
  const outside = `${phrase('picture.outside')} ${new Intl.ListFormat(tag, { type: 'unit' }).format(left)}`
  return [summaryOf(shown, moment, language), ...(left.length === 0 ? [] : [outside])]
}
