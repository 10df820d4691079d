import { Map as Drawing, setWorkerUrl } from 'maplibre-gl'
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Palette } from '../design/palette.ts'
import type { Located } from './gather.ts'
import { mapStyle } from './map-style.ts'
import type { World } from './world.ts'

setWorkerUrl(worker)

/** What part of the world is seen. */
export interface MapView {
  readonly longitude: number
  readonly latitude: number
  /** As MapLibre counts: at 0 the world is 512 pixels wide, at each step twice as wide. */
  readonly zoom: number
}

export interface MapEvents {
  /** While it moves, and when it was resized. */
  readonly onMove: (drawing: MapDrawing) => void
  /** Where a person left it. */
  readonly onRest: (view: MapView) => void
}

/** The nearest view: a town with its surroundings. Which house is nothing that documents prove. */
export const NEAREST = 10
const FARTHEST = 0.3
/** Nothing is shown nearer than this unless somebody zooms. */
const FITTED = 7
const MOVE = 300
/** Room for marks at the edges of what is shown, pixels: names stand above their places. */
const PADDING = { top: 70, bottom: 60, left: 120, right: 120 }

/** A map on the page. It must be closed. */
export class MapDrawing {
  readonly #map: Drawing
  readonly #events: MapEvents

  constructor(container: HTMLElement, events: MapEvents) {
    this.#events = events
    this.#map = new Drawing({
      container,
      center: [0, 20],
      zoom: 1,
      minZoom: FARTHEST,
      maxZoom: NEAREST,
      renderWorldCopies: false,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
    })
    this.#map.touchZoomRotate.disableRotation()
    this.#map.keyboard.disableRotation()
    this.#map.on('move', () => this.#events.onMove(this))
    // For those who wait until all is drawn, names and all, before they take a picture.
    this.#map.on('idle', () => container.setAttribute('data-drawn', ''))
    this.#map.on('resize', () => this.#events.onMove(this))
    this.#map.on('moveend', (event) => {
      // What the program moves is where the address says already.
      if ('fitted' in event) return
      this.#events.onRest(this.view())
    })
  }

  /** The element over the canvas in which marks stand: what is dragged or turned there moves the map. */
  get layer(): HTMLElement {
    return this.#map.getCanvasContainer()
  }

  /** Draws land and sea. */
  show(world: World, palette: Palette, tag: string): void {
    // Comparing two worlds point by point takes longer than drawing one.
    this.#map.setStyle(mapStyle(world, palette, tag), { diff: false })
  }

  /** Says what is seen to those who do not see it. */
  describe(words: string): void {
    this.#map.getCanvas().setAttribute('aria-label', words)
  }

  view(): MapView {
    const { lng, lat } = this.#map.getCenter()
    return { longitude: lng, latitude: lat, zoom: this.#map.getZoom() }
  }

  /** Where a place is on the screen; null where it is far outside of what is seen. */
  placeOf({
    longitude,
    latitude,
  }: Pick<Located, 'longitude' | 'latitude'>): { readonly x: number; readonly y: number } | null {
    const { x, y } = this.#map.project([longitude, latitude])
    const { clientWidth, clientHeight } = this.#map.getContainer()
    return x < -50 || y < -20 || x > clientWidth + 50 || y > clientHeight + 60 ? null : { x, y }
  }

  /** Shows a part of the world at once. */
  go({ longitude, latitude, zoom }: MapView): void {
    this.#map.jumpTo({ center: [longitude, latitude], zoom }, { fitted: true })
  }

  /** Moves the view so that everything of a list can be seen. A person asked for it when `byHand`. */
  fit(things: readonly Located[], { isCalm, byHand }: { readonly isCalm: boolean; readonly byHand: boolean }): void {
    if (things.length === 0) return
    const [across, down] = [things.map(({ longitude }) => longitude), things.map(({ latitude }) => latitude)]
    this.#map.fitBounds(
      [
        [Math.min(...across), Math.min(...down)],
        [Math.max(...across), Math.max(...down)],
      ],
      { padding: PADDING, maxZoom: byHand ? NEAREST : FITTED, duration: isCalm || !byHand ? 0 : MOVE, bearing: 0 },
      byHand ? {} : { fitted: true },
    )
  }

  /** Goes nearer by so many steps, or farther. */
  zoom(steps: number, isCalm: boolean): void {
    this.#map.zoomTo(this.#map.getZoom() + steps, { duration: isCalm ? 0 : MOVE })
  }

  close(): void {
    this.#map.remove()
  }
}
