import type { Figure } from '../../cast.ts'
import type { Unit } from '../syntax/unit.ts'
import members from '../words/members.json' with { type: 'json' }
import type { Meant } from './named-beside.ts'

/** "units of X and members of Y, a brigade, drove it": whoever acts together is not acted on. */
export function joinedBefore(units: readonly Unit[], close: number): readonly Figure[] {
  const open = units[close]?.tag === 'comma' ? units.findLastIndex(({ tag }, i) => tag === 'comma' && i < close) : -1
  const figures: Figure[] = []
  for (let i = open > 0 ? open - 1 : close; i >= 0; i--) {
    const { tag, norm, mention } = units[i] as Unit
    if (!JOINED.has(tag) && norm !== 'of') break
    if (mention?.figure.type === 'organization') figures.push(mention.figure)
  }
  return figures.length > 1 ? figures : []
}

/** "X and a part of Y under Z merged into it": none of those that merge. */
export function mergingBefore(units: readonly Unit[], at: number): readonly Figure[] {
  const [verb, into] = units.slice(Math.max(0, at - 2), at)
  if ((into?.norm !== 'into' && into?.norm !== 'with') || !MERGING.has(verb?.lemma ?? '')) return []
  const begun = units.findLastIndex(({ tag }, i) => i < at - 2 && ENDS_SUBJECT.has(tag))
  return units.slice(begun + 1, at - 2).flatMap(({ mention }) => (mention === undefined ? [] : [mention.figure]))
}

const MERGING = new Set(members.merges)
/** What does not stand within a subject. */
const ENDS_SUBJECT: ReadonlySet<string> = new Set(['verb', 'auxiliary', 'stop', 'that', 'relative'])

/** What joint subjects consist of. */
const JOINED: ReadonlySet<string> = new Set(['name', 'noun', 'conjunction', 'comma', 'determiner'])

/** "X backed the mutiny in Y, and its fighters took part": what is joined goes on about whom the sentence began with. */
export function opensSecondClause(units: readonly Unit[], at: number): boolean {
  if (units[at - 1]?.tag !== 'conjunction' || units[at - 2]?.tag !== 'comma') return false
  const next = units.slice(at + 1, at + 1 + LONGEST_OWNED).findIndex(({ tag }) => !OWNED.has(tag))
  const tag = next < 1 ? undefined : units[at + 1 + next]?.tag
  return tag === 'verb' || tag === 'auxiliary' || tag === 'modal'
}

/** What may stand between an owner and the verb of what he owns: "its armed wing later". */
const OWNED: ReadonlySet<string> = new Set(['noun', 'adverb', 'name', 'preposition', 'determiner', 'genitive'])
const LONGEST_OWNED = 9

/** "When X signed, Y joined Z, and its fighters attacked": whose verb stood last; undefined when several share it. */
export function ownerGoingOn(units: readonly Unit[], at: number): Meant | undefined {
  if (units[at]?.tag !== 'possessive' || !opensSecondClause(units, at)) return undefined
  const doer = units.findLastIndex((_, i) => i < at && isDoer(units, i))
  const figure = units[doer]?.mention?.figure
  const isJoint = units[doer - 1]?.tag === 'conjunction' || units[doer - 2]?.tag === 'conjunction'
  return figure === undefined || isJoint ? undefined : { figure, because: 'who acts in the clause before' }
}

/** "repelled by X and its partners": who stands right before. */
export function ownerJoined(units: readonly Unit[], at: number): Meant | undefined {
  const [body, and, owner, owned] = units.slice(at - 2, at + 2)
  if (at < 2 || and?.norm !== 'and' || owner?.tag !== 'possessive' || !ITS.has(owner.norm)) return undefined
  // "fought X and its splinter": whose splinter is not told by that.
  if (!OWN_PEOPLE.has(owned?.norm ?? '')) return undefined
  if (body?.tag !== 'name' || body.mention?.figure.type !== 'organization') return undefined
  return { figure: body.mention.figure, because: `"${owner.norm}": the organization right before` }
}

const ITS: ReadonlySet<string> = new Set(['its', 'their'])
const OWN_PEOPLE = new Set(members.ownPeople)

/** "X attacked", "X has attacked"; not "X led by Y". */
function isDoer(units: readonly Unit[], at: number): boolean {
  const [unit, next, behind] = units.slice(at, at + 3)
  if (unit?.tag !== 'name' || unit.mention?.figure.type !== 'organization') return false
  return next?.tag === 'auxiliary' || (next?.tag === 'verb' && behind?.norm !== 'by' && next.forms?.has('ing') !== true)
}
