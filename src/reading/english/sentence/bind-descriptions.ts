import type { LocalMention, Page } from '../../page.ts'
import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import { type Clause, predicateOf } from '../syntax/clause.ts'
import { english } from '../words/lexicon.ts'

/**
 * Lets descriptions stand for whom they describe: "X is a militia based in Y", "X, an armed group formed in 1990,", "a rebel
 * faction, X,". What is said of the description is then said of X.
 */
export function bindDescriptions(page: Page, chunks: readonly Chunk[], clauses: readonly Clause[]): void {
  for (const clause of clauses) {
    // What a body became is another.
    const isOther = clause.verb.negated || clause.verb.lemma === 'become'
    const bearer = isOther ? undefined : bodyOf(page, clause.subject)
    if (bearer !== undefined) for (const core of predicateOf(clause)?.cores ?? []) bind(core, bearer)
  }
  chunks.forEach((chunk, i) => {
    const other = chunks[i + 2]
    if (chunk.kind !== 'phrase' || chunks[i + 1]?.kind !== 'comma' || other?.kind !== 'phrase') return
    const named = bodyOf(page, { ...chunk, cores: chunk.cores.slice(-1) })
    if (named !== undefined) bind(other.cores[0] as Core, named)
    else if (other.cores.length === 1 && chunk.cores.length === 1 && chunks[i + 3]?.kind !== 'conjunction') {
      const behind = bodyOf(page, other)
      if (behind !== undefined) bind(chunk.cores[0] as Core, behind)
    }
  })
}

/** The one body that a phrase names. */
function bodyOf(page: Page, phrase: Phrase | null): LocalMention | undefined {
  const core = phrase?.cores[0]
  if (core === undefined || phrase?.cores.length !== 1) return undefined
  const mention = core.name === null ? core.words.at(-1)?.mention : core.name.mention
  return mention !== undefined && page.cast.head(mention.figure).type === 'organization' ? mention : undefined
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
