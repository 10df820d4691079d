import type { CaptureFault } from '../../capture/capture.ts'
import { type CapturedData, captureData, captureDataStream } from '../../capture/capture-data.ts'
import { KnownError } from '../../claims/known-error.ts'
import type { SourceMetadata } from '../../claims/source.ts'
import { namesIn, TABLE_FORMATS } from '../../exchange/data-sets/table.ts'
import type { NewEntry } from '../../store/entry.ts'
import { compareIncoming } from '../adding/compare-incoming.ts'
import { held } from '../adding/held.ts'
import type { FileReading, Incoming } from '../adding/incoming.ts'
import { type Proposed, proposals } from '../adding/propose.ts'
import { MACHINE } from '../machine.ts'
import { closeWorkspace, openWorkspace, type Workspace } from '../open.ts'
import { incomingClaims } from './import-claims.ts'
import { incomingTable, knownTable } from './import-table.ts'

/** What became of one file, and everything about it that a person should know. */
export interface ImportedFile extends FileReading {
  readonly file: string
  /** `known`: the workspace holds it, nothing changed; `nothing`: it brings no new claim; `tried`: nothing was stored. */
  readonly outcome: 'imported' | 'known' | 'nothing' | 'tried'
  /** New claims, and among them those that went to a source that was held. */
  readonly claims: number
  readonly attached: number
  /** Claims of the file that were held already, or stand in it twice. */
  readonly held: number
  readonly entities: number
  /** Entities that were found to be one with another, held or in the same file, and questions of identity left for a person. */
  readonly joined: number
  readonly questions: number
}

export interface ImportOptions {
  /** The workspace; made when something is to be stored and nothing is there. */
  readonly path: string
  readonly metadata: Partial<SourceMetadata>
  /** Whether to find out what an import would do, and store nothing. */
  readonly dryRun: boolean
}

const STANDARD_INPUT = '-'
const IN_MEMORY = ':memory:'

/**
 * Imports data sets and claim records, each file in one transaction: what can be read of it, or nothing when the process
 * is killed. Lists of groups come first, so that the other files of the data set may take names from them. A file
 * that cannot be captured, or is none that is known, comes as a fault and does not stop the others.
 */
export async function* importFiles(
  paths: readonly string[],
  options: ImportOptions,
): AsyncGenerator<ImportedFile | CaptureFault> {
  const captured = await Promise.all(
    paths.map(
      async (path) => await (path === STANDARD_INPUT ? captureDataStream(process.stdin, path) : captureData(path)),
    ),
  )
  const tables = captured.flatMap((item) => ('fault' in item ? [] : [{ data: item, known: knownTable(item) }]))
  for (const item of captured) if ('fault' in item) yield item
  const names = new Map(
    tables.flatMap(({ known }) => {
      const scope = { source: '', published: null, names: new Map(), extractor: '' }
      return known === undefined ? [] : [...namesIn(known.text, known.table, scope)]
    }),
  )
  const isList = ({ known }: (typeof tables)[number]): number => (known?.table.format.naming === undefined ? 1 : 0)
  let workspace: Workspace | undefined
  try {
    for (const { data, known } of tables.toSorted((a, b) => isList(a) - isList(b))) {
      if (data.kind === 'table' && known === undefined) {
        yield { fault: unknownFormat(data.origin) }
        continue
      }
      workspace ??= await opened(options)
      yield await importOne(workspace, data, { ...options, names })
    }
  } finally {
    if (workspace !== undefined) await closeWorkspace(workspace)
  }
}

/** To try, a workspace that is not there is as good as an empty one. */
async function opened({ path, dryRun }: ImportOptions): Promise<Workspace> {
  try {
    return await openWorkspace(path, { create: !dryRun })
  } catch (error) {
    if (!(error instanceof KnownError) || error.code !== 'no-workspace' || !dryRun) throw error
    return await openWorkspace(IN_MEMORY, { create: true })
  }
}

async function importOne(
  workspace: Workspace,
  data: CapturedData,
  options: ImportOptions & { readonly names: ReadonlyMap<string, string> },
): Promise<ImportedFile> {
  const { store, clock } = workspace
  for (;;) {
    const head = await store.head()
    const incoming = await incomingFrom(data, options, store)
    if (incoming === undefined) return knownFile(data)
    const found = proposals(incoming.entities, await held(store), { propose: compareIncoming(incoming) })
    const joined = found.filter(({ decision }) => decision === 'same').length
    const done = reportOn(data, incoming, { joined, questions: found.length - joined })
    if (options.dryRun) return { ...done, outcome: 'tried' }
    if (incoming.claims === 0) return { ...done, outcome: 'nothing' }
    const at = clock().toISOString()
    // Refused when somebody else added something meanwhile: then who is whom must be asked again.
    if (await store.append(all(incoming, found, at), { at, head })) return { ...done, outcome: 'imported' }
  }
}

async function incomingFrom(
  data: CapturedData,
  { metadata, names }: ImportOptions & { readonly names: ReadonlyMap<string, string> },
  store: Workspace['store'],
): Promise<Incoming | undefined> {
  const known = knownTable(data)
  if (known === undefined) return await incomingClaims(data, metadata, store)
  return await incomingTable(data, known, { metadata, names }, store)
}

/** What the file brings, then who is whom; one at a time, for there may be many. */
function* all(incoming: Incoming, found: readonly Proposed[], at: string): Generator<NewEntry> {
  yield* incoming.entries()
  for (const judgement of found) {
    yield { kind: 'judgement', payload: { judgement: { ...judgement, by: MACHINE, at } } }
  }
}

function reportOn(
  data: CapturedData,
  { reading, claims, attached, held, entities }: Incoming,
  judged: Pick<ImportedFile, 'joined' | 'questions'>,
): Omit<ImportedFile, 'outcome'> {
  return { file: data.origin, ...reading, claims, attached, held, entities: entities.length, ...judged }
}

function knownFile(data: CapturedData): ImportedFile {
  const format = knownTable(data)?.table.format.id ?? 'claims'
  const nothing = { rows: 0, claims: 0, attached: 0, held: 0, entities: 0, joined: 0, questions: 0 }
  return { file: data.origin, outcome: 'known', format, ...nothing, repaired: [], refused: [], notes: [] }
}

function unknownFormat(origin: string): KnownError {
  const known = `${TABLE_FORMATS.join(', ')}, or claim records as JSON Lines`
  return new KnownError('unknown-format', `import: ${origin}: its columns are those of none of these: ${known}`)
}
