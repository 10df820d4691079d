import type { SentenceParse } from '../sentence/parse.ts'
import { propose } from '../sentence/propose.ts'
import type { Unit } from '../syntax/unit.ts'

const YEARS = /^(?:c\. ?|born )?\d{4}\s?[–—-]\s?(?:c\. ?)?(?<died>\d{4})$/u
const DIED = /(?:^|[\s,;–—-])(?:died|d\.|†|killed|executed|assassinated)\s/iu
const DASH = /[–—]|\s-\s/u

/** When persons died, by the brackets behind their names: "X (1955–2003)", "X (5 May 1955 – 3 June 2003)", "X (died 2003)". */
export function readLives(parse: SentenceParse): void {
  for (const bracket of parse.brackets) {
    const unit = parse.units[bracket.after]
    if (unit?.tag !== 'name' || unit.mention?.figure.type !== 'person') continue
    const valid = deathIn(parse, bracket)
    if (valid !== undefined) claimOf(parse, unit, valid, bracket.end)
  }
}

/** The day or year of a death in a bracket; undefined when it tells none. */
function deathIn({ page }: SentenceParse, { start, end }: SentenceParse['brackets'][number]): string | undefined {
  const words = page.text.slice(start, end).trim()
  const years = YEARS.exec(words)?.groups?.['died']
  if (years !== undefined) return years
  const times = page.times.filter((time) => time.start >= start && time.end <= end && time.edtf !== null)
  const last = times.at(-1)?.edtf ?? undefined
  if (last === undefined) return undefined
  // "5 May 1955 – 3 June 2003" is one expression.
  if (last.includes('/')) return times.length === 1 && !/[./]$/u.test(last) ? last.split('/')[1] : undefined
  const isSpan = times.length === 2 && DASH.test(page.text.slice(times[0]?.end, times[1]?.start))
  return isSpan || DIED.test(words) ? last : undefined
}

function claimOf(parse: SentenceParse, unit: Unit, valid: string, end: number): void {
  const mention = unit.mention as NonNullable<Unit['mention']>
  propose(parse, {
    subject: { figure: mention.figure, start: unit.start, end: unit.end },
    predicate: 'status',
    object: { value: 'dead' },
    valid,
    trigger: unit.start,
    start: unit.start,
    end,
    score: 0.7,
    granted: true,
  })
}
