import type { Claim } from '../../claims/claim.ts'
import type { Evidence } from '../../claims/evidence.ts'
import { codePointOffset, type WideLetters } from '../../text/code-points.ts'
import type { CitedSource } from '../claim-table.ts'
import { saidInWords } from '../claim-words.ts'
import { Losses, type Outgoing } from '../losses.ts'
import { isBlackened } from '../pseudonyms.ts'
import { uuidOf } from '../uuid.ts'

/** What annotations are made with. */
export interface Annotating {
  readonly sources: ReadonlyMap<string, CitedSource>
  /** The wide letters of each source that has any. */
  readonly wide: ReadonlyMap<string, WideLetters>
}

type Json = Readonly<Record<string, unknown>>

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const LOSSES = {
  quotes: {
    what: ['quote', 'quotes'],
    done: 'left out, with places only',
    why: 'names of private persons are blacked out in it',
  },
} as const

/**
 * Claims as a collection of annotations by the Web Annotation Data Model (W3C Recommendation, 2017): the words of each
 * claim as its target, what it says as its body. Voice and factuality stand in the body, so denials stay denials.
 */
export function annotationCollection(claims: readonly Claim[], annotating: Annotating): Outgoing {
  const losses = new Losses<keyof typeof LOSSES>()
  for (const { evidence } of claims)
    losses.add(evidence.filter(({ quote }) => isBlackened(quote)).map(() => 'quotes' as const))
  return { losses: losses.told(LOSSES), lines: () => lines(claims, annotating) }
}

function* lines(claims: readonly Claim[], annotating: Annotating): Generator<string, void, void> {
  const id = iri(`annotations to ${claims.at(-1)?.id ?? ''}`)
  const collection = { '@context': CONTEXT, id, type: 'AnnotationCollection', label: 'Claims', total: claims.length }
  const page = { id: iri(`page of ${id}`), type: 'AnnotationPage', partOf: id, startIndex: 0 }
  yield `${opened(collection)},"first":${opened(page)},"items":[\n`
  let before = ''
  for (const claim of claims) {
    yield `${before}${JSON.stringify(annotation(claim, annotating))}`
    before = ',\n'
  }
  yield '\n]}}\n'
}

/** An object without the brace that ends it. */
function opened(object: Json): string {
  return JSON.stringify(object).slice(0, -1)
}

function annotation(claim: Claim, annotating: Annotating): Json {
  return {
    id: iri(claim.id),
    type: 'Annotation',
    motivation: 'describing',
    created: claim.recordedAt ?? undefined,
    generator: { type: 'Software', name: `Stemma ${claim.extractor}` },
    body: [inWords(claim), asRecord(claim), ...concluded(claim)],
    target: claim.evidence.flatMap((span) => targetsOf(span, annotating)),
  }
}

/** "denied: Anna Example: leader of: Green Front, according to the Gazette". */
function inWords(claim: Claim): Json {
  const { factuality, subject } = claim
  const said = `${subject.name}: ${saidInWords(claim, [])}`
  const value = factuality === 'asserted' ? said : `${factuality}: ${said}`
  return { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value }
}

/** The claim record, for programs. */
function asRecord(claim: Claim): Json {
  return { type: 'TextualBody', format: 'application/json', value: JSON.stringify(claim) }
}

/** What a researcher concluded. */
function concluded({ assessment }: Claim): readonly Json[] {
  if (assessment === null) return []
  const { verdict, note, by, at } = assessment
  const value = note === null ? verdict : `${verdict}: ${note}`
  const creator = { type: 'Person', name: by }
  return [{ type: 'TextualBody', purpose: 'assessing', format: 'text/plain', value, creator, created: at }]
}

/**
 * The words where they were published, by themselves, and in the text that was drawn from there, by their place too: a page
 * on the web has other places.
 */
function targetsOf(span: Evidence, { sources, wide }: Annotating): readonly Json[] {
  const source = sources.get(span.source)
  const words = isBlackened(span.quote) ? [] : [{ type: 'TextQuoteSelector', exact: span.quote }]
  const [start, end] = [span.start, span.end].map((at) => codePointOffset(at, wide.get(span.source) ?? []))
  const place = { type: 'TextPositionSelector', start, end }
  const drawn = {
    id: iri(span.source),
    type: 'Text',
    format: 'text/plain',
    language: source?.language ?? undefined,
    via: source?.url ?? undefined,
  }
  const published = source?.url == null ? [] : words.map((selector) => ({ source: source.url, selector }))
  return [...published, { source: drawn, selector: [...words, place] }]
}

function iri(name: string): string {
  return `urn:uuid:${uuidOf(name)}`
}
