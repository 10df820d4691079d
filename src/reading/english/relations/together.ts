import type { Role } from '../../page.ts'
import { type Dated, dateBetween, dateOf, dateWithin } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { isPair, pairMeant, participantsIn } from '../sentence/participants.ts'
import { type Chunk, type Core, isOfNone, type Phrase } from '../syntax/chunk.ts'
import { type Clause, predicateOf } from '../syntax/clause.ts'
import { bodyLedBy } from '../syntax/shortened.ts'
import members from '../words/members.json' with { type: 'json' }
import { relate } from './relation.ts'
import together from './together.json' with { type: 'json' }
import { toneOf } from './tone.ts'

const FRIENDLY = setOf(together.friendlyVerbs)
const HOSTILE = setOf(together.hostileVerbs)
const EACH_OTHER = setOf(together.eachOtherVerbs)
const ALLIANCES = setOf(together.allianceNouns)
const MAKING = setOf(together.makingVerbs)
const JOINTLY = setOf(together.jointAdverbs)
/** What stands before the other side: then it is no matter between the subjects alone. */
const OTHER_SIDE = setOf(together.otherSide)
/** More than these are a list of a congress, not a company. */
const MOST = 6

function setOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words)
}

/** What several subjects do together or to one another: "X and Y clashed", "X, Y and Z jointly attacked W". */
export function readTogether(parse: SentenceParse, clause: Clause): void {
  const { verb, passive } = clause
  const subject = bodiesOf(clause.subject)
  if (subject === null || passive || verb.modal || verb.negated || clause.governor !== null) return
  if (subject.cores.length < 2 && !subject.cores.every(isPair) && !isOfThem(parse, subject)) return
  const actors = isOfThem(parse, subject)
    ? pairMeant(parse, subject.cores[0] as Core)
    : participantsIn(parse, subject, 'actor')
  if (actors.length < 2 || actors.length > MOST) return
  const predicate = predicateOfAll(parse, clause)
  // Of three that clash it is not said who stands against whom.
  if (predicate === undefined || (predicate === 'opposed_to' && actors.length > 2)) return
  const trigger = parse.units[verb.first]?.start ?? 0
  const end = parse.units[(parse.chunks[clause.index + 1] ?? verb).last - 1]?.end ?? 0
  relateAll(parse, actors, predicate, { valid: dateOf(parse, clause).valid, trigger, end })
}

/** "members of X and Y": the bodies whose men do something. */
function bodiesOf(subject: Phrase | null): Phrase | null {
  const [core, other] = subject?.cores ?? []
  const isOfMen = core !== undefined && other === undefined && core.name === null && MEN.has(core.head ?? '')
  return isOfMen && core.of !== null && core.of.cores.length > 1 ? core.of : subject
}

type Mutual = 'allied_with' | 'opposed_to' | 'affiliated_with'

function predicateOfAll(parse: SentenceParse, clause: Clause): Mutual | undefined {
  if (becomeAnother(parse, clause) || predicateOf(clause)?.cores.some(isOfNone) === true) return undefined
  if (clause.object?.cores.some(isOfNone) === true) return undefined
  const called = calledToOneAnother(clause) ?? relationshipHad(clause)
  if (called !== undefined) return called
  if (isFriendly(parse, clause)) return 'allied_with'
  return isHostile(parse, clause) ? 'opposed_to' : undefined
}

/** "X and Y are allies", "close affiliates": nouns that say what they are to one another, unless they are so to somebody else. */
function calledToOneAnother(clause: Clause): Mutual | undefined {
  for (const { head, of, modifiers, possessive } of predicateOf(clause)?.cores ?? []) {
    if (of !== null || possessive !== null || modifiers.length > 0) continue
    const predicate = CALLED.get(head ?? '')
    // "remained close to Z"
    const isToAnother = head === 'close' && clause.attached.some(({ preposition }) => preposition === 'to')
    if (predicate !== undefined && !isToAnother) return predicate
  }
  return undefined
}

const CALLED: ReadonlyMap<string, Mutual> = new Map([
  ...together.friends.map((noun) => [noun, 'allied_with'] as const),
  ...together.foes.map((noun) => [noun, 'opposed_to'] as const),
  ...together.affiliates.map((noun) => [noun, 'affiliated_with'] as const),
])

/** "X and Y maintained a cooperative relationship", "enjoyed good relations". */
function relationshipHad({ verb, object, attached }: Clause): Mutual | undefined {
  const core = MAKING.has(verb.lemma) ? object?.cores[0] : undefined
  if (core === undefined || !RELATIONSHIPS.has(core.head ?? '')) return undefined
  if (attached.some(({ preposition }) => OTHER_SIDE.has(preposition))) return undefined
  return toneOf(core) ?? (core.words.some(({ norm }) => CLOSENESS.has(norm)) ? 'affiliated_with' : undefined)
}

const RELATIONSHIPS = setOf(together.relationships)
const CLOSENESS = setOf(together.closeness)

/** "They have been at war since", "their forces clashed": two that were named. */
function isOfThem({ units }: SentenceParse, { first, last, cores: [core, other] }: Phrase): boolean {
  if (core === undefined || other !== undefined) return false
  if (last === first + 1) return units[first]?.norm === 'they'
  return core.possessive?.norm === 'their' && core.name === null && core.of === null && MEN.has(core.head ?? '')
}

const MEN = setOf([...members.men, ...together.troops])

function isFriendly(parse: SentenceParse, clause: Clause): boolean {
  const { verb, object } = clause
  if (FRIENDLY.has(verb.verb) && !clause.attached.some(({ preposition }) => preposition === 'with')) return true
  if (MAKING.has(verb.lemma) && object?.cores.some(({ head }) => head !== null && ALLIANCES.has(head)) === true)
    return true
  if (isAbreast(parse, clause)) return true
  const behind = parse.chunks[clause.index + 1]
  return (
    verb.adverbs.some((adverb) => JOINTLY.has(adverb)) ||
    (behind?.kind === 'adverb' && JOINTLY.has(behind.norm)) ||
    object?.cores.some(({ words, of }) => words[0]?.norm === 'joint' || isJointThing(words) || isOfJoint(words, of)) ===
      true
  )
}

const JOINT = setOf(together.jointAdjectives)
const MAKINGS = setOf(together.jointNouns)

/** "a cooperation agreement", "a common front". */
function isJointThing(words: Core['words']): boolean {
  return words.length > 1 && words.slice(0, -1).some(({ norm }) => JOINT.has(norm))
}

/** "the formation of a common front". */
function isOfJoint(words: Core['words'], of: Core['of']): boolean {
  const inner = of?.cores[0]
  if (inner === undefined || !MAKINGS.has(words.at(-1)?.norm ?? '')) return false
  return isJointThing(inner.words) || (inner.head !== null && ALLIANCES.has(inner.head))
}

/** "joined together in Z" */
const JOINING: ReadonlySet<string> = new Set(['join', 'come', 'band', 'bring'])

/** "X and Y joined together as the Z": what they are from then on is told elsewhere. */
function becomeAnother(parse: SentenceParse, { attached }: Clause): boolean {
  return attached.some(
    ({ preposition, phrase }) => preposition === 'as' && participantsIn(parse, phrase, 'organization').length > 0,
  )
}

const ABREAST: ReadonlySet<string> = new Set(['side by side', 'shoulder to shoulder', 'hand in hand'])

/** "X and Y fought side by side", "operate together". */
function isAbreast({ units, chunks }: SentenceParse, { verb, to }: Clause): boolean {
  const words = units.slice(verb.last, chunks[to - 1]?.last ?? units.length).map(({ norm }) => norm)
  // "fought together in": inside a verb of two words.
  const isInside =
    !JOINING.has(verb.lemma) && units.slice(verb.first, verb.last).some(({ norm }) => norm === 'together')
  return isInside || words[0] === 'together' || ABREAST.has(words.slice(0, 3).join(' '))
}

function isHostile(parse: SentenceParse, clause: Clause): boolean {
  const { units, chunks } = parse
  const { verb, object, attached } = clause
  if (isContest(parse, clause)) return true
  if (attached.some(({ preposition }) => OTHER_SIDE.has(preposition))) return false
  if (HOSTILE.has(verb.verb)) return object === null
  if (EXCHANGING.has(verb.lemma)) return object?.cores.some(({ head }) => SHOTS.has(head ?? '')) === true
  // A verb of two words may have them inside: "fought each other in".
  const words = units.slice(verb.first, chunks[clause.to - 1]?.last ?? units.length)
  const mutual = words.some(
    ({ norm }, i) => (norm === 'each' || norm === 'one') && words[i + 1]?.norm.endsWith('other') === true,
  )
  return EACH_OTHER.has(verb.lemma) && mutual
}

const EXCHANGING = setOf(together.exchanging)
const SHOTS = setOf(together.shots)

const COMPETING = setOf(together.competing)
const CONTESTING = setOf(together.contesting)

/** "X and Y fought over the mines", "vied for the loyalty of traders": against one another, if nobody else is named. */
function isContest({ chunks }: SentenceParse, { verb, object, attached, index }: Clause): boolean {
  const isWar = WAGING.has(verb.lemma) && object !== null && WARS.has(object.cores[0]?.head ?? '')
  if (!isWar && (!COMPETING.has(verb.lemma) || object !== null)) return false
  if (attached.some(({ preposition }) => preposition !== 'for' && OTHER_SIDE.has(preposition))) return false
  const behind = chunks[index + 1]
  if (behind?.kind === 'preposition' && behind.norm === 'over') return true
  return attached.some(({ preposition, phrase }) => {
    return CONTESTING.has(preposition) && phrase.cores.some(({ head }) => CONTESTED.has(head ?? ''))
  })
}

const WAGING = setOf(together.wagingVerbs)
const WARS = setOf(together.wars)
const CONTESTED = setOf(together.contested)

/**
 * "X, in alliance with Y, took the town": what stands between commas behind the subject; in "X, led by Z and allied with Y"
 * it is said of X, and of the time behind it.
 */
export function readCompany(parse: SentenceParse, chunks: readonly Chunk[], i: number): void {
  const [one, joint, preposition, other] = [chunks[i], chunks[i + 1], chunks[i + 2], chunks[i + 3]]
  if (one?.kind !== 'phrase' || preposition?.kind !== 'preposition' || preposition.norm !== 'alliance') return
  if ((joint?.kind !== 'comma' && joint?.kind !== 'conjunction') || other?.kind !== 'phrase') return
  const led = bodyLedBy(
    chunks,
    i,
    parse.clauses.find(({ index }) => index === i - 2),
  )
  if (led === null && joint.kind !== 'comma') return
  const others = participantsIn(parse, other, 'actor')
  const { valid } = led === null ? dateWithin(parse, parse.start, parse.end) : dateBehindAlly(parse, chunks, i + 4)
  for (const bearer of participantsIn(parse, led ?? one, 'actor')) {
    const trigger = parse.units[preposition.first]?.start ?? 0
    const end = parse.units[other.last - 1]?.end ?? 0
    relate(parse, bearer, { predicate: 'allied_with', others }, { valid, trigger, granted: false, negated: false, end })
  }
}

/** "allied with Y since 2012". */
function dateBehindAlly(parse: SentenceParse, chunks: readonly Chunk[], at: number): Dated {
  const time = chunks[at]?.kind === 'preposition' ? at + 1 : at
  return chunks[time]?.kind === 'time' ? dateBetween(parse, at - 1, time + 1) : { valid: null, time: null }
}

function relateAll(
  parse: SentenceParse,
  actors: readonly Role[],
  predicate: string,
  at: { readonly valid: string | null; readonly trigger: number; readonly end: number },
): void {
  actors.forEach((bearer, i) => {
    relate(parse, bearer, { predicate, others: actors.slice(i + 1) }, { ...at, granted: false, negated: false })
  })
}
