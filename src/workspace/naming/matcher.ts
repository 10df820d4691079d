import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { NameRow } from '../../exchange/name-rows.ts'
import { type Matched, matchNames, type NameList, nameList } from '../../names/match.ts'

/** Looks names up in a list, a batch at a time, in the order in which batches are given. */
export interface Matcher {
  /** How many batches it works on at once. */
  readonly hands: number
  match(batch: readonly NameRow[]): Promise<readonly Matched[]>
  close(): Promise<void>
}

/** What a thread is started with. */
interface Task {
  readonly task: typeof TASK
  readonly list: readonly NameRow[]
  readonly top: number
}

const TASK = 'match names'
const MOST_HANDS = 8
/** Room for what is made and dropped, MB: with less, a thread spends a tenth of its time asking the system for memory again. */
const YOUNG_ROOM = 64

/** A matcher in this thread. */
export function matcherHere(list: NameList, top: number): Matcher {
  return { hands: 1, match: async (batch) => [...matchNames(batch, list, { top })], close: async () => {} }
}

/** A matcher with a thread for each processor, each with an index of its own. */
export function matcherInThreads(list: readonly NameRow[], top: number): Matcher {
  const task: Task = { task: TASK, list, top }
  const hands = Array.from({ length: Math.min(MOST_HANDS, availableParallelism()) }, () => handIn(task))
  let turn = 0
  return {
    hands: hands.length,
    match: async (batch) => (await hands[turn++ % hands.length]?.match(batch)) ?? [],
    close: async () => {
      await Promise.all(hands.map(async (hand) => await hand.close()))
    },
  }
}

/** A thread that answers batches in their order. An error in it is thrown where an answer is waited for. */
function handIn(task: Task): Omit<Matcher, 'hands'> {
  const thread = new Worker(new URL(import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_ROOM },
  })
  const waiting: PromiseWithResolvers<readonly Matched[]>[] = []
  thread.on('message', (matched: string) => waiting.shift()?.resolve(JSON.parse(matched)))
  thread.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  })
  return {
    match: async (batch) => {
      const answer = Promise.withResolvers<readonly Matched[]>()
      waiting.push(answer)
      thread.postMessage(batch)
      return await answer.promise
    },
    close: async () => {
      await thread.terminate()
    },
  }
}

function isTask(data: unknown): data is Task {
  return typeof data === 'object' && data !== null && 'task' in data && data.task === TASK
}

/** In a thread this file is the program: it answers batches until it is ended. */
function work({ list, top }: Task): void {
  const indexed = nameList(list)
  parentPort?.on('message', (batch: readonly NameRow[]) => {
    // A text is handed over in half the time that many small objects take.
    parentPort?.postMessage(JSON.stringify([...matchNames(batch, indexed, { top })]))
  })
}

if (!isMainThread && isTask(workerData)) work(workerData)
