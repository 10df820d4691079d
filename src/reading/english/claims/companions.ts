import type { SentenceParse } from '../sentence/parse.ts'
import type { Chunk, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import roles from '../words/roles.json' with { type: 'json' }
import frameWords from './frames.json' with { type: 'json' }
import { LEADERS } from './office.ts'

/** Verbs by which a body comes into being. */
export const FORMS: ReadonlySet<string> = new Set(frameWords.forming)

/** "founded it with X", not "with X as its commander" nor "since the talks with X". */
function isCompany(chunks: readonly Chunk[], clause: Clause, phrase: Phrase): boolean {
  return !isOffice(clause, phrase) && !isBehindTalks(chunks, phrase)
}

/** "launched it since its talks with X": the talks were with X. */
function isBehindTalks(chunks: readonly Chunk[], phrase: Phrase): boolean {
  const before = chunks[chunks.indexOf(phrase) - 2]
  const core = before?.kind === 'phrase' ? before.cores.at(-1) : undefined
  return core !== undefined && core.name === null && SHARED.has(core.head ?? '')
}

const SHARED: ReadonlySet<string> = new Set([...frameWords.sharedWith, ...Object.keys(roles.between)])

/** "set it up with X as its commander": what he becomes in it. */
function isOffice({ attached }: Clause, phrase: Phrase): boolean {
  const at = attached.find((one) => one.phrase === phrase)?.index
  return attached.some(({ preposition, index }) => preposition === 'as' && index === (at ?? 0) + 2)
}

/** "X, together with Y,", "Together with X, Y joined", "X founded it with Y": who does it with somebody. */
export function companions({ chunks }: SentenceParse, clause: Clause, slot: string): Phrase[] {
  const isFounding = slot === 'agent' && !clause.passive && isSharedDoing(clause)
  const found = openingCompanion(chunks, clause, isFounding)
  for (const { preposition, phrase } of clause.attached)
    if (preposition === 'together' || (isFounding && BESIDE.has(preposition) && isCompany(chunks, clause, phrase)))
      found.push(phrase)
  if (slot !== 'agent') return found
  found.push(...joinedFor(clause))
  if (chunks[clause.index - 1]?.kind !== 'comma') return found
  const [open, preposition, phrase] = chunks.slice(Math.max(0, clause.index - 4), clause.index - 1)
  if (open?.kind !== 'comma' || preposition?.kind !== 'preposition' || phrase?.kind !== 'phrase') return found
  if (preposition.norm === 'together' || (isFounding && BESIDE.has(preposition.norm))) found.push(phrase)
  return found
}

/** "worked with X to drive out Y": who joins another for it, in the sentence's own verb before the infinitive. */
function joinedFor({ verb, governor }: Clause): readonly Phrase[] {
  if (verb.form !== 'infinitive' || governor === null || governor.passive || governor.verb.negated) return []
  const { verb: joining, object, attached } = governor
  if (!JOINING.has(joining.verb)) return []
  const beside = attached.filter(({ preposition }) => BESIDE.has(preposition)).map(({ phrase }) => phrase)
  return joining.verb.endsWith(' with') && object !== null ? [object, ...beside] : beside
}

const JOINING: ReadonlySet<string> = new Set([...frameWords.joining, ...frameWords.workingWith])

/** "founded it with X", "is part of Y with X": what "with" tells who does as well. */
function isSharedDoing({ verb }: Clause): boolean {
  return FORMS.has(verb.lemma) || SHARING.has(verb.verb)
}

const SHARING = new Set(frameWords.belonging)

/** "Together with X, Y joined", "In May, along with X, he founded", "With X he set up": who is named before the subject. */
function openingCompanion(chunks: readonly Chunk[], { kind, subject }: Clause, isFounding: boolean): Phrase[] {
  const close = subject === null ? -1 : chunks.indexOf(subject) - 1
  const at = chunks[close]?.kind === 'comma' ? close - 2 : close - 1
  const [opener, phrase] = at < 0 ? [] : chunks.slice(at)
  if (opener?.kind !== 'preposition' || phrase?.kind !== 'phrase' || kind !== 'main' || subject === phrase) return []
  const opens = opener.norm === 'together' || (isFounding && BESIDE.has(opener.norm))
  return opens ? [phrase] : []
}

const BESIDE = new Set(frameWords.beside)

/** "with Y as its commander": who holds an office is told so, and nothing else is done with him. */
export function isGivenOffice({ attached }: Clause, { index, phrase }: Clause['attached'][number]): boolean {
  const as = attached.find((one) => one.index === index + 2 && one.preposition === 'as')?.phrase.cores[0]
  const isPerson = phrase.cores.at(-1)?.name?.mention?.figure.type === 'person'
  return isPerson && as?.name === null && LEADERS.has(as.words.at(-1)?.norm ?? '')
}
