import type { Role } from '../../page.ts'
import { isNamedGroup } from '../reference/groups.ts'
import { dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { organizationIn, participantsIn } from '../sentence/participants.ts'
import type { Core, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import campWords from './camps.json' with { type: 'json' }
import { relate } from './relation.ts'

const CAMPS = new Set(campWords.camps)
const ATTENDING = new Set(campWords.attending)
const GETTING = new Set(campWords.getting)
const RUNNING = new Set(campWords.running)

/** "Members of X trained in Y's camps", "received training at camps run by Y": whose camps they are supports whose men they are. */
export function readCamps(parse: SentenceParse, clause: Clause): void {
  const { verb, subject } = clause
  if (verb.negated || verb.modal || !isTrained(clause)) return
  const owner = campsOf(clause)
    .map((core) => organizationIn(core) ?? runBy(parse, core))
    .find((role) => role !== null && isNamedGroup(parse.page.cast.head(role.figure)))
  if (owner == null) return
  const trigger = parse.units[verb.first]?.start ?? 0
  const at = { valid: dateOf(parse, clause).valid, trigger, granted: false, negated: false, end: owner.end }
  for (const trainee of participantsIn(parse, subject, 'organization'))
    relate(parse, owner, { predicate: 'supports', others: [trainee] }, at)
}

/** "trained", "was trained", "received training", "attended": not "trained others". */
function isTrained({ verb, passive, object }: Clause): boolean {
  if (verb.lemma === 'train') return passive || object === null
  if (passive) return false
  return ATTENDING.has(verb.lemma) || (GETTING.has(verb.lemma) && object?.cores[0]?.head === 'training')
}

function campsOf({ verb, object, attached }: Clause): Core[] {
  const inside = attached.filter(({ preposition }) => preposition === 'in' || preposition === 'at')
  const phrases: readonly (Phrase | null)[] = ATTENDING.has(verb.lemma) ? [object] : inside.map(({ phrase }) => phrase)
  return phrases.flatMap((phrase) => phrase?.cores ?? []).filter(({ head }) => CAMPS.has(head ?? ''))
}

/** "camps run by Y". */
function runBy(parse: SentenceParse, core: Core): Role | null {
  const run = parse.clauses.find(({ passive, verb, subject }) => {
    return passive && RUNNING.has(verb.lemma) && subject?.cores.includes(core) === true
  })
  const by = run?.attached.find(({ preposition }) => preposition === 'by')?.phrase ?? null
  return participantsIn(parse, by, 'organization')[0] ?? null
}
