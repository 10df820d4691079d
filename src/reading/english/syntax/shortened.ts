import { isAttributing } from '../words/attribution-cues.ts'
import { english } from '../words/lexicon.ts'
import type { Chunk, Phrase, VerbGroup } from './chunk.ts'
import type { Clause } from './clause.ts'
import { isBareParticiple, isHeldToBe, isRespective, nextNonAdverb, previousNonAdverb } from './participle.ts'
import smallWords from './small-words.json' with { type: 'json' }
import type { Unit } from './unit.ts'
import verbsByPattern from './verbs-by-pattern.json' with { type: 'json' }

const SHORTENED_BY = new Set(smallWords.prepositionsBehindParticiples)

/** ", blamed on X," right behind a phrase: a participle that describes it, not a verb of its own. */
export function isShortened(
  chunks: readonly Chunk[],
  units: readonly Unit[],
  index: number,
  comma: number,
  before: readonly Clause[],
): boolean {
  const [verb, next, phrase] = [chunks[index] as VerbGroup, nextNonAdverb(chunks, index + 1), chunks[comma - 1]]
  if (comma !== previousNonAdverb(chunks, index) || phrase?.kind !== 'phrase' || !isBareParticiple(verb, units))
    return false
  if (next?.kind === 'phrase' && NAMING.has(verb.lemma)) return isBeforeVerb(chunks, index, comma)
  if (isHeldToBe(chunks, index, units) || isSeatOfObject(phrase, verb, before.at(-1))) return true
  // "the X, formed a month later by Y"
  const isOfBody = (): boolean => endsWithBody(phrase, verb) || bodyLedBy(chunks, comma - 1, before.at(-1)) !== null
  if (next?.kind === 'time' && OF_BODIES.has(verb.lemma) && isOfBody()) return true
  if (next?.kind !== 'preposition') return false
  if (next.norm === 'of' && MADE_OF.has(verb.lemma)) return true
  if (!opensDescription(verb, next.norm)) return false
  const isDated = chunks[chunks.indexOf(next) + 1]?.kind === 'time'
  if ((next.norm === 'by' || isDated) && OF_BODIES.has(verb.lemma) && isOfBody()) return true
  return isBeforeVerb(chunks, index, comma)
}

/** "documented a network of cells, based in X": what is acted on sits there, where it has no name. */
function isSeatOfObject(phrase: Phrase, verb: VerbGroup, last: Clause | undefined): boolean {
  if (!SEATING.has(verb.lemma) || last === undefined || last.verb.lemma === 'be') return false
  return last.object === phrase && phrase.cores.every(({ name }) => name === null)
}

/** Whether a preposition may go on with a participle: "based in", "accused of". */
function opensDescription({ lemma }: VerbGroup, preposition: string): boolean {
  return SHORTENED_BY.has(preposition) || (CHARGED.has(lemma) && TO_CHARGE.has(preposition))
}

/** ", suspected of the bombing, is", ", blamed for the attack, denied". */
const CHARGED = new Set(verbsByPattern.charged)
const TO_CHARGE: ReadonlySet<string> = new Set(['of', 'for'])

/** ", made up of A and B". */
const MADE_OF = new Set(verbsByPattern.madeOf)

/** "X, an alliance made up of A and B": what has the parts, where the participle stands right behind what it is. */
export function madeUp(chunks: readonly Chunk[], index: number, units: readonly Unit[]): Phrase | null {
  const [verb, of, kind] = [chunks[index] as VerbGroup, chunks[index + 1], chunks[index - 1]]
  if (!MADE_OF.has(verb.lemma) || of?.kind !== 'preposition' || of.norm !== 'of') return null
  if (kind?.kind !== 'phrase' || !isBareParticiple(verb, units)) return null
  const [comma, named] = [chunks[index - 2], chunks[index - 3]]
  const isKind = kind.cores.length === 1 && kind.cores[0]?.name === null
  const isApposed = isKind && comma?.kind === 'comma' && named?.kind === 'phrase' && named.cores.length === 1
  return isApposed ? named : kind
}

/** What a participle behind a comma describes. */
export function shortened(chunks: readonly Chunk[], index: number, comma: number, before: readonly Clause[]): Phrase {
  const phrase = chunks[comma - 1] as Phrase
  const verb = chunks[index] as VerbGroup
  const wing = wingBefore(chunks, comma - 1)
  if (wing !== null && OF_BODIES.has(verb.lemma)) return wing
  if (OF_BODIES.has(verb.lemma) || SEATING.has(verb.lemma)) {
    const led = bodyLedBy(chunks, comma - 1, before.at(-1))
    if (led !== null) return led
  }
  if (isRespective(chunks, index)) return listIn(phrase)
  return MADE_OF.has(verb.lemma) ? wholeIn(phrase) : ofBody(phrase, verb)
}

/** Of "militias of A and B" A and B. */
function listIn(phrase: Phrase): Phrase {
  const of = phrase.cores.at(-1)?.of
  return phrase.cores.length === 1 && of != null && of.cores.length > 1 ? of : phrase
}

/** "X, led by Y": of the phrase of Y the body X; null of any other phrase. */
export function bodyLedBy(chunks: readonly Chunk[], at: number, clause: Clause | undefined): Phrase | null {
  if (clause === undefined || !clause.passive || !OF_BODIES.has(clause.verb.lemma)) return null
  if (chunks[at - 1]?.kind !== 'preposition' || chunks[at] !== clause.attached[0]?.phrase) return null
  const isBy = clause.attached[0]?.preposition === 'by' && clause.index === at - 2
  return isBy && clause.subject !== null && isNamedBody(clause.subject) ? clause.subject : null
}

/** "a wing close to X, headed by Y": the wing, to which nobody gave a name. */
function wingBefore(chunks: readonly Chunk[], at: number): Phrase | null {
  const [wing, close, to] = chunks.slice(Math.max(0, at - 3), at)
  if (wing?.kind !== 'phrase' || close?.kind !== 'adverb' || to?.kind !== 'preposition') return null
  const core = wing.cores.at(-1)
  return core?.name === null && core.determiner === 'a' && english.groupNouns.has(core.head ?? '') ? wing : null
}

const SEATING = new Set(verbsByPattern.seating)

/** "the rebellion of the X led by Y", "groups of A and of the B led by Y": what is done to bodies is said of the body within. */
export function ofBody(phrase: Phrase, verb: VerbGroup): Phrase {
  return OF_BODIES.has(verb.lemma) ? (bodyWithin(phrase, verb) ?? lastOf(phrase) ?? phrase) : phrase
}

/** Of "groups of A and the B" the B. */
function lastOf({ cores }: Phrase): Phrase | null {
  const core = cores.at(-1)
  const of = core?.name === null ? core.of : null
  const last = of?.cores.at(-1)
  if (of == null || last === undefined || of.cores.length < 2 || !isNamedBody(of)) return null
  return { ...of, first: last.first, cores: [last] }
}

/** Whether the finite verb of the sentence, or of the clause that "that" opens, is still to come. */
function isBeforeVerb(chunks: readonly Chunk[], index: number, comma: number): boolean {
  const opened = chunks.findLastIndex(({ kind }, i) => i < comma && (OPENS_PART.has(kind) || joinsPart(chunks, i)))
  return (
    behindParticiple(chunks, index).some(
      (chunk) => chunk.kind === 'verb' && chunk.finite && !isSaidBehind(chunks, chunk),
    ) && !chunks.slice(opened + 1, comma).some((chunk) => chunk.kind === 'verb' && chunk.finite)
  )
}

/** ", officials said.", ", a spokesman told X.": who says so, behind all that is said. */
function isSaidBehind(chunks: readonly Chunk[], verb: VerbGroup): boolean {
  const at = chunks.indexOf(verb)
  const isLast = chunks.slice(at + 1).every(({ kind }) => kind === 'phrase' || kind === 'time' || kind === 'stop')
  return isLast && isAttributing(verb.lemma) && chunks[at - 1]?.kind === 'phrase' && chunks[at - 2]?.kind === 'comma'
}

/** What stands behind what a participle may open; of one that attributes only what a comma parts from it: "X, said on Monday that Y was". */
function behindParticiple(chunks: readonly Chunk[], index: number): readonly Chunk[] {
  const behind = chunks.slice(index + 1)
  if (!isAttributing((chunks[index] as VerbGroup).lemma)) return behind
  const end = behind.findIndex(({ kind }) => kind === 'comma' || kind === 'that')
  return behind[end]?.kind === 'comma' ? behind.slice(end + 1) : []
}

const OPENS_PART: ReadonlySet<Chunk['kind']> = new Set(['that', 'stop'])

/** ", and in 1991 X, backed by Y, crossed": another part of the sentence. */
function joinsPart(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at]?.kind === 'conjunction' && chunks[at - 1]?.kind === 'comma'
}

/** ", originally called the Y, was": a name follows the participle. */
export const NAMING: ReadonlySet<string> = new Set(verbsByPattern.naming)

/** What is done to bodies rather than to who acts on them: "set up the X, led by Y". */
export const OF_BODIES: ReadonlySet<string> = new Set(verbsByPattern.doneToBodies)

function endsWithBody(phrase: Phrase, verb: VerbGroup): boolean {
  // "launched Operation X, commanded by Y"
  const isEvent = phrase.cores.at(-1)?.name?.mention?.figure.type === 'event'
  return isEvent || isNamedBody(phrase) || bodyWithin(phrase, verb) !== null || lastOf(phrase) !== null
}

function isNamedBody({ cores }: Phrase): boolean {
  return cores.at(-1)?.name?.mention?.figure.type === 'organization'
}

/** "the dissolution of the X", "remnants of the X": the body, which a participle behind is said of; nobody of "a faction of X". */
function bodyWithin({ cores }: Phrase, { lemma }: VerbGroup): Phrase | null {
  const core = cores.at(-1)
  const of = core?.name === null ? core.of : null
  if (of === null || of === undefined || !isNamedBody(of)) return null
  const noun = core?.head ?? ''
  // "units of the X, set up by Y": men are led, a body is founded.
  const isFounded = FOUNDING.has(lemma) && (english.memberNouns.has(noun) || noun === 'units')
  return isFounded || isMatter(noun) ? of : null
}

/** A noun for what becomes of a body, and for none itself. */
function isMatter(noun: string): boolean {
  if (MATTERS.has(noun)) return true
  if (english.groupNouns.has(noun) || english.offices.has(noun) || english.memberNouns.has(noun)) return false
  return ENDINGS.test(noun) || english.eventHeads.has(noun)
}

const FOUNDING = new Set(verbsByPattern.founding)
const ENDINGS = /(?:tion|sion|ment)$/u
const MATTERS = new Set(verbsByPattern.ofBodies)

/** Of "the formation of the X" the X, of a list its last. */
export function wholeIn(phrase: Phrase): Phrase {
  const core = phrase.cores.at(-1)
  if (core?.name != null) return { ...phrase, first: core.first, cores: [core] }
  const inner = core?.of?.cores.at(-1)
  return inner?.name == null ? phrase : (core?.of ?? phrase)
}
