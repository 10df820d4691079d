import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/claims/claim.ts'
import { underPseudonyms } from '../../../src/exchange/pseudonyms.ts'
import { annotationCollection } from '../../../src/exchange/web-annotation/collection.ts'
import type { WideLetters } from '../../../src/text/code-points.ts'
import { ANNA, concluded, FRONT, SOURCES, said } from '../leaving.ts'

type Annotation = Readonly<Record<string, unknown>>

interface Collection {
  readonly total: number
  readonly first: { readonly items: readonly Annotation[]; readonly partOf: string }
  readonly id: string
}

const WIDE: ReadonlyMap<string, WideLetters> = new Map([['src_1', [3]]])
const IRI = /^urn:uuid:[0-9a-f-]{36}$/

function collected(claims: readonly Claim[]): Collection {
  return JSON.parse([...annotationCollection(claims, { sources: SOURCES, wide: WIDE }).lines()].join(''))
}

function annotated(claim: Claim): Annotation {
  return collected([claim]).first.items[0] ?? {}
}

const LEADS = said({ subject: ANNA, predicate: 'leader_of', object: FRONT, qualifiers: { role: 'commander' } })

describe('a collection of Web Annotations', () => {
  it('has an annotation for each claim, under ids that are the same in every run', () => {
    const claims = [LEADS, said({ predicate: 'size', object: { value: 9, unit: 'fighters' } })]
    const collection = collected(claims)
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 2,
      first: { type: 'AnnotationPage', partOf: collection.id, startIndex: 0 },
    })
    const ids = collection.first.items.map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
    expect([collection.id, ...ids].filter((id) => !IRI.test(String(id)))).toEqual([])
    expect(collected(claims)).toEqual(collection)
    expect(collected([]).first.items).toEqual([])
  })

  it('says in words and as a record what the quote says, with what a researcher concluded', () => {
    const denied = {
      ...LEADS,
      factuality: 'denied',
      valid: '2016',
      attribution: [{ id: 'ent_g', name: 'the Gazette', cue: 'denied' }],
      assessment: { verdict: 'accepted', note: 'seen', by: 'R. Example', at: '2026-01-01T00:00:00.000Z' },
    } satisfies Claim
    expect(annotated(denied)['body']).toEqual([
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        value: 'denied: Anna Example: leader of: Green Front (commander), 2016, according to the Gazette',
      },
      { type: 'TextualBody', format: 'application/json', value: JSON.stringify(denied) },
      {
        type: 'TextualBody',
        purpose: 'assessing',
        format: 'text/plain',
        value: 'accepted: seen',
        creator: { type: 'Person', name: 'R. Example' },
        created: '2026-01-01T00:00:00.000Z',
      },
    ])
    expect(annotated({ ...LEADS, assessment: concluded('rejected') })['body']).toMatchObject([
      {},
      {},
      { value: 'rejected' },
    ])
  })

  it('marks the words where they were published, and in the text by code points too', () => {
    const quote = { type: 'TextQuoteSelector', exact: 'words of the report' }
    expect(annotated(LEADS)['target']).toEqual([
      { source: 'https://example.org/report', selector: quote },
      {
        source: {
          id: expect.stringMatching(IRI),
          type: 'Text',
          format: 'text/plain',
          language: 'en',
          via: 'https://example.org/report',
        },
        selector: [quote, { type: 'TextPositionSelector', start: 0, end: 18 }],
      },
    ])
  })

  it('leaves out a quote in which a name is blacked out, and counts it', () => {
    const evidence = [{ source: 'src_1', start: 0, end: 18, quote: 'Anna Example fights' }]
    const { claims } = underPseudonyms([{ ...LEADS, evidence }], new Map([[ANNA.id, []]]))
    const { losses, lines } = annotationCollection(claims, { sources: SOURCES, wide: new Map() })
    expect(losses).toMatchObject([{ reason: 'quotes', count: 1 }])
    const [annotation] = (JSON.parse([...lines()].join('')) as Collection).first.items
    expect(annotation?.['target']).toMatchObject([{ selector: [{ type: 'TextPositionSelector', start: 0, end: 18 }] }])
    expect(JSON.stringify(annotation)).not.toContain('Anna')
  })
})
