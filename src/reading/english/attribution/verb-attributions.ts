import type { Factuality } from '../../../claims/attribution.ts'
import type { Chunk, Phrase, VerbGroup } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { isHeldToBe } from '../syntax/participle.ts'
import type { Unit } from '../syntax/unit.ts'
import { adjectiveCue, type Cue, verbCue } from '../words/attribution-cues.ts'
import { grammarOf, haveDismissive } from '../words/grammar.ts'
import type { Attributed } from './attributed.ts'
import { type Content, clauseAt } from './content.ts'
import { asReported, describedTail, inverted, quotedTail, tail, whom } from './content-before.ts'
import { behind, heldBy, isAside, opened } from './content-behind.ts'
import {
  chunksAt,
  clauseEnd,
  cutAt,
  endOfRelative,
  type Range,
  type Sentence,
  subjectWords,
  wordsAt,
} from './extents.ts'
import { idiomatic } from './idioms.ts'

/** What the verbs of a sentence attribute. */
export function verbAttributions(sentence: Sentence): Attributed[] {
  return sentence.clauses.flatMap((clause) => {
    const { verb } = clause
    const cue = verb.lemma === 'be' ? undefined : cueOfVerb(sentence, verb)
    if (verb.lemma === 'be') return copula(sentence, clause)
    const idiom = verb.passive ? undefined : idiomatic(sentence, clause, mainEnd(sentence, verb))
    if (idiom !== undefined) return [attributed(sentence, clause, idiom, IDIOM)]
    if (cue === undefined || isOusted(clause) || isOath(verb)) return []
    const found = cue.frames.has('raising') ? raised(sentence, clause) : said(sentence, clause, cue)
    if (found === undefined) return []
    return [{ ...found, content: cutAt(found.content, endOfDescription(sentence, clause)) }]
  })
}

/** Where what a relative clause or a participle tells of somebody ends, before the sentence goes on. */
function endOfDescription(sentence: Sentence, clause: Clause): number | undefined {
  const isParticiple = clause.kind === 'reduced' || isHeldToBe(sentence.chunks, clause.index, sentence.units)
  return endOfRelative(sentence, clause, isParticiple)
}

/** "He was dismissed over the killing": who is sent away, and nothing that is denied. */
function isOusted({ verb, passive, subject }: Clause): boolean {
  const core = passive && verb.lemma === 'dismiss' ? subject?.cores[0] : undefined
  return core?.name?.mention?.figure.type === 'person'
}

/** "declared his allegiance to X and was named its emir": what is done by saying it tells nothing. */
function isOath({ verb }: VerbGroup): boolean {
  return verb.endsWith(' allegiance to') || verb.endsWith(' loyalty to')
}

/** "found" is a past of "find" wherever somebody finds that something is so. */
function cueOfVerb(sentence: Sentence, verb: VerbGroup): Cue | undefined {
  if (verb.lemma !== 'found') return verbCue(verb.lemma)
  return sentence.units[mainEnd(sentence, verb) - 1]?.norm === 'found' ? verbCue('find') : undefined
}

/** The words of the cue itself: the verb with its auxiliaries, and its particle. */
function cueOf(sentence: Sentence, verb: VerbGroup, last = mainEnd(sentence, verb)): Range {
  return wordsAt(sentence, verb.first, last)
}

/** The unit after the main verb: fixed nouns behind it are its content. */
function mainEnd({ units }: Sentence, verb: VerbGroup): number {
  for (let i = verb.first; i < verb.last; i++) if (units[i]?.tag === 'verb') return i + 1
  return verb.last
}

/** What is said by an idiom: "made it known that". */
const IDIOM: Pick<Cue, 'frames' | 'manner'> = { frames: new Set(), manner: 'alleged' }

/** How a verb says what it says: as its cue does, unless "not" or "falsely" changes that. */
function manner(sentence: Sentence, clause: Clause, cue: Pick<Cue, 'manner'>): Factuality {
  if (isFalsely(sentence, clause)) return 'false'
  return clause.verb.negated ? 'alleged' : (cue.manner ?? 'alleged')
}

/** "falsely reported", "wrongly claimed". */
function isFalsely({ chunks, units }: Sentence, { verb, index }: Clause): boolean {
  const isFalse = (chunk: Chunk | undefined): boolean =>
    chunk?.kind === 'adverb' && grammarOf.falseAdverbs.has(chunk.norm)
  if (isFalse(chunks[index - 1]) || isFalse(chunks[index + 1])) return true
  for (let i = verb.first; i < verb.last; i++) if (grammarOf.falseAdverbs.has(units[i]?.norm ?? '')) return true
  return false
}

/** Whether claims inside are this voice's: who does not say something, or only names it, has not told it. */
function isVoiced({ verb }: Clause, { manner, frames }: Pick<Cue, 'manner' | 'frames'>, told: boolean): boolean {
  if (manner === null || (verb.negated && manner !== 'denied')) return false
  return told || frames.has('event')
}

/** "seems to have left": the content is the subject and what it seems; nobody is named who says so. */
function raised(sentence: Sentence, clause: Clause): Attributed | undefined {
  const { verb, index } = clause
  const next = sentence.chunks[index + 1]
  if (next === undefined || !SEEMS.has(next.kind)) return undefined
  if (next.kind === 'preposition' && next.norm !== 'like') return undefined
  const after = chunksAt(sentence, index + 1, clauseEnd(sentence, index + 1))
  if (after === undefined) return undefined
  const content = [...subjectBefore(sentence, clause), after]
  const voiced = !verb.negated && (next.kind === 'verb' || next.kind === 'that')
  return { source: null, speaker: null, cue: cueOf(sentence, verb), content, factuality: 'alleged', voiced }
}

const SEEMS: ReadonlySet<string> = new Set(['verb', 'phrase', 'that', 'adverb', 'preposition'])

/** The subject as part of what is said. */
function subjectBefore(sentence: Sentence, clause: Clause): Range[] {
  const { subject, verb } = clause
  if (subject === null || subject.first >= verb.first) return []
  if (near(sentence, subject, clause)) return [subjectWords(sentence, subject, verb)]
  return [wordsAt(sentence, subject.first, subject.last)]
}

function said(sentence: Sentence, clause: Clause, cue: Cue): Attributed | undefined {
  const { verb } = clause
  if (isPassive(sentence, clause)) return passively(sentence, clause, cue)
  const content =
    asReported(sentence, clause, cue) ??
    describedTail(sentence, clause, cue) ??
    inverted(sentence, clause, cue) ??
    behind(sentence, clause, cue) ??
    tail(sentence, clause, cue) ??
    quotedTail(sentence, clause, cue) ??
    whom(sentence, clause, cue)
  if (content === undefined || content.ranges.length === 0) return undefined
  const control = verb.form === 'infinitive' ? controlOf(sentence, clause) : undefined
  if (verb.form === 'infinitive' && control === undefined && !isSpoken(sentence, content.ranges)) return undefined
  return attributed(sentence, clause, content, content.noun ?? cue, control)
}

function arePersons(phrase: Phrase | null): boolean {
  return phrase?.cores.every(({ name, of }) => of === null && name?.mention?.figure.type === 'person') === true
}

function attributed(
  sentence: Sentence,
  clause: Clause,
  content: Content,
  cue: Pick<Cue, 'frames' | 'manner'>,
  control?: VerbGroup,
): Attributed {
  const { verb } = clause
  const issued = issuedWith(sentence, clause)
  const source = content.speaker?.words ?? speakerWords(sentence, issued ?? clause)
  const speaker = content.speaker?.phrase ?? (issued ?? clause).subject
  const begin = control ?? issued?.verb ?? verb
  const cueWords = withMode(sentence, clause, [cueOf(sentence, begin)[0], cueOf(sentence, verb, content.cueEnd)[1]])
  const isOfFalse = content.noun !== undefined && isDismissed(clause.object)
  const factuality = isOfFalse ? 'false' : manner(sentence, clause, cue)
  // "dismissed Omar and Ali and appointed X": who is sent away is nothing that is said not to be so.
  const isOfPersons = cue.manner === 'denied' && arePersons(clause.object)
  const voiced = !isOfPersons && isVoiced(clause, cue, content.told)
  return { source, speaker, cue: cueWords, content: content.ranges, factuality, voiced }
}

/** "spread the false news that": the very words for it say that it is not so. */
function isDismissed(phrase: Phrase | null): boolean {
  return haveDismissive(phrase?.cores[0]?.words ?? [])
}

/** "said in a statement", "wrote:": how it was said, and the colon that opens it, belong to the cue. */
function withMode({ chunks, units, text }: Sentence, { index, verb }: Clause, [start, end]: Range): Range {
  if ((units[verb.last - 1] as Unit).end > end) return [start, end]
  let last = end
  const [preposition, mode] = [chunks[index + 1], chunks[index + 2]]
  if (preposition?.kind === 'preposition' && mode !== undefined && isAside(mode))
    last = (units[mode.last - 1] as Unit).end
  return [start, text.charAt(last) === ':' ? last + 1 : last]
}

/** "released a statement saying that": who released it says so, and all of it is the cue. */
function issuedWith({ chunks, clauses }: Sentence, { index, verb, kind }: Clause): Clause | undefined {
  const [before, what] = [chunks[index - 2], chunks[index - 1]]
  if (kind !== 'reduced' || verb.form !== 'ing' || before?.kind !== 'verb' || !isAside(what)) return undefined
  return clauses.find((clause) => clause.index === index - 2 && !clause.passive)
}

/** "refused to disavow": the verb right before an infinitive, with which it is one cue. */
function controlOf({ chunks }: Sentence, { index }: Clause): VerbGroup | undefined {
  const before = chunks[index - 1]
  return before?.kind === 'verb' && before.form === 'finite' && !before.passive ? before : undefined
}

/** What an infinitive only may or should say is attributed when it is spelt out: "to state that", "to say: …". */
function isSpoken({ text }: Sentence, ranges: readonly Range[]): boolean {
  return ranges.some(([start, end]) => /^(?:that\b|["“«'`])/u.test(text.slice(start, Math.min(end, start + 5))))
}

/** Who does what the verb says: its subject with all that describes it, or the relative that stands for it. */
function speakerWords(sentence: Sentence, clause: Clause): Range | null {
  const { subject, verb, kind, index } = clause
  const relative = kind === 'relative' ? sentence.chunks[index - 1] : undefined
  if (relative?.kind === 'relative') return wordsAt(sentence, relative.first, relative.last)
  if (subject === null) return null
  const main =
    subject.first < verb.first && kind === 'main' && verb.form === 'finite' && near(sentence, subject, clause)
  return main ? subjectWords(sentence, subject, verb) : wordsAt(sentence, subject.first, subject.last)
}

/** Whether no other main verb stands between a subject and its verb. */
function near({ clauses }: Sentence, subject: Phrase, { index, verb, kind }: Clause): boolean {
  return !clauses.some(
    (other) =>
      other.index < index &&
      // "X, who merged it with Y and was suspected": the first verb is of him as well.
      (other.kind === 'main' || (other.kind === kind && other.subject === subject)) &&
      other.verb.first >= subject.last &&
      other.verb.first < verb.first,
  )
}

/** A participle without auxiliary is passive when nobody is before it, or who did it right behind. */
function isPassive(sentence: Sentence, clause: Clause): boolean {
  const { verb, passive, kind, attached, index } = clause
  if (isHeldToBe(sentence.chunks, clause.index, sentence.units)) return true
  if (verb.passive || !passive) return verb.passive
  return kind === 'reduced' || attached.some((one) => one.preposition === 'by' && one.index === index + 2)
}

/** "X is said to have left", "X was accused by Y of leaving": what is said is the subject and what follows. */
function passively(sentence: Sentence, clause: Clause, cue: Cue): Attributed | undefined {
  if (!HELD.some((frame) => cue.frames.has(frame))) return undefined
  const { verb, index, attached } = clause
  const by = attached.find(({ preposition }) => preposition === 'by')
  const from = pastTime(sentence.chunks, by === undefined ? index + 1 : by.index + 1)
  const opens = OPENS_REST.has(sentence.chunks[from]?.kind ?? 'comma')
  const rest = opens ? chunksAt(sentence, from, restEnd(sentence, from, cue)) : undefined
  if (rest === undefined && by === undefined) return undefined
  const charge = by === undefined || !cue.frames.has('charge') ? undefined : chargeIn(sentence, by.phrase)
  const source = charge?.by ?? (by === undefined ? null : wordsAt(sentence, by.phrase.first, by.phrase.last))
  const content = [...ownSubject(sentence, clause), ...joinedRanges(charge?.of, rest)]
  if (content.length === 0) return undefined
  const said = manner(sentence, clause, cue)
  const told = charge !== undefined || (rest !== undefined && opensTold(cue, sentence.chunks[from] as Chunk))
  return {
    source,
    speaker: by?.phrase ?? null,
    cue: cueOf(sentence, verb),
    content,
    factuality: said,
    // "was wrongly identified as": whatever it is, it is not so.
    voiced: said === 'false' || isVoiced(clause, cue, told),
  }
}

/** "was accused of treason and was arrested": the end of what is said, of a charge before "and" with a finite verb behind. */
function restEnd(sentence: Sentence, from: number, { frames }: Cue): number {
  const { chunks } = sentence
  const end = clauseEnd(sentence, from)
  const opener = chunks[from]
  if (!frames.has('charge') || opener?.kind !== 'preposition' || opener.norm !== 'of') return end
  for (let i = from + 1; i < end; i++) {
    const kind = chunks[i]?.kind
    if (kind === 'relative' || kind === 'that') return end
    if (kind === 'conjunction' && hasAuxiliary(chunks[i + 1])) return i
  }
  return end
}

/** "was arrested", "were shot". */
function hasAuxiliary(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'verb' && chunk.finite && chunk.number !== null
}

/** "was accused in May 2012 of": past when it was said, where something follows. */
function pastTime(chunks: readonly Chunk[], from: number): number {
  const time = chunks[from]?.kind === 'preposition' ? from + 1 : from
  const next = chunks[time + 1]?.kind
  return chunks[time]?.kind === 'time' && next !== undefined && OPENS_REST.has(next) ? time + 1 : from
}

/** The subject as part of what is said; of "X was founded by Y, believed to be" the clause before is nobody's guess. */
function ownSubject(sentence: Sentence, clause: Clause): Range[] {
  return isHeldToBe(sentence.chunks, clause.index, sentence.units) ? [] : subjectBefore(sentence, clause)
}

/** Whether what a passive verb opens is told: "was said to have left", "was accused of theft", "is regarded as". */
function opensTold({ frames, prepositions }: Cue, chunk: Chunk): boolean {
  if (chunk.kind === 'that') return true
  if (chunk.kind === 'verb') return chunk.form !== 'infinitive' || !frames.has('hearer')
  if (chunk.kind !== 'preposition') return false
  return chunk.norm === 'as' ? frames.has('view') : frames.has('charge') && prepositions.has(chunk.norm)
}

/** "by villagers of hiding weapons": with a verb of accusing, "of" opens the charge and not whose villagers they are. */
function chargeIn(sentence: Sentence, { first, cores }: Phrase): { by: Range; of: Range } | undefined {
  const of = cores[0]?.of ?? null
  if (of === null) return undefined
  return { by: wordsAt(sentence, first, of.first - 1), of: wordsAt(sentence, of.first - 1, of.last) }
}

/** Two stretches side by side as one. */
function joinedRanges(one: Range | undefined, other: Range | undefined): Range[] {
  if (one === undefined || other === undefined) return [one, other].filter((range) => range !== undefined)
  return [[one[0], other[1]]]
}

/** What a verb must take for its passive to attribute. */
const HELD = ['object', 'complement', 'clause', 'hearer', 'charge'] as const
const OPENS_REST: ReadonlySet<string> = new Set(['that', 'verb', 'subordinator', 'relative', 'preposition', 'phrase'])

/** "is aware that", "was critical of": the adjective of a mind is the cue. */
function copula(sentence: Sentence, clause: Clause): Attributed[] {
  const { units, chunks } = sentence
  const { verb, index } = clause
  const phrase = chunks[index + 1]
  const adverb = phrase?.kind === 'adverb' ? chunks[index + 2] : undefined
  const at = adverb === undefined ? index + 1 : index + 2
  const holder = chunks[at]
  if (holder === undefined || (holder.kind !== 'phrase' && holder.kind !== 'adverb')) return []
  const of = holder.kind === 'phrase' ? (holder.cores[0]?.of ?? null) : null
  const last = of === null ? holder.last : of.first - 1
  if (isSaidNotSo(sentence, verb, at, last)) return [notSo(sentence, verb, at + 1, last)]
  const cue = adjectiveCue(units[last - 1]?.norm ?? '')
  if (cue === undefined || last - holder.first > 2) return []
  const content = of === null ? opened(sentence, at + 1, cue) : heldBy(sentence, cue, of)
  if (content === undefined) return []
  return [
    {
      source: speakerWords(sentence, clause),
      speaker: clause.subject,
      cue: wordsAt(sentence, verb.first, content.cueEnd ?? last),
      content: content.ranges,
      factuality: 'alleged',
      voiced: isVoiced(clause, cue, content.told),
    },
  ]
}

/** "It is false that", "it is not true that". */
function isSaidNotSo({ units, chunks }: Sentence, { negated }: VerbGroup, at: number, last: number): boolean {
  const words = negated ? grammarOf.truthWords : grammarOf.dismissiveWords
  return chunks[at + 1]?.kind === 'that' && words.has(units[last - 1]?.norm ?? '')
}

/** What is not so, of which nobody is named who says it. */
function notSo(sentence: Sentence, verb: VerbGroup, that: number, last: number): Attributed {
  const content = clauseAt(sentence, that)?.ranges ?? []
  return { ...NOBODYS, cue: wordsAt(sentence, verb.first, last), content, factuality: 'false' }
}

const NOBODYS = { source: null, speaker: null, voiced: true }
