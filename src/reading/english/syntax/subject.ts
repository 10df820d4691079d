import { isAttributing, isDenying } from '../words/attribution-cues.ts'
import { withEarlier } from './apposition.ts'
import type { Chunk, Mark, Phrase, VerbGroup } from './chunk.ts'
import type { Clause, Found } from './clause.ts'
import { isBareParticiple, nextNonAdverb, previousNonAdverb } from './participle.ts'
import { describedBefore, isRelativeThat, isThatOverTime, relativeOf, relativeOverSpeech } from './relative.ts'
import { isShortened, madeUp, NAMING, OF_BODIES, ofBody, shortened, wholeIn } from './shortened.ts'
import smallWords from './small-words.json' with { type: 'json' }
import type { Unit } from './unit.ts'
import verbsByPattern from './verbs-by-pattern.json' with { type: 'json' }

export function subjectOf(
  chunks: readonly Chunk[],
  index: number,
  verb: VerbGroup,
  before: readonly Clause[],
  units: readonly Unit[],
): Found {
  if (verb.form === 'infinitive') return governed(before, index, verb, behindFor(chunks, index))
  if (verb.form === 'ing') return gerund(chunks, index, before, units)
  return finite(chunks, index, before, units)
}

/** An infinitive is done by whom its governing verb acts on, or by the governing verb's own subject. */
function governed(before: readonly Clause[], index: number, verb: VerbGroup, doer: Phrase | null): Found {
  const governor = before.at(-1) ?? null
  if (doer !== null) return { subject: doer, from: index, kind: governor?.kind ?? 'main', governor }
  const object =
    governor !== null && !governor.passive && OBJECT_CONTROL.has(governor.verb.lemma) ? governor.object : null
  // "accused forces loyal to X to have attacked": who accuses has not.
  const isOther = object?.cores.some((core) => core.name !== null) === true || governor?.verb.lemma === 'accuse'
  const subject = isOther ? object : (governor?.subject ?? null)
  return { subject, from: index, kind: governor?.kind ?? 'main', governor: verb === governor?.verb ? null : governor }
}

/** "only for X, a bomb expert, to deny it": who does what an infinitive says, behind "for". */
function behindFor(chunks: readonly Chunk[], index: number): Phrase | null {
  const at = chunks[index - 1]?.kind === 'comma' && chunks[index - 3]?.kind === 'comma' ? index - 4 : index - 1
  const [preposition, phrase] = at < 1 ? [] : chunks.slice(at - 1, at + 1)
  if (preposition?.kind !== 'preposition' || preposition.norm !== 'for' || phrase?.kind !== 'phrase') return null
  return phrase.cores.every(({ name }) => name !== null) ? phrase : null
}

const OBJECT_CONTROL = new Set(verbsByPattern.objectControl)

/** "of carrying out", ", accusing Y", "gunmen calling themselves". */
function gerund(chunks: readonly Chunk[], index: number, before: readonly Clause[], _units: readonly Unit[]): Found {
  const reduced = (subject: Phrase | null, governor: Clause | null): Found => {
    return { subject, from: index, kind: 'reduced', governor }
  }
  const previous = previousMark(chunks, index)
  const last = clauseBefore(chunks, index, before)
  if (previous?.kind === 'phrase' && chunks[index - 1] === previous)
    return reduced(describedBefore(chunks, index - 1, before), null)
  const whole = namedRightBefore(chunks, index, last)
  if (whole !== null) return reduced(whole, null)
  if (last === undefined) return reduced(followingSubject(chunks, index), null)
  if (isBlamedFor(chunks, index, last)) return reduced(actedUpon(last), last)
  const continues = last.verb.form === 'ing' && (previous?.kind === 'conjunction' || last.governor !== null)
  if (previous?.kind === 'conjunction' && continues) return reduced(last.subject, last.governor)
  if (previous?.kind !== 'preposition')
    return reduced(last.subject, last.verb.form === 'ing' ? null : governsGerund(last, index))
  if (continues) return reduced(last.subject, last.governor)
  if (!HELD_BY.has(previous.norm)) return reduced(last.subject, null)
  // "accused X, led by Y, of doing": the participle between them holds nobody to anything.
  const holding = before.findLast(({ kind, verb }) => kind !== 'reduced' && isAttributing(verb.lemma)) ?? last
  return reduced(actedUpon(holding), holding)
}

/** "shelled the camp, where X had fled, killing Y": what a comma closes is over, and the clause around it goes on. */
function clauseBefore(chunks: readonly Chunk[], index: number, before: readonly Clause[]): Clause | undefined {
  const last = before.at(-1)
  if (chunks[index - 1]?.kind !== 'comma') return last
  const where = chunks.findLastIndex((chunk, i) => i < index - 1 && 'norm' in chunk && chunk.norm === 'where')
  const inside = chunks.slice(where + 1, index - 1)
  if (where < 1 || chunks[where - 1]?.kind !== 'comma' || inside.some(({ kind }) => kind === 'comma')) return last
  return inside.some(({ kind }) => kind === 'verb') ? before.findLast((clause) => clause.index < where) : last
}

/** "accused X of murder and arming Y": the preposition that opens the charge. */
function behindCharge(chunks: readonly Chunk[], index: number): Mark | undefined {
  const [preposition, phrase, and] = chunks.slice(Math.max(0, index - 3), index)
  if (preposition?.kind !== 'preposition' || phrase?.kind !== 'phrase' || and?.kind !== 'conjunction') return undefined
  return HELD_BY.has(preposition.norm) ? preposition : undefined
}

/** "accused X of arming Y and Z of hosting it": Z hosts it. */
function chargedBeside(chunks: readonly Chunk[], index: number, last: Clause | undefined): Phrase | null {
  if (last?.verb.form !== 'ing') return null
  const [and, phrase, of] = chunks.slice(Math.max(0, index - 3), index)
  if (and?.kind !== 'conjunction' || phrase?.kind !== 'phrase' || of?.kind !== 'preposition') return null
  return of.norm === 'of' && phrase.cores[0]?.name != null ? phrase : null
}

/** Whom a verb acts on, who is held to do what "of" or "from" leads to: "accused X of doing"; "X denies reports of doing". */
function actedUpon({ passive, subject, object, verb }: Clause): Phrase | null {
  return passive || isDenying(verb.lemma) ? subject : (object ?? subject)
}

/** Who does what a gerund says, where that stands right before it. */
function namedRightBefore(chunks: readonly Chunk[], index: number, last: Clause | undefined): Phrase | null {
  return wholeBefore(chunks, index) ?? chargedBeside(chunks, index, last)
}

const COMPRISING = new Set(verbsByPattern.comprising)

/** "the X, comprising Y and Z": what is right before the comma has the parts; of "the formation of the X" the X. */
function wholeBefore(chunks: readonly Chunk[], index: number): Phrase | null {
  const [phrase, comma, verb] = chunks.slice(Math.max(0, index - 2), index + 1)
  if (phrase?.kind !== 'phrase' || comma?.kind !== 'comma' || verb?.kind !== 'verb') return null
  return COMPRISING.has(verb.lemma) ? wholeIn(phrase) : null
}

/** Prepositions by which a verb holds a gerund: "accused of doing", "banned from doing". */
const HELD_BY = new Set(smallWords.prepositionsOfGerunds)

/** "blamed X for hosting and financing it": X does so. */
function isBlamedFor(chunks: readonly Chunk[], index: number, { verb }: Clause): boolean {
  const mark = chunks[index - 1]?.kind === 'conjunction' ? chunks[index - 3] : chunks[index - 1]
  return mark?.kind === 'preposition' && mark.norm === 'for' && BLAMING.has(verb.lemma)
}

/** Verbs by which somebody is held to have done what "for" leads to. */
const BLAMING = new Set(verbsByPattern.blaming)

function governsGerund(last: Clause, index: number): Clause | null {
  return last.index === index - 1 ? last : null
}

function previousMark(chunks: readonly Chunk[], index: number): Chunk | undefined {
  const charge = behindCharge(chunks, index)
  if (charge !== undefined) return charge
  let i = index - 1
  while (i >= 0 && (chunks[i] as Chunk).kind === 'adverb') i--
  return chunks[i]
}

/** The subject that stands after a comma: "Founded in 1990, the group fought". */
function followingSubject(chunks: readonly Chunk[], index: number): Phrase | null {
  let first: Phrase | null = null
  for (let i = index + 1; i < chunks.length - 1; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'stop') break
    if (chunk.kind !== 'comma') continue
    const next = chunks[i + 1] as Chunk
    if (next.kind !== 'phrase' || !verbFollows(chunks, i + 2)) continue
    // What stands right before its verb is the subject rather than a name or place between commas before it.
    const verb = nextNonAdverb(chunks, i + 2)
    // "Led by X, a priest nicknamed "Y", it was": what describes him is no subject.
    if (verb?.kind === 'verb' && NAMING.has(verb.lemma) && next.cores[0]?.determiner?.startsWith('a') === true) continue
    if (verb?.kind === 'verb') return next
    first ??= next
  }
  return first
}

function verbFollows(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at; i < Math.min(chunks.length, at + 12); i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'verb') return true
    if (chunk.kind === 'stop') return false
  }
  return false
}

function finite(chunks: readonly Chunk[], index: number, before: readonly Clause[], units: readonly Unit[]): Found {
  const whole = madeUp(chunks, index, units)
  if (whole !== null) return { subject: whole, from: index, kind: 'reduced', governor: null }
  let i = index - 1
  while (i >= 0) {
    const step = stepBack({ chunks, index, before, units }, i)
    if (step === undefined) break
    if (typeof step !== 'number') return step
    i = step
  }
  const startless = before.length === 0 ? followingSubject(chunks, index) : null
  return { subject: startless, from: Math.max(0, i + 1), kind: startless === null ? 'main' : 'reduced', governor: null }
}

/** The search for the subject of the verb at `index`, leftwards. */
interface Search {
  readonly chunks: readonly Chunk[]
  readonly index: number
  readonly before: readonly Clause[]
  readonly units: readonly Unit[]
}

/** What a chunk tells: the subject, or where to look next; undefined when the search ends with nothing. */
function stepBack({ chunks, index, before, units }: Search, i: number): Found | number | undefined {
  const chunk = chunks[i] as Chunk
  switch (chunk.kind) {
    case 'adverb':
    case 'time':
    case 'preposition':
      return i - 1
    case 'phrase':
      return overPhrase({ chunks, index, before, units }, i, chunk)
    case 'comma':
      if (isShortened(chunks, units, index, i, before))
        return { subject: shortened(chunks, index, i, before), from: i + 1, kind: 'reduced', governor: null }
      return listClosed(chunks, i, index, units) ?? beforeParenthesis(chunks, i, index) ?? shared(before, index)
    case 'conjunction':
      return (
        describedWith({ chunks, index, before, units }, i) ??
        shared(chunks[i - 1]?.kind === 'comma' ? outside(chunks, before) : before, index)
      )
    case 'relative':
      return relativeOf(chunks, i, index, before)
    case 'that':
      if (isRelativeThat(chunks, i) || isThatOverTime(chunks, i, index)) return relativeOf(chunks, i, index, before)
      return { subject: null, from: i + 1, kind: 'main', governor: null }
    case 'verb':
      return overVerb({ chunks, index, before, units }, i)
    default:
      return undefined
  }
}

/** What a phrase tells: the subject, or where to look next behind a preposition. */
function overPhrase(search: Search, i: number, phrase: Phrase): Found | number {
  const { chunks, index, before } = search
  if (isDescribedObject(search, phrase))
    return { subject: ofBody(phrase, chunks[index] as VerbGroup), from: index, kind: 'reduced', governor: null }
  if (closesBetween(chunks, i)) return i - 4
  return chunks[i - 1]?.kind === 'preposition' ? i - 2 : (jumpOver(before, i) ?? withEarlier(chunks, i))
}

/** "clashes between the army and X killed": the second of the two sides did not kill. */
function closesBetween(chunks: readonly Chunk[], at: number): boolean {
  const [between, one, and] = chunks.slice(Math.max(0, at - 3), at)
  return (
    between?.kind === 'preposition' &&
    between.norm === 'between' &&
    one?.kind === 'phrase' &&
    and?.kind === 'conjunction' &&
    and.norm === 'and'
  )
}

/** "X and his deputy, Y, were": both, where the comma closes who the second is. */
function listClosed(chunks: readonly Chunk[], comma: number, index: number, units: readonly Unit[]): Found | undefined {
  const list = chunks[comma - 1]
  if (comma !== index - 1 || list?.kind !== 'phrase' || list.cores.length < 2) return undefined
  if (chunks[comma - 2] !== undefined && chunks[comma - 2]?.kind !== 'comma') return undefined
  const last = list.cores.at(-1)
  const isDescribed = last?.possessive != null && last.name !== null
  return isDescribed && units.slice(last.first, last.last).some(({ tag }) => tag === 'comma')
    ? { subject: list, from: comma - 1, kind: 'main', governor: null }
    : undefined
}

/** "which groups X and a faction led by Y": the participle describes what the verb before acts on. */
function isDescribedObject({ chunks, index, before, units }: Search, phrase: Phrase): boolean {
  const next = chunks[index + 1]
  if (chunks[index - 1] !== phrase || next?.kind !== 'preposition' || next.norm !== 'by') return false
  // "in an area held by X", "with a faction of Y led by X"
  const [core, place] = [phrase.cores.at(-1), chunks[index - 2]]
  const isNew = core?.determiner === 'a' || core?.determiner === 'an'
  const isPlaced =
    place?.kind === 'preposition' && place.norm !== 'by' && core?.name === null && (core.of === null || isNew)
  return (isPlaced || before.at(-1)?.object === phrase) && isBareParticiple(chunks[index] as VerbGroup, units)
}

/** "X, a force loyal to Y and led by Z": the participle goes on with what is said of the force. */
function describedWith({ chunks, index, before, units }: Search, and: number): Found | undefined {
  const verb = chunks[index] as VerbGroup
  const by = chunks[index + 1]
  if (and !== index - 1 || by?.kind !== 'preposition' || by.norm !== 'by' || !OF_BODIES.has(verb.lemma))
    return undefined
  if (!isBareParticiple(verb, units)) return undefined
  let at = and - 1
  while (at > 0 && !isIndefinite(chunks[at] as Chunk) && INSIDE.has((chunks[at] as Chunk).kind)) at--
  if (at < 1 || !isIndefinite(chunks[at] as Chunk) || chunks[at - 1]?.kind !== 'comma') return undefined
  return { subject: describedBefore(chunks, at, before), from: index, kind: 'reduced', governor: null }
}

/** What may stand between a description and "and" with its own second part. */
const INSIDE: ReadonlySet<string> = new Set(['phrase', 'preposition', 'adverb', 'time'])

/** "a force". */
function isIndefinite(chunk: Chunk): boolean {
  const core = chunk.kind === 'phrase' && chunk.cores.length === 1 ? chunk.cores[0] : undefined
  return core?.name === null && (core.determiner === 'a' || core.determiner === 'an')
}

/** Over the verb of a relative or shortened clause to what that clause hangs on. */
function overVerb({ chunks, index, before }: Search, i: number): Found | number | undefined {
  const clause = before.find((one) => one.index === i)
  if (clause === undefined) return undefined
  const saidOf = previousNonAdverb(chunks, index) === i ? relativeOverSpeech(chunks, i) : -1
  if (saidOf !== -1) return relativeOf(chunks, saidOf, index, before)
  if (clause.kind !== 'main') return Math.min(clause.from - 1, i - 1)
  // "A and B led by X attacked": the participle describes B, and both attacked.
  const list = chunks.findLast((chunk, at) => at < i && chunk.kind === 'phrase' && chunk.cores.length > 1)
  if (
    list?.kind === 'phrase' &&
    clause.passive &&
    clause.subject !== list &&
    list.cores.at(-1) === clause.subject?.cores[0]
  )
    return { subject: list, from: i + 1, kind: 'main', governor: null }
  return i === index - 1
    ? { subject: clause.subject, from: i + 1, kind: 'main', governor: null }
    : shared(before, index)
}

/** ", in which nine died, and claimed": what a comma closes is over, so that the verb goes on with the clause around it. */
function outside(chunks: readonly Chunk[], before: readonly Clause[]): readonly Clause[] {
  const last = before.at(-1)
  if (last === undefined) return before
  const opened = chunks.findLastIndex(
    (chunk, i) => i < last.index && (chunk.kind === 'verb' || chunk.kind === 'relative'),
  )
  const relative = chunks.findLast((chunk, i) => i < last.index && chunk.kind === 'relative')
  const isOver = relative?.kind === 'relative' && last.kind !== 'main' && opensInParenthesis(chunks, relative)
  const isInside = isOver || (chunks[opened]?.kind === 'relative' && chunks[opened - 1]?.kind === 'preposition')
  const around = before.filter(({ index }) => index < opened)
  return isInside && around.length > 0 ? around : before
}

/** ", whose leader died,", "at the home of X, who accused him,": what a comma opened before the relative, a comma closes. */
function opensInParenthesis(chunks: readonly Chunk[], relative: Mark): boolean {
  return (
    relative.norm === 'whose' || (relative.norm === 'who' && chunks[chunks.indexOf(relative) - 1]?.kind === 'comma')
  )
}

/** A verb after "and" has the subject of the verb before it. */
function shared(before: readonly Clause[], index: number): Found {
  const last = before.findLast((clause) => clause.verb.form === 'finite' && clause.kind !== 'reduced') ?? before.at(-1)
  if (last === undefined) return { subject: null, from: index, kind: 'main', governor: null }
  return { subject: last.subject, from: index, kind: last.kind === 'reduced' ? 'main' : last.kind, governor: null }
}

/** The phrase before is the object of a relative or shortened clause: the subject stands before that clause. */
function jumpOver(before: readonly Clause[], i: number): number | undefined {
  const clause = before.at(-1)
  if (clause === undefined || clause.kind === 'main' || clause.index > i || clause.to <= i) return undefined
  const inside =
    clause.object !== null || clause.attached.some((attached) => attached.index === i) || clause.complement !== null
  return inside ? clause.from - 1 : undefined
}

/** "in Solo, Indonesia": a place between commas, behind a preposition and another place. */
function isLand(chunks: readonly Chunk[], at: number): boolean {
  const [preposition, place, comma, land] = chunks.slice(Math.max(0, at - 3), at + 1)
  if (preposition?.kind !== 'preposition' || comma?.kind !== 'comma') return false
  return [place, land].every((one) => {
    const name = one?.kind === 'phrase' ? one.cores.at(-1)?.name : undefined
    // "In Solo, X, a teacher, founded Y": who acts there.
    return name != null && !ACTING.has(name.mention?.figure.type ?? 'place')
  })
}

const ACTING: ReadonlySet<string> = new Set(['organization', 'person'])

/** ", who", ", a guerrilla who". */
function opensRelative(before: Chunk, opener: Chunk, next: Chunk | undefined): boolean {
  return (opener.kind === 'phrase' ? next?.kind : opener.kind) === 'relative' && before.kind === 'phrase'
}

/** "X, founded in Solo, Indonesia, by Y, is": a land between commas is no subject. */
function mayOpen(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at]?.kind === 'comma' && !isLand(chunks, at - 1) && !isLand(chunks, at + 1)
}

/** Whether a comma closes what stands between commas behind "whose leader". */
function closesAnother(chunks: readonly Chunk[], comma: number): boolean {
  if (chunks[comma]?.kind !== 'comma') return false
  const [opener, named, verb] = [chunks[comma - 2], chunks[comma - 1], nextNonAdverb(chunks, comma + 1)]
  const whose = chunks
    .slice(Math.max(0, comma - 5), comma - 2)
    .some((chunk) => chunk.kind === 'relative' && chunk.norm === 'whose')
  return whose && opener?.kind === 'comma' && named?.kind === 'phrase' && verb?.kind === 'verb' && verb.finite
}

/** "X, a commander of Y, fled": the place before the comma that opens the parenthesis closed at `close`. */
function beforeParenthesis(chunks: readonly Chunk[], close: number, index: number): number | undefined {
  if (close !== previousNonAdverb(chunks, index)) return close - 1
  let isOver = false
  for (let i = close - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'stop') return undefined
    // "X, which he founded after he had left Y, claimed": only a relative clause goes on over another.
    if (chunk.kind === 'subordinator') isOver = true
    // "X, whose leader, Y, is dead, fights": Y stands within.
    if (closesAnother(chunks, i)) i -= 2
    else if (mayOpen(chunks, i)) {
      const opener = chunks[i + 1] as Chunk
      const phrase = chunks[i - 1]
      const opens =
        phrase !== undefined &&
        opener.kind !== 'conjunction' &&
        (!isOver || opensRelative(phrase, opener, chunks[i + 2]))
      return opens ? i - 1 : undefined
    }
  }
  return undefined
}
