import type { SentenceParse } from '../sentence/parse.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import { type Candidate, isJointlyMeant } from './candidates.ts'
import { addClauses } from './clause-features.ts'
import { type CueKind, cuesOf, mayTellTies } from './cues.ts'
import { createFeatures, type Feature, type Features } from './feature-names.ts'
import { isSide } from './sides.ts'
import smallWords from './small-words.json' with { type: 'json' }

/** How many words around a pair are looked at. */
const BEFORE = 7
const BEHIND = 12

const RELATING = new Set(smallWords.relating)
const CONTENT: ReadonlySet<Unit['tag']> = new Set(['verb', 'noun'])
const PASSED = new Set(['determiner', 'adverb', 'number', 'noun'])

/** A word with its kinds, looked up once for all pairs of a sentence. */
export interface CuedUnit {
  readonly unit: Unit
  readonly kinds: readonly CueKind[]
  /** Whether one of its kinds may tell a tie. */
  readonly telling: boolean
  /** Whether it stands for a body. */
  readonly side: boolean
}

/** The words of a sentence with what each may tell of ties. */
export function cuedUnits(units: readonly Unit[]): CuedUnit[] {
  return units.map((unit, at) => {
    const kinds = cuesOf(unit)
    return { unit, kinds, telling: mayTellTies(kinds), side: unit.mention !== undefined && isSide(units, at) }
  })
}

/** Whether anything near two bodies may tell a tie. */
export function mayTell(words: readonly CuedUnit[], { left, right }: Candidate): boolean {
  const last = Math.min(words.length, right.at + BEHIND)
  for (let i = Math.max(0, left.at - BEFORE); i < last; i++) if ((words[i] as CuedUnit).telling) return true
  return false
}

/**
 * What speaks for or against ties between two bodies: words of telling kinds between, before and behind them, the
 * prepositions that lead to either, and whether they stand in one list. Each is told apart by whether the two are joined.
 */
export function featuresOf(
  parse: SentenceParse,
  words: readonly CuedUnit[],
  { left, right }: Candidate,
): readonly Feature[] {
  const from = endOfList(words, left.at)
  const joined = from >= right.at
  const to = joined ? right.at : startOfList(words, right.at, from)
  const features = createFeatures(joined)
  features.add('any')
  const start = startOfList(words, left.at, -1)
  const last = endOfList(words, right.at)
  const before = words.slice(Math.max(0, start - BEFORE), start)
  const behind = untilStop(words, last + 1, last + 1 + BEHIND)
  addCues(before, 'before', features)
  features.add('led by', leadOf(before))
  addCues(behind, 'behind', features)
  addPath(behind, 'behind', features)
  if (joined) {
    if (behind.some(({ unit }) => unit.norm === 'other' || unit.norm === 'another')) features.add('each other')
    const members = words.slice(start, last + 1).filter(({ side }) => side).length
    features.add('members', String(isJointlyMeant({ left, right }) ? 2 : members))
    addThird(words, last, features)
  } else {
    addBetween(words.slice(from + 1, to), { left, right }, features)
    if (from > left.at) features.add('left in list')
    if (to < right.at) features.add('right in list')
  }
  addClauses(parse, { left, right }, features)
  if (!isJointlyMeant({ left, right })) {
    addLook(words[left.at]?.unit, 'left', features)
    addLook(words[right.at]?.unit, 'right', features)
  }
  return features.all
}

/** Whether a body is named, and whether it is a state. */
function addLook(unit: Unit | undefined, side: string, features: Features): void {
  if (unit?.mention?.kind !== 'name') features.add(side, 'unnamed')
  else if (unit.mention?.figure.type === 'place') features.add(side, 'state')
}

/** Cues with their words, once each; between two bodies every verb and noun may tell. */
function addCues(words: readonly CuedUnit[], where: string, features: Features): void {
  for (const { unit, kinds } of words) {
    for (const kind of kinds) features.add(where, kind)
    const telling = kinds.length > 0 || (where === 'between' && CONTENT.has(unit.tag))
    if (telling) features.add(where, 'word', unit.lemma ?? unit.norm)
  }
}

/** What stands between two bodies that are not joined, as it is and as it leads to the second. */
function addBetween(between: readonly CuedUnit[], sides: Candidate, features: Features): void {
  addCues(between, 'between', features)
  addPath(between, 'between', features)
  const lead = leadOf(between)
  features.add('second led by', lead)
  for (const kind of addLeads(between, features)) features.add('nearest', kind, lead)
  addFirst(between, lead, features)
  if (lead === 'by' && between.some(({ unit }) => unit.tag === 'auxiliary')) features.add('passive')
  if (between.some(({ unit }) => isAnother(unit, sides))) features.add('other name between')
  const other = between.findIndex(({ unit }) => unit.tag === 'noun' && english.groupNouns.has(unit.norm))
  if (other !== -1) features.add('unnamed body between', between[other + 1]?.unit.norm === 'with' ? 'with' : 'before')
  features.add('verbs', String(Math.min(3, between.filter(({ unit }) => unit.tag === 'verb').length)))
  features.add('far', String(Math.min(5, Math.floor(between.length / 4))))
}

/** Whether a word means somebody else than the two. */
function isAnother({ mention }: Unit, { left, right }: Candidate): boolean {
  return mention !== undefined && mention.figure !== left.figure && mention.figure !== right.figure
}

/** Each preposition with the kinds of cue before it; gives the kinds of the last cue. */
function addLeads(between: readonly CuedUnit[], features: Features): readonly CueKind[] {
  let lately: readonly CueKind[] = []
  for (const { unit, kinds } of between) {
    if (RELATING.has(unit.norm)) {
      features.add('between', 'preposition', unit.norm)
      for (const kind of lately) features.add('leading', kind, unit.norm)
    }
    if (kinds.length > 0) lately = kinds
  }
  return lately
}

/** The word right behind the first body, whether it is what that body owns or does. */
function addFirst(between: readonly CuedUnit[], lead: string, features: Features): void {
  const first = between.find(({ unit: { tag } }) => tag !== 'adverb' && tag !== 'auxiliary' && tag !== 'genitive')
  if (first === undefined) return
  features.add('first', first.unit.tag)
  const owned = between[0]?.unit.tag === 'genitive'
  for (const kind of first.kinds) {
    features.add('first', kind, lead)
    if (owned) features.add('owned', kind)
  }
}

/** Signs of another clause, of doubt and of denial. */
function addPath(words: readonly CuedUnit[], where: string, features: Features): void {
  for (const { unit } of words) {
    if (SIGNS.has(unit.tag)) features.add(where, unit.tag)
    else if (unit.norm === 'but') features.add(where, 'comma')
    else if (unit.norm === 'to' && where === 'between') features.add('to')
  }
}

const SIGNS: ReadonlySet<Unit['tag']> = new Set([
  'negation',
  'modal',
  'stop',
  'relative',
  'subordinator',
  'that',
  'comma',
])

/** Of a list and a third side: what leads to that one. */
function addThird(words: readonly CuedUnit[], last: number, features: Features): void {
  const third = words.findIndex(({ side }, i) => i > last && side)
  const behind = untilStop(words, last + 1, third === -1 ? last + 1 + BEHIND : third)
  const lead = third === -1 ? 'nobody' : leadOf(behind)
  features.add('third led by', lead)
  for (const kind of behind.findLast(({ kinds }) => kinds.length > 0)?.kinds ?? []) features.add('third', kind, lead)
  for (const kind of behind.find(({ kinds }) => kinds.length > 0)?.kinds ?? []) features.add('first', kind)
}

/** The word that leads to what follows: the last one that is no article, number or noun. */
function leadOf(words: readonly CuedUnit[]): string {
  const lead = words.findLast(({ unit }) => unit.mention !== undefined || !PASSED.has(unit.tag))
  if (lead === undefined) return 'nothing'
  return RELATING.has(lead.unit.norm) ? lead.unit.norm : (lead.kinds[0] ?? lead.unit.tag)
}

function untilStop(words: readonly CuedUnit[], from: number, to: number): readonly CuedUnit[] {
  let end = from
  while (end < Math.min(to, words.length) && !isStop((words[end] as CuedUnit).unit)) end++
  return words.slice(from, end)
}

function isStop({ tag, norm }: Unit): boolean {
  return tag === 'stop' && norm !== ':'
}

/** The last body of the list that a body stands in: "A, B and C". */
function endOfList(words: readonly CuedUnit[], at: number): number {
  let end = at
  for (let i = at + 1; i < words.length; i++) {
    const { unit, side } = words[i] as CuedUnit
    if (side) {
      if (!isJoint(words, end, i)) return end
      end = i
    } else if (!isBetweenMembers(unit)) return end
  }
  return end
}

/** The first body of such a list, not before a place. */
function startOfList(words: readonly CuedUnit[], at: number, least: number): number {
  let start = at
  for (let i = at - 1; i > least; i--) {
    const { unit, side } = words[i] as CuedUnit
    if (side) {
      if (!isJoint(words, i, start)) return start
      start = i
    } else if (!isBetweenMembers(unit)) return start
  }
  return start
}

function isJoint(words: readonly CuedUnit[], one: number, other: number): boolean {
  for (let i = one + 1; i < other; i++) {
    const { tag } = (words[i] as CuedUnit).unit
    if (tag === 'conjunction' || tag === 'comma') return true
  }
  return false
}

function isBetweenMembers({ tag, norm }: Unit): boolean {
  if (tag === 'conjunction') return norm === 'and' || norm === 'or'
  return tag === 'comma' || tag === 'determiner' || (tag === 'noun' && english.memberNouns.has(norm))
}
