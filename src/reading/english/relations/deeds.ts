import type { Proposal, Role } from '../../page.ts'
import { lastTold } from '../../told.ts'
import { dateOf, dateWithin } from '../sentence/dating.ts'
import { eventIn } from '../sentence/events.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import participantWords from '../sentence/participants.json' with { type: 'json' }
import { organizationIn, participantsIn } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { english } from '../words/lexicon.ts'
import roles from '../words/roles.json' with { type: 'json' }
import deedWords from './deeds.json' with { type: 'json' }

const HAPPENINGS: ReadonlyMap<string, string> = new Map(Object.entries(roles.happenings))

const DEEDS = new Set(deedWords.nouns)

/** "The deadliest operation of X was the Y bombing". */
export function readDeed(parse: SentenceParse, clause: Clause): void {
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
export function readOwnDeed(parse: SentenceParse, core: Core): void {
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

/** "died in an ambush by X", "A raid by X fighters left": an attack that is told with who did it. */
export function readDeedBy(parse: SentenceParse, i: number, phrase: Phrase): void {
  const core = phrase.cores.at(-1)
  const [by, doers] = parse.chunks.slice(i + 1, i + 3)
  if (by?.kind !== 'preposition' || by.norm !== 'by' || doers?.kind !== 'phrase' || core === undefined) return
  if (!isOneDeed(core) || isFeared(parse.chunks[i - 1])) return
  const [event] = eventIn(parse, core, true)
  if (event === undefined) return
  for (const body of participantsIn(parse, doers, 'organization')) {
    parse.scene.later(() => {
      if (isToldOf(parse, body, event)) return
      const dated = dateWithin(parse, event.start, Math.min(parse.end, afterPhrase(parse, doers)))
      // "an attack by X": one among many, unless a day tells it.
      if (dated.valid === null && core.determiner !== 'the') return
      const [start, end] = [event.start, Math.max(body.end, dated.time?.end ?? 0)]
      const common = { valid: dated.valid, trigger: event.start, start, end, score: 0.65 }
      propose(parse, { subject: body, predicate: 'perpetrator_of', object: event, ...common })
    })
  }
}

/** "an ambush", not "attacks", which are of any day. */
function isOneDeed({ name, head, determiner }: Core): boolean {
  return name === null && DEEDS.has(head ?? '') && determiner !== 'no' && determiner !== 'any'
}

const FEARING = new Set(deedWords.feared)

/** "protection against an attack by X", "foiled an attack by X". */
function isFeared(before: Chunk | undefined): boolean {
  if (before?.kind === 'verb') return FEARING.has(before.lemma)
  return before?.kind === 'preposition' && FEARING.has(before.norm)
}

/** Whether a verb has told as much in this sentence. */
function isToldOf({ page, start }: SentenceParse, body: Role, event: Role): boolean {
  const [doer, deed] = [page.cast.head(body.figure), page.cast.head(event.figure)]
  const isSame = ({ predicate, subject, object, start: at }: Proposal): boolean =>
    predicate === 'perpetrator_of' &&
    at >= start &&
    page.cast.head(subject.figure) === doer &&
    object !== null &&
    'figure' in object &&
    page.cast.head(object.figure) === deed
  return lastTold(page, isSame) !== undefined
}

/** "the death of X", "X's arrest". */
export function readHappening(parse: SentenceParse, core: Core, phrase: Phrase): void {
  const status = core.head === null ? undefined : HAPPENINGS.get(core.head)
  if (status === undefined || core.name !== null || isSought(parse, core, status)) return
  const owner = core.modifiers.at(-1)
  const behind = namedBehind(parse, core, phrase) ?? behindPlace(parse, core, phrase)
  const persons = [
    ...participantsIn(parse, core.of, 'person'),
    ...participantsIn(parse, behind, 'person'),
    ...personBeforeWhose(parse, core),
    ...(core.possessive?.mention?.figure.type === 'person'
      ? [{ figure: core.possessive.mention.figure, start: core.possessive.start, end: core.possessive.end }]
      : []),
    ...(owner?.mention?.figure.type === 'person'
      ? [{ figure: owner.mention.figure, start: owner.start, end: owner.end }]
      : []),
  ]
  const isOfWhose = parse.units[core.first - 1]?.norm === 'whose'
  const [start, end] = [parse.units[core.first]?.start ?? 0, parse.units[core.last - 1]?.end ?? 0]
  const dated = dateWithin(parse, start, Math.min(parse.end, afterPhrase(parse, behind ?? phrase)))
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
        granted: isOfWhose || !isReported(parse, start, core.head ?? ''),
      })
    })
  }
}

/** "X, whose death in 2007": the person before "whose". */
function personBeforeWhose({ units }: SentenceParse, { first }: Core): Role[] {
  if (units[first - 1]?.norm !== 'whose') return []
  const owner = units[units[first - 2]?.tag === 'comma' ? first - 3 : first - 2]
  return owner?.mention?.figure.type === 'person'
    ? [{ figure: owner.mention.figure, start: owner.start, end: owner.end }]
    : []
}

/** "the death of its founder, X, in 2015": who is named behind the office that he held. */
function namedBehind({ chunks }: SentenceParse, core: Core, phrase: Phrase): Phrase | null {
  const picked = core.of?.cores.at(-1)
  // "the arrest of two of its leaders, X and Y"
  const held = picked?.name === null && picked.of !== null && isCounted(picked) ? picked.of.cores.at(-1) : picked
  const at = chunks.indexOf(phrase)
  const [comma, named] = chunks.slice(at + 1, at + 3)
  if (held === undefined || held.name !== null || !english.offices.has(held.head ?? '')) return null
  if (phrase.cores.at(-1) !== core || comma?.kind !== 'comma' || named?.kind !== 'phrase') return null
  if (named.cores[0]?.name?.mention?.figure.type !== 'person') return null
  return held.head?.endsWith('s') === true ? named : { ...named, cores: named.cores.slice(0, 1) }
}

function isCounted({ head, determiner }: Core): boolean {
  return COUNTS.has(head ?? '') || COUNTS.has(determiner ?? '')
}

const COUNTS: ReadonlySet<string> = new Set(['one', 'two', 'several', ...participantWords.counts])

/** "the arrest in X on 3 May of its leader Y": of whom, behind where and when. */
function behindPlace({ chunks }: SentenceParse, core: Core, phrase: Phrase): Phrase | null {
  if (core.of !== null || phrase.cores.at(-1) !== core) return null
  let at = chunks.indexOf(phrase) + 1
  while (isPlacing(chunks, at)) {
    const place = chunks[at + 1]
    const of = place?.kind === 'phrase' ? (place.cores.at(-1)?.of ?? null) : null
    if (of !== null) return of
    at += 2
  }
  const [preposition, behind] = chunks.slice(at, at + 2)
  const isOf = preposition?.kind === 'preposition' && preposition.norm === 'of'
  return isOf && behind?.kind === 'phrase' ? behind : null
}

/** "in X", "on 3 May". */
function isPlacing(chunks: readonly Chunk[], at: number): boolean {
  const [preposition, next] = chunks.slice(at, at + 2)
  if (preposition?.kind !== 'preposition' || !PLACING.has(preposition.norm)) return false
  if (next?.kind === 'phrase') return next.cores[0]?.name?.mention?.figure.type === 'place'
  return next?.kind === 'time'
}

const PLACING: ReadonlySet<string> = new Set(['in', 'on', 'at', 'near'])

const SEEKING = new Set(deedWords.seeking)

/** "a warrant for her arrest", "called for the capture of X", "ordered his arrest". */
function isSought({ units }: SentenceParse, { first }: Core, status: string): boolean {
  const before = units[first - 1]
  return status === 'captured' && (before?.norm === 'for' || SEEKING.has(before?.lemma ?? ''))
}

/**
 * Whether the very thing is what somebody says: "denied the death of X", "reports of his death". Who denies a part in a
 * murder does not say that the murdered lives.
 */
function isReported(parse: SentenceParse, start: number, noun: string): boolean {
  return parse.attributed.some(
    ({ voiced, content, factuality }) =>
      voiced &&
      content.some(([from]) => Math.abs(from - start) <= 4) &&
      !(factuality === 'denied' && english.violentEventHeads.has(noun)),
  )
}

/** Whether a verb has said as much: "was killed" tells more than "his killing". */
function isKnown({ page }: SentenceParse, person: Role, status: string): boolean {
  const who = page.cast.head(person.figure)
  const told = lastTold(
    page,
    ({ predicate, subject, object }) =>
      predicate === 'status' &&
      page.cast.head(subject.figure) === who &&
      object !== null &&
      'value' in object &&
      (object.value === status || (status === 'dead' && object.value === 'killed')),
  )
  return told !== undefined
}

/** A date right behind the phrase, over at most one more phrase. */
function afterPhrase({ chunks, units }: SentenceParse, phrase: Phrase): number {
  const at = chunks.findIndex(({ first, last }) => first === phrase.first && last === phrase.last)
  // "of its founder, X, in 2015"
  const from = chunks[at - 1]?.kind === 'comma' && chunks[at + 1]?.kind === 'comma' ? at + 2 : at + 1
  const rest = chunks.slice(from, from + 5)
  const stop = rest.findIndex(
    (chunk) => chunk.kind === 'verb' || chunk.kind === 'comma' || chunk.kind === 'stop' || chunk.kind === 'conjunction',
  )
  const last = stop === -1 ? rest.at(-1) : rest[stop - 1]
  return units[(last?.last ?? phrase.last) - 1]?.end ?? 0
}
