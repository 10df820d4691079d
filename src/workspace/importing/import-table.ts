import type { CapturedData } from '../../capture/capture-data.ts'
import { settle } from '../../capture/metadata.ts'
import { entityId, sourceId } from '../../claims/id.ts'
import type { Source, SourceMetadata } from '../../claims/source.ts'
import type { Foundation } from '../../exchange/data-sets/row.ts'
import { readTable, type Table, tableIn } from '../../exchange/data-sets/table.ts'
import { languageOf } from '../../text/language.ts'
import { documentRecord } from '../adding/document-record.ts'
import { type Held, type Incoming, stated as statedSame } from '../adding/incoming.ts'

/** What was said of the data on the command line, and the groups that files beside it name. */
export interface TableContext {
  readonly metadata: Partial<SourceMetadata>
  readonly names: ReadonlyMap<string, string>
}

/** A table of a known format; undefined when the data are none. */
export function knownTable(data: CapturedData): { readonly table: Table; readonly text: string } | undefined {
  if (data.kind !== 'table') return undefined
  const [part] = data.parts()
  const table = part === undefined ? undefined : tableIn(part.text)
  return part === undefined || table === undefined ? undefined : { table, text: part.text }
}

/** What a table brings; undefined when it is held already. */
export async function incomingTable(
  data: CapturedData,
  { table, text }: { readonly table: Table; readonly text: string },
  { metadata, names }: TableContext,
  held: Held,
): Promise<Incoming | undefined> {
  const source = sourceOf(data, text, { table, metadata })
  if (await held.hasSource(source.id)) return undefined
  const { extractor, id: format } = table.format
  const scope = { source: source.id, published: source.published, names, extractor }
  const reading = readTable(text, table, scope)
  const notes = [...data.notes, ...reading.notes]
  const [part] = data.parts()
  const captured = { source, bytes: part?.bytes ?? new Uint8Array(), documentId: data.origin, notes }
  const record = documentRecord(captured, {
    claims: reading.claims,
    mentions: [],
    attributions: [],
    times: [],
    notes: [],
  })
  const { rows, repaired, refused } = reading
  return {
    reading: { format, rows, repaired, refused, notes: record.notes },
    claims: record.claims.length,
    attached: 0,
    held: 0,
    entities: record.entities,
    ...(await otherFiles(reading.founded, extractor, held)),
    mayBeOne: null,
    entries: () => (record.claims.length === 0 ? [] : [{ kind: 'document', payload: record, bytes: captured.bytes }]),
  }
}

function sourceOf(
  { sha256, origin, told }: CapturedData,
  text: string,
  { table, metadata }: { readonly table: Table; readonly metadata: Partial<SourceMetadata> },
): Source {
  const { title, publisher, language, extractor } = table.format
  const fixed = { title, publisher, language: language ?? languageOf(text) }
  return {
    id: sourceId(sha256, null),
    sha256,
    mediaType: 'text/csv',
    reader: extractor,
    text,
    origin,
    ...settle([metadata, told, fixed]),
  }
}

/** The entities of held files of the same data set, and those founded on the same words: its own ids, else names. */
async function otherFiles(
  founded: ReadonlyMap<string, Foundation>,
  extractor: string,
  held: Held,
): Promise<Pick<Incoming, 'stated' | 'settled'>> {
  const sources = await held.sourcesDrawnBy(extractor.split('@')[0] ?? extractor)
  const known = new Set<string>()
  for (const source of sources) for (const id of await held.entitiesOf(source)) known.add(id)
  const stated = sources.flatMap((source) =>
    [...founded].flatMap(([id, { type, words }]) => {
      const other = entityId(source, type, words)
      return known.has(other) ? [statedSame(id, other, `both are "${words}" in files of one data set`)] : []
    }),
  )
  return { stated, settled: known }
}
