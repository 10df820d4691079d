import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { NameRow } from '../exchange/name-rows.ts'
import { type Matched, matchNames, type NameList, nameList } from '../names/match.ts'

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

/** A matcher in this thread. */
export function matcherHere(list: NameList, top: number): Matcher {
  return { hands: 1, match: async (batch) => [...matchNames(batch, list, { top })], close: async () => {} }
}

/** A matcher with a thread for each processor, each with an index of its own. */
export function matcherInThreads(list: readonly NameRow[], top: number): Matcher {
  const task: Task = { task: TASK, list, top }
  const threads = Array.from(
    { length: Math.min(MOST_HANDS, availableParallelism()) },
    () => new Worker(new URL(import.meta.url), { workerData: task }),
  )
  let turn = 0
  return {
    hands: threads.length,
    match: async (batch) => {
      const thread = threads[turn++ % threads.length]
      if (thread === undefined) throw new Error('workspace: no thread to match in')
      const number = turn
      thread.postMessage({ number, batch })
      return await answerOf(thread, number)
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()))
    },
  }
}

/** A thread answers its batches in their order; an error in it is thrown here. */
async function answerOf(thread: Worker, number: number): Promise<readonly Matched[]> {
  for (;;) {
    const [answer] = await once(thread, 'message')
    if (answer.number === number) return answer.matched
  }
}

function isTask(data: unknown): data is Task {
  return typeof data === 'object' && data !== null && 'task' in data && data.task === TASK
}

/** In a thread this file is the program: it answers batches until it is ended. */
function work({ list, top }: Task): void {
  const indexed = nameList(list)
  parentPort?.on('message', ({ number, batch }: { readonly number: number; readonly batch: readonly NameRow[] }) => {
    parentPort?.postMessage({ number, matched: [...matchNames(batch, indexed, { top })] })
  })
}

if (!isMainThread && isTask(workerData)) work(workerData)
