import type { Claim } from '../../claims/claim.ts'
import { KnownError } from '../../claims/known-error.ts'
import type { Mention } from '../../claims/mention.ts'
import type { PageStart } from '../../claims/page.ts'
import type { Holdings } from '../../inquiry/holdings.ts'
import type { SourceRecord, SourcesWanted } from '../../store/source-reader.ts'
import { joinedIn } from '../naming/held-names.ts'
import type { Workspace } from '../open.ts'
import { progressIn, type ReviewProgress } from '../reviewing/review.ts'
import { holdings } from './holdings.ts'

export type { SourcesWanted } from '../../store/source-reader.ts'

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
  workspace: Workspace,
  wanted: SourcesWanted,
  part: { readonly after: number; readonly limit: number },
): Promise<{ readonly sources: readonly PlacedSource[]; readonly total: number }> {
  const held = await holdings(workspace)
  return await workspace.store.read(async (reader) => {
    const records = await reader.sources.list(wanted, part)
    const sources = records.map(({ sequence, ...record }) => ({ sequence, source: withProgress(record, held) }))
    return { sources, total: await reader.sources.count(wanted) }
  })
}

/** A source by its id. Throws KnownError `unknown-source`. */
export async function sourceNamed(workspace: Workspace, id: string): Promise<ListedSource> {
  const { sources } = await listSources(workspace, { ids: [id] }, { after: 0, limit: 1 })
  const [found] = sources
  if (found === undefined) throw new KnownError('unknown-source', `the workspace holds no source "${id}"`)
  return found.source
}

/** What was read in a source: mentions and claims in the order of its text, with entities as joined. */
export async function sourceReading(
  workspace: Workspace,
  id: string,
): Promise<{
  readonly source: ListedSource
  readonly mentions: readonly Mention[]
  readonly claims: readonly Claim[]
}> {
  const source = await sourceNamed(workspace, id)
  const held = await holdings(workspace)
  const joined = joinedIn(held.entities)
  const mentions = await workspace.store.read(async (reader) => await reader.sources.mentions(id))
  const claims = held.claims.filter(({ evidence }) => evidence.some((span) => span.source === id))
  return {
    source,
    mentions: mentions.map((mention) => {
      const record = held.entities.get(joined(mention.id) ?? '')
      return record === undefined ? mention : { ...mention, id: record.id, name: record.name }
    }),
    claims: claims.toSorted((one, other) => startIn(one, id) - startIn(other, id)),
  }
}

function withProgress(record: Omit<SourceRecord, 'sequence'>, held: Holdings): ListedSource {
  return { ...record, claims: progressIn(held, record.id) }
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
  workspace: Workspace,
  id: string,
): Promise<{
  readonly id: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly text: string
  readonly pages: readonly PageStart[]
}> {
  const { language } = await sourceNamed(workspace, id)
  const text = (await workspace.store.sourceText(id)) ?? ''
  const pages = await workspace.store.sourcePages(id)
  const sample = text.slice(0, SAMPLE)
  const backwards = sample.match(RIGHT_TO_LEFT)?.length ?? 0
  const letters = sample.match(LETTERS)?.length ?? 0
  return { id, language, direction: backwards * 2 > letters ? 'rtl' : 'ltr', text, pages }
}
