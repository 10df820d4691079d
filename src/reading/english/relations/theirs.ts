import { isRole, type Role } from '../../page.ts'
import { isNamedGroup } from '../reference/groups.ts'
import { dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { pairNear } from '../sentence/participants.ts'
import { type Chunk, type Core, isOfNone } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import roles from '../words/roles.json' with { type: 'json' }
import betweenWords from './between.json' with { type: 'json' }
import { relate } from './relation.ts'
import theirWords from './theirs.json' with { type: 'json' }
import { toneOf } from './tone.ts'

const BETWEEN: ReadonlyMap<string, string> = new Map(Object.entries(roles.between))
const MUTUAL = new Set(theirWords.mutual)
const OTHERS = new Set(theirWords.others)

/** "their rivalry", "Despite their brief cooperation": what two that were named are to one another. */
export function readTheirs(parse: SentenceParse, chunks: readonly Chunk[], i: number, core: Core): void {
  if (core.possessive?.norm !== 'their' || core.name !== null || core.of !== null || !MUTUAL.has(core.head ?? ''))
    return
  const predicate = BETWEEN.get(core.head ?? '')
  const next = chunks[i + 1]
  // "their alliance with X"
  if (predicate === undefined || (next?.kind === 'preposition' && OTHERS.has(next.norm))) return
  const [one, other] = pairNear(parse, core)
  if (one === undefined || other === undefined) return
  const clause = parse.clauses.find((candidate) => candidate.from <= i && i < candidate.to)
  if (clause?.verb.modal === true) return
  const negated = clause?.verb.negated === true && clause.object?.cores.includes(core) === true
  const trigger = parse.units[core.first]?.start ?? 0
  const at = { valid: null, granted: false, negated, trigger, end: parse.units[core.last - 1]?.end ?? 0 }
  relate(parse, one, { predicate, others: [other] }, at)
}

const RELATIONSHIPS = new Set(theirWords.relationships)
const ALLIANCES = new Set(theirWords.alliances)
const TURNING = new Set(theirWords.turning)
const SOURING = new Set(betweenWords.souringVerbs)
const COOLING = new Set([...betweenWords.coolingVerbs, ...betweenWords.partingVerbs])
const SIDES = new Set([...theirWords.others, 'among'])

/** "Relations soured in 1990", "The relationship turned violent", "The alliance collapsed": of two that were spoken of right before. */
export function readCourse(parse: SentenceParse, clause: Clause): void {
  const { verb, subject } = clause
  const [core, other] = subject?.cores ?? []
  if (core === undefined || other !== undefined || !isRelationship(core) || verb.negated || verb.modal) return
  const { valid, time } = dateOf(parse, clause)
  const told = courseOf(clause, core, valid)
  if (told === undefined || isSided(parse, clause)) return
  const [one, another] = pairOf(parse, core)
  if (one === undefined || another === undefined) return
  const trigger = parse.units[core.first]?.start ?? 0
  const end = Math.max(parse.units[verb.last - 1]?.end ?? 0, time?.end ?? 0)
  const at = { valid: told.valid, granted: false, negated: false, trigger, end }
  relate(parse, one, { predicate: told.predicate, others: [another] }, at)
}

/** "the relationship", "their alliance", of nobody who is named. */
function isRelationship(core: Core): boolean {
  const { head, name, of, modifiers, possessive } = core
  if (!RELATIONSHIPS.has(head ?? '') || name !== null || of !== null || modifiers.length > 0) return false
  return !isOfNone(core) && (possessive === null || possessive.norm === 'their')
}

/** "relations with X soured": told of whom they were with. */
function isSided({ chunks }: SentenceParse, { subject, attached }: Clause): boolean {
  const behind = subject === null ? undefined : chunks[chunks.indexOf(subject) + 1]
  if (behind?.kind === 'preposition' && SIDES.has(behind.norm)) return true
  return attached.some(({ preposition }) => SIDES.has(preposition))
}

/** What becomes of a tie: it sours, it turns violent, an alliance ends on a day. */
function courseOf(
  { verb, object, complement }: Clause,
  { head }: Core,
  valid: string | null,
): { readonly predicate: string; readonly valid: string | null } | undefined {
  if (SOURING.has(verb.lemma)) return { predicate: 'opposed_to', valid }
  if (ALLIANCES.has(head ?? '') && COOLING.has(verb.lemma))
    return valid === null || valid.includes('/') ? undefined : { predicate: 'allied_with', valid: `/${valid}` }
  const become = TURNING.has(verb.lemma) ? (object ?? complement)?.cores[0] : undefined
  return become !== undefined && toneOf(become) === 'opposed_to' ? { predicate: 'opposed_to', valid } : undefined
}

/** The two of whom the sentence before spoke: by a tie between them, by both names, or the one whom the section is about. */
function pairOf(parse: SentenceParse, core: Core): readonly Role[] {
  const near = pairNear(parse, core)
  if (near.length === 2) return near
  const { units, page } = parse
  if (units.slice(0, core.first).some(({ mention }) => mention?.figure.type === 'organization')) return []
  const [start, end] = [units[core.first]?.start ?? 0, units[core.last - 1]?.end ?? 0]
  return pairTied(parse).map((figure) => ({ figure: page.cast.head(figure), start, end }))
}

/** How far back the sentence may stand that tells of two, in UTF-16 units. */
const NEAR = 250

/** The one pair between which a tie was told right before. */
function pairTied({ page, start }: SentenceParse): readonly Role['figure'][] {
  const { cast } = page
  let pair: readonly Role['figure'][] = []
  for (let i = page.proposals.length - 1; i >= 0; i--) {
    const told = page.proposals[i]
    if (told === undefined || told.end < start - NEAR) break
    if (!isRole(told.object)) continue
    const ends = [cast.head(told.subject.figure), cast.head(told.object.figure)]
    if (!ends.every(isNamedGroup)) continue
    if (pair.length > 0 && !ends.every((figure) => pair.includes(figure))) return []
    pair = ends
  }
  return pair
}
