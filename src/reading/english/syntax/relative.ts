import { isAttributing } from '../words/attribution-cues.ts'
import { english } from '../words/lexicon.ts'
import { withEarlier } from './apposition.ts'
import type { Chunk, Core, Mark, Phrase, VerbGroup } from './chunk.ts'
import type { Attached, Clause, Found } from './clause.ts'
import verbsByPattern from './verbs-by-pattern.json' with { type: 'json' }

/** "who" and "which" stand for the phrase before them. */
export function relativeOf(chunks: readonly Chunk[], at: number, index: number, before: readonly Clause[]): Found {
  const { norm } = chunks[at] as Mark
  const who = norm === 'who'
  const again =
    chunks[at - 1]?.kind === 'conjunction' ? goneOn(chunks, at, index, before) : thingMeant(chunks, at, index, norm)
  if (again !== undefined) return again
  let i = at - 1
  const from = at
  const described = describedEarlier(chunks, i)
  const subject =
    described === undefined ? bodyBefore(chunks, i, index, before) : describedBefore(chunks, described, before)
  if (subject !== undefined) return { subject, from, kind: 'relative', governor: null }
  while (i >= 0) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'phrase') {
      const preposition = chunks[i - 1]?.kind === 'preposition'
      if (!(who && preposition && !personIn(chunk) && !personBehindOf(chunk) && earlierPhrase(chunks, i)))
        return {
          subject:
            thingNamed(chunk, who) ??
            namedLast(chunks, { at, who, verb: index, before }, chunk) ??
            allNamed(chunks, i, { at, who, verb: index, before }) ??
            antecedentIn(describedBefore(chunks, i, before), who),
          from,
          kind: 'relative',
          governor: null,
        }
    } else if (chunk.kind === 'verb' || chunk.kind === 'stop') break
    i--
  }
  return { subject: null, from: index, kind: 'relative', governor: null }
}

/** What "which" means for certain: a body that somebody leads, a deed that is done. */
function thingMeant(chunks: readonly Chunk[], at: number, index: number, norm: string): Found | undefined {
  return bodyLed(chunks, at, norm) ?? deedBefore(chunks, at, index, norm)
}

/** "the X Force led by Y, which": nobody is called "which", but the body that he leads. */
function bodyLed(chunks: readonly Chunk[], at: number, norm: string): Found | undefined {
  const last = chunks[at - 1]?.kind === 'comma' ? at - 2 : at - 1
  const [verb, by, person] = chunks.slice(Math.max(0, last - 2), last + 1)
  if (
    norm !== 'which' ||
    person?.kind !== 'phrase' ||
    by?.kind !== 'preposition' ||
    by.norm !== 'by' ||
    verb?.kind !== 'verb'
  )
    return undefined
  const body = chunks[last - 3]?.kind === 'comma' ? chunks[last - 4] : chunks[last - 3]
  const isLed = OF_BODIES.has(verb.lemma) && personIn(person) && body?.kind === 'phrase'
  if (!isLed || body.cores.at(-1)?.name?.mention?.figure.type !== 'organization') return undefined
  return { subject: body, from: at, kind: 'relative', governor: null }
}

/** "X, which signed an agreement with Y and which denies", "a unit which X accused and which Y banned": both are of one. */
function goneOn(chunks: readonly Chunk[], at: number, index: number, before: readonly Clause[]): Found | undefined {
  const { norm } = chunks[at] as Mark
  const last = before.findLast(({ kind }) => kind === 'relative')
  const opener = last === undefined ? undefined : chunks[last.from]
  if (opener?.kind === 'relative' && opener.norm === norm && last?.subject != null && last.subject.first < opener.first)
    return { subject: last.subject, from: at, kind: 'relative', governor: null }
  const earlier = chunks.findLastIndex(
    (chunk, i) =>
      i < at && (chunk.kind === 'stop' || (OPENING.has(chunk.kind) && 'norm' in chunk && chunk.norm === norm)),
  )
  return OPENING.has(chunks[earlier]?.kind ?? 'stop')
    ? { ...relativeOf(chunks, earlier, index, before), from: at }
    : undefined
}

const OPENING: ReadonlySet<string> = new Set(['relative', 'that'])

interface Relative {
  readonly at: number
  readonly who: boolean
  readonly verb: number
  readonly before: readonly Clause[]
}

/** "Omar, a senior member of the group, which": no person is meant by "which", but the body that he belongs to. */
function thingNamed({ cores }: Phrase, who: boolean): Phrase | undefined {
  const core = cores.at(-1)
  if (who || cores.length > 1 || core === undefined || core.of === null || core.name !== null) return undefined
  const inner = core.of.cores.length === 1 ? core.of.cores[0] : undefined
  const body = inner?.name?.mention ?? inner?.words.at(-1)?.mention
  const isMan = english.memberNouns.has(core.head ?? '') || english.offices.has(core.head ?? '')
  return isMan && body?.figure.type === 'organization' ? core.of : undefined
}

/** "is the armed wing of X, which was founded", "by X and Y, who was killed": the one named last, behind a comma, of whom it is said. */
function namedLast(chunks: readonly Chunk[], { at, who, verb, before }: Relative, phrase: Phrase): Phrase | undefined {
  const core = phrase.cores.at(-1)
  const number = (chunks[verb] as VerbGroup | undefined)?.number ?? null
  if (chunks[at - 1]?.kind !== 'comma' || core === undefined || number === 'several') return undefined
  const isOneOfMany =
    phrase.cores.length > 1 && core.name !== null && (number === 'one' || (!who && phrase.cores.length > 2))
  if (isOneOfMany) return { ...phrase, first: core.first, cores: [core] }
  const inner = core.of?.cores.at(-1)
  const isSaid = before.some((clause) => clause.object === phrase && clause.verb.lemma === 'be')
  const isWing =
    !who &&
    isSaid &&
    core.name === null &&
    core.of?.cores.length === 1 &&
    inner?.name?.mention?.figure.type === 'organization'
  return isWing && core.of !== null ? core.of : undefined
}

/** "X, the emir of Y, and Z, who were killed": it is said of several, so of all in the list. */
function allNamed(chunks: readonly Chunk[], last: number, { at, who, verb }: Relative): Phrase | undefined {
  const number = (chunks[verb] as VerbGroup | undefined)?.number ?? null
  const phrase = chunks[last] as Phrase
  if (!who || number !== 'several' || chunks[at - 1]?.kind !== 'comma' || phrase.cores.length > 1) return undefined
  const list = personIn(phrase) ? withEarlier(chunks, last).subject : null
  return list !== null && list.cores.length > 1 ? list : undefined
}

/** "the X Brigade in Y, which was led by Z", "a faction in the south that is led": no place is led or founded; the body that is there. */
function bodyBefore(
  chunks: readonly Chunk[],
  behind: number,
  index: number,
  before: readonly Clause[],
): Phrase | undefined {
  const verb = chunks[index]
  if (verb?.kind !== 'verb' || !verb.passive || !OF_BODIES.has(verb.lemma)) return undefined
  const place = overTime(chunks, chunks[behind]?.kind === 'comma' ? behind - 1 : behind)
  const [body, preposition, phrase] = chunks.slice(Math.max(0, place - 2), place + 1)
  if (preposition?.kind !== 'preposition' || phrase?.kind !== 'phrase' || body?.kind !== 'phrase') return undefined
  if (!mayHoldBody(phrase)) return undefined
  const core = body.cores.at(-1)
  if (core?.name?.mention?.figure.type === 'organization') return { ...body, first: core.first, cores: [core] }
  const isDescribed = body.cores.length === 1 && core?.name === null && english.groupNouns.has(core.head ?? '')
  return isDescribed ? describedBefore(chunks, place - 2, before) : undefined
}

/** "the bombing of a shrine in X on 3 May, which Y carried out": a deed is done, and no place or day. */
function deedBefore(chunks: readonly Chunk[], relative: number, index: number, norm: string): Found | undefined {
  if (norm !== 'which' || !OF_DEEDS.has((chunks[index] as VerbGroup).lemma)) return undefined
  let at = chunks[relative - 1]?.kind === 'comma' ? relative - 2 : relative - 1
  while (isWhere(chunks, at)) at -= 2
  const deed = chunks[at]
  const core = deed?.kind === 'phrase' ? deed.cores.at(-1) : undefined
  return deed?.kind === 'phrase' && core?.name === null && english.violentEventHeads.has(core.head ?? '')
    ? { subject: deed, from: relative, kind: 'relative', governor: null }
    : undefined
}

/** "in X", "on 3 May". */
function isWhere(chunks: readonly Chunk[], at: number): boolean {
  const [preposition, phrase] = chunks.slice(Math.max(0, at - 1), at + 1)
  if (at < 2 || preposition?.kind !== 'preposition') return false
  return phrase?.kind === 'time' || (phrase?.kind === 'phrase' && mayHoldBody(phrase))
}

const OF_DEEDS = new Set(verbsByPattern.ofDeeds)

/** "a faction in the south since 2001": the chunk before the time. */
function overTime(chunks: readonly Chunk[], at: number): number {
  if (chunks[at]?.kind !== 'time') return at
  return chunks[at - 1]?.kind === 'preposition' ? at - 2 : at - 1
}

/** "in Y", "on the list": where a body is, and no body itself. */
function mayHoldBody({ cores: [core, other] }: Phrase): boolean {
  if (core === undefined || other !== undefined) return false
  if (core.name !== null) return core.name.mention?.figure.type === 'place'
  return core.determiner === 'the' && !english.groupNouns.has(core.head ?? '')
}

/** "a faction on the list since 2001 that is led": a time stands between. */
export function isThatOverTime(chunks: readonly Chunk[], at: number, index: number): boolean {
  return chunks[at - 1]?.kind === 'time' && bodyBefore(chunks, at - 1, index, []) !== undefined
}

const OF_BODIES = new Set(verbsByPattern.doneToBodies)

/** A name alone, which needs no clause to tell who is meant. */
function isProper({ cores }: Phrase): boolean {
  const core = cores.at(-1)
  return (
    core !== undefined &&
    core.name !== null &&
    core.words.length === 0 &&
    core.determiner !== 'a' &&
    core.determiner !== 'an'
  )
}

/** "a coalition affiliated with X that was active": the description before, which the clause without a comma belongs to. */
function describedEarlier(chunks: readonly Chunk[], name: number): number | undefined {
  const proper = chunks[name]
  if (proper?.kind !== 'phrase' || !isProper(proper) || chunks[name - 1]?.kind !== 'preposition') return undefined
  const at = chunks[name - 2]?.kind === 'verb' ? name - 3 : name - 2
  const phrase = chunks[at]
  const core = phrase?.kind === 'phrase' ? phrase.cores.at(-1) : undefined
  return core !== undefined && core.name === null && isIndefinite(core) ? at : undefined
}

function isIndefinite({ determiner, words }: Core): boolean {
  return determiner === 'a' || determiner === 'an' || (determiner === null && words.length > 1)
}

/** "X, a Turk who": what the description describes. */
export function describedBefore(chunks: readonly Chunk[], i: number, before: readonly Clause[]): Phrase {
  const phrase = chunks[i] as Phrase
  const copula = before.findLast((clause) => clause.object === phrase && clause.verb.lemma === 'be')
  if (copula?.subject != null && phrase.cores.every((core) => core.name === null))
    return isCleft(copula.subject, phrase) ? phrase : copula.subject
  const named = chunks[i - 2]
  const next = chunks[i + 1]
  const closed = next?.kind === 'comma'
  // "X, the man who led Y"
  const relative = next?.kind === 'comma' ? chunks[i + 2] : next
  const isWho = relative?.kind === 'relative' && relative.norm === 'who' && named?.kind === 'phrase' && personIn(named)
  const plain = phrase.cores.every(
    (core) => core.name === null && (core.determiner !== 'the' || isWho || (closed && core.of !== null)),
  )
  if (!plain || isDeed(phrase) || chunks[i - 1]?.kind !== 'comma' || named?.kind !== 'phrase') return phrase
  const last = named.cores.at(-1)
  if (last === undefined || last.name !== null)
    return last !== undefined && isSingle(phrase) ? only(named, last) : named
  return behindOf(last, phrase, next) ?? phrase
}

/** "the murder of X, a crime which": X is no crime. */
function isDeed({ cores }: Phrase): boolean {
  return english.eventHeads.has(cores.at(-1)?.head ?? '')
}

/** "a member of the X Front, an alliance that", "the forces of X, a commander who": who was named last. */
function behindOf({ of }: Core, { cores: [core, other] }: Phrase, next: Chunk | undefined): Phrase | null {
  if (next?.kind === 'relative' && next.norm === 'who' && of !== null && personIn(of)) return of
  return other === undefined && english.groupNouns.has(core?.head ?? '') && isBody(of) ? of : null
}

/** "a defector": one of those that are named before. */
function isSingle({ cores: [core, other] }: Phrase): boolean {
  return other === undefined && (core?.determiner === 'a' || core?.determiner === 'an')
}

function only(phrase: Phrase, core: Core): Phrase {
  return phrase.cores.length > 1 ? { ...phrase, first: core.first, cores: [core] } : phrase
}

/** "It was the army's aircraft that bombed X": who does it stands behind "was". */
function isCleft({ cores: [it] }: Phrase, { cores: [core] }: Phrase): boolean {
  const isDefinite = core?.determiner === 'the' || (core?.modifiers.length ?? 0) > 0
  return it?.name?.norm === 'it' && isDefinite && core?.determiner !== 'a' && core?.determiner !== 'an'
}

/** One body by its name. */
function isBody(phrase: Phrase | null): phrase is Phrase {
  return phrase?.cores.length === 1 && phrase.cores[0]?.name?.mention?.figure.type === 'organization'
}

function earlierPhrase(chunks: readonly Chunk[], i: number): boolean {
  return chunks.slice(Math.max(0, i - 4), i - 1).some((chunk) => chunk.kind === 'phrase')
}

function personIn(phrase: Phrase): boolean {
  return phrase.cores.some((core) => core.name?.mention?.figure.type === 'person')
}

/** "the army of X, who". */
function personBehindOf({ cores }: Phrase): boolean {
  const of = cores.at(-1)?.of
  return of != null && personIn(of)
}

/** "who the police say led", "which X says is": the relative that a verb of saying with its subject stands behind; -1 when none does. */
export function relativeOverSpeech(chunks: readonly Chunk[], says: number): number {
  const verb = chunks[says]
  if (verb?.kind !== 'verb' || verb.passive || chunks[says - 1]?.kind !== 'phrase' || !isAttributing(verb.lemma))
    return -1
  const relative = chunks[says - 2]
  if (relative?.kind === 'relative' && SAID_OF.has(relative.norm)) return says - 2
  return relative?.kind === 'that' && isRelativeThat(chunks, says - 2) ? says - 2 : -1
}

const SAID_OF: ReadonlySet<string> = new Set(['who', 'which'])

/** "a feud of X, who": of a phrase with a complement "who" means the person in it, else the head. */
function antecedentIn(phrase: Phrase, who: boolean): Phrase {
  const last = phrase.cores.at(-1) as Core
  // "by X and a preacher, Y, who was": what describes one member of a list goes on about it.
  if (phrase.cores.length > 1 && last.name !== null && last.determiner !== null && last.words.length > 0)
    return { ...phrase, first: last.first, cores: [last] }
  if (who && !personIn(phrase) && last.of !== null && personIn(last.of)) return last.of
  return phrase
}

/** "the group that", not "said that". */
export function isRelativeThat(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at - 1]?.kind === 'conjunction') return goesOnRelative(chunks, at)
  return (
    chunks[at - 1]?.kind === 'phrase' &&
    !(chunks[at - 2]?.kind === 'verb' && THAT_AFTER_OBJECT.has((chunks[at - 2] as VerbGroup).lemma))
  )
}

/** "a group that killed X and that Y banned": no verb of speech before takes the second "that". */
function goesOnRelative(chunks: readonly Chunk[], at: number): boolean {
  const first = chunks.findIndex((chunk, i) => i < at && chunk.kind === 'that')
  if (first === -1 || !isRelativeThat(chunks, first)) return false
  const says = chunks.findLastIndex((chunk, i) => i < first && chunk.kind === 'verb' && isAttributing(chunk.lemma))
  // "accused X of being behind a group that": what is said is no clause.
  return says === -1 || chunks.slice(says + 1, first).some(({ kind }) => kind === 'preposition')
}

const THAT_AFTER_OBJECT = new Set(verbsByPattern.tellingHearers)

/** "the front, to which X belongs": what "which" and "whom" stand for behind a preposition hangs on the verb. */
export function relativeBefore(chunks: readonly Chunk[], index: number, before: readonly Clause[]): Attached[] {
  for (let i = index - 1; i > 1 && i > index - FAR_BEFORE_VERB; i--) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'verb' || chunk.kind === 'stop' || chunk.kind === 'subordinator') return []
    if (chunk.kind !== 'relative') continue
    const preposition = chunks[i - 1]
    if (preposition?.kind !== 'preposition' || preposition.norm === 'of' || preposition.norm === 'in') return []
    const phrase = namedIn(chunks, i) ?? relativeOf(chunks, i, index, before).subject
    return phrase === null ? [] : [{ preposition: preposition.norm, phrase, index: i }]
  }
  return []
}

/** "a faction of X, from which it split": whom the description before names. */
function namedIn(chunks: readonly Chunk[], relative: number): Phrase | null {
  const at = chunks[relative - 2]?.kind === 'comma' ? relative - 3 : relative - 2
  const phrase = chunks[at]
  const core = phrase?.kind === 'phrase' ? phrase.cores.at(-1) : undefined
  return core?.name === null && core.of?.cores.some(({ name }) => name !== null) === true ? core.of : null
}

/** How many chunks may stand between "which" and its verb. */
const FAR_BEFORE_VERB = 8
