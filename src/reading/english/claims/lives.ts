import type { SentenceParse } from '../sentence/parse.ts'
import { propose } from '../sentence/propose.ts'
import type { Unit } from '../syntax/unit.ts'

const YEARS = /^(?:c\. ?|born )?(?<born>\d{4})\s?[–—-]\s?(?:c\. ?)?(?<died>\d{4})$/u
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
  const years = YEARS.exec(words)?.groups
  if (years !== undefined) return isLifetime(years['born'], years['died']) ? years['died'] : undefined
  const times = page.times.filter((time) => time.start >= start && time.end <= end && time.edtf !== null)
  const last = times.at(-1)?.edtf ?? undefined
  if (last === undefined) return undefined
  // "5 May 1955 – 3 June 2003" is one expression.
  const [from, to] = last.split('/')
  if (to !== undefined) return times.length === 1 && !/[./]$/u.test(last) && isLifetime(from, to) ? to : undefined
  const isSpan =
    times.length === 2 &&
    isLifetime(times[0]?.edtf ?? '', last) &&
    DASH.test(page.text.slice(times[0]?.end, times[1]?.start))
  return isSpan || DIED.test(words) ? last : undefined
}

/** Nobody died this young whom a text on armed groups names: a shorter span tells how long an office was held. */
const YOUNGEST = 16

function isLifetime(born = '', died = ''): boolean {
  return Number(died.slice(0, 4)) - Number(born.slice(0, 4)) >= YOUNGEST
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
