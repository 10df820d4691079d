import Sigma from 'sigma'
import type { CameraState, Coordinates, MouseCoords } from 'sigma/types'
import type { Palette } from '../design/palette.ts'
import { drawCoarsely } from './coarse.ts'
import { LineProgram } from './edge-program.ts'
import { type EdgeAttributes, graphOf, type NetworkGraph, type NodeAttributes } from './graph-of.ts'
import type { PlacedLabel } from './label-places.ts'
import { Labels } from './labels.ts'
import { ShapeProgram } from './node-program.ts'
import { Pace } from './pace.ts'
import type { Picture, Place, Places } from './picture.ts'
import { type Disc, distanceTo, segmentOf } from './segment.ts'

/** What somebody did in the picture. */
export interface DrawingEvents {
  readonly onNode: (id: string) => void
  readonly onEdge: (key: string) => void
  readonly onNothing: () => void
  /** A node was dragged to a place. */
  readonly onPin: (id: string, place: Place) => void
}

/** A picture as it is seen: the nodes of the view, and the names for which there is room. */
export interface OnScreen {
  readonly width: number
  readonly height: number
  readonly discs: ReadonlyMap<string, Disc>
  readonly labels: readonly PlacedLabel[]
}

/** Edges of which a picture is large: while it moves it is drawn in less detail, and not all of it. */
const LARGE = 1500
/** The layers that WebGL draws. */
const DRAWN = ['edges', 'nodes'] as const
/** The layers that have nothing to show while a large picture moves. To show them empty takes a fifth of a frame. */
const STILL = ['edgeLabels', 'labels', 'hovers', 'hoverNodes'] as const
/** How long after the last movement everything is drawn again, ms. */
const REST = 120
/** How near a line counts as on it, pixels. */
const NEAR = 7
const MOVE = 250
const PADDING = 40
/** Room at the edges of the view: names stand mostly to the right of their nodes, and buttons below them; pixels. */
const ROOM = { left: 50, right: 100, top: 25, bottom: 65 }
/** The least that is left of the view for the picture, pixels, and how near it is looked at. */
const LEAST = 100
const CLOSEST = 0.1
const WHOLE: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }

/** A picture of a network on the page. It must be closed. The fonts of its labels must be loaded before it is made. */
export class NetworkDrawing {
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>
  readonly #events: DrawingEvents
  readonly #labels = new Labels(() => this.#palette)
  #graph: NetworkGraph
  #picture: Picture = { nodes: [], edges: [] }
  #places: Places = new Map()
  #palette: Palette
  #dragged: string | null = null
  readonly #pace = new Pace(LARGE)
  #isCoarse = false
  /** When the frame began that is drawn just now, ms. */
  #began = 0
  #resting: ReturnType<typeof setTimeout> | undefined

  constructor(container: HTMLElement, palette: Palette, events: DrawingEvents) {
    this.#palette = palette
    this.#events = events
    this.#graph = graphOf(this.#picture, this.#places, palette)
    this.#sigma = new Sigma<NodeAttributes, EdgeAttributes>(this.#graph, container, {
      allowInvalidContainer: true,
      defaultNodeType: 'shape',
      defaultEdgeType: 'line',
      nodeProgramClasses: { shape: ShapeProgram as never },
      nodeHoverProgramClasses: { shape: ShapeProgram as never },
      edgeProgramClasses: { line: LineProgram as never },
      zIndex: true,
      labelRenderedSizeThreshold: 5,
      labelDensity: 0.7,
      stagePadding: PADDING,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      ...this.#labels.settings(),
    })
    this.#listen()
  }

  /** Shows a picture. The view stays where it is. */
  show(picture: Picture, places: Places, palette: Palette): void {
    this.#picture = picture
    this.#places = places
    this.#palette = palette
    const isLarge = picture.edges.length > LARGE
    this.#graph = graphOf(isLarge ? widestFirst(picture) : picture, places, palette)
    this.#sigma.setSetting('hideLabelsOnMove', isLarge)
    const box = boxOf([...places.values()])
    this.#sigma.setCustomBBox(box)
    this.#sigma.setGraph(this.#graph)
  }

  /** Moves the view so that everybody who is shown can be seen. */
  async fit(animated: boolean): Promise<void> {
    const shown = this.#picture.nodes.flatMap(({ id }) => this.#sigma.getNodeDisplayData(id) ?? [])
    await this.#go(shown.length === 0 ? WHOLE : this.#viewOf(boxOf(shown)), animated)
  }

  /** From where a stretch of the picture fills the view, with room for names and buttons around it. */
  #viewOf({ x, y }: ReturnType<typeof boxOf>): CameraState {
    const { width, height } = this.#sigma.getDimensions()
    const near = { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2, ratio: 1, angle: 0 }
    const onScreen = (place: Coordinates): Coordinates =>
      this.#sigma.framedGraphToViewport(place, { cameraState: near })
    // Up in the picture is down on the screen.
    const [start, end] = [onScreen({ x: x[0], y: y[1] }), onScreen({ x: x[1], y: y[0] })]
    const { left, right, top, bottom } = ROOM
    const ratio = Math.max(
      CLOSEST,
      (end.x - start.x) / Math.max(LEAST, width - left - right),
      (end.y - start.y) / Math.max(LEAST, height - top - bottom),
    )
    const unit = onScreen({ x: near.x + 1, y: near.y }).x - onScreen(near).x
    return {
      ...near,
      x: near.x + (ratio * (right - left)) / 2 / unit,
      y: near.y - (ratio * (bottom - top)) / 2 / unit,
      ratio,
    }
  }

  /** Makes everything `factor` times as large. */
  async zoom(factor: number, animated: boolean): Promise<void> {
    const { ratio } = this.#sigma.getCamera().getState()
    await this.#go({ ratio: ratio / factor }, animated)
  }

  /** Where everything is on the screen just now, for pictures that are saved. */
  onScreen(): OnScreen {
    return { ...this.#sigma.getDimensions(), discs: this.#discs(), labels: this.#labels.placed }
  }

  /** What is on the screen just now, on a canvas of its own. */
  toCanvas(): HTMLCanvasElement {
    const layers = this.#sigma.getCanvases()
    // What WebGL has drawn can be read only in the turn in which it was drawn.
    this.#redraw()
    const canvas = document.createElement('canvas')
    canvas.width = layers['nodes']?.width ?? 0
    canvas.height = layers['nodes']?.height ?? 0
    const context = canvas.getContext('2d')
    for (const name of ['edges', 'nodes', 'labels']) {
      const layer = layers[name]
      if (layer !== undefined) context?.drawImage(layer, 0, 0)
    }
    return canvas
  }

  close(): void {
    clearTimeout(this.#resting)
    this.#sigma.kill()
  }

  async #go(state: Partial<CameraState>, animated: boolean): Promise<void> {
    const camera = this.#sigma.getCamera()
    if (animated) await camera.animate(state, { duration: MOVE })
    else camera.setState(state)
  }

  #listen(): void {
    const sigma = this.#sigma
    sigma.getCamera().on('updated', () => this.#moved())
    // Where somebody points is told by what was drawn last, and that must be everything.
    sigma.getContainer().addEventListener('pointerdown', () => this.#rest(), { capture: true })
    sigma.on('beforeRender', () => {
      this.#began = performance.now()
    })
    sigma.on('afterRender', () => {
      if (this.#isCoarse) this.#keepPace()
      const context = sigma.getCanvases()['labels']?.getContext('2d')
      if (context) this.#labels.write(context, () => this.onScreen())
    })
    sigma.on('clickNode', ({ node }) => this.#events.onNode(node))
    sigma.on('clickStage', ({ event }) => {
      const edge = this.#edgeAt(event)
      if (edge === null) this.#events.onNothing()
      else this.#events.onEdge(edge)
    })
    sigma.on('downNode', ({ node }) => {
      this.#dragged = node
    })
    sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
      if (this.#dragged === null) {
        this.#point(event)
        return
      }
      preventSigmaDefault()
      event.original.preventDefault()
      this.#drag(this.#dragged, sigma.viewportToGraph(event))
    })
    sigma.on('upNode', () => this.#drop())
    sigma.on('upStage', () => this.#drop())
    sigma.on('enterNode', () => this.#cursor('pointer'))
    sigma.on('leaveNode', () => this.#cursor(''))
  }

  #moved(): void {
    if (this.#picture.edges.length <= LARGE) return
    this.#coarsely(this.#pace.most)
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => this.#rest(), REST)
  }

  /** Draws everything again. */
  #rest(): void {
    if (!this.#isCoarse) return
    clearTimeout(this.#resting)
    this.#coarsely(null)
    this.#redraw()
  }

  #coarsely(most: number | null): void {
    this.#isCoarse = most !== null
    drawCoarsely(this.#sigma, most)
    const canvases = this.#sigma.getCanvases()
    for (const layer of STILL) if (canvases[layer]) canvases[layer].hidden = this.#isCoarse
  }

  /** Draws the graph as sigma knows it, at once. */
  #redraw(): void {
    this.#sigma.refresh({ skipIndexation: true, partialGraph: {} })
  }

  /**
   * A browser lets a page run far ahead of what is on the screen: frames are asked for at full speed for a second, and then
   * all are waited for. So each is waited for here, by reading a pixel of it, and no frame counts before it can be seen.
   */
  #keepPace(): void {
    for (const layer of DRAWN) {
      const context = this.#sigma.getCanvases()[layer]?.getContext('webgl2')
      context?.bindFramebuffer(context.FRAMEBUFFER, null)
      context?.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4))
    }
    this.#pace.frame(performance.now() - this.#began, this.#picture.edges.length)
  }

  /** Only the node and its edges are looked at anew: told by its graph that a place changed, sigma goes through all of it. */
  #drag(node: string, { x, y }: Coordinates): void {
    Object.assign(this.#graph.getNodeAttributes(node), { x, y, pinned: true })
    const partialGraph = { nodes: [node], edges: this.#graph.edges(node) }
    this.#sigma.refresh({ partialGraph, skipIndexation: true, schedule: true })
    this.#moved()
  }

  #drop(): void {
    const node = this.#dragged
    this.#dragged = null
    if (node === null) return
    const { x, y, pinned } = this.#graph.getNodeAttributes(node)
    const before = this.#places.get(node)
    if (pinned && (before?.x !== x || before.y !== y)) this.#events.onPin(node, { x, y, pinned: true })
  }

  #point(event: MouseCoords): void {
    if (this.#isCoarse) return
    const container = this.#sigma.getContainer()
    container.style.cursor = this.#edgeAt(event) === null ? '' : 'pointer'
  }

  #cursor(cursor: string): void {
    this.#sigma.getContainer().style.cursor = cursor
  }

  /** The edge nearest to a place on the screen. Measured here: drawing all edges a second time to find it costs more. */
  #edgeAt(place: Coordinates): string | null {
    const discs = this.#discs()
    let [nearest, least]: [string | null, number] = [null, NEAR]
    this.#graph.forEachEdge((key, { lane }, subject, object) => {
      const [source, target] = [discs.get(subject), discs.get(object)]
      const segment = source === undefined || target === undefined ? null : segmentOf(source, target, lane)
      const distance = segment === null ? Infinity : distanceTo(segment, place)
      if (distance < least) [nearest, least] = [key, distance]
    })
    return nearest
  }

  #discs(): ReadonlyMap<string, Disc> {
    const discs = new Map<string, Disc>()
    this.#graph.forEachNode((id) => {
      const data = this.#sigma.getNodeDisplayData(id)
      if (data === undefined) return
      discs.set(id, { ...this.#sigma.framedGraphToViewport(data), radius: this.#sigma.scaleSize(data.size) })
    })
    return discs
  }
}

/** While it moves, only the first edges may be drawn: those that rest on most witnesses. */
function widestFirst({ nodes, edges }: Picture): Picture {
  return { nodes, edges: edges.toSorted((one, other) => other.width - one.width) }
}

function boxOf(points: readonly Coordinates[]): { readonly x: [number, number]; readonly y: [number, number] } {
  const span = (axis: 'x' | 'y'): [number, number] => {
    let [least, most] = [Infinity, -Infinity]
    for (const point of points) {
      least = Math.min(least, point[axis])
      most = Math.max(most, point[axis])
    }
    return points.length === 0 ? [0, 1] : [least, most]
  }
  return { x: span('x'), y: span('y') }
}
