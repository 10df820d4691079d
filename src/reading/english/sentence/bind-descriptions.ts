import type { LocalMention, Page } from '../../page.ts'
import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import { type Clause, predicateOf } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import verbsByPattern from '../syntax/verbs-by-pattern.json' with { type: 'json' }
import { english } from '../words/lexicon.ts'
import type { SentenceParse } from './parse.ts'

/**
 * Lets descriptions stand for whom they describe: "X is a militia based in Y", "X, an armed group formed in 1990,", "a rebel
 * faction, X,". What is said of the description is then said of X.
 */
export function bindDescriptions(
  page: Page,
  { units, chunks, clauses }: Pick<SentenceParse, 'units' | 'chunks' | 'clauses'>,
): void {
  for (const clause of clauses) {
    bindCalled(page, units, clause)
    // What a body became is another.
    const isOther = clause.verb.negated || clause.verb.lemma === 'become'
    const bearer = isOther ? undefined : bodyOf(page, clause.subject)
    if (bearer !== undefined)
      for (const core of predicateOf(clause)?.cores ?? []) {
        // "is part of the group": another than that.
        if (clause.verb.verb === clause.verb.lemma) bindTaken(page, core, bearer)
        bind(core, bearer)
      }
  }
  chunks.forEach((chunk, i) => {
    const other = chunks[i + 2]
    bindEstablished(page, chunks, i)
    if (chunk.kind !== 'phrase' || chunks[i + 1]?.kind !== 'comma' || other?.kind !== 'phrase') return
    const named = lastBody(page, { ...chunk, cores: chunk.cores.slice(-1) })
    if (named !== undefined) bind(other.cores[0] as Core, named)
    else if (other.cores.length === 1 && chunk.cores.length === 1 && chunks[i + 3]?.kind !== 'conjunction') {
      const behind = bodyOf(page, other)
      if (behind !== undefined) bind(chunk.cores[0] as Core, behind)
    }
  })
}

/** "A new coalition was established, the X,": what comes into being is named behind the verb. */
function bindEstablished(page: Page, chunks: readonly Chunk[], at: number): void {
  const [described, verb, comma, named, end] = chunks.slice(at, at + 5)
  if (described?.kind !== 'phrase' || verb?.kind !== 'verb' || comma?.kind !== 'comma' || named?.kind !== 'phrase')
    return
  const isClosed = end === undefined || end.kind === 'comma' || end.kind === 'stop'
  if (!verb.passive || !FORMING.has(verb.lemma) || !isClosed || described.cores.length > 1) return
  const body = bodyOf(page, named)
  if (body !== undefined) bind(described.cores[0] as Core, body)
}

const FORMING = new Set(verbsByPattern.formingBodies)

/** "The best known of them calls itself X", "A group broke away from Y and called itself X": whom the name is of. */
function bindCalled(page: Page, units: readonly Unit[], { subject, object, complement }: Clause): void {
  const self = units[object?.first ?? -1]
  if (self?.norm.endsWith('self') !== true || self.mention !== undefined || complement === null) return
  const named = bodyOf(page, complement)
  const core = subject?.cores.length === 1 ? subject.cores[0] : undefined
  const noun = core?.words.at(-1)
  if (named === undefined || noun === undefined || core?.name !== null || noun.mention !== undefined) return
  noun.mention = { start: noun.start, end: noun.end, figure: named.figure, kind: 'description', score: 0.6 }
}

/** "blamed the Y Front, a loose grouping of former fighters": the body that a sentence introduces by what it is, behind its verb. */
export function introducedIn(
  page: Page,
  chunks: readonly Chunk[],
  about: LocalMention | undefined,
): LocalMention | undefined {
  if (goesOnAbout(page, about)) return undefined
  const verb = chunks.findIndex(({ kind }) => kind === 'verb')
  const at = verb === -1 ? -1 : chunks.findLastIndex((_, i) => i > verb && isIntroduced(page, chunks, i))
  const aside = chunks.findIndex(({ kind }, i) => i > at + 2 && ASIDE.has(kind))
  const behind = at === -1 ? [] : chunks.slice(at + 2, aside === -1 ? chunks.length : aside)
  const [named, other] = behind.filter((chunk) => isNamedBody(page, chunk))
  // Of two that are named the one is no more introduced than the other.
  return at === -1 || (named !== undefined && other !== undefined) ? undefined : lastBody(page, chunks[at] as Phrase)
}

/** What opens a clause that tells more of who is named. */
const ASIDE: ReadonlySet<Chunk['kind']> = new Set(['relative', 'that'])

/** A profile goes on about its group, and what "it" opens about whom the sentence before was about. */
function goesOnAbout({ topic }: Page, about: LocalMention | undefined): boolean {
  return about !== undefined && (about.kind === 'pronoun' || about.figure === topic)
}

function isIntroduced(page: Page, chunks: readonly Chunk[], at: number): boolean {
  const [phrase, comma, described] = chunks.slice(at, at + 3)
  if (phrase?.kind !== 'phrase' || comma?.kind !== 'comma' || described?.kind !== 'phrase') return false
  const core = described.cores[0]
  const isKind = core?.name === null && core.determiner?.startsWith('a') === true
  return isKind && english.groupNouns.has(core.head ?? '') && lastBody(page, phrase) !== undefined
}

function lastBody(page: Page, phrase: Phrase): LocalMention | undefined {
  return bodyOf(page, phrase) ?? bodyBehindOf(page, phrase)
}

/** "a convoy of the X Brigade, a militia": the body that something is of which is no body itself. */
function bodyBehindOf(page: Page, { cores: [core, other] }: Phrase): LocalMention | undefined {
  if (core === undefined || other !== undefined || core.name !== null || core.of === null) return undefined
  return english.groupNouns.has(core.head ?? '') ? undefined : bodyOf(page, core.of)
}

function isNamedBody(page: Page, chunk: Chunk): boolean {
  return chunk.kind === 'phrase' && bodyOf(page, chunk) !== undefined
}

/** The one body that a phrase names. */
function bodyOf(page: Page, phrase: Phrase | null): LocalMention | undefined {
  const core = phrase?.cores[0]
  if (core === undefined || phrase?.cores.length !== 1) return undefined
  const mention = core.name === null ? core.words.at(-1)?.mention : core.name.mention
  return mention !== undefined && page.cast.head(mention.figure).type === 'organization' ? mention : undefined
}

/** "X is the umbrella group comprising Y", where "the group" was taken for whoever was spoken of before. */
function bindTaken(page: Page, { name }: Core, { figure }: LocalMention): void {
  if (name?.mention?.kind !== 'description' || !/^the\s/iu.test(page.text.slice(name.start, name.end))) return
  name.mention = { ...name.mention, figure }
}

function bind(core: Core, { figure }: LocalMention): void {
  const known = core.name?.mention
  const isIndefinite = core.determiner === 'a' || core.determiner === 'an'
  if (core.name != null && known !== undefined && isIndefinite && isDescription(known))
    core.name.mention = { ...known, figure }
  const inner = core.head === 'one' ? core.of?.cores.at(-1) : core
  const isOne = core.head === 'one' || isIndefinite
  const noun = inner?.words.at(-1)
  if (noun === undefined || inner?.name !== null || !isOne || noun.mention !== undefined) return
  if (!english.groupNouns.has(inner.head ?? '')) return
  noun.mention = { start: noun.start, end: noun.end, figure, kind: 'description', score: 0.6 }
}

/** "a pro-government militia": words that all know, and nobody's name. */
function isDescription({ figure }: LocalMention): boolean {
  return figure.described || /^\p{Ll}/u.test(figure.founded)
}
