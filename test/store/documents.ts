import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Captured } from '../../src/capture/capture.ts'
import type { Claim, ClaimObject } from '../../src/claims/claim.ts'
import { claimFrom } from '../../src/claims/draft.ts'
import type { EntityReference, EntityType } from '../../src/claims/entity.ts'
import { spanOf } from '../../src/claims/evidence.ts'
import { entityId, sourceId } from '../../src/claims/id.ts'
import type { Judgement } from '../../src/claims/judgement.ts'
import type { Mention } from '../../src/claims/mention.ts'
import type { Reading } from '../../src/reading/document.ts'
import type { NewEntry } from '../../src/store/entry.ts'
import type { Recording } from '../../src/store/store.ts'
import { documentEntities } from '../../src/workspace/adding/document-entities.ts'
import { documentRecord } from '../../src/workspace/adding/document-record.ts'

/** The time of every test. */
export const NOW = '2026-01-10T08:00:00.000Z'
export const RECORDING: Recording = { at: NOW }

/** One sentence of a document made by hand: who, stands how, to whom; by whose word. */
export interface Line {
  readonly s: string
  readonly p: string
  readonly o: string
  readonly by?: string
  readonly factuality?: Claim['factuality']
  /** EDTF. */
  readonly valid?: string
  /** How a name is borne; `alias` when left out. */
  readonly nameKind?: string
}

/** A document captured and read by hand, each line a sentence of its text. */
export interface Written {
  readonly captured: Captured
  readonly reading: Reading
}

const TYPES: Readonly<Record<string, EntityType>> = {
  leader_of: 'person',
  status: 'person',
  location: 'event',
  occurred: 'event',
}

const RELATIONS: readonly string[] = ['part_of', 'allied_with', 'opposed_to', 'leader_of']

const PLACED: readonly string[] = ['headquarters', 'location']

/** A document of these lines. `RELATIONS` have an organization as object, `PLACED` a place, `occurred` none, the rest words. */
export function written(
  title: string,
  lines: readonly Line[],
  published = '2026',
  publisher: string | null = 'Example',
): Written {
  const text = `${title}\n${lines.map((line) => `${line.s} ${line.p} ${line.o}.`).join('\n')}`
  const bytes = new TextEncoder().encode(text.toWellFormed())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = sourceId(sha256, null)
  const metadata = { title, url: null, publisher, author: null, published, language: 'en' }
  const source = { ...metadata, id, sha256, mediaType: 'text/plain', reader: 'plain@1', text, origin: `${title}.txt` }
  const mentions: Mention[] = []
  const claims: Claim[] = []
  let start = title.length + 1
  for (const line of lines) {
    const end = start + line.s.length + line.p.length + line.o.length + 3
    const subject = reference(id, line.s, TYPES[line.p] ?? 'organization')
    const object = objectOf(id, line)
    mentions.push({ ...subject, ...spanOf(text, start, start + line.s.length), score: 0.9 })
    const voice = line.by === undefined ? [] : [{ ...voiceOf(id, line.by), cue: 'said' }]
    claims.push(
      claimFrom({
        subject,
        predicate: line.p,
        object,
        qualifiers: line.p === 'name' ? { nameKind: line.nameKind ?? 'alias', language: 'en' } : {},
        valid: line.valid ?? null,
        factuality: line.factuality ?? 'asserted',
        attribution: voice,
        evidence: [{ source: id, ...spanOf(text, start, end) }],
        extractor: 'hand@1',
        score: 0.5,
      }),
    )
    start = end + 1
  }
  const reading = { claims, mentions, attributions: [], times: [], notes: [] }
  return { captured: { source, bytes, documentId: `${title}.txt`, notes: [] }, reading }
}

function objectOf(source: string, { p, o }: Line): ClaimObject {
  if (p === 'occurred') return null
  if (RELATIONS.includes(p)) return reference(source, o, 'organization')
  return PLACED.includes(p) ? reference(source, o, 'place') : { value: o }
}

function reference(source: string, name: string, type: EntityType): EntityReference {
  return { id: entityId(source, type, name), type, name }
}

function voiceOf(source: string, name: string): { readonly id: string; readonly name: string } {
  return { id: entityId(source, 'organization', name), name }
}

/** The id of the entity that a document founded on a name. */
export function idIn({ captured }: Written, name: string, type: EntityType = 'organization'): string {
  return entityId(captured.source.id, type, name)
}

/** A document as an entry of the log. */
export function entryFor({ captured, reading }: Written): Extract<NewEntry, { readonly kind: 'document' }> {
  return { kind: 'document', payload: documentRecord(captured, reading), bytes: captured.bytes }
}

/** A document without its last claims, and those as an entry of their own, brought later. */
export function parted(document: Written, later: number): readonly [Written, Extract<NewEntry, { kind: 'claims' }>] {
  const { captured, reading } = document
  const kept = { ...reading, claims: reading.claims.slice(0, -later), mentions: [] }
  const claims = reading.claims.slice(-later)
  const known = new Set(documentEntities(kept).map(({ id }) => id))
  const entities = documentEntities({ claims, mentions: [] }).filter(({ id }) => !known.has(id))
  const { id: source, sha256 } = captured.source
  const payload = { source, origin: 'later.jsonl', sha256, entities, claims }
  return [
    { captured, reading: kept },
    { kind: 'claims', payload },
  ]
}

export function judgementEntry(left: string, right: string, decision: Judgement['decision']): NewEntry {
  const judgement = { left, right, decision, score: 0.5, because: ['a test says so'], by: 'tester', at: NOW }
  return { kind: 'judgement', payload: { judgement } }
}

export function undoEntry(entry: number): NewEntry {
  return { kind: 'undo', payload: { entry, because: ['it was wrong'], by: 'tester', at: NOW } }
}

/** Names with everything that makes trouble: quotes, zero bytes, lone surrogates, right-to-left marks, Arabic. */
const name = fc
  .oneof(
    fc.constantFrom('Syrian Resistance', 'المقاومة السورية', 'علي كيالي', 'Mihraç Ural', "O'Neil; --", '𐀀\u0000x'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
    fc.constantFrom('\ud800', 'a\udfff', '\u200f٪\ufffd'),
  )
  .filter((text) => text.length > 0)

const line: fc.Arbitrary<Line> = fc.record(
  {
    s: name,
    p: fc.constantFrom('part_of', 'allied_with', 'leader_of', 'name', 'status', 'ideology'),
    o: name,
    by: name,
    factuality: fc.constantFrom('asserted', 'alleged', 'denied', 'false'),
  },
  { requiredKeys: ['s', 'p', 'o'] },
)

/** Several different documents. */
export const documents: fc.Arbitrary<readonly Written[]> = fc
  .array(fc.array(line, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map((texts) => texts.map((lines, index) => written(`Document ${index}`, lines)))

/** One act of judging among entities given by their index; `undo` takes back what is in force on the pair. */
export interface Act {
  readonly left: number
  readonly right: number
  readonly decision: Judgement['decision'] | 'undo'
}

/** Judgements given and taken back among `count` entities. */
export function actsAmong(count: number): fc.Arbitrary<readonly Act[]> {
  const index = fc.nat({ max: count - 1 })
  const decision = fc.constantFrom<Act['decision'][]>('same', 'same', 'different', 'unsure', 'undo')
  return fc.array(
    fc.record({ left: index, right: index, decision }).filter(({ left, right }) => left !== right),
    { maxLength: 14 },
  )
}

/** Acts as entries of a log that has `before` entries already, and the entries that are in force at the end. */
export function judging(
  acts: readonly Act[],
  ids: readonly string[],
  before: number,
): { readonly entries: readonly NewEntry[]; readonly inForce: readonly NewEntry[] } {
  const entries: NewEntry[] = []
  const given = new Map<string, { readonly sequence: number; readonly entry: NewEntry }[]>()
  for (const { left, right, decision } of acts) {
    const [one, other] = [ids[left] ?? '', ids[right] ?? '']
    const pair = [one, other].toSorted().join(' ')
    const stack = given.get(pair) ?? []
    const last = decision === 'undo' ? stack.pop() : undefined
    if (last !== undefined) entries.push(undoEntry(last.sequence))
    if (decision === 'undo') continue
    const entry = judgementEntry(one, other, decision)
    entries.push(entry)
    given.set(pair, [...stack, { sequence: before + entries.length, entry }])
  }
  return { entries, inForce: [...given.values()].flatMap((stack) => stack.at(-1)?.entry ?? []) }
}
