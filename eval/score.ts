import type { Claim } from '../src/claims/claim.ts'
import { standsIn } from '../src/claims/evidence.ts'
import type { Corpus, GoldClaim } from './corpus.ts'
import { type Likeness, likenessOf } from './likeness.ts'

/** Counts of one document, one predicate, or all. */
export interface Tally {
  gold: number
  found: number
  predicted: number
  right: number
  pairs: number
  valid: number
  factuality: number
  voice: number
  quotes: number
}

/** How well claims agree with annotations, and examples of where they do not. */
export interface Score {
  readonly total: Tally
  readonly byDocument: ReadonlyMap<string, Tally>
  readonly byPredicate: ReadonlyMap<string, Tally>
  /** Kind of error → one line for each. */
  readonly errors: ReadonlyMap<string, readonly string[]>
}

type Pair = readonly [GoldClaim, Claim]

/** Scores the claims of each document against its annotations. */
export function score(corpus: Corpus, claims: ReadonlyMap<string, readonly Claim[]>): Score {
  const tallies = { total: emptyTally(), byDocument: new Map<string, Tally>(), byPredicate: new Map<string, Tally>() }
  const errors = new Map<string, string[]>()
  const likeness = likenessOf(corpus)
  for (const [document, source] of corpus.sources) {
    const said = claims.get(document) ?? []
    const gold = corpus.gold.filter((row) => row.document === document)
    const pairs = pairUp(gold, said, likeness)
    const tallied = (predicate: string): readonly Tally[] => [
      tallies.total,
      tallyAt(tallies.byDocument, document),
      tallyAt(tallies.byPredicate, predicate),
    ]
    const complain = (kind: string, words: string): void => {
      errors.set(kind, [...(errors.get(kind) ?? []), `${document}: ${words}`])
    }
    countGold(gold, new Set(pairs.map(([row]) => row)), tallied, complain)
    countClaims(said, { gold, likeness, text: source.text }, tallied, complain)
    countPairs(pairs, likeness, tallied, complain)
  }
  return { ...tallies, errors }
}

type Tallied = (predicate: string) => readonly Tally[]
type Complain = (kind: string, words: string) => void

function countGold(
  gold: readonly GoldClaim[],
  found: ReadonlySet<GoldClaim>,
  tallied: Tallied,
  complain: Complain,
): void {
  for (const row of gold.filter(({ optional }) => !optional)) {
    for (const tally of tallied(row.p)) {
      tally.gold += 1
      if (found.has(row)) tally.found += 1
    }
    if (!found.has(row)) complain('missed', goldInWords(row))
  }
}

interface Held {
  readonly gold: readonly GoldClaim[]
  readonly likeness: Likeness
  readonly text: string
}

function countClaims(
  said: readonly Claim[],
  { gold, likeness, text }: Held,
  tallied: Tallied,
  complain: Complain,
): void {
  for (const claim of said) {
    const isRight = gold.some((row) => likeness.matches(row, claim))
    const isQuoted = claim.evidence.length > 0 && claim.evidence.every((span) => standsIn(text, span))
    for (const tally of tallied(claim.predicate)) {
      tally.predicted += 1
      if (isRight) tally.right += 1
      if (isQuoted) tally.quotes += 1
    }
    if (!isRight) complain('wrong', claimInWords(claim))
    if (!isQuoted) complain('quote not in the text', claimInWords(claim))
  }
}

const AGREEMENTS = ['valid', 'factuality', 'voice'] as const

function countPairs(pairs: readonly Pair[], likeness: Likeness, tallied: Tallied, complain: Complain): void {
  for (const [row, claim] of pairs) {
    const agrees = {
      valid: likeness.agreesOnTime(row, claim),
      factuality: likeness.agreesOnFactuality(row, claim),
      voice: likeness.agreesOnVoice(row, claim),
    }
    for (const tally of tallied(row.p)) {
      tally.pairs += 1
      for (const kind of AGREEMENTS) tally[kind] += Number(agrees[kind])
    }
    for (const kind of AGREEMENTS) if (!agrees[kind]) complain(`${kind} differs`, differenceInWords(row, claim))
  }
}

function differenceInWords(row: GoldClaim, claim: Claim): string {
  const wanted = [row.valid, row.factuality, row.by].join(', ')
  return `${goldInWords(row)}: wanted ${wanted}; said ${[claim.valid, claim.factuality, claim.attribution[0]?.name].join(', ')}`
}

/** One-to-one pairs; agreement on time, factuality and voice decides between rows that say the same thing. */
function pairUp(gold: readonly GoldClaim[], said: readonly Claim[], likeness: Likeness): readonly Pair[] {
  const candidates = gold.flatMap((row) =>
    said
      .filter((claim) => likeness.matches(row, claim))
      .map((claim) => ({ row, claim, weight: weightOf(row, claim, likeness) })),
  )
  const taken = new Set<GoldClaim | Claim>()
  const pairs: Pair[] = []
  for (const { row, claim } of candidates.toSorted((a, b) => b.weight - a.weight)) {
    if (taken.has(row) || taken.has(claim)) continue
    taken.add(row).add(claim)
    pairs.push([row, claim])
  }
  return pairs
}

function weightOf(row: GoldClaim, claim: Claim, likeness: Likeness): number {
  const agreements = [likeness.agreesOnTime, likeness.agreesOnFactuality, likeness.agreesOnVoice]
  return agreements.filter((agrees) => agrees(row, claim)).length + (row.optional ? 0 : 0.5)
}

function emptyTally(): Tally {
  return { gold: 0, found: 0, predicted: 0, right: 0, pairs: 0, valid: 0, factuality: 0, voice: 0, quotes: 0 }
}

function tallyAt(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? emptyTally()
  tallies.set(key, tally)
  return tally
}

function goldInWords({ s, p, o }: GoldClaim): string {
  return [s, p, o === null ? '' : typeof o === 'object' ? `${o.min}-${o.max}` : o].join(' ').trimEnd()
}

function claimInWords({ subject, predicate, object, evidence }: Claim): string {
  const words = object === null ? '' : 'name' in object ? object.name : JSON.stringify(object)
  return `${subject.name} ${predicate} ${words} “${evidence[0]?.quote ?? ''}”`
}
