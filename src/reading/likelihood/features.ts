import { type Claim, type ClaimObject, isEntityReference } from '../../claims/claim.ts'
import { foldedWords, hasArabic } from '../../text/normalise.ts'

/** What is looked at of a claim: what it says, and the words that say it. What was concluded about it is not. */
export type Proposed = Pick<
  Claim,
  | 'subject'
  | 'predicate'
  | 'object'
  | 'qualifiers'
  | 'valid'
  | 'factuality'
  | 'attribution'
  | 'evidence'
  | 'extractor'
  | 'score'
>

/** One thing that is so of a claim, and how much: 1 unless it is a measure. */
export type Feature = readonly [name: string, value: number]

/** Rises whenever features mean something else; a model of another version is not used. */
export const FEATURES_VERSION = 1

/** Words of a quote that are looked at; longer quotes say no more by them. */
const MOST_WORDS = 24
const CAPITAL = /^\p{Lu}/u

/**
 * What may tell whether a proposal is right: who proposed it and how sure, what it says of whom, in whose words, and by which
 * words, names left out. A claim by a person has no extractor, so that nothing is learned from who marked it. Of its ends
 * only the words of the document count: they stay the same whoever is judged to be whom.
 */
export function featuresOf(claim: Proposed): readonly Feature[] {
  const { predicate, subject, object, factuality } = claim
  const quote = claim.evidence[0]?.quote ?? ''
  const extractor = extractorOf(claim)
  const features: Feature[] = [
    ...(extractor === null ? [] : byExtractor(claim, extractor)),
    [`predicate ${predicate}`, 1],
    [`types ${subject.type} ${kindOf(object)}`, 1],
    [`factuality ${factuality}`, 1],
    [`factuality ${factuality} ${predicate}`, 1],
    [`voices ${Math.min(claim.attribution.length, 2)}`, 1],
    [`time ${timeOf(claim.valid)}`, 1],
    [`quote ${binOf(quote.length, [20, 50, 100, 200, 400])}`, 1],
    [`apart ${distanceIn(quote, claim)}`, 1],
    [`script ${hasArabic(quote) ? 'Arabic' : 'other'}`, 1],
    ...Object.keys(claim.qualifiers).map((name): Feature => [`qualifier ${name}`, 1]),
    ...claim.attribution.slice(0, 1).map(({ cue }): Feature => [`cue ${foldedWords(cue ?? '').join(' ')}`, 1]),
  ]
  for (const word of tellingWords(quote, claim)) features.push([`word ${word}`, 1], [`word ${word} ${predicate}`, 1])
  return features
}

/** Who proposed it, without the version; null for a person. */
export function extractorOf({ extractor }: Pick<Claim, 'extractor'>): string | null {
  const at = extractor.lastIndexOf('@')
  const name = at === -1 ? extractor : extractor.slice(0, at)
  return name === 'person' ? null : name
}

function byExtractor({ predicate, score }: Proposed, extractor: string): Feature[] {
  return [
    [`extractor ${extractor}`, 1],
    [`extractor ${extractor} ${predicate}`, 1],
    ['score', score - 0.5],
    [`score ${Math.min(9, Math.floor(score * 10))}`, 1],
  ]
}

function kindOf(object: ClaimObject): string {
  if (object === null) return 'nothing'
  return isEntityReference(object) ? object.type : 'value'
}

function timeOf(valid: string | null): string {
  if (valid === null) return 'none'
  return valid.includes('/') ? 'interval' : 'date'
}

/** How far the ends stand apart in the words that say it. */
function distanceIn(quote: string, { subject, object }: Proposed): string {
  const one = quote.indexOf(subject.mention ?? subject.name)
  const words = wordsFor(object)
  const other = words === '' ? -1 : quote.indexOf(words)
  if (one === -1 || other === -1) {
    return `${one === -1 ? 'no subject' : 'subject'}, ${other === -1 ? 'no object' : 'object'}`
  }
  return `${one <= other ? 'before' : 'behind'} ${binOf(Math.abs(one - other), [20, 40, 80, 160])}`
}

function wordsFor(object: ClaimObject): string {
  if (object === null) return ''
  if (isEntityReference(object)) return object.mention ?? object.name
  return 'value' in object ? String(object.value) : ''
}

function binOf(number: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => number >= bound).length
}

/** The words of a quote, once each, without those of names: a model must not learn who is right, but what is said right. */
function tellingWords(quote: string, { subject, object, attribution }: Proposed): ReadonlySet<string> {
  const names = [subject.mention ?? subject.name, wordsFor(object), ...attribution.map(({ name }) => name)]
  const named = new Set(names.flatMap(foldedWords))
  const small = quote.split(/\s+/).filter((word) => !CAPITAL.test(word))
  return new Set(
    small
      .flatMap(foldedWords)
      .filter((word) => !named.has(word))
      .slice(0, MOST_WORDS),
  )
}
