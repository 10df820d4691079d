import { createHash } from 'node:crypto'
import { type Span, standsIn } from '../claims/evidence.ts'
import { chainFaults } from '../store/chain.ts'
import { type DocumentRecord, entryOf, type LogEntry } from '../store/entry.ts'
import type { Finding, Store } from '../store/store.ts'
import type { Workspace } from './open.ts'

export type { Finding } from '../store/store.ts'

/** What was checked, how often, and what was found wrong; nothing found is nothing wrong. */
export interface Verification {
  readonly checked: {
    readonly entries: number
    readonly sources: number
    /** Quotes of claims and of mentions. */
    readonly quotes: number
  }
  /** The hash of the last entry: two workspaces with one head hold the same. Null for an empty log. */
  readonly head: string | null
  readonly faults: readonly Finding[]
}

/**
 * Checks everything that can be checked from the file alone: that the log was not changed since, that the bytes are
 * those that were captured, that every quote stands where it says, and that the tables are what the log says.
 */
export async function verify({ store }: Workspace): Promise<Verification> {
  const checked = { entries: 0, sources: 0, quotes: 0 }
  const damage = await store.damage()
  if (damage.length > 0) return { checked, head: null, faults: damage }
  const broken: Finding[] = []
  const faults: Finding[] = []
  let before: LogEntry | undefined
  for await (const entry of store.log()) {
    const found = chainFaults(entry, before)
    broken.push(...found)
    checked.entries += 1
    before = entry
    // What was tampered with is not looked into: it may say anything.
    const said = found.length > 0 ? undefined : entryOf(entry)
    if (said?.kind === 'claims') {
      const spans = claimSpans(said.payload)
      checked.quotes += spans.length
      faults.push(...(await broughtFaults(store, spans)))
    }
    if (said?.kind !== 'document') continue
    const spans = spansOf(said.payload)
    checked.sources += 1
    checked.quotes += spans.length
    faults.push(...(await bytesFaults(store, said.payload)), ...spanFaults(said.payload, spans))
  }
  const drift = await tableFaults(store, broken.length === 0)
  return { checked, head: before?.hash ?? null, faults: [...broken, ...faults, ...drift] }
}

/** A span, with what it belongs to and the source it says it stands in. */
interface Placed {
  readonly where: string
  readonly source: string
  readonly span: Span
}

function claimSpans({ claims }: Pick<DocumentRecord, 'claims'>): readonly Placed[] {
  return claims.flatMap(({ id, evidence }) => evidence.map((span) => ({ where: id, source: span.source, span })))
}

function spansOf({ source, claims, mentions }: DocumentRecord): readonly Placed[] {
  return [
    ...claimSpans({ claims }),
    ...mentions.map((span, index) => ({ where: `mention ${index + 1} of ${source.id}`, source: source.id, span })),
  ]
}

function spanFaults({ source }: DocumentRecord, spans: readonly Placed[]): readonly Finding[] {
  return spans.flatMap(({ where, source: named, span }) => {
    if (named !== source.id) return [{ where, what: `It quotes ${named}, and was read in ${source.id}.` }]
    if (standsIn(source.text, span)) return []
    return [misplaced(where, source.id, span)]
  })
}

/** Claims that were brought to sources which were held already are looked for in what the tables say of them. */
async function broughtFaults(store: Store, spans: readonly Placed[]): Promise<readonly Finding[]> {
  const texts = new Map<string, string | undefined>()
  const faults: Finding[] = []
  for (const { where, source, span } of spans) {
    if (!texts.has(source)) texts.set(source, await store.sourceText(source))
    const text = texts.get(source)
    if (text === undefined) faults.push({ where, what: `It quotes ${source}, which is not held.` })
    else if (!standsIn(text, span)) faults.push(misplaced(where, source, span))
  }
  return faults
}

function misplaced(where: string, source: string, { start, end }: Span): Finding {
  return { where, what: `Its quote does not stand in ${source} from ${start} to ${end}.` }
}

async function bytesFaults(store: Store, { source }: DocumentRecord): Promise<readonly Finding[]> {
  const bytes = await store.bytes(source.sha256)
  if (bytes === undefined) return [{ where: source.id, what: 'Its original bytes are gone.' }]
  if (createHash('sha256').update(bytes).digest('hex') === source.sha256) return []
  return [{ where: source.id, what: 'Its original bytes were changed: their SHA-256 is another.' }]
}

async function tableFaults(store: Store, isSound: boolean): Promise<readonly Finding[]> {
  if (isSound) return await store.drift()
  return [{ where: 'the tables', what: 'They were not compared with the log, because the log is not sound.' }]
}
