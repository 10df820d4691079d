import { useSearch } from '@tanstack/react-router'
import { lazy, type ReactElement, Suspense, useMemo, useRef } from 'react'
import type { Moment } from '../../address/moment.ts'
import { type Language, useLanguage } from '../../language/language.tsx'
import { dateInWords } from '../../language/time-in-words.ts'
import { canDraw } from '../../map/can-draw.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { OverPicture, PictureScreen } from '../../parts/picture-screen.tsx'
import { TimeSliders } from '../../times/time-sliders.tsx'
import { useMovingMoment } from '../../times/use-moving-moment.ts'
import { viewFrom, viewOf } from './map-address.ts'
import { MapFilters } from './map-filters.tsx'
import { MapLegend } from './map-legend.tsx'
import { MapTable } from './map-table.tsx'
import { PlacePanel } from './place-panel.tsx'
import { markedPlace } from './sites.ts'
import { type MapShown, useChangedAddress, useMap, useWholeMap, type WholeMap } from './use-map.ts'

/** WebGL and the outlines of the world come when a map is looked at, not with the application. */
const PlaceMap = lazy(async () => ({ default: (await import('../../map/place-map.tsx')).PlaceMap }))

/** Where groups are and events took place, moved through time. */
export function MapScreen(): ReactElement {
  const { phrase } = useLanguage()
  const { data: whole, error } = useWholeMap()
  // A question that cannot be answered at all is told where the screen would be.
  if (whole === undefined && error !== null) throw error
  if (whole === undefined) return <Loading />
  if (whole.sites.length === 0) {
    return (
      <Empty title={phrase('map.empty')}>
        <p>{phrase('map.empty-help')}</p>
      </Empty>
    )
  }
  return <MapOf whole={whole} />
}

function MapOf({ whole }: { whole: WholeMap }): ReactElement {
  const language = useLanguage()
  const { phrase } = language
  const { view, place } = useSearch({ from: '/map' })
  const change = useChangedAddress()
  const times = useMovingMoment()
  const { moment } = times
  const { data: shown, error } = useMap(moment)
  const isOpened = useRef(false)
  const open = (keys: readonly string[]): void => {
    isOpened.current = true
    change({ place: keys.join(',') })
  }
  const isTable = view === 'table' || !canDraw()
  const isBehind = shown?.isBehind ?? true
  return (
    <PictureScreen
      title={phrase('map.title')}
      counts={shown === undefined ? [] : countsOf(shown, moment, language)}
      actions={
        canDraw() ? (
          <Button onPress={() => change({ view: isTable ? undefined : 'table' })}>
            {phrase(isTable ? 'map.as-map' : 'picture.as-table')}
          </Button>
        ) : (
          <p role="status">{phrase('map.no-webgl')}</p>
        )
      }
      filters={
        <>
          <MapFilters whole={whole.sites} shown={shown?.sites ?? []} />
          <MapLegend />
        </>
      }
      stage={shown === undefined ? null : <Stage shown={shown} moment={moment} isTable={isTable} onOpen={open} />}
      times={<TimeSliders reach={whole.reach} times={times} isBehind={isBehind} />}
      panel={
        place !== undefined &&
        shown !== undefined && (
          <PlacePanel
            key={place}
            sites={shown.sites.filter((site) => place.split(',').includes(site.place.id))}
            moment={moment}
            takesFocus={isOpened.current}
            onClose={() => change({ place: undefined })}
          />
        )
      }
      isBehind={isBehind}
      error={error}
    />
  )
}

function Stage(props: {
  readonly shown: MapShown
  readonly moment: Moment
  readonly isTable: boolean
  readonly onOpen: (keys: readonly string[]) => void
}): ReactElement {
  const { shown, moment, isTable, onOpen } = props
  const language = useLanguage()
  const { phrase } = language
  const address = useSearch({ from: '/map' })
  const change = useChangedAddress()
  const { sites } = shown
  const places = useMemo(() => sites.flatMap((site) => markedPlace(site) ?? []), [sites])
  const { centre, zoom } = address
  const view = useMemo(() => viewFrom({ centre, zoom }), [centre, zoom])
  const chosen = useMemo(() => address.place?.split(',') ?? [], [address.place])
  if (isTable) {
    return sites.length === 0 ? <Nothing /> : <MapTable sites={sites} onOpen={(id) => onOpen([id])} />
  }
  return (
    <Suspense fallback={<Loading />}>
      <PlaceMap
        places={places}
        chosen={chosen}
        caption={summaryOf(shown, moment, language)}
        view={view}
        scene={address.around ?? ''}
        onView={(next) => change(viewOf(next), { replace: true })}
        onOpen={onOpen}
      >
        {places.length === 0 && (
          <OverPicture>{sites.length === 0 ? <Nothing /> : <Empty title={phrase('map.nothing-placed')} />}</OverPicture>
        )}
      </PlaceMap>
    </Suspense>
  )
}

function Nothing(): ReactElement {
  const { phrase } = useLanguage()
  return (
    <Empty title={phrase('map.nothing')}>
      <p>{phrase('map.nothing-help')}</p>
    </Empty>
  )
}

/** What is seen, in one sentence: how many, when, as known when. */
function summaryOf({ sites }: MapShown, { at, known }: Moment, language: Language): string {
  const { phrase } = language
  const entries = sites.flatMap((site) => site.entries)
  const parts = [
    phrase('map.count', { count: sites.length }),
    phrase('map.mark-event', { count: entries.filter(({ kind }) => kind === 'event').length }),
    at === undefined ? phrase('times.any') : phrase('entity.at', { date: dateInWords(at, language) }),
    known === undefined ? null : phrase('entity.known', { date: dateInWords(known, language) }),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

function countsOf(shown: MapShown, moment: Moment, language: Language): readonly string[] {
  const { phrase } = language
  const unplaced = shown.sites.filter(({ whereabouts }) => whereabouts.place === null).length
  return [
    summaryOf(shown, moment, language),
    ...(unplaced === 0 ? [] : [phrase('map.unplaced', { count: unplaced })]),
    ...(shown.refuted.length === 0 ? [] : [phrase('map.refuted', { count: shown.refuted.length })]),
  ]
}
