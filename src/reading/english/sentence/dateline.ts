import { type Token, tokensOf } from '../../../text/tokens.ts'
import type { Page } from '../../page.ts'
import { type FoundName, plain } from '../names/found-name.ts'
import { english } from '../words/lexicon.ts'

const DATELINE = /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:, [^()–—\n]{2,50})?(?:\([^()\n]{2,30}\) ?)? ?[–—-]{1,2} /u
/** "PESHAWAR:", "NEW DELHI (PTI):", "GUWAHATI, July 13, 2025:" */
const PLACE_ALONE = /^\p{Lu}[\p{Lu}.'’ -]{3,30}(?:, (?=[^:\n]{0,20}\d)[\p{L}\d ,.]{3,30})?(?: ?\([^()\n]{2,30}\))?: /u
const LONGEST = 140
const SHOUTED = /^\p{Lu}{2}/u

/** Where the place and the agency end with which a report opens, "GOMA, Congo (AFP) – "; its start when it opens with none. */
export function datelineEnd({ page, start }: { readonly page: Pick<Page, 'text'>; readonly start: number }): number {
  return start + (DATELINE.exec(page.text.slice(start, start + LONGEST))?.[0].length ?? 0)
}

/** "GOMA, Congo (AFP) – Suspected fighters": the names of a report's first sentence, of which those before the agency are places. */
export function withPlacesOfDateline(
  page: Page,
  tokens: readonly Token[],
  names: readonly FoundName[],
): readonly FoundName[] {
  const [first] = names
  const start = tokens[0]?.start ?? 0
  if (first === undefined || first.first > 0 || !SHOUTED.test(tokens[0]?.text ?? '')) return names
  const close = datelineEnd({ page, start }) === start ? placeAloneEnd(page, start) : datelineEnd({ page, start })
  const agency = page.text.slice(start, close).indexOf('(')
  const end = agency === -1 ? close : start + agency
  return names.map((name) => ((tokens[name.last - 1]?.end ?? end) < end ? plain(name.first, name.last, 'place') : name))
}

/** Where the place alone ends with which the text of a report opens, and its colon; its start when it opens with none. */
function placeAloneEnd({ text, blocks }: Page, start: number): number {
  if (blocks.find(({ kind }) => kind === 'paragraph')?.start !== start) return start
  const place = PLACE_ALONE.exec(text.slice(start, start + LONGEST))?.[0] ?? ''
  return english.armedGroups.match(tokensOf(place), 0) === undefined ? start + place.length : start
}
