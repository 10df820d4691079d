import { isVoid, scan } from './scan.ts'

/** What one pass over a page tells before a tree is built of it. */
export interface Survey {
  /** What the characters stop inside of, when they do. */
  readonly cutInside: string | undefined
  /** Whether a tree of it is safe to build and to walk. */
  readonly tame: boolean
}

const DEEPEST = 300
const MOST_ELEMENTS = 50_000
const LONGEST = 8 * 1024 * 1024
const LONGEST_TAG = 64 * 1024
/** Elements that the next of their kind closes; counting them would call long flat pages deep. */
const CLOSED_BY_NEXT = new Set('p li td th tr dt dd option thead tbody tfoot'.split(' '))

/** Walks over the tags of a page once, counting what could make a tree too deep or too large. */
export function survey(html: string): Survey {
  let depth = 0
  let deepest = 0
  let elements = 0
  let longestTag = 0
  let cutInside: string | undefined
  for (const token of scan(html)) {
    if (token.kind === 'cut') cutInside = token.inside
    if (token.kind !== 'open' && token.kind !== 'close') continue
    longestTag = Math.max(longestTag, token.attributes.length)
    elements += 1
    if (isVoid(token.name) || CLOSED_BY_NEXT.has(token.name) || /\/\s*$/.test(token.attributes.slice(-8))) continue
    depth = token.kind === 'open' ? depth + 1 : Math.max(0, depth - 1)
    deepest = Math.max(deepest, depth)
  }
  const tame =
    deepest <= DEEPEST && elements <= 2 * MOST_ELEMENTS && html.length <= LONGEST && longestTag <= LONGEST_TAG
  return { cutInside, tame }
}
