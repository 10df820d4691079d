import type { Role } from '../../page.ts'
import { dateWithin } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { roleOf } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Core, Phrase } from '../syntax/chunk.ts'
import type { Office } from './office.ts'

/** "leaders": an office that several hold. */
export function isPlural(core: Core): boolean {
  return core.head?.endsWith('s') === true
}

/** The persons that a phrase names or describes. */
export function personsOf(parse: SentenceParse, phrase: Phrase): Role[] {
  return phrase.cores.flatMap((core) => {
    // "an activist who uses the name X": a description that stands for somebody.
    const unit = core.name ?? core.words.at(-1)
    const isPerson = unit?.mention !== undefined && parse.page.cast.head(unit.mention.figure).type === 'person'
    return isPerson && unit !== undefined ? [roleOf(unit)] : []
  })
}

/** Who holds an office; taken for granted unless the sentence says just that. */
export function hold(parse: SentenceParse, holder: Role, office: Office, granted = true): void {
  const end = Math.max(holder.end, office.trigger, office.organization?.end ?? 0)
  const dated = dateWithin(parse, office.trigger, Math.min(parse.end, nextComma(parse, end)))
  const dates = dated.time !== null && dated.time.bound !== 'at' ? dated.valid : null
  state(parse, holder, office, {
    valid: dates,
    granted,
    negated: false,
    trigger: office.trigger,
    timeEnd: dates === null ? 0 : (dated.time?.end ?? 0),
  })
}

function nextComma(parse: SentenceParse, from: number): number {
  return (
    parse.units.find(
      (unit) => unit.start >= from && (unit.tag === 'comma' || unit.tag === 'verb' || unit.tag === 'stop'),
    )?.start ?? parse.end
  )
}

/** How an office is told: when it was held, and whether the sentence takes it for granted or denies it. */
export interface Manner {
  readonly valid: string | null
  readonly granted: boolean
  readonly negated: boolean
  readonly trigger: number
  readonly timeEnd: number
}

/** Says that somebody holds an office, in a manner. */
export function state(
  parse: SentenceParse,
  holder: Role,
  office: Office,
  { valid, granted, negated, trigger, timeEnd }: Manner,
): void {
  const { organization } = office
  if (organization === null) return
  const places = [holder, organization].filter(({ start, end }) => end > start)
  const officeEnd = office.trigger + office.words.length
  propose(parse, {
    subject: holder,
    predicate: office.predicate,
    object: organization,
    ...(office.predicate === 'founder_of' ? {} : { qualifiers: { role: office.words } }),
    valid,
    trigger,
    start: Math.min(office.trigger, ...places.map(({ start }) => start)),
    end: Math.max(officeEnd, timeEnd, ...places.map(({ end }) => end)),
    score: 0.85,
    granted,
    negated,
    doubtful: office.doubtful,
  })
}
