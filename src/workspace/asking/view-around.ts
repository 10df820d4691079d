import { claimIndexOf } from '../../inquiry/claim-index/claim-index.ts'
import { type ClaimView, entityIn, tableOf } from '../../inquiry/claim-index/claim-view.ts'
import { idOf } from '../../inquiry/claim-index/id-dictionary.ts'
import { networkAround } from '../../inquiry/claim-index/network-in.ts'
import type { Scope } from '../../inquiry/claim-index/question.ts'
import { toldOn } from '../../inquiry/moment.ts'
import type { ClaimPlace, ClaimReader, Clusters, PlacedClaim } from '../../store/claim-reader.ts'
import type { Day } from '../../time/day.ts'

/** A view of some claims, with what the store calls them. */
export interface PartialView {
  readonly view: ClaimView
  readonly placeOf: (row: number) => ClaimPlace
}

/** From whom, how far, and what counts on the way. */
export interface Surroundings {
  readonly around: string
  /** Rings beyond the entity whose claims are needed too: 0 for its own claims alone. */
  readonly rings: number
  readonly scope: Scope
}

/** What has been read so far. */
interface Read {
  readonly claims: Map<string, PlacedClaim>
  readonly clusters: Map<string, readonly string[]>
}

/**
 * The claims around an entity read from the store, ring by ring: each ring is what the one before leads to at the moment.
 * So a question about few entities is answered before there is an index, and by the same code.
 */
export async function viewAround(
  reader: ClaimReader,
  head: number,
  { around, rings, scope }: Surroundings,
): Promise<PartialView> {
  const read: Read = { claims: new Map(), clusters: new Map(await reader.clustersOf([around], head)) }
  const done = new Set<string>()
  let frontier: readonly string[] = [around]
  for (let ring = 0; ; ring += 1) {
    const members = frontier.flatMap((id) => read.clusters.get(id) ?? [id]).filter((id) => !done.has(id))
    for (const id of members) done.add(id)
    await readTouching(reader, head, members, read)
    const partial = await partialView(reader, head, read)
    if (ring === rings) return partial
    frontier = reachedIn(partial.view, scope, around, ring + 1)
  }
}

async function readTouching(reader: ClaimReader, head: number, entities: readonly string[], read: Read): Promise<void> {
  const claims = await reader.claimsTouching(entities, head)
  for (const claim of claims) read.claims.set(`${claim.sequence} ${claim.position}`, claim)
  const ends = new Set(claims.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])))
  const unknown = [...ends].filter((id) => !read.clusters.has(id))
  for (const [id, members] of await reader.clustersOf(unknown, head)) read.clusters.set(id, members)
}

async function partialView(reader: ClaimReader, head: number, { claims, clusters }: Read): Promise<PartialView> {
  const ordered = [...claims.values()].sort((a, b) => a.sequence - b.sequence || a.position - b.position)
  const entries = [...Map.groupBy(ordered, ({ sequence }) => sequence)]
  const concluded = new Map(
    (
      await reader.conclusions(
        head,
        entries.map(([sequence]) => sequence),
      )
    ).map((it) => [`${it.sequence} ${it.position}`, it.verdict]),
  )
  const rows = entries.flatMap(([, said], entry) =>
    said.map((claim, position) => ({ ...claim, entry, position, told: toldBy(claim) })),
  )
  const { view } = claimIndexOf(
    {
      entries: entries.map(([sequence, said]) => ({
        sequence,
        told: Math.min(...said.map(toldBy)),
        claims: said.length,
      })),
      entities: await entitiesIn(reader, clusters),
      claims: rows,
    },
    {
      // Which judgements joined them no longer matters, only that they are.
      judged: [...clusters].flatMap(([id, [first = id]]) => {
        return first === id ? [] : [{ left: first, right: id, decision: 'same' as const, sequence: 0 }]
      }),
      concluded: ordered.flatMap((claim, row) => {
        const verdict = concluded.get(`${claim.sequence} ${claim.position}`)
        const place = rows[row]
        return verdict === undefined || place === undefined ? [] : [{ ...place, verdict }]
      }),
    },
  )
  return { view, placeOf: (row) => ordered[row] ?? { sequence: 0, position: 0 } }
}

function toldBy({ sources }: PlacedClaim): Day {
  return Math.min(...sources.map(toldOn))
}

/** Every member stands behind the one recorded first, as that must have the least number. */
async function entitiesIn(reader: ClaimReader, clusters: Clusters) {
  const records = await reader.records(clusters)
  return [...records.values()].flatMap(({ type, members }) => members.map((id) => ({ id, type })))
}

function reachedIn(view: ClaimView, scope: Scope, around: string, hops: number): readonly string[] {
  const entity = entityIn(view, around)
  if (entity < 0) return []
  const { facts } = networkAround(view, scope, entity, hops)
  const ends = [...facts].flatMap((fact) => {
    const { subject, object } = tableOf(view, fact)
    return [subject[fact >> 1] ?? 0, object[fact >> 1] ?? 0]
  })
  return [...new Set(ends)].map((end) => idOf(view.columns.entities, end))
}
