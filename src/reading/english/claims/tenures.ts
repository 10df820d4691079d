import type { Figure } from '../../cast.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { roleOf } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'

/**
 * "X (2015 to present): X is a preacher who …": an entry in a section on those who lead a group, with the years in which
 * its bearer did.
 */
export function readTenure(parse: SentenceParse): void {
  const { page, units, chunks, brackets } = parse
  const [holder, bracket] = [units[0], brackets[0]]
  const group = page.topic === null ? undefined : page.cast.head(page.topic)
  if (holder?.mention === undefined || bracket?.after !== 0 || group?.type !== 'organization') return
  if (chunks[1]?.kind !== 'stop' || chunks[1].norm !== ':' || holder.mention.figure.type !== 'person') return
  const heading = headingAbove(parse)
  const valid = periodIn(parse, bracket)
  if (valid === null || !LEADING.test(heading)) return
  propose(parse, {
    subject: roleOf(holder),
    predicate: 'leader_of',
    object: { figure: page.topic as Figure, start: 0, end: 0 },
    valid,
    trigger: holder.start,
    start: holder.start,
    end: bracket.end,
    score: 0.8,
    granted: true,
  })
}

const LEADING = /\blead|\bcommand/iu

/** The words of the heading that a sentence stands under. */
function headingAbove({ page, start }: SentenceParse): string {
  const heading = page.blocks.findLast((block) => block.kind === 'heading' && block.end <= start)
  return heading === undefined ? '' : page.text.slice(heading.start, heading.end)
}

/** "2005–2010", "2015 to present", "unknown to 2020": from when until when. */
function periodIn({ page }: SentenceParse, { start, end }: { start: number; end: number }): string | null {
  const times = page.times.filter((time) => time.start >= start && time.end <= end && time.edtf !== null)
  const [first, last] = [times[0]?.edtf, times.at(-1)?.edtf]
  if (first == null || last == null) return null
  if (times.length > 1) return `${first}/${last}`
  if (first.includes('/')) return first
  const words = page.text.slice(start, end)
  if (GOING_ON.test(words)) return `${first}/..`
  return ENDED.test(words) ? `/${first}` : first
}

const GOING_ON = /\b(?:since|present|now)\b|[–—-]\s*$/iu
const ENDED = /^(?:unknown|until|to|\?)\b|^\s*[–—-]/iu
