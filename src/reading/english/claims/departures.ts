import { isRole, type Proposal, type Role } from '../../page.ts'
import { lastTold } from '../../told.ts'
import { isNamedGroup } from '../reference/groups.ts'
import { dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { propose } from '../sentence/propose.ts'
import type { Clause } from '../syntax/clause.ts'
import frameWords from './frames.json' with { type: 'json' }
import { fill, head } from './slots.ts'

const SPLITTING = new Set(frameWords.splitting)
const LEAVING = new Set(frameWords.leaving)
/** From whom, into what, where: "split into rival commands", "withdrew to the hills". */
const TOLD: ReadonlySet<string> = new Set(['from', 'into', 'to', 'for'])
const BELONGING: ReadonlySet<string> = new Set(['part_of', 'affiliated_with'])

/**
 * "was part of X until 1989, when it split", "X was a faction of Y. In 2012 it broke away": who goes without a word of from
 * whom has split from what it was told to be in.
 */
export function readDeparture(parse: SentenceParse, clause: Clause): void {
  const { verb, passive, object, attached } = clause
  const splits = SPLITTING.has(verb.verb)
  if (passive || verb.negated || verb.modal || !(splits || LEAVING.has(verb.lemma))) return
  // "several of its cells seceded": not the whole of it.
  const isWhole = clause.subject?.cores.every(({ name, words }) => name !== null || words.at(-1)?.mention !== undefined)
  if (isWhole !== true) return
  if (object !== null || attached.some(({ preposition }) => TOLD.has(preposition))) return
  for (const leaver of fill(parse, clause, 'agent', 'organization')) {
    // "withdrew" may be from a town: what it left must stand in the same sentence.
    const told = belongingOf(parse, leaver, splits ? 0 : parse.start)
    if (told !== undefined) leave(parse, clause, leaver, told)
  }
}

/** That a body is in another. */
interface Told extends Proposal {
  readonly whole: Role
}

function leave(parse: SentenceParse, clause: Clause, leaver: Role, told: Told): void {
  const dated = dateOf(parse, clause)
  const end = told.valid?.startsWith('/') === true && told.start >= parse.start ? told.valid.slice(1) : null
  const { first, last } = clause.verb
  const trigger = parse.units[first]?.start ?? parse.start
  propose(parse, {
    subject: leaver,
    predicate: 'split_from',
    object: told.whole,
    valid: dated.valid ?? end,
    trigger,
    start: leaver.end > 0 ? Math.min(leaver.start, trigger) : trigger,
    end: Math.max(parse.units[last - 1]?.end ?? trigger, dated.time?.end ?? 0),
    score: 0.8,
  })
}

/** What a body was told to be in, if nobody has told that it left. */
function belongingOf(parse: SentenceParse, leaver: Role, from: number): Told | undefined {
  const { page } = parse
  const who = head(parse, leaver)
  const isOf = ({ subject }: Proposal): boolean => page.cast.head(subject.figure) === who
  const told = lastTold(page, (one) => isOf(one) && BELONGING.has(one.predicate) && one.start >= from)
  if (told === undefined || !isRole(told.object) || told.factuality === 'denied') return undefined
  const whole = page.cast.head(told.object.figure)
  if (!isNamedGroup(whole) || !isNamedGroup(page.cast.head(leaver.figure))) return undefined
  const hasLeft = ({ predicate, object }: Proposal): boolean =>
    predicate === 'split_from' && isRole(object) && page.cast.head(object.figure) === whole
  return lastTold(page, (one) => isOf(one) && hasLeft(one)) === undefined ? { ...told, whole: told.object } : undefined
}
