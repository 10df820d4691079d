import type { Figure } from '../../cast.ts'
import { isRole, type Page, type Proposal } from '../../page.ts'
import { amongFew } from '../../word-filter.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import type { Unit } from '../syntax/unit.ts'
import { type Candidate, candidatesIn, isJointlyMeant } from './candidates.ts'
import { readCommonFoes } from './common-foes.ts'
import { askedOnce, type Feature } from './feature-names.ts'
import { type CuedUnit, cuedUnits, featuresOf, mayTell } from './features.ts'
import { readLeavers } from './leavers.ts'
import { readLedBodies } from './led-bodies.ts'
import { isOfNextClause, isOfNextSubject } from './next-clause.ts'
import smallWords from './small-words.json' with { type: 'json' }
import { tellTie } from './tell-tie.ts'
import { likeliest, shippedTies, TIES, type Tie } from './tie-model.ts'

/** What is less likely is not proposed: a false tie costs a reader more than one that is missed. */
const LEAST_LIKELY = 0.7
const LEAST_LIKELY_AFAR = 0.83
/** Parts are told by few nouns, which rules read; what the model took for parts beyond that was too often none. */
const LEFT_TO_RULES: ReadonlySet<Tie> = new Set(['none', 'part_of>', 'part_of<'])

const denies = amongFew(new Set(smallWords.denying))
/** How far behind a pair a denial is looked for, and before it: "no known links between X and Y". */
const REACH = 4
const REACH_BEFORE = 5

/** From where on the model is believed and not a rule that told something looser. */
const SURER_THAN_RULES = 0.9
/** What rules tell by one word, and the model by the whole sentence: "incorporated into", "once close, they fought". */
const LOOSE: ReadonlySet<string> = new Set(['affiliated_with', 'part_of', 'founder_of'])
const FIRM: ReadonlySet<Tie> = new Set([
  'allied_with',
  'opposed_to',
  'split_from>',
  'split_from<',
  'merged_into>',
  'merged_into<',
])

/**
 * Proposes the ties between bodies of a sentence that no rule has read, as the model tells them; of what rules read it
 * replaces loose relations by firm ones of which it is sure. `from` is how many proposals the page had before the sentence.
 */
export function readTies(parse: SentenceParse, from: number): void {
  readPairs(parse, from)
  readLeavers(parse, from)
  readLedBodies(parse, from)
  readCommonFoes(parse, from)
}

function readPairs(parse: SentenceParse, from: number): void {
  const candidates = candidatesIn(parse)
  if (candidates.length === 0) return
  const words = cuedUnits(parse.units)
  const denials = denialsIn(parse.units)
  const told = toldBefore(parse, from)
  for (const candidate of candidates) {
    if (!mayTell(words, candidate) || isDenied(denials, candidate) || isOwnerOfTold(parse, candidate, told)) continue
    const ruled = isTold(told, candidate) || isJointlyMeant(candidate) ? ruledOf(parse.page, from, candidate) : []
    if (ruled.some(({ predicate }) => !LOOSE.has(predicate))) continue
    const found = likeliestTie(parse, words, candidate)
    if (!mayBeTold(parse, candidate, found, told) || !giveWay(ruled, candidate, found, told)) continue
    withdraw(parse.page, ruled)
    tellTie(parse, candidate, found.tie, found.likely)
  }
}

/** What two bodies most likely are to one another, how likely that is, and how likely it must be to be told. */
interface Likeliest {
  readonly tie: Tie
  readonly likely: number
  readonly least: number
}

function likeliestTie(parse: SentenceParse, words: readonly CuedUnit[], candidate: Candidate): Likeliest {
  const features = featuresOf(parse, words, candidate)
  const shares = shippedTies(features)
  const label = likeliest(shares)
  return { tie: TIES[label] ?? 'none', likely: shares[label] ?? 0, least: leastFor(candidate, features) }
}

/** Whether a tie is likely enough, the model's to tell, and goes with what the two are and with what rules have told. */
function mayBeTold(parse: SentenceParse, candidate: Candidate, { tie, likely, least }: Likeliest, told: Told): boolean {
  if (likely < least || LEFT_TO_RULES.has(tie) || areJudged(parse, candidate, tie)) return false
  if (isJointlyMeant(candidate)) return MUTUAL.has(tie)
  if (hasState(candidate) && !OF_STATES.has(tie)) return false
  if (isOfOthers(parse, candidate, tie)) return false
  if (OF_NAMED.has(tie) && !(isNamedGroup(candidate.left.figure) && isNamedGroup(candidate.right.figure))) return false
  if (tie === 'allied_with')
    return !(
      isWhole(parse.units, candidate) ||
      isEach(parse.units, candidate) ||
      isAllyOfAnother(told, candidate) ||
      isForAnother(parse, candidate) ||
      areActedUpon(parse, candidate)
    )
  if (isWithin(told, candidate) || isHelperOfAnother(told, candidate, tie) || isFormedByOthers(told, candidate, tie))
    return false
  if (tie !== 'opposed_to') return true
  return !(
    isAbreast(parse.units, candidate) ||
    isOfAlly(told, candidate) ||
    isBesideAct(parse, candidate) ||
    isAccused(parse.units, candidate)
  )
}

/** "X and Y were accused of crimes", "X and Y are responsible for it": what both have to answer for tells nothing of the two. */
function areJudged({ clauses, units }: SentenceParse, { left, right }: Candidate, tie: Tie): boolean {
  return clauses.some(({ passive, subject, verb, object }) => {
    if (subject === null || left.at < subject.first || right.at >= subject.last) return false
    if (passive && ACCUSING.has(verb.lemma)) return true
    // "X and Y killed ten": not one another.
    if (tie === 'opposed_to' && KILLING.has(verb.lemma) && object?.cores.every(({ head }) => head !== 'other') === true)
      return true
    // "X and Y severed ties": they are tied no more.
    if (PARTING.has(verb.lemma) && object?.cores.some(({ head }) => BONDS.has(head ?? '')) === true) return true
    return units.slice(verb.last, verb.last + 3).some(({ norm }) => ANSWERABLE.has(norm))
  })
}

const ANSWERABLE = new Set(smallWords.answerable)
const KILLING = new Set(smallWords.killing)
const PARTING = new Set(smallWords.parting)
const BONDS = new Set(smallWords.bonds)

/** "X and Y were trained by Z": what is done to both tells nothing of the two. */
function areActedUpon({ clauses }: SentenceParse, { left, right }: Candidate): boolean {
  return clauses.some(({ passive, subject, attached }) => {
    const isIn = (at: number): boolean => subject !== null && subject.first <= at && at < subject.last
    return passive && attached.some(({ preposition }) => preposition === 'by') && isIn(left.at) && isIn(right.at)
  })
}

/** "clashed with X's Y Front": what is told of Y is not told of X as well. */
function isOwnerOfTold({ units, page }: SentenceParse, { left, right }: Candidate, { all }: Told): boolean {
  const owns = (owner: Candidate['left'], other: Candidate['left']): boolean => {
    const owned = units[owner.at + 1]?.tag === 'genitive' ? units[owner.at + 2]?.mention?.figure : undefined
    return owned !== undefined && all.get(other.figure)?.has(page.cast.head(owned)) === true
  }
  return owns(left, right) || owns(right, left)
}

/** "X and Y, who fight shoulder to shoulder": not against one another. */
function isAbreast(units: readonly Unit[], { right }: Candidate): boolean {
  return units.slice(right.at, right.at + FARTHEST_ABREAST).some(({ norm }, i) => {
    const [to, again] = units.slice(right.at + i + 1, right.at + i + 3)
    return (norm === 'shoulder' || norm === 'side') && again?.norm === norm && (to?.norm === 'to' || to?.norm === 'by')
  })
}

const FARTHEST_ABREAST = 10

const MERGERS = new Set(smallWords.mergers)

/** "X, formed by the merger of Y and a branch of Z": X has not split from Z for that. */
function isOfOthers(parse: SentenceParse, candidate: Candidate, tie: Tie): boolean {
  const { left, right } = candidate
  const isOfMerger =
    tie.startsWith('split_from') && parse.units.slice(left.at, right.at).some((unit) => isMerger(unit) || isCall(unit))
  return isOfMerger || isOfNextSubject(parse, candidate) || (MUTUAL.has(tie) && isOfNextClause(parse, candidate))
}

const CALLING = new Set(smallWords.calling)

/** "X recruited former members of Y": who calls those that left has not left himself. */
function isCall({ tag, lemma }: Unit): boolean {
  return tag === 'verb' && CALLING.has(lemma ?? '')
}

function isMerger({ norm }: Unit): boolean {
  return MERGERS.has(norm)
}

const ACCUSING = new Set(smallWords.accusing)

/** "X was accused of crimes by the state of Y": who accuses does not fight for that, unless both are armed groups. */
function isAccused(units: readonly Unit[], { left, right }: Candidate): boolean {
  if (isNamedGroup(left.figure) && isNamedGroup(right.figure)) return false
  return units.slice(left.at, right.at).some(({ lemma }) => ACCUSING.has(lemma ?? ''))
}

/** Whether a tie takes the place of what a rule told of the two; what has several parts has merged with none of them. */
function replaces({ left, right }: Candidate, { tie, likely }: Likeliest, { wholes }: Told): boolean {
  if (!FIRM.has(tie) || likely < SURER_THAN_RULES) return false
  // "broke with X and set up the Y": what is in a body that it has made has not split from it.
  if (tie.startsWith('split_from') && wholes.get(left.figure)?.has(right.figure) === true) return false
  if (!tie.startsWith('merged_into')) return true
  const [part, whole] = tie.endsWith('>') ? [left.figure, right.figure] : [right.figure, left.figure]
  const isPart = (one: Figure): boolean => wholes.get(one)?.has(whole) === true
  return !wholes.get(whole)?.has(part) && [...wholes.keys()].filter(isPart).every((one) => one === part)
}

/** Whether what rules told of a pair gives way to the model. "A, B and others formed C": who founds a body goes on beside it. */
function giveWay(ruled: readonly Proposal[], candidate: Candidate, found: Likeliest, told: Told): boolean {
  if (ruled.length === 0) return true
  const isFounded = ruled.some(({ predicate }) => predicate === 'founder_of')
  return !(isFounded && found.tie.startsWith('merged_into')) && replaces(candidate, found, told)
}

/** What rules told of a pair in this sentence. */
function ruledOf({ cast, proposals }: Page, from: number, { left, right }: Candidate): Proposal[] {
  const [one, other] = [cast.head(left.figure), cast.head(right.figure)]
  return proposals.slice(from).filter(({ subject, object }) => {
    if (!isRole(object)) return false
    const [doer, undergoer] = [cast.head(subject.figure), cast.head(object.figure)]
    return (doer === one && undergoer === other) || (doer === other && undergoer === one)
  })
}

function withdraw({ proposals }: Page, withdrawn: readonly Proposal[]): void {
  for (const proposal of withdrawn) proposals.splice(proposals.indexOf(proposal), 1)
}

/** "Founded with the support of X, it fights Y": who is named in the participle that opens a sentence does not do its verb's deed. */
function isBesideAct({ units, clauses, chunks }: SentenceParse, { left, right }: Candidate): boolean {
  const [opening] = clauses
  if (opening === undefined || opening.kind !== 'reduced' || !opening.passive) return false
  if (chunks.slice(0, opening.index).some(({ kind }) => kind !== 'adverb')) return false
  const main = clauses.find(({ kind }) => kind === 'main')
  const subject = main?.subject?.first ?? units.length
  return left.at < subject && right.at >= subject && main?.subject !== opening.object
}

/** "a member of X, alongside Y": X is what they are members of, and nobody's company. */
function isWhole(units: readonly Unit[], { left }: Candidate): boolean {
  const of = units[left.at - 1]?.tag === 'determiner' ? left.at - 2 : left.at - 1
  return units[of]?.norm === 'of' && MEMBERS.has(units[of - 1]?.norm ?? '')
}

const MEMBERS = new Set(smallWords.membersOf)

/** "Both X and Y launched uprisings": each its own. */
function isEach(units: readonly Unit[], { left, right }: Candidate): boolean {
  const before =
    units[left.at - 1]?.tag === 'determiner' && units[left.at - 1]?.norm !== 'both' ? left.at - 2 : left.at - 1
  return units[before]?.norm === 'both' && units.slice(left.at, right.at).some(({ norm }) => norm === 'and')
}

/** "X and Y expressed support for Z": what both do for somebody else they are not said to do for one another. */
function isForAnother({ chunks, clauses }: SentenceParse, { left, right }: Candidate): boolean {
  const clause = clauses.find(({ subject }) => subject !== null && subject.first <= left.at && right.at < subject.last)
  const matter = clause?.object?.cores[0]
  if (clause === undefined || matter === undefined || !SUPPORTING.has(matter.head ?? '')) return false
  const behind = chunks[clause.index + 2]
  return behind?.kind === 'preposition' && FOR_SOMEBODY.has(behind.norm)
}

const SUPPORTING = new Set(smallWords.supporting)
const FOR_SOMEBODY: ReadonlySet<string> = new Set(['for', 'to', 'with'])

/** What is told of two at once: which of them is a part of the other is not. */
const MUTUAL: ReadonlySet<Tie> = new Set(['allied_with', 'opposed_to'])

/** What a state may be to a body: it is no part of one and none splits from it. */
const OF_STATES: ReadonlySet<Tie> = new Set(['allied_with', 'opposed_to', 'supports>', 'supports<'])

/** What is told of named bodies alone: "government forces" merge into nothing. */
const OF_NAMED: ReadonlySet<Tie> = new Set([
  'merged_into>',
  'merged_into<',
  'split_from>',
  'split_from<',
  'affiliated_with>',
  'affiliated_with<',
])

function hasState({ left, right }: Candidate): boolean {
  return [left, right].some(({ state }) => state)
}

/** Across clauses and other names much is told that is not of the two, and states are often named beside what is told. */
function leastFor(candidate: Candidate, features: readonly Feature[]): number {
  const winding = hasState(candidate) || features.some(isWinding)
  return winding ? LEAST_LIKELY_AFAR : LEAST_LIKELY
}

const WINDING: ReadonlySet<string> = new Set([
  'apart left unnamed',
  'apart right unnamed',
  'joined right unnamed',
  'apart other name between',
  'apart between relative',
  'apart between that',
  'apart between subordinator',
  'apart between stop',
  'apart verbs 3',
])
const isWinding = askedOnce((name) => WINDING.has(name))

/** The ties that rules have told of in this sentence, between bodies. */
interface Told {
  readonly all: ReadonlyMap<Figure, ReadonlySet<Figure>>
  readonly allies: ReadonlyMap<Figure, ReadonlySet<Figure>>
  /** Whom each is told to support. */
  readonly helped: ReadonlyMap<Figure, ReadonlySet<Figure>>
  /** What each is told to be part of or to have merged into. */
  readonly wholes: ReadonlyMap<Figure, ReadonlySet<Figure>>
  /** Who is told to have merged into each. */
  readonly mergedInto: ReadonlyMap<Figure, ReadonlySet<Figure>>
}

const WHOLES: ReadonlySet<string> = new Set(['part_of', 'merged_into'])

function toldBefore({ page }: SentenceParse, from: number): Told {
  const [all, allies] = [new Map<Figure, Set<Figure>>(), new Map<Figure, Set<Figure>>()]
  const [wholes, helped] = [new Map<Figure, Set<Figure>>(), new Map<Figure, Set<Figure>>()]
  const mergedInto = new Map<Figure, Set<Figure>>()
  for (const { subject, predicate, object } of page.proposals.slice(from)) {
    if (!isRole(object)) continue
    const ends = [page.cast.head(subject.figure), page.cast.head(object.figure)] as const
    link(all, ends)
    if (predicate === 'allied_with') link(allies, ends)
    if (predicate === 'supports') put(helped, ends[0], ends[1])
    if (WHOLES.has(predicate)) put(wholes, ends[0], ends[1])
    if (predicate === 'merged_into') put(mergedInto, ends[1], ends[0])
  }
  return { all, allies, wholes, helped, mergedInto }
}

function link(links: Map<Figure, Set<Figure>>, [one, other]: readonly [Figure, Figure]): void {
  put(links, one, other)
  put(links, other, one)
}

function put(links: Map<Figure, Set<Figure>>, one: Figure, other: Figure): void {
  links.set(one, (links.get(one) ?? new Set<Figure>()).add(other))
}

function isTold({ all }: Told, { left, right }: Candidate): boolean {
  return all.get(left.figure)?.has(right.figure) === true
}

/** Whether both are told to be in the same whole, or one in what is tied to the other: then it is the whole that does. */
function isWithin({ all, wholes }: Told, { left, right }: Candidate): boolean {
  const isOf = (one: Figure, other: Figure): boolean =>
    [...(wholes.get(one) ?? [])].some(
      (whole) => wholes.get(other)?.has(whole) === true || all.get(whole)?.has(other) === true,
    )
  return wholes.size > 0 && (isOf(left.figure, right.figure) || isOf(right.figure, left.figure))
}

/** "A, two factions of B and C formed D", "A joined B to form D": what others form has not split from one of them. */
function isFormedByOthers({ wholes, mergedInto }: Told, { left, right }: Candidate, tie: Tie): boolean {
  if (!tie.startsWith('split_from')) return false
  const [young, old] = tie.endsWith('>') ? [left.figure, right.figure] : [right.figure, left.figure]
  const parts = [...wholes].filter(([part, those]) => part !== old && those.has(young))
  return parts.length > 1 || [...(mergedInto.get(young) ?? [])].some((part) => part !== old)
}

/** "attacked Y with the help of Z": whom Z helps has been told, and it is not Y. */
function isHelperOfAnother({ helped }: Told, { left, right }: Candidate, tie: Tie): boolean {
  if (!tie.startsWith('supports')) return false
  const [helper, other] = tie.endsWith('>') ? [left.figure, right.figure] : [right.figure, left.figure]
  const those = helped.get(helper)
  return those !== undefined && !those.has(other)
}

/** "met Y, a militia allied with Z": whose ally the second is has been told, and it is not the first. */
function isAllyOfAnother({ allies }: Told, { left, right }: Candidate): boolean {
  return allies.has(right.figure) && !allies.has(left.figure)
}

/** Whether rules told of an ally of the one whom the other is tied to: who fights somebody's ally is not said to fight that body too. */
function isOfAlly({ all, allies }: Told, { left, right }: Candidate): boolean {
  const tied = (one: Figure, other: Figure): boolean =>
    [...(allies.get(one) ?? [])].some((ally) => all.get(other)?.has(ally) === true)
  return tied(left.figure, right.figure) || tied(right.figure, left.figure)
}

/** Where a sentence denies. */
function denialsIn(units: readonly Unit[]): number[] {
  return units.flatMap(({ tag, norm }, at) => (tag === 'negation' || denies(norm) ? [at] : []))
}

/** "did not fight", "without ties to": what is denied is not told. */
function isDenied(denials: readonly number[], { left, right }: Candidate): boolean {
  return denials.some((at) => at >= left.at - REACH_BEFORE && at < right.at + REACH)
}
