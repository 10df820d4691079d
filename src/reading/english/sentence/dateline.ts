import type { SentenceParse } from './parse.ts'

const DATELINE = /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:, [^()–—\n]{2,50})?(?:\([^()\n]{2,30}\) ?)? ?[–—-]{1,2} /u
const LONGEST = 140

/** Where the place and the agency end with which a report opens, "GOMA, Congo (AFP) – "; its start when it opens with none. */
export function datelineEnd({ page, start }: Pick<SentenceParse, 'page' | 'start'>): number {
  return start + (DATELINE.exec(page.text.slice(start, start + LONGEST))?.[0].length ?? 0)
}
