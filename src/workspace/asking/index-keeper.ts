import {
  type ClaimRow,
  type EntryRow,
  emptyColumns,
  withArrivals,
  withClaims,
} from '../../inquiry/claim-index/claim-columns.ts'
import { type ClaimIndex, claimIndexFrom, refreshed, viewAsOf } from '../../inquiry/claim-index/claim-index.ts'
import type { ClaimView } from '../../inquiry/claim-index/claim-view.ts'
import { indexFromSections, sectionsOf } from '../../inquiry/claim-index/sections.ts'
import { callsFormer } from '../../inquiry/conflict-kinds/superseded-name.ts'
import { namesAskedIn } from '../../inquiry/copies/citing.ts'
import { toldOn } from '../../inquiry/moment.ts'
import type { Bringing, ClaimPlace, ClaimReader, Conclusion, FullLine, LogPlace } from '../../store/claim-reader.ts'
import { readIndexFile, writeIndexFile } from './index-file.ts'

/**
 * Claims from which on an index file is worth its place on the disk and the trouble: below, making the index from the
 * store takes well under half a second.
 */
const LARGE = 20_000
/** The share of the claims that may have come since an index file was written, before it is written anew. */
const STALE_SHARE = 0.05

/** Entries of the log whose entities are read at a time, where all are. */
const STRETCH = 4000

/** An index and the place in the log that it stands for. */
interface Held {
  readonly index: ClaimIndex
  readonly place: LogPlace
}

/**
 * Keeps the index of a workspace: in memory while the workspace is open, and for large ones in a file beside it. It is a
 * copy of what the store holds, never the truth: what does not fit the log is thrown away and made anew.
 */
export class IndexKeeper {
  readonly #path: string | null
  readonly #large: number
  #held: Held | undefined
  #past: { readonly head: number; readonly now: number; readonly view: ClaimView } | undefined

  /** With a file for workspaces of at least `large` claims; without one where `path` is null. */
  constructor(path: string | null, large: number = LARGE) {
    this.#path = path
    this.#large = large
  }

  /** Whether the answer is at hand: in memory, or made in no time because the workspace is small. */
  async isAtHand(reader: ClaimReader): Promise<boolean> {
    return this.#held !== undefined || (await reader.countClaims(this.#large)) < this.#large
  }

  /** The claims as they are now, or were when the last entry recorded by an instant had come. */
  async view(reader: ClaimReader, recorded: string | null): Promise<ClaimView> {
    const { index, place } = await this.#current(reader)
    const head = recorded === null ? place.sequence : await reader.headBy(recorded)
    if (head === place.sequence) return index.view
    if (this.#past?.head !== head || this.#past.now !== place.sequence) {
      const concluded = concludedIn(index.view, await reader.conclusions(head))
      const view = viewAsOf(
        index,
        { head, entities: await reader.countEntities(head) },
        { judged: await reader.judgedPairs(head), concluded },
      )
      this.#past = { head, now: place.sequence, view }
    }
    return this.#past.view
  }

  async #current(reader: ClaimReader): Promise<Held> {
    const last = await reader.last()
    if (this.#held?.place.hash === last.hash) return this.#held
    const known = this.#held ?? (await this.#fromFile(reader))
    this.#held = undefined // Should bringing it up to date fail, half of it must not be asked.
    const index = known === undefined ? await built(reader, last) : await broughtUp(known, reader, last)
    this.#held = { index, place: last }
    await this.#keep(known)
    return this.#held
  }

  async #fromFile(reader: ClaimReader): Promise<Held | undefined> {
    if (this.#path === null || (await reader.countClaims(this.#large)) < this.#large) return undefined
    const file = await readIndexFile(this.#path)
    if (file === null || (await reader.hashAt(file.place.sequence)) !== file.place.hash) return undefined
    const index = indexFromSections(file.sections)
    return index === null ? undefined : { index, place: file.place }
  }

  /** Writes the file where there is none yet, or where much has come since. */
  async #keep(known: Held | undefined): Promise<void> {
    if (this.#held === undefined || this.#path === null) return
    const { claims } = this.#held.index.view.columns
    const before = known?.index.view.columns.claims ?? 0
    if (claims < this.#large || claims - before <= claims * STALE_SHARE) return
    const { index, sections } = sectionsOf(this.#held.index)
    this.#held = { index, place: this.#held.place }
    await writeIndexFile(this.#path, { place: this.#held.place, sections })
  }
}

/** The index of everything in the store. */
async function built(reader: ClaimReader, { sequence: head }: LogPlace): Promise<ClaimIndex> {
  const bringings = await reader.bringings({ after: 0, head })
  let columns = withArrivals(emptyColumns(), { entries: bringings.map(entryRow), entities: [], claims: [] })
  for (let after = 0; after < head; after += STRETCH) {
    const entities = await reader.entities({ after, head: Math.min(head, after + STRETCH) })
    columns = withArrivals(columns, { entries: [], entities, claims: [] })
  }
  const rowOf = rowMaker(bringings, 0)
  for await (const lines of reader.allClaims()) columns = withClaims(columns, lines.map(rowOf))
  const conclusions = await reader.conclusions(head)
  const concluded = concludedIn({ columns }, conclusions)
  return claimIndexFrom(columns, { judged: await reader.judgedPairs(head), concluded })
}

/** An index with everything that the log has had to say since. */
async function broughtUp({ index, place }: Held, reader: ClaimReader, last: LogPlace): Promise<ClaimIndex> {
  const stretch = { after: place.sequence, head: last.sequence }
  const bringings = await reader.bringings(stretch)
  const lines = await reader.claimsIn(stretch)
  const { pairs, conclusions } = await reader.changesAfter(place.sequence)
  const { view } = index
  const entries = bringings.map(entryRow)
  const concluded = concludedIn(view, conclusions, entries)
  const arrivals = {
    entries,
    entities: await reader.entities(stretch),
    claims: lines.map(rowMaker(bringings, view.columns.entries)),
  }
  return refreshed(index, arrivals, { rejudged: pairs, concluded })
}

function entryRow(bringing: Bringing): EntryRow {
  return { sequence: bringing.sequence, told: toldOn(bringing), claims: bringing.claims }
}

function rowMaker(bringings: readonly Bringing[], first: number): (line: FullLine) => ClaimRow {
  const entries = new Map(bringings.map(({ sequence }, index) => [sequence, first + index]))
  const apart = new Map(
    bringings.flatMap(({ shared }) =>
      shared.map((claim) => [placeKey(claim), Math.min(...claim.sources.map(toldOn))] as const),
    ),
  )
  return ({ sequence, quote, ...line }) => {
    const said = { isFormer: callsFormer(line), isCiting: quote !== null && namesAskedIn(quote).size > 0 }
    const row = { ...line, entry: entries.get(sequence) ?? -1, ...said }
    return apart.size === 0 ? row : { ...row, told: apart.get(placeKey({ sequence, ...line })) }
  }
}

function placeKey({ sequence, position }: ClaimPlace): string {
  return `${sequence} ${position}`
}

/** Conclusions by the places that entries have in an index, among them those that are about to arrive. */
function concludedIn(
  { columns }: Pick<ClaimView, 'columns'>,
  conclusions: readonly Conclusion[],
  arriving: readonly EntryRow[] = [],
) {
  if (conclusions.length === 0) return []
  const places = new Map<number, number>()
  for (let entry = 0; entry < columns.entries; entry += 1) places.set(columns.sequence[entry] ?? 0, entry)
  for (const [index, { sequence }] of arriving.entries()) places.set(sequence, columns.entries + index)
  return conclusions.flatMap(({ sequence, position, verdict }) => {
    const entry = places.get(sequence)
    return entry === undefined ? [] : [{ entry, position, verdict }]
  })
}
