import furniture from './furniture.json' with { type: 'json' }

const LABEL = new RegExp(`^(?:${furniture.boxes.join('|')})(?: [\\p{L} ]{1,30})?$`, 'iu')

/** Whether a line only says that a box of facts follows, and names nobody: "Infobox", "Infobox officeholder". */
export function isBoxLabel(line: string): boolean {
  return LABEL.test(line.trim())
}
