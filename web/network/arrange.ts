import { type Joined, taskOf } from './layout.ts'
import type { Place, Places } from './picture.ts'

/** A layout under way. */
export interface Arranging {
  readonly stop: () => void
}

/**
 * Finds a place for everybody in a worker. `tell` gets all places, several times; the last time they are final. Throws
 * in the page, as an error event, when the worker cannot run.
 */
export function arrange(joined: Joined, known: Places, tell: (places: Places, isFinal: boolean) => void): Arranging {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
  const task = taskOf(joined, known)
  let latest: Places = new Map()
  worker.addEventListener('message', ({ data }: MessageEvent<Float32Array | null>) => {
    if (data !== null) latest = placesOf(joined.nodes, data, known)
    tell(latest, data === null)
    if (data === null) worker.terminate()
  })
  worker.addEventListener('error', ({ message }) => reportError(new Error(`network: the layout failed: ${message}`)))
  worker.postMessage(task)
  return { stop: () => worker.terminate() }
}

function placesOf(nodes: readonly string[], numbers: Float32Array, known: Places): Places {
  const places = nodes.map((node, at): [string, Place] => {
    const pinned = known.get(node)?.pinned === true
    return [node, { x: numbers[2 * at] ?? 0, y: numbers[2 * at + 1] ?? 0, ...(pinned && { pinned }) }]
  })
  return new Map(places)
}
