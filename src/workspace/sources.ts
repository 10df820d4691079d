import type { Claim } from '../claims/claim.ts'
import { KnownError } from '../claims/known-error.ts'
import type { Mention } from '../claims/mention.ts'
import type { ClaimReader } from '../store/claim-reader.ts'
import type { SourceRecord, SourcesWanted } from '../store/source-reader.ts'
import { holdingsAt } from './claims-at.ts'
import type { Workspace } from './open.ts'
import { progressOf, type ReviewProgress } from './review-progress.ts'

export type { SourcesWanted } from '../store/source-reader.ts'

/** A source in a list: what is known of it, and what was found in it. */
export interface ListedSource extends Omit<SourceRecord, 'sequence'> {
  readonly claims: ReviewProgress
}

/** A source as it was listed, and its place in the order of the list. */
export interface PlacedSource {
  readonly sequence: number
  readonly source: ListedSource
}

/** Sources in the order they were recorded, those after an entry of the log, and how many there are of the kind. */
export async function listSources(
  { store }: Workspace,
  wanted: SourcesWanted,
  part: { readonly after: number; readonly limit: number },
): Promise<{ readonly sources: readonly PlacedSource[]; readonly total: number }> {
  return await store.read(async (reader) => {
    const records = await reader.sources.list(wanted, part)
    return { sources: await withProgress(reader, records), total: await reader.sources.count(wanted) }
  })
}

/** A source by its id. Throws KnownError `unknown-source`. */
export async function sourceNamed({ store }: Workspace, id: string): Promise<ListedSource> {
  return await store.read(async (reader) => await oneSource(reader, id))
}

/** What was read in a source: mentions and claims in the order of its text, with entities as joined. */
export async function sourceReading(
  { store }: Workspace,
  id: string,
): Promise<{
  readonly source: ListedSource
  readonly mentions: readonly Mention[]
  readonly claims: readonly Claim[]
}> {
  return await store.read(async (reader) => {
    const source = await oneSource(reader, id)
    const { claims } = await holdingsAt(reader, await reader.sources.claims(id))
    const mentions = await joinedMentions(reader, await reader.sources.mentions(id))
    return { source, mentions, claims: claims.toSorted((one, other) => startIn(one, id) - startIn(other, id)) }
  })
}

async function oneSource(reader: ClaimReader, id: string): Promise<ListedSource> {
  const [found] = await withProgress(reader, await reader.sources.list({ ids: [id] }, { after: 0, limit: 1 }))
  if (found === undefined) throw new KnownError('unknown-source', `the workspace holds no source "${id}"`)
  return found.source
}

async function withProgress(reader: ClaimReader, records: readonly SourceRecord[]): Promise<readonly PlacedSource[]> {
  const { sequence: head } = await reader.last()
  const counts = Map.groupBy(await reader.sources.assessed(head), ({ source }) => source)
  return records.map(({ sequence, ...record }) => {
    return { sequence, source: { ...record, claims: progressOf(counts.get(record.id) ?? []) } }
  })
}

async function joinedMentions(reader: ClaimReader, mentions: readonly Mention[]): Promise<readonly Mention[]> {
  const { sequence: head } = await reader.last()
  const clusters = await reader.clustersOf([...new Set(mentions.map(({ id }) => id))], head)
  const records = await reader.records(clusters)
  return mentions.map((mention) => {
    const record = records.get(clusters.get(mention.id)?.[0] ?? '')
    return record === undefined ? mention : { ...mention, id: record.id, name: record.name }
  })
}

/** Where the words of a claim begin in a source. */
function startIn({ evidence }: Claim, source: string): number {
  return Math.min(...evidence.flatMap((span) => (span.source === source ? [span.start] : [])))
}

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
const LETTERS = /\p{L}/gu
/** How much of a text tells in which direction it is written, in UTF-16 code units. */
const SAMPLE = 20_000

/** The text of a source, and in which direction most of it is written. Throws KnownError `unknown-source`. */
export async function sourceTextOf(
  { store }: Workspace,
  id: string,
): Promise<{
  readonly id: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly text: string
}> {
  return await store.read(async (reader) => {
    const { language } = await oneSource(reader, id)
    const text = (await reader.sourceText(id)) ?? ''
    const sample = text.slice(0, SAMPLE)
    const backwards = sample.match(RIGHT_TO_LEFT)?.length ?? 0
    const letters = sample.match(LETTERS)?.length ?? 0
    return { id, language, direction: backwards * 2 > letters ? 'rtl' : 'ltr', text }
  })
}
