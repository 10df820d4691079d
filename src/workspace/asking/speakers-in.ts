import { entryOf, NOBODY } from '../../inquiry/claim-index/claim-columns.ts'
import { isOriginInWordsIn } from '../../inquiry/claim-index/claim-record.ts'
import { entityIn } from '../../inquiry/claim-index/claim-view.ts'
import { idOf } from '../../inquiry/claim-index/id-dictionary.ts'
import { originsIn } from '../../inquiry/origins.ts'
import { fold } from '../../text/normalise.ts'
import { goingBy, type Viewed, withNames } from '../naming/names-in.ts'
import { holdingsIn } from './holdings-in.ts'

/** Who a claim comes from, as far as it matters for whom a question hears. */
export interface Speaker {
  /** The id of its origin. */
  readonly id: string
  /** The entity that speaks, by its number as joined; null where none is known to. */
  readonly entity: number | null
  /** False for a document of nobody. */
  readonly isNamed: boolean
}

/** Tells the speakers of these rows of a view; only claims whose words say who speaks are loaded. */
export async function speakersIn(viewed: Viewed, rows: readonly number[]): Promise<(row: number) => Speaker> {
  const { columns, joined } = viewed.view
  const inWords = await speakersInWords(
    viewed,
    rows.filter((row) => isOriginInWordsIn(columns.code[row] ?? 0)),
  )
  const publisherOf = await publishersOf(viewed, rows)
  const voices = new Map<number, Speaker>()
  return (row) => {
    const voice = columns.voice[row] ?? NOBODY
    if (voice === NOBODY) return inWords.get(row) ?? publisherOf(row)
    const entity = joined[voice] ?? voice
    const known = voices.get(entity) ?? { id: idOf(columns.entities, entity), entity, isNamed: true }
    voices.set(entity, known)
    return known
  }
}

const NOBODY_KNOWN: Speaker = { id: '', entity: null, isNamed: false }

async function publishersOf({ reader, view }: Viewed, rows: readonly number[]): Promise<(row: number) => Speaker> {
  const { columns } = view
  const entries = new Map<number, number>()
  let near = 0
  for (const row of rows) {
    if (columns.voice[row] !== NOBODY) continue
    near = entryOf(columns, row, near)
    entries.set(near, columns.sequence[near] ?? 0)
  }
  const publishers = entries.size === 0 ? new Map<number, string>() : await reader.publishersOf([...entries.values()])
  const speakers = new Map<string, Speaker>()
  const speakerNamed = (publisher: string): Speaker => {
    const folded = fold(publisher)
    const known = speakers.get(folded)
    if (known !== undefined) return known
    const { voice, entity } = goingBy(view, folded)
    const origin = voice?.id ?? null
    const speaker = {
      id: origin ?? `publisher:${folded}`,
      entity: numberOf(view, origin ?? entity),
      isNamed: true,
    }
    speakers.set(folded, speaker)
    return speaker
  }
  return (row) => {
    const publisher = publishers.get(columns.sequence[entryOf(columns, row)] ?? 0)
    return publisher === undefined ? NOBODY_KNOWN : speakerNamed(publisher)
  }
}

async function speakersInWords(viewed: Viewed, rows: readonly number[]): Promise<ReadonlyMap<number, Speaker>> {
  if (rows.length === 0) return new Map()
  const { reader, head, view } = viewed
  const held = await withNames(viewed, await holdingsIn(reader, head, view, rows))
  const origins = originsIn(held)
  return new Map(
    held.claims.map((claim, at): [number, Speaker] => {
      const { id, name, kind } = origins.of(claim)
      const entity = kind === 'voice' ? id : (held.names?.get(fold(name))?.entity ?? null)
      return [rows[at] ?? -1, { id, entity: numberOf(view, entity), isNamed: kind !== 'source' }]
    }),
  )
}

function numberOf(view: Viewed['view'], id: string | null): number | null {
  const number = id === null ? -1 : entityIn(view, id)
  return number < 0 ? null : number
}
