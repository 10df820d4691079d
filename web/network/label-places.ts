import type { Disc } from './segment.ts'

/** A name that asks for room beside its node; pixels of the view. */
export interface Label {
  readonly text: string
  /** The middle of the node, and its radius. */
  readonly x: number
  readonly y: number
  readonly radius: number
  /** How wide the name is when it is written. */
  readonly width: number
  /** Names that say more are given room before others. */
  readonly weight: number
  /** Whether it is written even where there is no room. */
  readonly isNeeded: boolean
}

/** Where a name is written: its left end, and the line it stands on. */
export interface PlacedLabel {
  readonly text: string
  readonly left: number
  readonly base: number
}

/** What is seen: the nodes, in a frame of so many pixels. */
export interface View {
  readonly width: number
  readonly height: number
  readonly discs: ReadonlyMap<string, Disc>
}

/** A stretch of the view that is taken. */
interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The size of letters, and the room between a node and its name, pixels. */
export const LETTERS = 12
export const BESIDE = 4
const CELL = 64
/** Nothing is so large that its name may cover another. */
const NAME = Infinity

/**
 * Finds room for names beside their nodes, on the right, else on the left, below or above, so that none covers another
 * or somebody else's node or is cut off; failing that, over smaller nodes. Names for which there is none are left out, unless they are needed.
 */
export function placeLabels(labels: readonly Label[], { width, height, discs }: View): readonly PlacedLabel[] {
  const taken = new Taken()
  for (const { x, y, radius } of discs.values())
    taken.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }, radius)
  const placed: PlacedLabel[] = []
  for (const label of labels.toSorted(byNeed)) {
    const boxes = boxesBeside(label)
    const seen = boxes.filter((box) => isWithin(box, width, height))
    const free = seen.find((box) => !taken.meets(box, 0)) ?? seen.find((box) => !taken.meets(box, label.radius))
    const box = free ?? (label.isNeeded ? boxes[0] : undefined)
    if (box === undefined) continue
    taken.add(box, NAME)
    placed.push({ text: label.text, left: box.left, base: box.bottom - LETTERS / 4 })
  }
  return placed
}

function byNeed(a: Label, b: Label): number {
  return Number(b.isNeeded) - Number(a.isNeeded) || b.weight - a.weight || a.y - b.y || a.x - b.x
}

function isWithin({ left, top, right, bottom }: Box, width: number, height: number): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height
}

function boxesBeside({ x, y, radius, width }: Label): readonly Box[] {
  const away = radius + BESIDE
  const middle = y - LETTERS / 2 - 1
  return [
    boxAt(x + away, middle, width),
    boxAt(x - away - width, middle, width),
    boxAt(x - width / 2, y + away - 2, width),
    boxAt(x - width / 2, y - away - LETTERS, width),
  ]
}

function boxAt(left: number, top: number, width: number): Box {
  return { left, top, right: left + width, bottom: top + LETTERS + 2 }
}

/** What is taken of the view, in cells, so that only neighbours are looked at. */
class Taken {
  readonly #cells = new Map<string, { readonly box: Box; readonly size: number }[]>()

  add(box: Box, size: number): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.#cells.get(cell)
      if (boxes === undefined) this.#cells.set(cell, [{ box, size }])
      else boxes.push({ box, size })
    }
  }

  /** Whether something of at least this size is met. */
  meets(box: Box, least: number): boolean {
    return cellsOf(box).some((cell) =>
      this.#cells.get(cell)?.some((other) => other.size >= least && overlap(box, other.box)),
    )
  }
}

function cellsOf({ left, top, right, bottom }: Box): readonly string[] {
  const cells: string[] = []
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1) cells.push(`${column} ${row}`)
  return cells
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
