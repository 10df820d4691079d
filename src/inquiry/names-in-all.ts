import { fold } from '../text/normalise.ts'
import type { Holdings, NamedInAll } from './holdings.ts'
import { publishersIn, voicesIn } from './origins.ts'

/** Who goes by each folded name in holdings that are everything. */
export function namesInAll(holdings: Holdings): ReadonlyMap<string, NamedInAll> {
  const [voices, publishers] = [voicesIn(holdings), publishersIn(holdings)]
  const bodies = bodiesByName(holdings)
  const folded = new Set([...voices.keys(), ...publishers, ...bodies.keys()])
  return new Map(
    [...folded].map((name) => [
      name,
      { voice: voices.get(name) ?? null, isPublisher: publishers.has(name), entity: bodies.get(name) ?? null },
    ]),
  )
}

/** Persons and organizations by folded name; null for a name that several bear, which tells nobody. */
export function bodiesByName({ entities }: Pick<Holdings, 'entities'>): ReadonlyMap<string, string | null> {
  const byName = new Map<string, string | null>()
  for (const { id, type, name } of entities.values()) {
    if (type !== 'organization' && type !== 'person') continue
    const key = fold(name)
    byName.set(key, byName.has(key) ? null : id)
  }
  return byName
}
