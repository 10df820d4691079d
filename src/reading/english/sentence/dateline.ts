import type { Token } from '../../../text/tokens.ts'
import type { Page } from '../../page.ts'
import { type FoundName, plain } from '../names/found-name.ts'

const DATELINE = /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:, [^()–—\n]{2,50})?(?:\([^()\n]{2,30}\) ?)? ?[–—-]{1,2} /u
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
  const agency = page.text.slice(start, datelineEnd({ page, start })).indexOf('(')
  const end = agency === -1 ? datelineEnd({ page, start }) : start + agency
  return names.map((name) => ((tokens[name.last - 1]?.end ?? end) < end ? plain(name.first, name.last, 'place') : name))
}
