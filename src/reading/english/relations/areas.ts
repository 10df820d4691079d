import type { Role } from '../../page.ts'
import { isGroup } from '../reference/groups.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { organizationIn, participantsIn } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import { type Clause, isActiveBeside } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import { framesOf } from '../words/verbs.ts'
import areaWords from './areas.json' with { type: 'json' }

const AREA_PREPOSITIONS = new Set(areaWords.prepositions)

/** "X, an armed group in Y", "X is a movement in the east of Y": a body acts where its description puts it. */
export function readArea(parse: SentenceParse, chunks: readonly Chunk[], i: number, phrase: Phrase): void {
  const core = innermost(phrase.cores.at(-1) as Core)
  if (core.name !== null || core.head === null || !isGroupNoun(core) || isProscribed(core)) return
  const place = placeBehind(chunks, i)
  if (place === undefined) return
  const clause = parse.clauses.find(
    (one) => one.object === phrase && one.verb.lemma === 'be' && !one.verb.negated && !one.verb.modal,
  )
  const beside = chunks[i - 1]?.kind === 'comma' && chunks[i - 2]?.kind === 'phrase' ? (chunks[i - 2] as Phrase) : null
  const called = core.words.at(-1)?.mention
  const bearers =
    called !== undefined
      ? participantsIn(parse, { ...phrase, cores: [core] }, 'organization')
      : participantsIn(
          parse,
          clause?.subject ?? (core.determiner === 'a' || core.determiner === 'an' ? beside : null),
          'organization',
        )
  const start = parse.units[core.first]?.start ?? 0
  for (const subject of bearers) {
    for (const object of participantsIn(parse, place, 'place')) {
      propose(parse, {
        subject,
        predicate: 'area_of_operation',
        object,
        valid: null,
        trigger: start,
        start: Math.min(start, subject.start),
        end: object.end,
        score: 0.65,
      })
    }
  }
}

function placeBehind(chunks: readonly Chunk[], i: number): Phrase | undefined {
  const [preposition, place] = chunks.slice(i + 1, i + 6).filter((chunk) => chunk.kind !== 'adverb')
  const leads = preposition?.kind === 'preposition' && AREA_PREPOSITIONS.has(preposition.norm)
  return leads && place?.kind === 'phrase' ? place : undefined
}

/** "is based in X and active in Y": where a body acts, beside where it is based. */
export function readActiveBeside(parse: SentenceParse, { index, to, verb, subject }: Clause): void {
  const at = parse.chunks.findIndex((_, i) => i > index && i < to && isActiveBeside(parse.chunks, i))
  if (at === -1 || verb.negated || verb.modal) return
  const [preposition, place] = parse.chunks.slice(at + 2, at + 6).filter(({ kind }) => kind !== 'adverb')
  if (preposition?.kind !== 'preposition' || !AREA_PREPOSITIONS.has(preposition.norm) || place?.kind !== 'phrase')
    return
  const trigger = parse.units[preposition.first]?.start ?? parse.start
  proposeAreas(parse, subject, place, { trigger, score: 0.7 })
}

/** The bodies of a phrase act where another says. */
function proposeAreas(
  parse: SentenceParse,
  bodies: Phrase | null,
  places: Phrase,
  { trigger, score }: { readonly trigger: number; readonly score: number },
): void {
  for (const subject of participantsIn(parse, bodies, 'organization')) {
    for (const object of participantsIn(parse, places, 'place')) {
      const start = Math.min(trigger, subject.end > subject.start ? subject.start : trigger)
      const found = { subject, predicate: 'area_of_operation', object, valid: null }
      propose(parse, { ...found, trigger, start, end: object.end, score })
    }
  }
}

/** "the leader of a cell": the description the phrase ends with. */
function innermost(core: Core): Core {
  const inner = core.of?.cores.at(-1)
  return inner !== undefined && inner.name === null && inner.words.at(-1)?.mention !== undefined
    ? innermost(inner)
    : core
}

const PROSCRIBED = new Set(areaWords.proscribed)

/** "a banned group in X": where it is proscribed. */
function isProscribed({ words }: Core): boolean {
  return words.some(({ norm }) => PROSCRIBED.has(norm))
}

function isGroupNoun(core: Core): boolean {
  return english.groupNouns.has(core.head ?? '')
}

const REAR = new Set(areaWords.rear)

/** "has fought from bases in X": where a body has the places that it acts from. */
export function readBases(parse: SentenceParse, clause: Clause): void {
  const { attached, verb, passive, subject } = clause
  const from = attached.findIndex(({ preposition }) => preposition === 'from')
  const [base, place] = from === -1 || passive || verb.negated || verb.modal ? [] : attached.slice(from, from + 2)
  const core = base?.phrase.cores[0]
  if (core === undefined || core.name !== null || !REAR.has(core.head ?? '') || organizationIn(core) !== null) return
  if (place === undefined || !SEAT_PREPOSITIONS.has(place.preposition)) return
  const trigger = parse.units[core.first]?.start ?? 0
  proposeAreas(parse, subject, place.phrase, { trigger, score: 0.65 })
}

const HAVING = new Set(areaWords.having)

/** "with strongholds in X and Y", "has some 200 fighters in X": where a body has its men and places. */
export function readPlacesHad(parse: SentenceParse, { attached, verb, subject }: Clause): void {
  const named = subject?.cores[0]?.name?.mention?.figure
  if (verb.negated || verb.modal || (named !== undefined && !isGroup(parse.page.cast.head(named)))) return
  for (const one of attached) {
    const had = hadAt(parse, one, HAVING.has(verb.lemma))
    if (had !== undefined)
      proposeAreas(parse, subject, one.phrase, { trigger: parse.units[had.first]?.start ?? 0, score: 0.65 })
  }
}

/** What stands right before a place, had by who acts: behind "with", or behind "has". */
function hadAt(
  parse: SentenceParse,
  { preposition, index }: Clause['attached'][number],
  has: boolean,
): Core | undefined {
  if (preposition !== 'in' && !SEAT_PREPOSITIONS.has(preposition)) return undefined
  const [opener, had] = parse.chunks.slice(Math.max(0, index - 3), index - 1)
  const core = had?.kind === 'phrase' ? had.cores.at(-1) : undefined
  if (core === undefined || core.name !== null || organizationIn(core) !== null) return undefined
  const isHad = has || (opener?.kind === 'preposition' && opener.norm === 'with')
  return isHad && (REAR.has(core.head ?? '') || isOwnMen(parse, core)) ? core : undefined
}

/** "200 fighters". */
function isOwnMen({ units }: SentenceParse, { first, last, head }: Core): boolean {
  return english.memberNouns.has(head ?? '') && units.slice(first, last).some(({ tag }) => tag === 'number')
}

const AREAS = new Set(areaWords.areas)
const OF_AREAS = new Set(areaWords.ofAreas)

/** "Its main area of operations is X", "the group's zones of influence include X and Y". */
export function readAreaNamed(parse: SentenceParse, { verb, subject, object, passive }: Clause): void {
  if (passive || verb.negated || verb.modal || (verb.verb !== 'be' && verb.lemma !== 'include')) return
  const core = subject?.cores[0]
  if (core === undefined || core.name !== null || !AREAS.has(core.head ?? '')) return
  if (!OF_AREAS.has(core.of?.cores[0]?.head ?? '')) return
  const owner = organizationIn(core)
  const trigger = parse.units[core.first]?.start ?? 0
  for (const place of owner === null ? [] : participantsIn(parse, object, 'place')) {
    propose(parse, {
      subject: owner as Role,
      predicate: 'area_of_operation',
      object: place,
      valid: null,
      trigger,
      start: trigger,
      end: place.end,
      score: 0.7,
    })
  }
}

const SEAT_PREPOSITIONS = new Set(areaWords.seatPrepositions)
const SEATS = new Set(areaWords.seats)

/** "X's headquarters in Y". */
export function readSeat(parse: SentenceParse, chunks: readonly Chunk[], i: number, core: Core): void {
  const seat = core.words.find((unit) => SEATS.has(unit.norm))
  if (seat === undefined || isAttacked(chunks[i - 1], core)) return
  const copula = chunks[i + 1]
  const joined =
    copula?.kind === 'conjunction' && chunks[i + 2]?.kind === 'phrase'
      ? i + 2
      : copula?.kind === 'verb' && copula.verb === 'be' && !copula.negated && !copula.modal
        ? i + 1
        : i
  const [preposition, place] = [chunks[joined + 1], chunks[joined + 2]]
  const owner = organizationIn(core) ?? ownerBefore(parse, i, core)
  if (owner !== null && copula?.kind === 'verb' && copula.verb === 'be' && preposition?.kind === 'phrase')
    seatedAt(parse, owner, { core, seat }, preposition)
  if (
    owner === null ||
    preposition?.kind !== 'preposition' ||
    !SEAT_PREPOSITIONS.has(preposition.norm) ||
    place?.kind !== 'phrase'
  )
    return
  seatedAt(parse, owner, { core, seat }, place)
}

/** "X attacked their base": the base is of those whom X attacked. */
function isAttacked(before: Chunk | undefined, { possessive }: Core): boolean {
  if (before?.kind !== 'verb' || possessive === null) return false
  return framesOf(before.verb).some(({ predicate }) => predicate === 'perpetrator_of')
}

/** "X, whose headquarters are in Y": the body before "whose". */
function ownerBefore(parse: SentenceParse, i: number, core: Core): Role | null {
  const [before, comma] = parse.chunks.slice(Math.max(0, i - 3), i)
  const isWhose = parse.units[core.first - 1]?.norm === 'whose' && comma?.kind === 'comma' && before?.kind === 'phrase'
  return isWhose ? (participantsIn(parse, before, 'organization')[0] ?? null) : null
}

const LED_FROM = new Set(areaWords.ledFrom)
const MAIN = new Set(areaWords.main)

/** Whether a body is led from the seat: its headquarters, its base or its main base, not "its last base". */
function isLedFrom({ words, determiner }: Core, { norm }: Unit): boolean {
  if (norm.startsWith('headquarter')) return true
  // "a base of X in Y": one of several.
  if (determiner === 'a' || determiner === 'an') return false
  return LED_FROM.has(norm) && words.every((word) => word.norm === norm || MAIN.has(word.norm))
}

function seatedAt(parse: SentenceParse, owner: Role, { core, seat }: { core: Core; seat: Unit }, place: Phrase): void {
  for (const object of participantsIn(parse, place, 'place')) {
    const predicate = isLedFrom(core, seat) ? 'headquarters' : 'area_of_operation'
    propose(parse, {
      subject: owner,
      predicate,
      object,
      valid: null,
      trigger: seat.start,
      start: Math.min(owner.start, seat.start),
      end: object.end,
      score: 0.7,
    })
  }
}
