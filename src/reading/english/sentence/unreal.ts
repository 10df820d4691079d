import type { Range } from '../attribution/extents.ts'
import type { Chunk, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import { isAttributing } from '../words/attribution-cues.ts'
import { isIrrealis } from '../words/verbs.ts'
import unrealWords from './unreal.json' with { type: 'json' }
import { reach, unrealFrom } from './unreal-words.ts'

/** A stretch of a sentence in which nothing is said to be so. */
export interface Unreal {
  readonly range: Range
  /**
   * What holds all the same: `reports`, what somebody else says inside ("could not confirm reports that"); `goals`, enmity,
   * which shows in what one means to do ("vowed to drive out X").
   */
  readonly but: 'reports' | 'goals' | null
}

/** What is needed of a sentence to tell it. */
interface Sentence {
  readonly units: readonly Unit[]
  readonly chunks: readonly Chunk[]
  readonly clauses: readonly Clause[]
}

/** Questions, conditions, and what is only looked into, tried, planned, wanted or not known. */
export function unrealIn(sentence: Sentence): readonly Unreal[] {
  const { units, clauses } = sentence
  const last = units.at(-1)
  if (units[0] === undefined || last === undefined) return []
  if (last.norm === '?') return [{ range: [units[0].start, last.end], but: null }]
  return [
    ...byWords(units),
    ...clauses.flatMap((clause) => byVerb(sentence, clause) ?? byProspect(sentence, clause) ?? []),
    ...byNouns(sentence),
  ]
}

/** Whether nothing is claimed that a word tells, since it stands in such a stretch; `cues` are those of who says it. */
export function isHeldUnreal(
  unreal: readonly Unreal[],
  { word, cues, predicate }: { readonly word: number; readonly cues: readonly Range[]; readonly predicate: string },
): boolean {
  return unreal.some(({ range: [start, end], but }) => {
    if (word < start || word >= end) return false
    if (but === 'goals') return predicate !== 'opposed_to'
    return but === null || !cues.some((cue) => cue[0] > start && cue[0] < end)
  })
}

function unrealAt({ units }: Pick<Sentence, 'units'>, from: number, to: number, but: Unreal['but'] = null): Unreal {
  return { range: [units[from]?.start ?? 0, units[to - 1]?.end ?? 0], but }
}

function byWords(units: readonly Unit[]): Unreal[] {
  return units.flatMap((_, i) => {
    const found = unrealFrom(units, i)
    return found === undefined ? [] : [unrealAt({ units }, found.from, found.to, found.isEvidence ? 'reports' : null)]
  })
}

// ---------------------------------------------------------------- verbs

const UNPROVEN = new Set(unrealWords.unproven)
const FAILING = new Set(unrealWords.failing)
const NOUNS = new Set(unrealWords.unrealNouns)
const GERUNDS = new Set(unrealWords.unrealGerunds)
const SENDING = new Set(unrealWords.sending)
const MUSTERING = new Set(unrealWords.mustering)
const HARMING = new Set(unrealWords.harming)
const DECLINING = new Set(unrealWords.declining)

/** What a verb makes of what follows it: "could not confirm that", "planned to". */
function byVerb(sentence: Sentence, clause: Clause): Unreal[] | undefined {
  const { units, chunks } = sentence
  const { first, last, lemma, negated } = clause.verb
  // "No group has said that it did"
  if (clause.subject?.cores[0]?.determiner === 'no' && isAttributing(lemma))
    return [unrealAt(sentence, first, reach(units, first))]
  if (UNPROVEN.has(lemma) && (negated || isFailing(units, first)))
    return [unrealAt(sentence, first, reach(units, first), 'reports')]
  if (!isOnlyMeant(sentence, clause)) return undefined
  // "refused to attack X": what one will not do shows no enmity.
  const but = DECLINING.has(clause.governor?.verb.lemma ?? '') ? null : 'goals'
  return [unrealAt(sentence, first, chunks[clause.to - 1]?.last ?? last, but)]
}

/** "unable to confirm", "declined to say". */
function isFailing(units: readonly Unit[], from: number): boolean {
  return units
    .slice(Math.max(0, from - 3), from + 1)
    .some(({ lemma, norm }) => FAILING.has(lemma ?? norm) || FAILING.has(norm))
}

/** "an attempt to kill", "planned to merge", "sent men to kill", "considered designating", "without joining". */
function isOnlyMeant({ chunks, units }: Sentence, { verb, index, governor }: Clause): boolean {
  const before = chunks[index - 1]
  if (verb.form === 'infinitive') {
    if (governor !== null && isReadied(verb, governor.verb)) return true
    if (isToCome(before, units)) return true
    if (before?.kind === 'phrase') return NOUNS.has(before.cores.at(-1)?.head ?? '')
    return governor !== null && (isIrrealis(governor.verb.lemma) || isIrrealis(governor.verb.verb))
  }
  if (verb.form !== 'ing') return false
  if (before?.kind === 'preposition') return before.norm === 'without' || isArguedAbout(chunks, index - 1)
  return before?.kind === 'verb' && GERUNDS.has(before.verb)
}

/** "sent men to kill", "gathering forces to mount an attack": what is made ready. */
function isReadied({ lemma }: Clause['verb'], governing: Clause['verb']): boolean {
  return MUSTERING.has(governing.lemma) || (HARMING.has(lemma) && SENDING.has(governing.lemma))
}

/** "disagreements about integrating X into Y", "talks on merging". */
function isArguedAbout(chunks: readonly Chunk[], at: number): boolean {
  const [noun, preposition] = [chunks[at - 1], chunks[at]]
  if (noun?.kind !== 'phrase' || preposition?.kind !== 'preposition' || !ABOUT.has(preposition.norm)) return false
  const head = noun.cores.at(-1)?.head ?? ''
  return TALKS.has(head) || DISPUTES.has(head)
}

/** "are to disarm", "is to be dissolved": what "was to" be may have come. */
function isToCome(before: Chunk | undefined, units: readonly Unit[]): boolean {
  return before?.kind === 'verb' && before.verb === 'be' && NOW.has(units[before.first]?.norm ?? '')
}

const NOW: ReadonlySet<string> = new Set(['is', 'are'])

// ---------------------------------------------------------------- nouns

const WANTING = new Set(unrealWords.wanting)
const PROSPECTS = new Set(unrealWords.prospects)
const UNLIKELY = new Set(unrealWords.unlikely)

/** "wants the arrest of X", "An alliance of X and Y is unlikely", "A merger was ruled out": what is only wanted or thought of. */
function byProspect(sentence: Sentence, clause: Clause): Unreal[] | undefined {
  const { chunks } = sentence
  const { verb, index, object, subject, passive, to } = clause
  const isWanted = WANTING.has(verb.verb) || GERUNDS.has(verb.verb)
  if (isWanted && !passive)
    return isProspect(object) ? [unrealAt(sentence, object.first, chunks[to - 1]?.last ?? verb.last)] : undefined
  const isHeld = isWanted || (verb.verb === 'be' && isUnlikely(chunks[index + 1]))
  return isHeld && isProspect(subject) ? [unrealAt(sentence, subject.first, verb.last)] : undefined
}

function isUnlikely(chunk: Chunk | undefined): boolean {
  if (chunk?.kind === 'adverb') return UNLIKELY.has(chunk.norm)
  return chunk?.kind === 'phrase' && chunk.cores.some(({ words }) => words.some(({ norm }) => UNLIKELY.has(norm)))
}

function isProspect(phrase: Phrase | null): phrase is Phrase {
  const core = phrase?.cores[0]
  return core !== undefined && core.name === null && PROSPECTS.has(core.head ?? '')
}

const PLANNED = new Set(unrealWords.planned)
const TALKS = new Set(unrealWords.talks)
const DISPUTES = new Set(unrealWords.disputes)
const ABOUT = new Set(unrealWords.aboutTalks)

/** "a planned merger of X and Y", "talks on a merger between". */
function byNouns(sentence: Sentence): Unreal[] {
  const { chunks } = sentence
  return chunks.flatMap((chunk, i) => {
    if (chunk.kind !== 'phrase' || !isProspect(chunk) || !isProspective(chunks, i, chunk)) return []
    const verb = chunks.findIndex(({ kind }, at) => at > i && (kind === 'verb' || kind === 'stop'))
    return [unrealAt(sentence, chunk.first, (chunks[verb === -1 ? chunks.length - 1 : verb - 1] as Chunk).last)]
  })
}

function isProspective(chunks: readonly Chunk[], i: number, { cores: [core] }: Phrase): boolean {
  if (core?.words.some(({ norm }) => PLANNED.has(norm)) === true) return true
  const [talks, preposition] = chunks.slice(Math.max(0, i - 2), i)
  if (talks?.kind !== 'phrase' || preposition?.kind !== 'preposition' || !ABOUT.has(preposition.norm)) return false
  return TALKS.has(talks.cores.at(-1)?.head ?? '')
}
