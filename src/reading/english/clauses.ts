import type { Chunk, Core, Mark, Phrase, VerbGroup } from './chunks.ts'
import type { Unit } from './units.ts'

/** A preposition and what follows it. */
export interface Attached {
  readonly preposition: string
  readonly phrase: Phrase
  readonly index: number
}

/** A verb with what stands around it. Indexes are those of chunks. */
export interface Clause {
  readonly verb: VerbGroup
  readonly index: number
  readonly subject: Phrase | null
  readonly object: Phrase | null
  /** A second phrase right after the object: "named X president". */
  readonly complement: Phrase | null
  readonly attached: readonly Attached[]
  /** The first chunk that belongs to the clause, and the chunk after its last. */
  readonly from: number
  readonly to: number
  /** How it hangs on the rest: a main clause, a relative one, or one without a finite verb. */
  readonly kind: 'main' | 'relative' | 'reduced'
  /** The clause whose infinitive or gerund this is: "tried to", "accused of". */
  readonly governor: Clause | null
  /** Whether it is passive, told by its auxiliaries or by the lack of them: "led by X". */
  readonly passive: boolean
}

/** Finds, for every verb of a sentence, who does it, to whom, and with what. */
export function clausesOf(chunks: readonly Chunk[], units: readonly Unit[]): Clause[] {
  const clauses: Clause[] = []
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'verb') clauses.push(clauseAt(chunks, i, chunk, clauses, units))
  }
  return clauses
}

function clauseAt(
  chunks: readonly Chunk[],
  index: number,
  verb: VerbGroup,
  before: readonly Clause[],
  units: readonly Unit[],
): Clause {
  const found = subjectOf(chunks, index, verb, before, units)
  const to = endOf(chunks, index)
  const object = verb.passive ? null : objectOf(chunks, index + 1, to)
  const bare = isBareParticiple(verb, units)
  const passive =
    verb.passive ||
    (bare && (byFollows(chunks, index) || ((found.kind === 'reduced' || found.subject === null) && object === null)))
  const whom = !passive && object === null ? whomOf(chunks, found.from, before) : null
  const after = passive ? objectOf(chunks, index + 1, to) : object
  return {
    verb,
    index,
    subject: found.subject,
    object: passive ? null : (object ?? whom),
    complement: passive ? after : complementOf(chunks, object, to),
    attached: attachedOf(chunks, index, to),
    from: found.from,
    to,
    kind: found.kind,
    governor: found.governor,
    passive,
  }
}

/** "the bombing, which X had claimed": what "which" stands for is done to. */
function whomOf(chunks: readonly Chunk[], from: number, before: readonly Clause[]): Phrase | null {
  const relative = chunks[from - 1]
  const that = relative?.kind === 'that' && isRelativeThat(chunks, from - 1)
  if (!(relative?.kind === 'relative' || that) || chunks[from - 2]?.kind === 'preposition') return null
  return relativeOf(chunks, from - 1, from, before).subject
}

/** A past participle without auxiliary; it may also be a past tense. */
function isBareParticiple(verb: VerbGroup, units: readonly Unit[]): boolean {
  const first = units[verb.first]
  return (
    verb.form === 'finite' &&
    first !== undefined &&
    verbUnit(units, verb)?.forms?.has('participle') === true &&
    !hasAuxiliary(units, verb)
  )
}

function hasAuxiliary(units: readonly Unit[], verb: VerbGroup): boolean {
  return units.slice(verb.first, verb.last).some((unit) => unit.tag === 'auxiliary' || unit.tag === 'modal')
}

export function verbUnit(units: readonly Unit[], verb: VerbGroup): Unit | undefined {
  return units.slice(verb.first, verb.last).find((unit) => unit.tag === 'verb')
}

function byFollows(chunks: readonly Chunk[], index: number): boolean {
  for (let i = index + 1; i < Math.min(chunks.length, index + 6); i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'preposition' && chunk.norm === 'by') return true
    if (chunk.kind === 'phrase' && (chunks[i - 1] as Chunk).kind !== 'preposition') return false
    if (chunk.kind !== 'adverb' && chunk.kind !== 'time' && chunk.kind !== 'preposition' && chunk.kind !== 'phrase')
      return false
  }
  return false
}

interface Found {
  readonly subject: Phrase | null
  readonly from: number
  readonly kind: Clause['kind']
  readonly governor: Clause | null
}

function subjectOf(
  chunks: readonly Chunk[],
  index: number,
  verb: VerbGroup,
  before: readonly Clause[],
  units: readonly Unit[],
): Found {
  if (verb.form === 'infinitive') return governed(before, index, verb)
  if (verb.form === 'ing') return gerund(chunks, index, before, units)
  return finite(chunks, index, before, units)
}

/** An infinitive is done by whom its governing verb acts on, or by the governing verb's own subject. */
function governed(before: readonly Clause[], index: number, verb: VerbGroup): Found {
  const governor = before.at(-1) ?? null
  const object =
    governor !== null && !governor.passive && OBJECT_CONTROL.has(governor.verb.lemma) ? governor.object : null
  const subject =
    object !== null && object.cores.some((core) => core.name !== null) ? object : (governor?.subject ?? null)
  return { subject, from: index, kind: governor?.kind ?? 'main', governor: verb === governor?.verb ? null : governor }
}

const OBJECT_CONTROL = new Set([
  'ask',
  'urge',
  'order',
  'force',
  'persuade',
  'invite',
  'allow',
  'help',
  'call',
  'tell',
  'encourage',
  'compel',
  'permit',
  'enable',
  'use',
  'recruit',
  'send',
  'train',
  'want',
  'consider',
  'believe',
  'declare',
  'regard',
  'say',
  'allege',
  'report',
])

/** "of carrying out", ", accusing Y", "gunmen calling themselves". */
function gerund(chunks: readonly Chunk[], index: number, before: readonly Clause[], units: readonly Unit[]): Found {
  const previous = previousMark(chunks, index)
  const last = before.at(-1) ?? null
  if (previous?.kind === 'phrase' && (chunks[index - 1] as Chunk) === previous) {
    return {
      subject: describedBefore(chunks, chunks.indexOf(previous), before),
      from: index,
      kind: 'reduced',
      governor: null,
    }
  }
  if (previous?.kind === 'conjunction' && last?.verb.form === 'ing')
    return { subject: last.subject, from: index, kind: 'reduced', governor: last.governor }
  if (previous?.kind === 'preposition' && last !== null) {
    if (last.verb.form === 'ing' && last.governor !== null)
      return { subject: last.subject, from: index, kind: 'reduced', governor: last.governor }
    const accused = last.passive ? last.subject : (last.object ?? last.subject)
    const joined =
      previous.norm === 'of' ||
      previous.norm === 'in' ||
      previous.norm === 'with' ||
      previous.norm === 'for' ||
      previous.norm === 'from'
    return { subject: joined ? accused : last.subject, from: index, kind: 'reduced', governor: joined ? last : null }
  }
  if (last !== null)
    return {
      subject: last.subject,
      from: index,
      kind: 'reduced',
      governor: last.verb.form === 'ing' ? null : governsGerund(last, index),
    }
  return { subject: followingSubject(chunks, index, units), from: index, kind: 'reduced', governor: null }
}

function governsGerund(last: Clause, index: number): Clause | null {
  return last.index === index - 1 ? last : null
}

function previousMark(chunks: readonly Chunk[], index: number): Chunk | undefined {
  let i = index - 1
  while (i >= 0 && (chunks[i] as Chunk).kind === 'adverb') i--
  return chunks[i]
}

/** The subject that stands after a comma: "Founded in 1990, the group fought". */
function followingSubject(chunks: readonly Chunk[], index: number, _units: readonly Unit[]): Phrase | null {
  for (let i = index + 1; i < chunks.length - 1; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'comma') {
      const next = chunks[i + 1] as Chunk
      if (next.kind === 'phrase' && verbFollows(chunks, i + 2)) return next
    }
  }
  return null
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
  let i = index - 1
  while (i >= 0) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'adverb' || chunk.kind === 'time') i--
    else if (chunk.kind === 'preposition') i--
    else if (chunk.kind === 'phrase') {
      const before_ = chunks[i - 1]
      if (before_?.kind === 'preposition') {
        i -= 2
        continue
      }
      if (before_?.kind === 'conjunction' && verbEarlier(before, i) && !startsSubject(chunks, i))
        return shared(before, index)
      const jumped = jumpOver(before, i)
      if (jumped !== undefined) {
        i = jumped
        continue
      }
      return withEarlier(chunks, i)
    } else if (chunk.kind === 'comma' && isShortened(chunks, units, index, i)) {
      return { subject: chunks[i - 1] as Phrase, from: i + 1, kind: 'reduced', governor: null }
    } else if (chunk.kind === 'comma') {
      const inner = beforeParenthesis(chunks, i, index)
      if (inner === undefined) return shared(before, index)
      i = inner
    } else if (chunk.kind === 'conjunction') return shared(before, index)
    else if (chunk.kind === 'relative') return relativeOf(chunks, i, index, before)
    else if (chunk.kind === 'that') {
      if (isRelativeThat(chunks, i)) return relativeOf(chunks, i, index, before)
      return { subject: null, from: i + 1, kind: 'main', governor: null }
    } else if (chunk.kind === 'verb') {
      const clause = before.find((one) => one.index === i)
      if (clause === undefined) break
      if (clause.kind === 'main' && i !== index - 1) return shared(before, index)
      const antecedent = clause.from - 1
      if (clause.kind === 'main') return { subject: clause.subject, from: i + 1, kind: 'main', governor: null }
      i = Math.min(antecedent, i - 1)
    } else break
  }
  const startless = before.length === 0 ? followingSubject(chunks, index, units) : null
  return { subject: startless, from: Math.max(0, i + 1), kind: startless === null ? 'main' : 'reduced', governor: null }
}

/** "the chief of staff, X, and its ideologist, Y, were": the members of a list that stand before the nearest one. */
function withEarlier(chunks: readonly Chunk[], at: number): Found {
  const near = apposed(chunks, at)
  let i = describes(chunks, at) ? at - 2 : at
  let cores: readonly Core[] = near.cores
  for (;;) {
    const and = chunks[i - 1]
    if (and?.kind !== 'conjunction' || and.norm !== 'and') break
    const last = chunks[i - 2]?.kind === 'comma' ? i - 3 : i - 2
    const phrase = chunks[last]
    if (
      phrase?.kind !== 'phrase' ||
      phrase.cores.at(-1)?.name === null ||
      chunks[last - 1]?.kind === 'verb' ||
      chunks[last - 1]?.kind === 'preposition'
    )
      break
    cores = [...phrase.cores, ...cores]
    i = describes(chunks, last) ? last - 2 : last
  }
  return {
    subject: cores === near.cores ? near : { ...near, first: (cores[0] as Core).first, cores },
    from: i,
    kind: 'main',
    governor: null,
  }
}

/** Whether the phrase at `at` is the name to an unnamed description before a comma. */
function describes(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 2]
  return (
    chunks[at - 1]?.kind === 'comma' &&
    before?.kind === 'phrase' &&
    before.cores.at(-1)?.name === null &&
    chunks[at - 3]?.kind !== 'preposition'
  )
}

const SHORTENED_BY = new Set(['by', 'on', 'in', 'as', 'from', 'with', 'at', 'to', 'until'])

/** ", blamed on X," right behind a phrase: a participle that describes it, not a verb of its own. */
function isShortened(chunks: readonly Chunk[], units: readonly Unit[], index: number, comma: number): boolean {
  const [verb, next, phrase] = [chunks[index] as VerbGroup, chunks[index + 1], chunks[comma - 1]]
  if (comma !== previousNonAdverb(chunks, index) || phrase?.kind !== 'phrase' || !isBareParticiple(verb, units))
    return false
  if (next?.kind !== 'preposition' || !SHORTENED_BY.has(next.norm)) return false
  return (
    chunks.slice(index + 1).some((chunk) => chunk.kind === 'verb' && chunk.finite) &&
    !chunks.slice(0, comma).some((chunk) => chunk.kind === 'verb' && chunk.finite)
  )
}

/** Whether a clause before stands in the same sentence part. */
function verbEarlier(before: readonly Clause[], i: number): boolean {
  return before.some((clause) => clause.index < i)
}

function startsSubject(chunks: readonly Chunk[], i: number): boolean {
  return (chunks[i] as Chunk).kind === 'phrase'
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

/** "X, a commander of Y, fled": the place before the comma that opens the parenthesis closed at `close`. */
function beforeParenthesis(chunks: readonly Chunk[], close: number, index: number): number | undefined {
  if (close !== previousNonAdverb(chunks, index)) return close - 1
  for (let i = close - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'stop' || chunk.kind === 'subordinator') return undefined
    if (chunk.kind === 'comma') {
      const opener = chunks[i + 1] as Chunk
      const phrase = chunks[i - 1]
      if (phrase === undefined) return undefined
      if (opener.kind === 'conjunction') return undefined
      return i - 1
    }
  }
  return undefined
}

function previousNonAdverb(chunks: readonly Chunk[], index: number): number {
  let i = index - 1
  while (i >= 0 && ((chunks[i] as Chunk).kind === 'adverb' || (chunks[i] as Chunk).kind === 'time')) i--
  return i
}

/** "its leader, X," : a description and the name after it are one; the name is what counts. */
function apposed(chunks: readonly Chunk[], i: number): Phrase {
  const phrase = chunks[i] as Phrase
  const [comma, other] = chunks.slice(i + 1, i + 3)
  const core = phrase.cores.at(-1)
  const before = chunks[i - 2]
  const closed =
    chunks[i - 1]?.kind === 'comma' &&
    comma?.kind === 'comma' &&
    before?.kind === 'phrase' &&
    chunks[i - 3]?.kind !== 'preposition'
  if (closed && core?.name === null && mentions(before) && chunks[i + 2]?.kind !== 'phrase') return before
  if (
    core?.name === null &&
    (core.determiner === 'a' || core.determiner === 'an') &&
    chunks[i - 1]?.kind === 'comma' &&
    before?.kind === 'phrase' &&
    before.cores.at(-1)?.name !== null &&
    comma?.kind === 'verb'
  )
    return before
  if (
    core === undefined ||
    core.name !== null ||
    core.head === null ||
    comma?.kind !== 'comma' ||
    other?.kind !== 'phrase'
  )
    return phrase
  const named = other.cores[0]
  if (named?.name?.mention === undefined || named.first !== other.first || chunks[i + 3]?.kind === 'verb') return phrase
  return phrase.cores.length === 1 ? other : { ...phrase, cores: [...phrase.cores.slice(0, -1), ...other.cores] }
}

/** Whether a phrase names somebody, be it after "of". */
function mentions(phrase: Phrase): boolean {
  return phrase.cores.some((core) => core.name !== null || core.of?.cores.some((inner) => inner.name !== null) === true)
}

/** "who" and "which" stand for the phrase before them. */
function relativeOf(chunks: readonly Chunk[], at: number, index: number, before: readonly Clause[]): Found {
  const who = (chunks[at] as Mark).norm === 'who'
  let i = at - 1
  const from = at
  while (i >= 0) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'phrase') {
      const preposition = chunks[i - 1]?.kind === 'preposition'
      if (!(who && preposition && !personIn(chunk) && earlierPhrase(chunks, i)))
        return {
          subject: antecedentIn(describedBefore(chunks, i, before), who),
          from,
          kind: 'relative',
          governor: null,
        }
    } else if (chunk.kind === 'verb' || chunk.kind === 'stop') break
    i--
  }
  return { subject: null, from: index, kind: 'relative', governor: null }
}

/** "X, a Turk who": what the description describes. */
function describedBefore(chunks: readonly Chunk[], i: number, before: readonly Clause[]): Phrase {
  const phrase = chunks[i] as Phrase
  const copula = before.findLast((clause) => clause.object === phrase && clause.verb.lemma === 'be')
  if (copula?.subject != null && phrase.cores.every((core) => core.name === null)) return copula.subject
  const named = chunks[i - 2]
  const plain = phrase.cores.every((core) => core.name === null && core.determiner !== 'the')
  return plain && chunks[i - 1]?.kind === 'comma' && named?.kind === 'phrase' && named.cores.at(-1)?.name !== null
    ? named
    : phrase
}

function earlierPhrase(chunks: readonly Chunk[], i: number): boolean {
  return chunks.slice(Math.max(0, i - 4), i - 1).some((chunk) => chunk.kind === 'phrase')
}

function personIn(phrase: Phrase): boolean {
  return phrase.cores.some((core) => core.name?.mention?.figure.type === 'person')
}

/** "a feud of X, who": of a phrase with a complement "who" means the person in it, else the head. */
function antecedentIn(phrase: Phrase, who: boolean): Phrase {
  const last = phrase.cores.at(-1) as Core
  if (who && !personIn(phrase) && last.of !== null && personIn(last.of)) return last.of
  return phrase
}

/** "the group that", not "said that". */
function isRelativeThat(chunks: readonly Chunk[], at: number): boolean {
  return (
    chunks[at - 1]?.kind === 'phrase' &&
    !(chunks[at - 2]?.kind === 'verb' && THAT_AFTER_OBJECT.has((chunks[at - 2] as VerbGroup).lemma))
  )
}

const THAT_AFTER_OBJECT = new Set(['tell', 'inform', 'warn', 'persuade'])

/** The chunk after the last that belongs to the verb. */
function endOf(chunks: readonly Chunk[], index: number): number {
  for (let i = index + 1; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'stop' || chunk.kind === 'subordinator' || chunk.kind === 'relative' || chunk.kind === 'that')
      return i
    if (chunk.kind === 'verb') return boundaryBefore(chunks, i, index)
  }
  return chunks.length
}

/** Where the next verb's own words begin: at "and", at a comma, or at its subject. */
function boundaryBefore(chunks: readonly Chunk[], next: number, index: number): number {
  const verb = chunks[next] as VerbGroup
  if (verb.form === 'infinitive') return next
  let i = next - 1
  while (i > index && ((chunks[i] as Chunk).kind === 'adverb' || (chunks[i] as Chunk).kind === 'time')) i--
  const chunk = chunks[i] as Chunk
  if (i <= index) return next
  if (chunk.kind === 'conjunction' || chunk.kind === 'comma' || chunk.kind === 'preposition') return i
  if (chunk.kind === 'phrase' && verb.form === 'finite') {
    const before = chunks[i - 1]
    if (before !== undefined && i - 1 > index && (before.kind === 'conjunction' || before.kind === 'comma'))
      return i - 1
  }
  return next
}

function objectOf(chunks: readonly Chunk[], from: number, to: number): Phrase | null {
  for (let i = from; i < to; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'phrase') return apposed(chunks, i)
    if (chunk.kind !== 'adverb') return null
  }
  return null
}

function complementOf(chunks: readonly Chunk[], object: Phrase | null, to: number): Phrase | null {
  if (object === null) return null
  const at = chunks.indexOf(object)
  const next = chunks[at + 1]
  return next?.kind === 'phrase' && at + 1 < to ? next : null
}

function attachedOf(chunks: readonly Chunk[], index: number, to: number): Attached[] {
  const attached: Attached[] = []
  for (let i = index + 1; i < to; i++) {
    const [chunk, next] = [chunks[i] as Chunk, chunks[i + 1]]
    if (chunk.kind !== 'preposition') continue
    if (next?.kind === 'phrase' && i + 1 < to)
      attached.push({ preposition: chunk.norm, phrase: apposed(chunks, i + 1), index: i + 1 })
    else if (next?.kind === 'adverb' && chunks[i + 2]?.kind === 'phrase')
      attached.push({ preposition: chunk.norm, phrase: chunks[i + 2] as Phrase, index: i + 2 })
  }
  return attached
}
