import { dayOf } from '../../../src/time/day.ts'
import { type Archive, randomFrom } from './archive.ts'
import type { Engine } from './engine.ts'

/** One kind of question: asked so often, each time a little differently. */
interface Kind {
  readonly name: string
  readonly times: number
  readonly ask: (engine: Engine, round: number) => Promise<number>
}

/** How long an engine took, in milliseconds, and the sum of what it answered. */
export interface Timing {
  readonly median: number
  readonly late: number
  readonly sum: number
  readonly asked: number
}

/** What one engine may take for one kind of question before it is not asked again, in milliseconds. */
const PATIENCE = 8000
/** Questions that one engine is asked before it is another's turn. */
const IN_A_ROW = 20
const WARM_UP = 200
const WHEN = { at: dayOf('2003-06-01'), known: dayOf('2005-01-01') }
const DAYS = [dayOf('1999-01-01'), dayOf('2003-01-01')] as const

/** The questions of the table, about entities of which half are any and half are those with many claims. */
export function kindsFor(archive: Archive): readonly Kind[] {
  const random = randomFrom(7)
  const some = (count: number) =>
    Array.from({ length: count }, (_, place) =>
      place % 2 === 0
        ? Math.floor(random() * archive.entities)
        : (archive.subject[Math.floor(random() * archive.claims)] ?? 0),
    )
  const asked = some(2000)
  const at = (round: number): number => asked[round % asked.length] ?? 0
  const sets = Array.from({ length: 20 }, (_, set) => {
    const first = Math.floor(((archive.entities - 1000) * set) / 20)
    return Array.from({ length: 1000 }, (__, place) => first + place)
  })
  const set = (round: number) => sets[round % sets.length] ?? []
  return [
    { name: 'network, 1 hop', times: 400, ask: async (engine, round) => await engine.around(at(round), 1, WHEN) },
    { name: 'network, 2 hops', times: 200, ask: async (engine, round) => await engine.around(at(round), 2, WHEN) },
    { name: 'whole network', times: 20, ask: async (engine) => await engine.whole(WHEN) },
    {
      name: 'diff, 1,000 entities',
      times: 40,
      ask: async (engine, round) => await engine.diff(set(round), ...DAYS, WHEN.known),
    },
    {
      name: 'path, up to 4 hops',
      times: 300,
      ask: async (engine, round) => await engine.path(at(round), at(round + 1), WHEN),
    },
  ]
}

/**
 * Asks all engines the same questions, so many in a row and then the next engine, so that all see the same machine, and each
 * its own caches, as somebody has who keeps asking one of them. Who is asked first goes round. An engine that looks through
 * everything leaves nothing of the others in the caches of the processor: asked in turns of one, all would be measured cold.
 */
export async function timed(kind: Kind, engines: readonly Engine[]): Promise<readonly Timing[]> {
  for (const engine of engines) await askUntil(kind, engine, PATIENCE / 8)
  const asked = engines.map((engine) => ({ engine, times: [] as number[], sum: 0, spent: 0 }))
  for (let first = 0; first < kind.times; first += IN_A_ROW) {
    const end = Math.min(kind.times, first + IN_A_ROW)
    for (let turn = 0; turn < asked.length; turn += 1) {
      const one = asked[(turn + first / IN_A_ROW) % asked.length]
      for (let round = first; one !== undefined && round < end && one.spent <= PATIENCE; round += 1) {
        const start = performance.now()
        one.sum += await kind.ask(one.engine, round)
        one.times.push(performance.now() - start)
        one.spent += one.times.at(-1) ?? 0
      }
    }
  }
  return asked.map(({ times, sum }) => {
    const sorted = times.toSorted((a, b) => a - b)
    const share = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
    return { median: share(0.5), late: share(0.95), sum, asked: times.length }
  })
}

/** Warms an engine up, for so many milliseconds at most. */
async function askUntil(kind: Kind, engine: Engine, patience: number): Promise<void> {
  const end = performance.now() + patience
  for (let round = 0; round < WARM_UP && performance.now() < end; round += 1) await kind.ask(engine, kind.times + round)
}
