import type { Role } from '../page.ts'
import type { Chunk, Core, Phrase } from './chunks.ts'
import type { Clause } from './clauses.ts'
import { dateOf, dateWithin } from './dating.ts'
import { eventIn } from './events.ts'
import { english } from './lexicon.ts'
import type { SentenceParse } from './parse.ts'
import { organizationIn, organizationsAfterOf, participantsIn } from './participants.ts'
import { propose } from './propose.ts'
import roles from './roles.json' with { type: 'json' }
import { isViewing } from './verbs.ts'

interface Relation {
  readonly predicate: string
  readonly inverse?: boolean
  readonly needs?: string
}

const RELATIONS: Readonly<Record<string, Relation>> = roles.relations
const HAPPENINGS: Readonly<Record<string, string>> = roles.happenings
const BETWEEN: Readonly<Record<string, string>> = roles.between

/** What nouns claim: "X, the armed wing of Y", "clashes between X and Y", "the death of Z". */
export function readRelations(parse: SentenceParse): void {
  const { chunks } = parse
  chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'phrase') return
    readBeside(parse, chunks, i, chunk)
    readArea(parse, chunks, i, chunk)
    for (const core of chunk.cores) {
      readHappening(parse, core, chunk)
      readSeat(parse, chunks, i, core)
      readOwnDeed(parse, core)
      readBetween(parse, chunks, i, core)
    }
  })
  for (const clause of parse.clauses) {
    readCopula(parse, clause)
    readView(parse, clause)
    readDeed(parse, clause)
    readOutbreak(parse, clause)
  }
}

/** What a description says its bearer is to others. */
interface Related extends Relation {
  readonly others: readonly Role[]
}

function relationIn(parse: SentenceParse, core: Core): Related | null {
  if (core.name !== null) return null
  const inner = core.of?.cores[0]
  if (inner !== undefined && (core.head === 'one' || core.head?.endsWith('est') === true || core.head === null))
    return relationIn(parse, inner)
  const noun = core.words.findLast((unit) => Object.hasOwn(RELATIONS, unit.norm))?.norm
  const relation = isPolitical(core, noun) ? POLITICAL : noun === undefined ? undefined : RELATIONS[noun]
  if (relation === undefined || !meets(relation, core)) return null
  const listed = organizationsAfterOf(parse, core)
  const owner = organizationIn(core)
  const others = listed.length > 0 ? listed : owner === null ? actorsAfter(parse, core) : [owner]
  const implied =
    others.length === 0 && noun !== core.head && english.groupNouns.has(core.head ?? '')
      ? parse.scene.described('the', 'group')
      : undefined
  return { ...relation, others: implied === undefined ? others : [{ figure: implied.figure, start: 0, end: 0 }] }
}

const POLITICAL: Relation = { predicate: 'affiliated_with' }

/** A political wing stands beside its body, an armed one is part of it. */
function isPolitical(core: Core, noun: string | undefined): boolean {
  return (noun === 'wing' || noun === 'arm') && core.words.some((unit) => unit.norm === 'political')
}

function meets({ needs }: Relation, core: Core): boolean {
  if (needs === undefined) return true
  return core.words.some((unit) => unit.norm === needs || (needs === 'splinter' && unit.norm === 'breakaway'))
}

/** "a rival of Z", where Z is a person. */
function actorsAfter(parse: SentenceParse, core: Core): Role[] {
  return participantsIn(parse, core.of, 'actor')
}

function relate(
  parse: SentenceParse,
  bearer: Role,
  related: Related,
  at: { valid: string | null; trigger: number; granted: boolean; negated: boolean; end: number },
): void {
  for (const other of related.others) {
    const [subject, object] = related.inverse === true ? [other, bearer] : [bearer, other]
    propose(parse, {
      subject,
      predicate: related.predicate,
      object,
      valid: at.valid,
      trigger: at.trigger,
      start: Math.min(...[bearer, other].filter(({ end }) => end > 0).map(({ start }) => start), at.trigger),
      end: Math.max(bearer.end, other.end, at.end),
      score: 0.75,
      granted: at.granted,
      negated: at.negated,
    })
  }
}

/** "X, an offshoot of Y,". */
function readBeside(parse: SentenceParse, chunks: readonly Chunk[], i: number, phrase: Phrase): void {
  const [comma, other] = chunks.slice(i + 1, i + 3)
  if (comma?.kind !== 'comma' || other?.kind !== 'phrase') return
  const [left, right] = [phrase.cores.at(-1) as Core, other.cores[0] as Core]
  const [bearer, description] = left.name !== null && right.name === null ? [left, right] : [right, left]
  const related = relationIn(parse, description)
  if (related === null || bearer.name === null) return
  const trigger = parse.units[description.first]?.start ?? 0
  for (const role of participantsIn(
    parse,
    { kind: 'phrase', first: bearer.first, last: bearer.last, cores: [bearer] },
    'organization',
  )) {
    relate(parse, role, related, {
      valid: null,
      trigger,
      granted: true,
      negated: false,
      end: parse.units[description.last - 1]?.end ?? 0,
    })
  }
}

/** "X is seen as an offshoot of Y", "Z regards X as a branch of Y". */
function readView(parse: SentenceParse, clause: Clause): void {
  if (!isViewing(clause.verb.lemma) || clause.verb.negated) return
  const as = clause.attached.find(({ preposition }) => preposition === 'as')?.phrase ?? clause.complement
  for (const core of as?.cores ?? []) {
    const related = relationIn(parse, core)
    if (related === null) continue
    for (const role of participantsIn(parse, clause.passive ? clause.subject : clause.object, 'actor')) {
      const trigger = parse.units[core.first]?.start ?? 0
      relate(parse, role, related, {
        valid: null,
        trigger,
        granted: false,
        negated: false,
        end: parse.units[core.last - 1]?.end ?? 0,
      })
    }
  }
}

/** "X is the armed wing of Y", "X became an ally of Y". */
function readCopula(parse: SentenceParse, clause: Clause): void {
  const { verb, subject, object, passive } = clause
  if (passive || verb.modal || subject === null) return
  const as = clause.attached.find(({ preposition }) => preposition === 'as')?.phrase ?? null
  const phrase =
    verb.lemma === 'be' || verb.lemma === 'become' || verb.lemma === 'remain'
      ? object
      : verb.lemma === 'serve' || verb.lemma === 'act' || verb.lemma === 'function'
        ? as
        : null
  for (const core of phrase?.cores ?? []) {
    const related = relationIn(parse, core)
    if (related === null) continue
    const dated = dateOf(parse, clause)
    for (const role of participantsIn(parse, subject, 'actor')) {
      const trigger = parse.units[verb.first]?.start ?? 0
      relate(parse, role, related, {
        valid: dated.valid,
        trigger,
        granted: false,
        negated: verb.negated,
        end: parse.units[core.last - 1]?.end ?? 0,
      })
    }
  }
}

const DEEDS = new Set(['operation', 'attack', 'action', 'bombing', 'atrocity', 'massacre', 'raid', 'strike'])

/** "The deadliest operation of X was the Y bombing". */
function readDeed(parse: SentenceParse, clause: Clause): void {
  const { verb, subject, object } = clause
  const core = subject?.cores[0]
  if (
    verb.verb !== 'be' ||
    verb.negated ||
    verb.modal ||
    core === undefined ||
    core.name !== null ||
    !DEEDS.has(core.head ?? '')
  )
    return
  const owner = organizationIn(core)
  if (owner === null) return
  const dated = dateOf(parse, clause)
  for (const event of participantsIn(parse, object, 'event')) {
    propose(parse, {
      subject: owner,
      predicate: 'perpetrator_of',
      object: event,
      valid: dated.valid,
      trigger: parse.units[verb.first]?.start ?? 0,
      start: parse.units[core.first]?.start ?? owner.start,
      end: Math.max(event.end, dated.time?.end ?? 0),
      score: 0.7,
    })
  }
}

/** "X's attacks in Y": an attack is its owner's. */
function readOwnDeed(parse: SentenceParse, core: Core): void {
  const owner = core.modifiers.at(-1)
  const genitive = owner === undefined ? undefined : parse.units[parse.units.indexOf(owner) + 1]
  if (owner?.mention === undefined || owner.mention.figure.type === 'place' || genitive?.tag !== 'genitive') return
  const body = { figure: owner.mention.figure, start: owner.start, end: owner.end }
  for (const { figure, end } of eventIn(parse, { ...core, first: parse.units.indexOf(owner) + 2 }, true)) {
    const dated = dateWithin(parse, end, Math.min(parse.end, end + 30))
    propose(parse, {
      subject: body,
      predicate: 'perpetrator_of',
      object: { figure, start: (genitive.end ?? 0) + 1, end },
      valid: dated.valid,
      trigger: owner.start,
      start: owner.start,
      end: Math.max(end, dated.time?.end ?? 0),
      score: 0.6,
      granted: true,
    })
  }
}

/** "the death of X", "X's arrest". */
function readHappening(parse: SentenceParse, core: Core, phrase: Phrase): void {
  const status = core.head === null ? undefined : HAPPENINGS[core.head]
  if (status === undefined || core.name !== null) return
  const owner = core.modifiers.at(-1)
  const persons = [
    ...participantsIn(parse, core.of, 'person'),
    ...(core.possessive?.mention?.figure.type === 'person'
      ? [{ figure: core.possessive.mention.figure, start: core.possessive.start, end: core.possessive.end }]
      : []),
    ...(owner?.mention?.figure.type === 'person'
      ? [{ figure: owner.mention.figure, start: owner.start, end: owner.end }]
      : []),
  ]
  const [start, end] = [parse.units[core.first]?.start ?? 0, parse.units[core.last - 1]?.end ?? 0]
  const dated = dateWithin(parse, start, Math.min(parse.end, afterPhrase(parse, phrase)))
  for (const person of persons) {
    parse.scene.later(() => {
      if (isKnown(parse, person, status)) return
      propose(parse, {
        subject: person,
        predicate: 'status',
        object: { value: status },
        valid: dated.valid,
        trigger: start,
        start: Math.min(start, person.start),
        end: Math.max(end, dated.time?.end ?? 0),
        score: 0.6,
        granted: !isReported(parse, start),
      })
    })
  }
}

const AREA_PREPOSITIONS = new Set(['in', 'from', 'across', 'throughout', 'along'])

/** "X, an armed group in Y", "X is a movement in the east of Y": a body acts where its description puts it. */
function readArea(parse: SentenceParse, chunks: readonly Chunk[], i: number, phrase: Phrase): void {
  const core = innermost(phrase.cores.at(-1) as Core)
  const [preposition, place] = chunks.slice(i + 1, i + 6).filter((chunk) => chunk.kind !== 'adverb')
  if (
    core.name !== null ||
    core.head === null ||
    !isGroupNoun(core) ||
    preposition?.kind !== 'preposition' ||
    place?.kind !== 'phrase'
  )
    return
  if (!AREA_PREPOSITIONS.has(preposition.norm)) return
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

/** "the leader of a cell": the description the phrase ends with. */
function innermost(core: Core): Core {
  const inner = core.of?.cores.at(-1)
  return inner !== undefined && inner.name === null && inner.words.at(-1)?.mention !== undefined
    ? innermost(inner)
    : core
}

function isGroupNoun(core: Core): boolean {
  return english.groupNouns.has(core.head ?? '')
}

const SEATS = new Set(['headquarters', 'base', 'bases', 'stronghold', 'strongholds', 'headquarter'])

/** "X's headquarters in Y". */
function readSeat(parse: SentenceParse, chunks: readonly Chunk[], i: number, core: Core): void {
  const joined = chunks[i + 1]?.kind === 'conjunction' && chunks[i + 2]?.kind === 'phrase' ? i + 2 : i
  const [preposition, place] = chunks.slice(joined + 1, joined + 3)
  const seat = core.words.find((unit) => SEATS.has(unit.norm))
  const owner = organizationIn(core)
  if (
    seat === undefined ||
    owner === null ||
    preposition?.kind !== 'preposition' ||
    preposition.norm !== 'in' ||
    place?.kind !== 'phrase'
  )
    return
  for (const object of participantsIn(parse, place, 'place')) {
    const predicate = seat.norm.startsWith('headquarter') ? 'headquarters' : 'area_of_operation'
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

/** Whether the very thing is what somebody says: "denied the death of X", "reports of his death". */
function isReported(parse: SentenceParse, start: number): boolean {
  return parse.said.some(({ content }) => Math.abs(content[0] - start) <= 4)
}

/** Whether a verb has said as much: "was killed" tells more than "his killing". */
function isKnown({ page }: SentenceParse, person: Role, status: string): boolean {
  const who = page.cast.head(person.figure)
  return page.proposals.some(
    ({ predicate, subject, object }) =>
      predicate === 'status' &&
      page.cast.head(subject.figure) === who &&
      object !== null &&
      'value' in object &&
      (object.value === status || (status === 'dead' && object.value === 'killed')),
  )
}

/** A date right behind the phrase, over at most one more phrase. */
function afterPhrase({ chunks, units }: SentenceParse, phrase: Phrase): number {
  const at = chunks.indexOf(phrase)
  const rest = chunks.slice(at + 1, at + 6)
  const stop = rest.findIndex(
    (chunk) => chunk.kind === 'verb' || chunk.kind === 'comma' || chunk.kind === 'stop' || chunk.kind === 'conjunction',
  )
  const last = stop === -1 ? rest.at(-1) : rest[stop - 1]
  return units[(last?.last ?? phrase.last) - 1]?.end ?? 0
}

/** "an alliance between X and Y", "clashes with Z". */
function readBetween(parse: SentenceParse, chunks: readonly Chunk[], i: number, core: Core): void {
  const predicate = core.head === null || core.name !== null ? undefined : BETWEEN[core.head]
  const [preposition, phrase] = chunks.slice(i + 1, i + 3)
  if (predicate === undefined || preposition?.kind !== 'preposition' || phrase?.kind !== 'phrase') return
  const sides = participantsIn(parse, phrase, 'actor')
  const start = parse.units[core.first]?.start ?? 0
  const clause = parse.clauses.find((one) => one.from <= i && i < one.to)
  const dated = clause === undefined ? dateWithin(parse, parse.start, parse.end) : dateOf(parse, clause)
  const common = {
    valid: dated.valid,
    trigger: start,
    end: parse.units[phrase.last - 1]?.end ?? 0,
    granted: false,
    negated: isNegated(core, clause),
  }
  if (preposition.norm === 'between' && sides[0] !== undefined && sides.length === 2)
    relate(parse, sides[0], { predicate, others: sides.slice(1) }, common)
  else if (preposition.norm === 'with' || preposition.norm === 'against') {
    const owner = organizationIn(core)
    const bearers = owner === null ? participantsIn(parse, clause?.subject ?? null, 'actor') : [owner]
    if (clause?.verb.modal !== true)
      for (const bearer of bearers) relate(parse, bearer, { predicate, others: sides }, common)
  }
}

/** "Clashes broke out between X and Y", "Relations with X": the sides stand behind the verb. */
function readOutbreak(parse: SentenceParse, clause: Clause): void {
  const core = clause.subject?.cores[0]
  const predicate = core?.head == null || core.name !== null ? undefined : BETWEEN[core.head]
  const between = clause.attached.find(({ preposition }) => preposition === 'between')?.phrase
  if (
    core === undefined ||
    predicate === undefined ||
    between === undefined ||
    clause.verb.negated ||
    clause.verb.modal
  )
    return
  const sides = participantsIn(parse, between, 'actor')
  const dated = dateOf(parse, clause)
  const start = parse.units[core.first]?.start ?? 0
  if (sides[0] !== undefined && sides.length === 2) {
    relate(
      parse,
      sides[0],
      { predicate, others: sides.slice(1) },
      { valid: dated.valid, trigger: start, granted: false, negated: false, end: dated.time?.end ?? 0 },
    )
  }
}

function isNegated(core: Core, clause: Clause | undefined): boolean {
  return core.determiner === 'no' || clause?.verb.negated === true
}
