import fc from 'fast-check'
import { FACTUALITIES } from '../../../src/claims/attribution.ts'
import { CLAIM_SCHEMA, type Claim } from '../../../src/claims/claim.ts'
import { ENTITY_TYPES, type EntityType } from '../../../src/claims/entity.ts'
import type { Assessment } from '../../../src/claims/judgement.ts'
import type { Arrivals, ClaimRow } from '../../../src/inquiry/claim-index/claim-columns.ts'
import type { Decided } from '../../../src/inquiry/claim-index/claim-index.ts'
import type { JudgedPair } from '../../../src/inquiry/claim-index/judged-pairs.ts'
import type { EntityRecord, Holdings, SourceSummary } from '../../../src/inquiry/holdings.ts'
import { toldOn } from '../../../src/inquiry/moment.ts'

/** Entities that the claims of an archive are about; the type of each goes round. */
export const CAST = 9
const CONCLUDED = '2026-01-10T08:00:00.000Z'

/** When the entries of an archive were recorded, each a year after the one before. */
function recordedAt(entry: number): string {
  return `${2011 + entry}-01-10T08:00:00.000Z`
}

export interface Said {
  readonly subject: number
  readonly predicate: string
  /** An entity, or nothing. */
  readonly object: number | null
  readonly valid: string | null
  readonly factuality: Claim['factuality']
  readonly verdict: Assessment['verdict'] | null
  /** Of claims brought to a source that was held: another that says so too, as `Brought.home`. */
  readonly also: number | null
}

/** What one entry brought: a document, or claims about one that was held. */
export interface Brought {
  readonly published: string | null
  /** The document that the claims are about, as a number that picks one of those before; null for one of its own. */
  readonly home: number | null
  readonly said: readonly Said[]
}

/** Entries in the order of a log, and pairs judged to be the same: what holdings and an index are made from alike. */
export interface Archive {
  readonly entries: readonly Brought[]
  readonly same: readonly (readonly [number, number])[]
}

const entity = fc.nat({ max: CAST - 1 })
const time = fc.constantFrom(
  null,
  '2011/..',
  '2011/',
  '/2014',
  '2012/2015',
  '2013-05~/2016?',
  '2014',
  '2014-06-12',
  '201X',
  '2016/..',
  'not a time',
)

const said: fc.Arbitrary<Said> = fc.record({
  subject: entity,
  predicate: fc.constantFrom('allied_with', 'allied_with', 'opposed_to', 'part_of', 'leader_of', 'status'),
  object: fc.option(entity, { freq: 8 }),
  valid: time,
  factuality: fc.constantFrom(...FACTUALITIES, 'asserted', 'asserted', 'alleged'),
  verdict: fc.constantFrom(null, null, null, null, null, 'accepted', 'contested', 'rejected'),
  also: fc.option(fc.nat({ max: 5 }), { freq: 2 }),
})

/** An archive small enough that many claims meet in one fact. */
export const archive: fc.Arbitrary<Archive> = fc.record({
  entries: fc.array(
    fc.record({
      published: fc.constantFrom('2012-03-01', '2013', '2014-06-30', '2015-01', '2017-02-03', null),
      home: fc.option(fc.nat({ max: 5 }), { freq: 1 }),
      said: fc.array(said, { maxLength: 12 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  same: fc.array(fc.tuple(entity, entity), { maxLength: 4 }),
})

export function idFor(number: number): string {
  return `ent_${number}`
}

function typeFor(number: number): EntityType {
  return ENTITY_TYPES[number % 3 === 2 ? number % 4 : number % 2] ?? 'person'
}

/** The least of those joined to each of the cast. */
function joinedIn({ same }: Archive): readonly number[] {
  const joined = Array.from({ length: CAST }, (_, number) => number)
  for (const [one, other] of same) {
    const [a, b] = [joined[one] ?? one, joined[other] ?? other]
    for (const [number, root] of joined.entries()) if (root === Math.max(a, b)) joined[number] = Math.min(a, b)
  }
  return joined
}

/** The entry that brought the document that an entry is about, or another by a number: itself where it is a document. */
function homeOf({ entries }: Archive, entry: number, number = entries[entry]?.home ?? null): number {
  if (number === null || entry === 0) return entry
  const documents = entries.slice(0, entry).flatMap(({ home }, index) => (home === null || index === 0 ? [index] : []))
  return documents[number % documents.length] ?? 0
}

/** The sources in which the words of a claim stand, by the entries that brought them. */
function sourcesIn(archive: Archive, entry: number, { also }: Said): readonly number[] {
  const home = homeOf(archive, entry)
  return home === entry || also === null ? [home] : [...new Set([home, homeOf(archive, entry, also)])]
}

function sourcesOf(archive: Archive): ReadonlyMap<string, SourceSummary> {
  const metadata = { title: null, url: null, author: null, language: 'en' }
  return new Map(
    archive.entries.flatMap(({ published }, index) => {
      const id = `src_${index}`
      const origin = { publisher: `Paper ${index % 3}`, origin: `${id}.txt`, recordedAt: recordedAt(index) }
      return homeOf(archive, index) === index ? [[id, { id, ...metadata, published, ...origin }] as const] : []
    }),
  )
}

/** The archive as the questions over plain arrays take it. */
export function holdingsFrom(archive: Archive): Holdings {
  const joined = joinedIn(archive)
  const reference = (number: number) => {
    const root = joined[number] ?? number
    return { id: idFor(root), type: typeFor(root), name: idFor(root) }
  }
  const claims = archive.entries.flatMap(({ said }, entry) =>
    said.map((it, position): Claim => {
      const assessment = it.verdict === null ? null : { verdict: it.verdict, note: null, by: 'tester', at: CONCLUDED }
      return {
        schema: CLAIM_SCHEMA,
        id: `clm_${entry}_${position}`,
        subject: reference(it.subject),
        predicate: it.predicate,
        object: it.object === null ? null : reference(it.object),
        qualifiers: {},
        valid: it.valid,
        factuality: it.factuality,
        attribution: [],
        evidence: sourcesIn(archive, entry, it).map((of) => ({ source: `src_${of}`, start: 0, end: 1, quote: 'x' })),
        extractor: 'test@1',
        score: 1,
        assessment,
        recordedAt: recordedAt(entry),
      }
    }),
  )
  const roots = [...new Set(joined)]
  const members = (root: number) => joined.flatMap((it, number) => (it === root ? [idFor(number)] : []))
  const entities = roots.map((root): [string, EntityRecord] => {
    const id = idFor(root)
    return [id, { id, type: typeFor(root), name: id, members: members(root), called: [id] }]
  })
  return { sources: sourcesOf(archive), entities: new Map(entities), claims, judgements: [] }
}

/** The entries of an archive from one place on as they come to an index; the cast comes with the first. */
export function arrivalsFrom(archive: Archive, first = 0): Arrivals {
  const sources = sourcesOf(archive)
  const toldBy = (document: number): number => {
    const source = sources.get(`src_${document}`)
    return source === undefined ? 0 : toldOn(source)
  }
  const claims = archive.entries.flatMap(({ said }, entry) =>
    said.map((it, position): ClaimRow => {
      const ends = { subject: idFor(it.subject), object: it.object === null ? null : idFor(it.object) }
      const [, ...others] = sourcesIn(archive, entry, it)
      const told = others.length === 0 ? undefined : Math.min(...sourcesIn(archive, entry, it).map(toldBy))
      return { entry, position, predicate: it.predicate, valid: it.valid, factuality: it.factuality, told, ...ends }
    }),
  )
  return {
    entries: archive.entries.slice(first).map(({ said }, index) => {
      const entry = first + index
      return { sequence: entry + 1, told: toldBy(homeOf(archive, entry)), claims: said.length }
    }),
    entities: first > 0 ? [] : Array.from({ length: CAST }, (_, it) => ({ id: idFor(it), type: typeFor(it) })),
    // In whatever order a store has them.
    claims: claims.filter(({ entry }) => entry >= first).toReversed(),
  }
}

/** What is decided in an archive, of its entries from one place on. */
export function decidedIn({ entries, same }: Archive, first = 0): Decided {
  return {
    judged: judgedSame(same),
    concluded: entries.flatMap(({ said }, entry) =>
      entry < first
        ? []
        : said.flatMap(({ verdict }, position) => (verdict === null ? [] : { entry, position, verdict })),
    ),
  }
}

/** Judgements that say so, in their order. */
export function judgedSame(pairs: Archive['same']): readonly JudgedPair[] {
  return pairs.map(([one, other], sequence) => {
    return { left: idFor(one), right: idFor(other), decision: 'same' as const, sequence }
  })
}
