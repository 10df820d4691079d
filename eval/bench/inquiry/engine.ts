/** The moment of a question, as day numbers. */
export interface When {
  readonly at: number
  readonly known: number
}

/** What every engine is asked. Each answers with a number, so that answers can be compared. */
export interface Engine {
  readonly name: string
  /** Facts among everything that is reached from an entity in so many steps. */
  around(entity: number, hops: number, when: When): Promise<number>
  /** Facts that hold or may hold. */
  whole(when: When): Promise<number>
  /** Facts between these entities that are in one of two days only. */
  diff(entities: readonly number[], from: number, to: number, known: number): Promise<number>
  /** Steps of the shortest way, up to four; -1 when there is none. */
  path(one: number, other: number, when: When): Promise<number>
  close(): Promise<void>
}

/** What a query language must answer; the walk over the network is then the same for all. */
export interface Queries extends Pick<Engine, 'name' | 'whole' | 'diff' | 'close'> {
  /** Who stands in a relation with one of these, perhaps some of them twice. */
  neighbours(entities: readonly number[], when: When): Promise<readonly number[]>
  /** Distinct facts between two of these. */
  among(entities: ReadonlySet<number>, when: When): Promise<number>
}

const STEPS = 4

/** An engine that walks by asking for the neighbours of a whole ring at a time. */
export function walking(queries: Queries): Engine {
  return {
    name: queries.name,
    whole: async (when) => await queries.whole(when),
    diff: async (entities, from, to, known) => await queries.diff(entities, from, to, known),
    close: async () => await queries.close(),
    around: async (entity, hops, when) => {
      const reached = new Set([entity])
      let frontier: readonly number[] = [entity]
      for (let hop = 0; hop < hops && frontier.length > 0; hop += 1) {
        frontier = fresh(await queries.neighbours(frontier, when), reached)
      }
      return await queries.among(reached, when)
    },
    path: async (one, other, when) => {
      if (one === other) return 0
      const sides = [one, other].map((entity) => ({ reached: new Set([entity]), frontier: [entity] }))
      for (let step = 1; step <= STEPS; step += 1) {
        const [near, far] = sides.toSorted((a, b) => a.frontier.length - b.frontier.length)
        if (near === undefined || far === undefined || near.frontier.length === 0) return -1
        near.frontier = fresh(await queries.neighbours(near.frontier, when), near.reached)
        if (near.frontier.some((entity) => far.reached.has(entity))) return step
      }
      return -1
    },
  }
}

/** Those not reached yet, each once; they are reached now. */
function fresh(found: readonly number[], reached: Set<number>): number[] {
  const ring: number[] = []
  for (const entity of found) {
    if (reached.has(entity)) continue
    reached.add(entity)
    ring.push(entity)
  }
  return ring
}
