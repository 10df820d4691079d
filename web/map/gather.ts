/** Where something lies: degrees, WGS 84. */
export interface Located {
  readonly key: string
  readonly longitude: number
  readonly latitude: number
  /** The larger, the sooner it keeps its own mark. */
  readonly weight: number
}

/** Things that share one mark, which stands where the first of them lies. */
export interface Gathered<Thing extends Located> {
  readonly key: string
  readonly longitude: number
  readonly latitude: number
  readonly things: readonly Thing[]
}

/** What a mark with its name takes up, pixels. */
const WIDTH = 130
const HEIGHT = 40
/** The world at zoom 0 is one tile so wide, pixels. */
const TILE = 512
/** Where Mercator's map ends. */
const NORTHERNMOST = 85.0511

/**
 * Gathers what would lie over one another at a zoom: the weightiest first, each takes in what is too near to it. The same
 * things give the same marks in whichever order they come; from north to south, as a page is read.
 */
export function gather<Thing extends Located>(things: readonly Thing[], zoom: number): readonly Gathered<Thing>[] {
  const size = TILE * 2 ** zoom
  const waiting = things
    .map((thing) => ({ thing, x: size * across(thing.longitude), y: size * down(thing.latitude) }))
    .sort(({ thing: one }, { thing: other }) => other.weight - one.weight || (one.key < other.key ? -1 : 1))
  const byCell = new Map<string, { readonly x: number; readonly y: number; readonly things: Thing[] }[]>()
  const marks: { readonly x: number; readonly y: number; readonly things: Thing[] }[] = []
  for (const { thing, x, y } of waiting) {
    const [column, row] = [Math.floor(x / WIDTH), Math.floor(y / HEIGHT)]
    const near = nearby(byCell, column, row).find(
      (mark) => Math.abs(mark.x - x) < WIDTH && Math.abs(mark.y - y) < HEIGHT,
    )
    if (near !== undefined) {
      near.things.push(thing)
      continue
    }
    const mark = { x, y, things: [thing] }
    marks.push(mark)
    const cell = `${column} ${row}`
    byCell.set(cell, [...(byCell.get(cell) ?? []), mark])
  }
  return marks
    .toSorted((one, other) => one.y - other.y || one.x - other.x)
    .flatMap(({ things: [first, ...others] }) => {
      if (first === undefined) return []
      const { key, longitude, latitude } = first
      return [{ key, longitude, latitude, things: [first, ...others] }]
    })
}

function nearby<Mark>(byCell: ReadonlyMap<string, readonly Mark[]>, column: number, row: number): readonly Mark[] {
  return [-1, 0, 1].flatMap((aside) =>
    [-1, 0, 1].flatMap((below) => byCell.get(`${column + aside} ${row + below}`) ?? []),
  )
}

/** How far things lie apart at a zoom, at most, in pixels: what is at one place is not told apart by coming nearer. */
export function extentOf(things: readonly Located[], zoom: number): number {
  const size = TILE * 2 ** zoom
  const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)
  const [x, y] = [things.map(({ longitude }) => across(longitude)), things.map(({ latitude }) => down(latitude))]
  return things.length === 0 ? 0 : size * Math.max(span(x), span(y))
}

/** Mercator's projection, the world from 0 to 1. */
function across(longitude: number): number {
  return (longitude + 180) / 360
}

function down(latitude: number): number {
  const bounded = Math.max(-NORTHERNMOST, Math.min(NORTHERNMOST, latitude))
  const radians = (bounded * Math.PI) / 180
  return (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2
}
