import type { Claim } from '../claims/claim.ts'
import type { Evidence } from '../claims/evidence.ts'
import { commonWords } from './copies/common-words.ts'
import type { Passage } from './copies/passage.ts'
import { QUOTES_ONLY } from './copies/passages.ts'
import { likeness } from './copies/same-passage.ts'
import type { Holdings, SourceSummary } from './holdings.ts'
import type { Origin } from './origin.ts'
import type { Origins } from './origins.ts'
import type { Testimony } from './testimony.ts'

/** Why somebody who tells a fact is no witness of its own. */
export interface Repetition {
  /** `origin`: another document of one publisher, or another that names the same voice. */
  readonly kind: 'copies' | 'quotes' | 'cites' | 'credits' | 'origin'
  readonly words: string
  /** The words in common, as the later document has them; null where it does not copy. */
  readonly passage: string | null
}

interface Ground {
  readonly holdings: Holdings
  readonly origins: Origins
  readonly texts: ReadonlyMap<string, string>
}

/** Whom a document names as the one it has something from, and whom that one has it from in turn. */
export interface Link {
  readonly teller: Origin
  readonly because: Repetition
  readonly chain: readonly { readonly teller: Origin; readonly because: Repetition }[]
}

/** A document that has a passage in common with an earlier one. */
export function copied(
  { origin, source }: { readonly origin: Origin; readonly source: SourceSummary | null },
  alike: number,
  { parent, child }: { readonly parent: readonly Claim[]; readonly child: readonly Claim[] },
  ground: Ground,
): Repetition {
  const percent = Math.round(alike * 100)
  const name = source?.publisher ?? source?.title ?? origin.name
  const passage = passageInCommon(parent, child, ground)
  return { kind: 'copies', words: `copies ${name}: ${percent} % of the passage is the same`, passage }
}

interface Located {
  readonly passage: Passage
  readonly text: string
}

/** The longest run of words in the passages that are most alike. */
function passageInCommon(parent: readonly Claim[], child: readonly Claim[], ground: Ground): string {
  let best = { alike: 0, words: '' }
  for (const one of locatedIn(parent, ground)) {
    for (const other of locatedIn(child, ground)) {
      const alike = likeness(one.passage, other.passage)
      if (alike > best.alike) best = { alike, words: commonWords(one.text, other.text) }
    }
  }
  return best.words
}

function locatedIn(claims: readonly Claim[], { holdings, texts }: Ground): readonly Located[] {
  const passages = holdings.passages ?? QUOTES_ONLY
  return claims
    .flatMap(({ evidence }) => evidence)
    .flatMap((evidence) =>
      passages.of(evidence).map((passage) => ({ passage, text: textOf(evidence, passage, texts) })),
    )
}

function textOf({ source, start, quote }: Evidence, passage: Passage, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(source)
  if (text !== undefined) return text.slice(passage.start, passage.end)
  return quote.slice(Math.max(0, passage.start - start), passage.end - start)
}

/** Whom a document quotes, cites or credits for what it says; null for nobody. */
export function explicitLink(testimonies: readonly Testimony[], { holdings, origins }: Ground): Link | null {
  for (const { claim } of testimonies) {
    if (claim.attribution.length > 0) return quotedIn(claim, holdings)
    const cited = origins.cited(claim)
    if (cited !== null) return named(origins.named(cited), 'cites')
  }
  const credit = holdings.passages?.credit(testimonies[0]?.source?.id ?? '') ?? null
  return credit === null ? null : named(origins.named(credit), 'credits')
}

function named(teller: Origin, kind: 'cites' | 'credits'): Link {
  const words = kind === 'cites' ? `cites ${teller.name}` : `credits ${teller.name} in its dateline`
  return { teller, because: { kind, words, passage: null }, chain: [] }
}

/** The outermost voice is the one that the document itself quotes. */
function quotedIn({ attribution }: Claim, { entities }: Holdings): Link | null {
  const [first, ...chain] = attribution.toReversed().map(({ id, name, cue }) => {
    const teller: Origin = { id, name: entities.get(id)?.name ?? name, kind: 'voice' }
    const how = cue === null ? '' : ` (“${cue}”)`
    return { teller, because: { kind: 'quotes' as const, words: `quotes ${teller.name}${how}`, passage: null } }
  })
  return first === undefined ? null : { ...first, chain }
}

/** Another document that speaks for the same origin. */
export function sameOrigin({ name, kind }: Origin): Repetition {
  const words = kind === 'voice' ? `the same voice: ${name}` : `the same publisher: ${name}`
  return { kind: 'origin', words, passage: null }
}
