import 'maplibre-gl/dist/maplibre-gl.css'
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { usePalette } from '../design/palette.ts'
import { useCalm } from '../design/use-calm.ts'
import { useLanguage } from '../language/language.tsx'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { Notice } from '../parts/notice.tsx'
import { PictureStatus, PictureTools } from '../parts/picture-screen.tsx'
import { problemInWords } from '../parts/problem-in-words.ts'
import { extentOf, type Gathered } from './gather.ts'
import { MapDrawing, type MapView, NEAREST } from './map-drawing.ts'
import styles from './place-map.module.css'
import { type MarkedPlace, PlaceMarks } from './place-marks.tsx'
import { loadWorld } from './world.ts'

/** What lies nearer than this at the nearest view is told apart in a list, pixels. */
const ONE_SPOT = 60

/** Places on a map that can be moved, with the buttons for it. */
export function PlaceMap(props: {
  readonly places: readonly MarkedPlace[]
  /** Keys of the places that are opened. */
  readonly chosen: readonly string[]
  /** What is seen, for those who do not see it. */
  readonly caption: string
  /** What part of the world is seen; null for all places. */
  readonly view: MapView | null
  /** When it changes, the view moves so that all places can be seen. */
  readonly scene: string
  readonly onView: (view: MapView) => void
  readonly onOpen: (keys: readonly string[]) => void
  readonly children?: ReactNode
}): ReactElement {
  const { places, chosen, caption, view, scene, onOpen, children } = props
  const { phrase, tag } = useLanguage()
  const isCalm = useCalm()
  const container = useRef<HTMLDivElement>(null)
  const palette = usePalette(container)
  const { data: world, error } = useQuery({
    queryKey: ['world'],
    queryFn: loadWorld,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { drawing, zoom, put } = useDrawing(container, props)
  useEffect(() => {
    if (drawing !== null && palette !== null && world !== undefined) drawing.show(world, palette, tag)
  }, [drawing, palette, world, tag])
  useEffect(() => drawing?.describe(caption), [drawing, caption])
  useView(drawing, { view, scene, places })
  const open = (mark: Gathered<MarkedPlace>): void => {
    if (mark.things.length === 1 || extentOf(mark.things, NEAREST) < ONE_SPOT) onOpen(mark.things.map(({ key }) => key))
    else drawing?.fit(mark.things, { isCalm, byHand: true })
  }
  return (
    <div className={styles['map']}>
      <div ref={container} dir="ltr" className={styles['canvas']} />
      {drawing !== null &&
        createPortal(<PlaceMarks places={places} chosen={chosen} zoom={zoom} put={put} onOpen={open} />, drawing.layer)}
      {error !== null && <Notice>{problemInWords(error, phrase)}</Notice>}
      {world === undefined && error === null && <PictureStatus>{phrase('state.loading')}</PictureStatus>}
      {children}
      <p className={styles['credit']}>{phrase('map.credit')}</p>
      <PictureTools>
        <Button weight="quiet" aria-label={phrase('picture.larger')} onPress={() => drawing?.zoom(1, isCalm)}>
          <Icon name="mark" />
        </Button>
        <Button weight="quiet" aria-label={phrase('picture.smaller')} onPress={() => drawing?.zoom(-1, isCalm)}>
          <Icon name="less" />
        </Button>
        <Button weight="quiet" onPress={() => drawing?.fit(places, { isCalm, byHand: true })}>
          {phrase('picture.all')}
        </Button>
      </PictureTools>
    </div>
  )
}

/** The drawing while the map is on the page, how near it is, and what puts marks where their places are. */
function useDrawing(
  container: React.RefObject<HTMLDivElement | null>,
  props: { readonly onView: (view: MapView) => void },
): {
  readonly drawing: MapDrawing | null
  readonly zoom: number
  readonly put: (marks: ReadonlyMap<HTMLElement, Gathered<MarkedPlace>>) => void
} {
  const [drawing, draw] = useState<MapDrawing | null>(null)
  const [zoom, setZoom] = useState(1)
  const marks = useRef<ReadonlyMap<HTMLElement, Gathered<MarkedPlace>>>(new Map())
  const events = useRef(props)
  events.current = props
  useLayoutEffect(() => {
    if (container.current === null) return undefined
    const made = new MapDrawing(container.current, {
      onMove: (moved) => {
        putMarks(moved, marks.current)
        setZoom(halfSteps(moved.view().zoom))
      },
      onRest: (view) => events.current.onView(view),
    })
    draw(made)
    return () => {
      draw(null)
      made.close()
    }
  }, [container])
  const put = useCallback(
    (next: ReadonlyMap<HTMLElement, Gathered<MarkedPlace>>) => {
      marks.current = next
      if (drawing !== null) putMarks(drawing, next)
    },
    [drawing],
  )
  return { drawing, zoom, put }
}

/** Marks are gathered anew at every half step, so that they do not jump while somebody zooms. */
function halfSteps(zoom: number): number {
  return Math.round(zoom * 2) / 2
}

function putMarks(drawing: MapDrawing, marks: ReadonlyMap<HTMLElement, Gathered<MarkedPlace>>): void {
  for (const [element, mark] of marks) {
    const place = drawing.placeOf(mark)
    element.hidden = place === null
    if (place !== null) element.style.transform = `translate(${Math.round(place.x)}px, ${Math.round(place.y)}px)`
  }
}

/** Shows what the address says; where it says nothing, everything, once for each scene. */
function useView(
  drawing: MapDrawing | null,
  {
    view,
    scene,
    places,
  }: { readonly view: MapView | null; readonly scene: string; readonly places: readonly MarkedPlace[] },
): void {
  const shown = useRef<string | null>(null)
  const hasPlaces = places.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: which places there are moves nothing while a slider moves.
  useEffect(() => {
    if (drawing === null) {
      shown.current = null
      return
    }
    if (view !== null) {
      shown.current = scene
      if (!isSame(drawing.view(), view)) drawing.go(view)
    } else if (hasPlaces && shown.current !== `${scene} whole`) {
      shown.current = `${scene} whole`
      drawing.fit(places, { isCalm: true, byHand: false })
    }
  }, [drawing, view, scene, hasPlaces])
}

/** Addresses round. */
function isSame(one: MapView, other: MapView): boolean {
  return (
    Math.abs(one.zoom - other.zoom) < 0.01 &&
    Math.abs(one.latitude - other.latitude) < 0.001 &&
    Math.abs(one.longitude - other.longitude) < 0.001
  )
}
