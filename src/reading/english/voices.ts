import type { Factuality } from '../../claims/attribution.ts'
import type { Role } from '../page.ts'
import type { Chunk, Phrase, VerbGroup } from './chunk.ts'
import type { Clause } from './clause.ts'
import { grammarOf } from './grammar.ts'
import type { Said, SentenceParse } from './parse.ts'
import { bodyBehind, organizationIn, roleOf } from './participants.ts'
import roles from './roles.json' with { type: 'json' }
import { isAccusing, isAnnouncing, isDenying, isSaying, isSayingObject, isViewing } from './verbs.ts'

type Parsed = Omit<SentenceParse, 'said'>

const SPEAKERS = new Set(roles.speakers)

/** Everything in a sentence that is said by somebody other than the text itself, or only reportedly. */
export function voicesOf(parse: Parsed): Said[] {
  return [
    ...parse.clauses.flatMap((clause) => fromClause(parse, clause)),
    ...fromMarks(parse),
    ...fromAdverbs(parse),
    ...fromNouns(parse),
    ...parse.clauses.flatMap((clause) => fromTail(parse, clause)),
  ]
}

function fromClause(parse: Parsed, clause: Clause): Said[] {
  const { verb } = clause
  if (verb.negated && !isDenying(verb.lemma)) return []
  const kind = kindOf(clause)
  if (kind === undefined) return []
  const content = contentOf(parse, clause)
  if (content === undefined) return []
  const speaker = clause.passive ? byPhrase(clause) : clause.subject
  const factuality = falsely(parse, clause) ? 'false' : kind
  return [{ ...speakerOf(parse, speaker), cue: spanOf(parse, verb.first, verb.last), content, factuality }]
}

function kindOf({ verb, passive }: Clause): Factuality | undefined {
  if (isDenying(verb.lemma)) return passive ? undefined : 'denied'
  if (isAccusing(verb.lemma)) return 'alleged'
  if (isViewing(verb.lemma)) return 'alleged'
  if (isAnnouncing(verb.lemma)) return 'asserted'
  return isSaying(verb.lemma) ? 'alleged' : undefined
}

function byPhrase(clause: Clause): Phrase | null {
  return clause.attached.find(({ preposition }) => preposition === 'by')?.phrase ?? null
}

/** "falsely reported", "wrongly claimed". */
function falsely({ chunks, units }: Parsed, { verb, index }: Clause): boolean {
  const around = [
    ...verb.adverbs,
    ...[chunks[index - 1], chunks[index + 1]].flatMap((chunk) => (chunk?.kind === 'adverb' ? [chunk.norm] : [])),
  ]
  return (
    around.some((word) => grammarOf.falseAdverbs.has(word)) ||
    units.slice(verb.first, verb.last).some((unit) => grammarOf.falseAdverbs.has(unit.norm))
  )
}

/** What is said: a clause after "that" or right after the verb, "of doing", "to have done", or the object. */
function contentOf(parse: Parsed, clause: Clause): [number, number] | undefined {
  const { chunks } = parse
  const from = contentStart(chunks, clause)
  const first = from === undefined ? undefined : chunks[from]
  // A text may end in "said that" or "accused of".
  if (from === undefined || first === undefined) return undefined
  const bare =
    first.kind === 'phrase' &&
    chunks[from - 1]?.kind !== 'that' &&
    !isAccusing(clause.verb.lemma) &&
    !finiteFollows(chunks, from + 1)
  const to = bare ? clause.to : contentEnd(parse, clause, from)
  return to > from ? spanOfRange(parse, from, to) : undefined
}

function contentStart(chunks: readonly Chunk[], clause: Clause): number | undefined {
  const opens = isViewing(clause.verb.lemma) ? opensView : isAccusing(clause.verb.lemma) ? opensCharge : opensSpeech
  for (let i = clause.index + 1; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'that') return i + 1
    const start = opens(chunks, i, clause)
    if (start !== null) return start
    if ((chunk.kind === 'stop' && chunk.norm !== ':') || ENDS_SPEECH.has(chunk.kind)) return undefined
  }
  return undefined
}

const ENDS_SPEECH: ReadonlySet<Chunk['kind']> = new Set(['subordinator', 'relative', 'conjunction'])

/** Where what is said begins; undefined when nothing is said, null when the chunk does not tell. */
type Opens = (chunks: readonly Chunk[], i: number, clause: Clause) => number | undefined | null

/** "regarded as", "considered to be". */
const opensView: Opens = (chunks, i) => {
  const chunk = chunks[i] as Chunk
  if (chunk.kind === 'verb' && chunk.form === 'infinitive') return i
  return chunk.kind === 'preposition' && chunk.norm === 'as' ? i + 1 : null
}

/** "accused of", "charged with", "implicated in". */
const opensCharge: Opens = (chunks, i) => {
  const chunk = chunks[i] as Chunk
  return chunk.kind === 'preposition' && CHARGED.has(chunk.norm) ? i + 1 : null
}

const CHARGED = new Set(['of', 'with', 'in'])

/** "said it was", "announced a merger", "claims to have". */
const opensSpeech: Opens = (chunks, i, { passive, verb }) => {
  const chunk = chunks[i] as Chunk
  if (chunk.kind === 'verb') return chunk.form === 'infinitive' || chunk.form === 'ing' ? i : undefined
  if (chunk.kind !== 'phrase' || chunks[i - 1]?.kind === 'preposition') return null
  return finiteFollows(chunks, i + 1) || (!passive && isSayingObject(verb.lemma)) ? i : undefined
}

function finiteFollows(chunks: readonly Chunk[], from: number): boolean {
  for (let i = from; i < Math.min(chunks.length, from + 8); i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'verb') return chunk.form === 'finite'
    if (chunk.kind === 'stop' || chunk.kind === 'conjunction') return false
  }
  return false
}

const CONTRASTS = new Set(['while', 'whereas', 'although', 'though', 'whilst'])

/** What is said ends where a contrast begins, or where the speaker begins to say something else. */
function contentEnd({ chunks, clauses }: Parsed, clause: Clause, from: number): number {
  for (let i = from; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'stop') return i
    if (chunk.kind === 'subordinator' && CONTRASTS.has(chunk.norm) && chunks[i - 1]?.kind === 'comma') return i
    if (chunk.kind === 'conjunction' && chunk.norm === 'but') return i
    if (chunk.kind === 'conjunction' && speaksAgain(clauses, chunks, i, clause)) return i
  }
  return chunks.length
}

function speaksAgain(clauses: readonly Clause[], chunks: readonly Chunk[], at: number, said: Clause): boolean {
  const next = clauses.find((clause) => clause.index > at)
  if (next === undefined || !saysSomething(next.verb)) return false
  if (chunks.slice(at, next.index).some((chunk) => chunk.kind === 'verb')) return false
  return next.subject === said.subject || next.index - at > 1 || next.verb.form === 'finite'
}

function saysSomething(verb: VerbGroup): boolean {
  return (
    verb.form === 'finite' &&
    (isSaying(verb.lemma) ||
      isAnnouncing(verb.lemma) ||
      isDenying(verb.lemma) ||
      isAccusing(verb.lemma) ||
      verb.lemma === 'blame')
  )
}

/** "Ten people died, the army said", "…, said the mayor": what is said stands before who says it. */
function fromTail(parse: Parsed, clause: Clause): Said[] {
  const { verb, index, passive } = clause
  const { chunks } = parse
  if (passive || verb.negated || !(isSaying(verb.lemma) || isAnnouncing(verb.lemma))) return []
  if (contentStart(chunks, clause) !== undefined && chunks[index + 1]?.kind !== 'phrase') return []
  const tail = invertedTail(chunks, index) ?? plainTail(chunks, index)
  if (tail === undefined || !closes(chunks, tail.last)) return []
  const from = contrastBefore(chunks, tail.comma)
  if (!chunks.slice(from, tail.comma).some((chunk) => chunk.kind === 'verb')) return []
  const cue = spanOf(parse, verb.first, verb.last)
  const content = spanOfRange(parse, from, tail.comma)
  return [
    { ...speakerOf(parse, tail.speaker), cue, content, factuality: isAnnouncing(verb.lemma) ? 'asserted' : 'alleged' },
  ]
}

/** Who speaks at the end of a sentence, the comma before, and the chunk after both. */
interface Tail {
  readonly speaker: Phrase
  readonly comma: number
  readonly last: number
}

/** "…, said the mayor". */
function invertedTail(chunks: readonly Chunk[], index: number): Tail | undefined {
  const speaker = chunks[index + 1]
  if (chunks[index - 1]?.kind !== 'comma' || speaker?.kind !== 'phrase') return undefined
  return { speaker, comma: index - 1, last: index + 2 }
}

/** "…, the mayor said". */
function plainTail(chunks: readonly Chunk[], index: number): Tail | undefined {
  const speaker = chunks[index - 1]
  if (speaker?.kind !== 'phrase' || chunks[index - 2]?.kind !== 'comma') return undefined
  return { speaker, comma: index - 2, last: index + 1 }
}

/** Whether nothing but times, places and appositions stands behind. */
function closes(chunks: readonly Chunk[], from: number): boolean {
  const rest = chunks.slice(from)
  return rest.every((chunk) => chunk.kind !== 'verb' && chunk.kind !== 'that' && chunk.kind !== 'conjunction')
}

/** "According to X, …": the rest of the sentence; in the middle: what stands between the commas' sides. */
function fromMarks(parse: Parsed): Said[] {
  const { chunks } = parse
  const said: Said[] = []
  chunks.forEach((chunk, i) => {
    const phrase = chunks[i + 1]
    if (chunk.kind !== 'preposition' || chunk.norm !== 'according' || phrase?.kind !== 'phrase') return
    const content = aroundMark(parse, i)
    if (content !== undefined)
      said.push({
        ...speakerOf(parse, phrase),
        cue: spanOf(parse, chunk.first, chunk.last),
        content,
        factuality: 'alleged',
      })
  })
  return said
}

function aroundMark(parse: Parsed, at: number): [number, number] | undefined {
  const { chunks } = parse
  const comma = chunks.findIndex((chunk, i) => i > at + 1 && chunk.kind === 'comma')
  const opening =
    at === 0 ||
    chunks
      .slice(0, at)
      .every(
        (chunk) =>
          chunk.kind === 'adverb' || chunk.kind === 'conjunction' || chunk.kind === 'comma' || chunk.kind === 'time',
      )
  if (opening) return spanOfRange(parse, comma === -1 ? at + 2 : comma + 1, contrastAfter(chunks, at + 2))
  const joined = chunks[at - 1]?.kind === 'comma' && chunks[at - 2]?.kind === 'conjunction'
  if ((joined || chunks[at - 1]?.kind === 'conjunction') && comma !== -1)
    return spanOfRange(parse, comma + 1, chunks.length)
  return spanOfRange(parse, contrastBefore(chunks, at), at)
}

function contrastAfter(chunks: readonly Chunk[], from: number): number {
  const end = chunks.findIndex(
    (chunk, i) => i > from && (chunk.kind === 'stop' || (chunk.kind === 'conjunction' && chunk.norm === 'but')),
  )
  return end === -1 ? chunks.length : end
}

function contrastBefore(chunks: readonly Chunk[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk
    if (
      chunk.kind === 'stop' ||
      (chunk.kind === 'conjunction' && chunk.norm === 'but') ||
      (chunk.kind === 'subordinator' && CONTRASTS.has(chunk.norm))
    )
      return i + 1
  }
  return 0
}

/** "Reports that X had died were false", "rumours of his death": what is told under a noun of report. */
function fromNouns(parse: Parsed): Said[] {
  return parse.chunks.flatMap((chunk, i) => {
    if (chunk.kind !== 'phrase') return []
    const core = chunk.cores[0]
    if (core === undefined || core.name !== null || !grammarOf.reportNouns.has(core.head ?? '')) return []
    const next = parse.chunks[i + 1]
    const cue = spanOf(parse, core.first, core.of?.first === undefined ? core.last : core.of.first - 1)
    const manner = mannerOfReport(parse, i)
    if (next?.kind === 'that')
      return [
        {
          voice: null,
          source: null,
          cue,
          content: spanOfRange(parse, i + 2, mainVerbAfter(parse, i + 2)),
          factuality: manner,
        },
      ]
    if (core.of === null) return []
    return [{ voice: null, source: null, cue, content: spanOf(parse, core.of.first, core.last), factuality: manner }]
  })
}

/** The second finite verb behind "that": the one whose subject is the report. */
function mainVerbAfter({ chunks }: Parsed, from: number): number {
  let verbs = 0
  for (let i = from; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'verb' && chunk.form === 'finite' && ++verbs === 2) return i
  }
  return chunks.length
}

function mannerOfReport({ units, chunks }: Parsed, at: number): Factuality {
  const behind = units.slice(chunks[at]?.last ?? 0)
  return behind.some((unit) => grammarOf.dismissiveWords.has(unit.norm)) ? 'false' : 'alleged'
}

/** "reportedly", "allegedly": the clause is nobody's, yet not the text's own. */
function fromAdverbs(parse: Parsed): Said[] {
  return parse.units.flatMap((unit) => {
    if (unit.tag !== 'adverb' || !grammarOf.allegedAdverbs.has(unit.norm)) return []
    const clause = parse.clauses.find(
      ({ verb, from, to }) => covers(parse, from, to, unit.start) || (parse.units[verb.first]?.start ?? 0) > unit.start,
    )
    if (clause === undefined) return []
    const [start, end] = spanOfRange(parse, Math.min(clause.from, clause.index), clause.to)
    const content: [number, number] = [Math.min(start, unit.start), end]
    return [
      { voice: null, source: null, cue: [unit.start, unit.end] as const, content, factuality: 'alleged' as const },
    ]
  })
}

function covers(parse: Parsed, from: number, to: number, offset: number): boolean {
  const [start, end] = spanOfRange(parse, from, to)
  return offset >= start && offset < end
}

/** Who speaks: a named figure, the body behind a description, or a description of people who speak. */
export function speakerOf(
  parse: Parsed,
  phrase: Phrase | null,
): { voice: Role | null; source: [number, number] | null } {
  const core = phrase?.cores[0]
  if (core === undefined || phrase === null) return { voice: null, source: null }
  const source = spanOf(parse, phrase.first, phrase.last)
  if (core.name?.mention !== undefined) return { voice: roleOf(core.name), source }
  const { head } = core
  if (head === null) return { voice: null, source: null }
  if (SPOKEN_FOR.has(head)) {
    const behind = organizationIn(core)
    if (behind !== null) return { voice: behind, source }
  }
  const body = bodyBehind(parse.page, core)
  if (body !== null) return { voice: body, source }
  if (!SPEAKERS.has(head)) return { voice: null, source }
  const [start, end] = spanOf(parse, core.first, core.last)
  const words = parse.page.text
    .slice(start, end)
    .replace(/^(?:the|an?|some|several|many|other|local)\s+(?=\p{L})/iu, '')
  return {
    voice: { figure: parse.page.cast.enter('organization', words, true), start: end - words.length, end },
    source,
  }
}

/** An unnamed spokesman, caller or statement is the group it speaks for. */
const SPOKEN_FOR = new Set([
  'spokesman',
  'spokesperson',
  'spokeswoman',
  'caller',
  'statement',
  'communiqué',
  'communique',
  'source',
  'representative',
  'leadership',
  'letter',
  'message',
  'video',
])

function spanOf({ units }: Parsed, first: number, last: number): [number, number] {
  return [units[first]?.start ?? 0, units[last - 1]?.end ?? 0]
}

function spanOfRange({ chunks, units }: Parsed, from: number, to: number): [number, number] {
  const first = units[chunks[Math.min(from, chunks.length - 1)]?.first ?? 0]
  const last = units[(chunks[Math.max(to, 1) - 1]?.last ?? 1) - 1]
  return [first?.start ?? 0, last?.end ?? 0]
}
