import { createHash } from 'node:crypto'
import { FACTUALITIES, type Factuality } from '../../../src/claims/attribution.ts'
import type { Claim } from '../../../src/claims/claim.ts'
import { claimFrom } from '../../../src/claims/draft.ts'
import type { EntityReference, EntityType } from '../../../src/claims/entity.ts'
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
  const group = (number: number): Named => ({ type: 'organization', name: `Group ${number}` })
  const said = Array.from({ length: last - first }, (_, place): Said => {
    const claim = first + place
    const object = archive.object[claim] ?? -1
    return {
      subject: group(archive.subject[claim] ?? 0),
      predicate: PREDICATE_NAMES[archive.predicate[claim] ?? 0] ?? '',
      object: object < 0 ? { value: `value ${claim % 1000}` } : group(object),
      valid: archive.times[archive.valid[claim] ?? 0] ?? null,
      factuality: FACTUALITIES[archive.factuality[claim] ?? 0] ?? 'asserted',
      sentence: sentenceOf(archive, claim),
    }
  })
  return documentEntry({ number: first, published: isoOf(archive.told[first] ?? 0), said })
}

/** An entity of a made-up document. */
export interface Named {
  readonly type: EntityType
  readonly name: string
}

/** A claim of a made-up document, with the sentence that makes it. */
export interface Said {
  readonly subject: Named
  readonly predicate: string
  readonly object: Named | { readonly value: string } | null
  readonly valid: string | null
  readonly factuality: Factuality
  readonly sentence: string
}

/** A made-up document of so many sentences, as an entry of a log. */
export function documentEntry({
  number,
  published,
  said,
}: {
  readonly number: number
  readonly published: string
  readonly said: readonly Said[]
}): NewEntry {
  const title = `Paper ${number}`
  const text = `${title}\n${said.map(({ sentence }) => sentence).join('\n')}`
  const bytes = new TextEncoder().encode(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = sourceId(sha256, null)
  const entities = new Map<string, EntityReference>()
  const reference = ({ type, name }: Named): EntityReference => {
    const known = entities.get(name) ?? { id: entityId(id, type, name), type, name }
    entities.set(name, known)
    return known
  }
  const claims: Claim[] = []
  let start = title.length + 1
  for (const { subject, object, sentence, ...rest } of said) {
    claims.push(
      claimFrom({
        ...rest,
        subject: reference(subject),
        object: object === null || 'value' in object ? object : reference(object),
        qualifiers: {},
        attribution: [],
        evidence: [{ source: id, start, end: start + sentence.length, quote: sentence }],
        extractor: 'bench@1',
        score: 0.9,
      }),
    )
    start += sentence.length + 1
  }
  const named = [...entities.values()].map(({ id: entity, type, name }) => ({
    id: entity,
    type,
    names: [{ text: name, kind: 'primary' }],
  }))
  const metadata = { title, url: null, publisher: `Publisher ${number % 97}`, author: null }
  const origin = `${number}.txt`
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
  const payload = { documentId: origin, source, readers: ['plain@1'], entities: named, mentions: [], claims, notes: [] }
  return { kind: 'document', payload, bytes }
}

function sentenceOf(archive: Archive, claim: number): string {
  const object = archive.object[claim] ?? -1
  return `Group ${archive.subject[claim]} ${PREDICATE_NAMES[archive.predicate[claim] ?? 0]} ${object < 0 ? 'something' : `Group ${object}`}.`
}
