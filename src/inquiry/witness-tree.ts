import type { Claim } from '../claims/claim.ts'
import { QUOTES_ONLY } from './copies/passages.ts'
import { likenessOf } from './copies/same-passage.ts'
import type { Fact } from './facts.ts'
import type { Holdings, SourceSummary } from './holdings.ts'
import type { Origin } from './origin.ts'
import { type Origins, originsIn } from './origins.ts'
import { copied, explicitLink, type Link, type Repetition, sameOrigin } from './repetition.ts'
import { spanOfTime } from './span.ts'
import { supports, type Testimony } from './testimony.ts'

/** Somebody who tells a fact, and who repeated it from there. */
export interface Teller {
  readonly origin: Origin
  /** The document; null for a voice or an agency that only others quote. */
  readonly source: SourceSummary | null
  readonly claims: readonly string[]
  /** Why it is no witness of its own; null for the first. */
  readonly because: Repetition | null
  readonly repeatedBy: readonly Teller[]
}

/** One independent witness to a fact: who told it first, and who repeated whom. */
export interface WitnessTree {
  readonly origins: readonly Origin[]
  readonly tellers: readonly Teller[]
}

/** A teller while its place is looked for. */
interface Node {
  readonly origin: Origin
  readonly source: SourceSummary | null
  readonly testimonies: readonly Testimony[]
  parent: Node | null
  because: Repetition | null
}

/** What a tree is drawn from beside the fact itself. */
interface Ground {
  readonly holdings: Holdings
  readonly origins: Origins
  /** The texts of the sources, as far as they are at hand. */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Who repeated whom, for each independent witness to a fact. A document comes after the one before it that it is most
 * like; else after whom it quotes, cites or credits; else after another of its publisher. Earlier means published
 * earlier; what has no date comes last.
 */
export function witnessTrees(
  { witnesses, testimonies }: Fact,
  holdings: Holdings,
  texts: ReadonlyMap<string, string>,
): readonly WitnessTree[] {
  const ground = { holdings, origins: originsIn(holdings), texts }
  const byId = new Map(testimonies.filter(supports).map((testimony) => [testimony.claim.id, testimony]))
  return witnesses.map(({ origins, claims }) => {
    const nodes = nodesOf(claims.flatMap((id) => byId.get(id) ?? []))
    return { origins, tellers: treeOf(placed(nodes, ground)) }
  })
}

/** One for each document and origin, the earliest published first. */
function nodesOf(testimonies: readonly Testimony[]): readonly Node[] {
  const groups = Map.groupBy(testimonies, ({ origin, claim }) => `${claim.evidence[0]?.source}\n${origin.id}`)
  return [...groups.values()]
    .flatMap((group): readonly Node[] => {
      const [first] = group
      if (first === undefined) return []
      return [{ origin: first.origin, source: first.source, testimonies: group, parent: null, because: null }]
    })
    .toSorted((a, b) => publishedOn(a) - publishedOn(b) || (idOf(a) < idOf(b) ? -1 : 1))
}

function publishedOn({ source }: Node): number {
  return spanOfTime(source?.published ?? null)?.to ?? Number.MAX_SAFE_INTEGER
}

function idOf({ source, origin }: Node): string {
  return `${source?.id}\n${origin.id}`
}

/** The documents with their parents, and the voices that only speak through them. */
function placed(documents: readonly Node[], ground: Ground): readonly Node[] {
  const voices = new Map<string, Node>()
  documents.forEach((node, at) => {
    const earlier = documents.slice(0, at).filter((other) => !comesFrom(other, node))
    const place = copyOf(node, earlier, ground) ?? linkOf(node, { documents, voices, ground }) ?? againOf(node, earlier)
    if (place === null) return
    node.parent = place.parent
    node.because = place.because
  })
  return [...documents, ...voices.values()]
}

interface Place {
  readonly parent: Node
  readonly because: Repetition
}

function comesFrom(node: Node, ancestor: Node): boolean {
  for (let at: Node | null = node; at !== null; at = at.parent) if (at === ancestor) return true
  return false
}

/** After the earlier document that it is most like; of several, the first. */
function copyOf(node: Node, earlier: readonly Node[], ground: Ground): Place | null {
  let best: { readonly parent: Node; readonly alike: number } | null = null
  for (const parent of earlier) {
    if (parent.source?.id === node.source?.id) continue
    const alike = likenessOf(passagesOf(parent, ground), passagesOf(node, ground))
    if (alike > (best?.alike ?? 0)) best = { parent, alike }
  }
  if (best === null) return null
  const [one, other] = [best.parent, node].map(({ testimonies }) => testimonies.map(({ claim }) => claim))
  const evidence = { parent: one ?? [], child: other ?? [] }
  return { parent: best.parent, because: copied(best.parent, best.alike, evidence, ground) }
}

function passagesOf({ testimonies }: Node, { holdings }: Ground) {
  const passages = holdings.passages ?? QUOTES_ONLY
  return testimonies.flatMap(({ claim }) => claim.evidence.flatMap(passages.of))
}

interface Surroundings {
  readonly documents: readonly Node[]
  readonly voices: Map<string, Node>
  readonly ground: Ground
}

/** After whom it names as its source: the document of that origin, or the voice itself. */
function linkOf(node: Node, { documents, voices, ground }: Surroundings): Place | null {
  const link = explicitLink(node.testimonies, ground)
  if (link === null) return null
  const own = documents.find(({ origin, testimonies }) => origin.id === link.teller.id && isItsOwn(testimonies, ground))
  if (own === node || (own !== undefined && comesFrom(own, node))) return null
  return { parent: own ?? voiceNode(link, voices), because: link.because }
}

/** Whether a document says it as its own, not as the word of somebody that it names. */
function isItsOwn(testimonies: readonly Testimony[], { origins }: Ground): boolean {
  return testimonies.some(({ claim }) => claim.attribution.length === 0 && origins.cited(claim) === null)
}

/** The voice of a link, after the voices that it repeats in turn. */
function voiceNode({ teller, chain }: Pick<Link, 'teller' | 'chain'>, voices: Map<string, Node>): Node {
  const known = voices.get(teller.id)
  if (known !== undefined) return known
  const node: Node = { origin: teller, source: null, testimonies: [], parent: null, because: null }
  voices.set(teller.id, node)
  const [next, ...rest] = chain
  if (next === undefined) return node
  const parent = voiceNode({ teller: next.teller, chain: rest }, voices)
  if (!comesFrom(parent, node)) {
    node.parent = parent
    node.because = next.because
  }
  return node
}

/** After an earlier document of the same origin. */
function againOf(node: Node, earlier: readonly Node[]): Place | null {
  const parent = earlier.find(({ origin }) => origin.id === node.origin.id)
  return parent === undefined ? null : { parent, because: sameOrigin(node.origin) }
}

function treeOf(nodes: readonly Node[]): readonly Teller[] {
  const children = Map.groupBy(nodes, ({ parent }) => parent)
  const tellerOf = (node: Node): Teller => ({
    origin: node.origin,
    source: node.source,
    claims: node.testimonies.map(({ claim }: { readonly claim: Claim }) => claim.id),
    because: node.because,
    repeatedBy: (children.get(node) ?? []).map(tellerOf),
  })
  return (children.get(null) ?? []).map(tellerOf)
}
