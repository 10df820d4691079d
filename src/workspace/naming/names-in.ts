import { bearersOf } from '../../inquiry/claim-index/borne-names.ts'
import { NOBODY } from '../../inquiry/claim-index/claim-columns.ts'
import type { ClaimView } from '../../inquiry/claim-index/claim-view.ts'
import { namesAskedIn } from '../../inquiry/copies/citing.ts'
import type { Holdings, NamedInAll } from '../../inquiry/holdings.ts'
import type { ClaimReader } from '../../store/claim-reader.ts'
import { fold } from '../../text/normalise.ts'
import { recordIn } from '../asking/holdings-in.ts'

/** Where a view is of, and how the store is read as it was then. */
export interface Viewed {
  readonly reader: ClaimReader
  readonly head: number
  readonly view: ClaimView
}

/** The numbers of the entities, as joined, of which a part bears a name. */
export function entitiesNamed({ columns, joined, entityLimit }: ClaimView, name: string): readonly number[] {
  const bearers = bearersOf(columns.names, fold(name)).filter((entity) => entity < entityLimit)
  return [...new Set(bearers.map((entity) => joined[entity] ?? entity))]
}

/**
 * The holdings, which are some claims of a view, with who goes by the names that they need: those of publishers and of whom
 * their words and datelines cite.
 */
export async function withNames(viewed: Viewed, holdings: Holdings): Promise<Holdings> {
  const cited = new Set(
    holdings.claims.flatMap(({ attribution, evidence }) => {
      return attribution.length > 0 ? [] : [...namesAskedIn(evidence[0]?.quote ?? '')]
    }),
  )
  const needed = new Set(cited)
  for (const { id, publisher } of holdings.sources.values()) {
    for (const name of [publisher, holdings.passages?.credit(id)]) if (name != null) needed.add(fold(name))
  }
  const publishers = cited.size === 0 ? new Set<string>() : await publishersIn(viewed)
  const names = new Map<string, NamedInAll>()
  for (const folded of needed) {
    names.set(folded, { ...goingBy(viewed.view, folded), isPublisher: publishers.has(folded) })
  }
  return { ...holdings, names }
}

/** Who goes by a folded name, and who of them speaks first. */
export function goingBy(view: ClaimView, folded: string): Omit<NamedInAll, 'isPublisher'> {
  const called = entitiesNamed(view, folded)
    .map((number) => ({ number, record: recordIn(view, number) }))
    .filter(({ record }) => fold(record.name) === folded)
  const spoke = firstSpoken(view)
  const [speaker] = called
    .filter(({ number }) => (spoke[number] ?? SILENT) < SILENT)
    .sort((a, b) => (spoke[a.number] ?? SILENT) - (spoke[b.number] ?? SILENT))
  const bodies = called.filter(({ record: { type } }) => type === 'organization' || type === 'person')
  return {
    voice: speaker === undefined ? null : { id: speaker.record.id, name: speaker.record.name, kind: 'voice' },
    entity: bodies.length === 1 ? (bodies[0]?.record.id ?? null) : null,
  }
}

/** After every row. */
const SILENT = 2_147_483_647
const spoken = new WeakMap<ClaimView, Int32Array>()

/** By entity as joined, the first row in which it is the innermost voice; `SILENT` for none. */
function firstSpoken(view: ClaimView): Int32Array {
  const known = spoken.get(view)
  if (known !== undefined) return known
  const { columns, joined, rowLimit } = view
  const first = new Int32Array(joined.length).fill(SILENT)
  for (let row = rowLimit - 1; row >= 0; row -= 1) {
    const voice = columns.voice[row] ?? NOBODY
    if (voice !== NOBODY) first[joined[voice] ?? 0] = row
  }
  spoken.set(view, first)
  return first
}

const published = new WeakMap<ClaimView, ReadonlySet<string>>()

/** Everyone who published a source, by folded name. */
export async function publishersIn({ reader, head, view }: Viewed): Promise<ReadonlySet<string>> {
  const known = published.get(view) ?? new Set((await reader.publishers(head)).map(fold))
  published.set(view, known)
  return known
}
