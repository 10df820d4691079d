import { fold } from '../text/normalise.ts'
import data from './asides.json' with { type: 'json' }
import type { Block } from './layout.ts'

const SECTIONS: ReadonlySet<string> = new Set(data.sections.map(fold))
/** "Read more: X", and what every page of a site says. */
const LINE = new RegExp(
  `^(?:(?:${data.leads.join('|')})\\s*(?:[:|»–—]|\\.\\.|-\\s)|(?:${data.openings.join('|')})|\\^\\s)`,
  'iu',
)
const LONGEST_LINE = 250
const LONGEST_LINK = 200
const SENTENCE_END = /[.!?؟]["”»)]*\s*$/u
const LONGEST_HEADING = 40

/**
 * The blocks of a page without those beside its text: links to other texts ("Read more: X", what stands under "Related
 * articles" and "References"), and what every page of its site says.
 */
export function withoutAsides(text: string, blocks: readonly Block[]): Block[] {
  let inLinks = false
  return blocks.filter((block) => {
    if (isAside(text, block)) return false
    inLinks = opensLinks(text, block) || (inLinks && isLink(text, block))
    return !inLinks
  })
}

function opensLinks(text: string, { kind, start, end }: Block): boolean {
  return (
    kind !== 'title' && kind !== 'field' && end - start < LONGEST_HEADING && SECTIONS.has(fold(text.slice(start, end)))
  )
}

/** Whether a block under such a heading is one more link: short, and no sentence. */
function isLink(text: string, { kind, start, end }: Block): boolean {
  const isSection = kind === 'heading' && /^\s*=/u.test(text.slice(end, end + 4))
  return kind !== 'title' && !isSection && end - start < LONGEST_LINK && !SENTENCE_END.test(text.slice(start, end))
}

function isAside(text: string, { kind, start, end }: Block): boolean {
  return kind !== 'title' && end - start < LONGEST_LINE && LINE.test(text.slice(start, Math.min(end, start + 40)))
}
