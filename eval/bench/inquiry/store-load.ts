import { createHash } from 'node:crypto'
import { FACTUALITIES } from '../../../src/claims/attribution.ts'
import type { Claim } from '../../../src/claims/claim.ts'
import { claimFrom } from '../../../src/claims/draft.ts'
import { entityId, sourceId } from '../../../src/claims/id.ts'
import type { NewEntry } from '../../../src/store/entry.ts'
import { isoOf } from '../../../src/time/day.ts'
import { type Archive, CLAIMS_OF_DOCUMENT, PREDICATE_NAMES } from './archive.ts'

/** The documents of a made-up workspace as entries of a log, each claim with the sentence that makes it. */
export function* entriesOf(archive: Archive): Generator<NewEntry> {
  for (let first = 0; first < archive.claims; first += CLAIMS_OF_DOCUMENT) yield entryFor(archive, first)
}

function entryFor(archive: Archive, first: number): NewEntry {
  const last = Math.min(archive.claims, first + CLAIMS_OF_DOCUMENT)
  const sentences = Array.from({ length: last - first }, (_, place) => sentenceOf(archive, first + place))
  const text = `Paper ${first}\n${sentences.join('\n')}`
  const bytes = new TextEncoder().encode(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = sourceId(sha256, null)
  const names = new Map<string, string>()
  const reference = (number: number) => {
    const name = `Group ${number}`
    const known = names.get(name) ?? entityId(id, 'organization', name)
    names.set(name, known)
    return { id: known, type: 'organization' as const, name }
  }
  const claims: Claim[] = []
  let start = text.indexOf('\n') + 1
  for (const [place, quote] of sentences.entries()) {
    const claim = first + place
    const object = archive.object[claim] ?? -1
    claims.push(
      claimFrom({
        subject: reference(archive.subject[claim] ?? 0),
        predicate: PREDICATE_NAMES[archive.predicate[claim] ?? 0] ?? '',
        object: object < 0 ? { value: `value ${claim % 1000}` } : reference(object),
        qualifiers: {},
        valid: archive.times[archive.valid[claim] ?? 0] ?? null,
        factuality: FACTUALITIES[archive.factuality[claim] ?? 0] ?? 'asserted',
        attribution: [],
        evidence: [{ source: id, start, end: start + quote.length, quote }],
        extractor: 'bench@1',
        score: 0.9,
      }),
    )
    start += quote.length + 1
  }
  const entities = [...names].map(([name, entity]) => ({
    id: entity,
    type: 'organization' as const,
    names: [{ text: name, kind: 'primary' }],
  }))
  const metadata = { title: `Paper ${first}`, url: null, publisher: `Publisher ${first % 97}`, author: null }
  const published = isoOf(archive.told[first] ?? 0)
  const origin = `${first}.txt`
  const source = {
    id,
    ...metadata,
    published,
    language: 'en',
    origin,
    sha256,
    mediaType: 'text/plain',
    reader: 'plain@1',
    text,
  }
  const payload = { documentId: origin, source, readers: ['plain@1'], entities, mentions: [], claims, notes: [] }
  return { kind: 'document', payload, bytes }
}

function sentenceOf(archive: Archive, claim: number): string {
  const object = archive.object[claim] ?? -1
  return `Group ${archive.subject[claim]} ${PREDICATE_NAMES[archive.predicate[claim] ?? 0]} ${object < 0 ? 'something' : `Group ${object}`}.`
}
