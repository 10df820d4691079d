import { isRefusal } from '../parts/remembered.ts'
import type { Place, Places } from './picture.ts'

/*
 * Where entities stand in the picture of a workspace, kept by this browser so that they stand there tomorrow. Ids and
 * numbers only: no name and nothing that a source says.
 */

const PREFIX = 'stemma.places.'

/** One entity: its id, x, y, and 1 where it is pinned. */
type Row = readonly [string, number, number, 0 | 1]

/** The places kept for a workspace; none where nothing was kept or what is there cannot be read. */
export function keptPlaces(workspace: string): Places {
  try {
    const rows: unknown = JSON.parse(localStorage.getItem(PREFIX + workspace) ?? '[]')
    return new Map(Array.isArray(rows) ? rows.filter(isRow).map(placeOf) : [])
  } catch (error) {
    if (isRefusal(error) || error instanceof SyntaxError) return new Map()
    throw error
  }
}

/** Keeps the places of a workspace, where the browser lets pages keep something. */
export function keepPlaces(workspace: string, places: Places): void {
  const rows = [...places].map(([id, { x, y, pinned }]): Row => [id, Math.round(x), Math.round(y), pinned ? 1 : 0])
  try {
    localStorage.setItem(PREFIX + workspace, JSON.stringify(rows))
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row)) return false
  const [id, x, y] = row as readonly unknown[]
  return typeof id === 'string' && Number.isFinite(x) && Number.isFinite(y)
}

function placeOf([id, x, y, pinned]: Row): [string, Place] {
  return [id, { x, y, ...(pinned === 1 && { pinned: true }) }]
}
