import { isMainThread, workerData } from 'node:worker_threads'
import type { NameRow } from '../../exchange/name-rows.ts'
import { type Matched, matchNames, type NameList, nameList } from '../../names/match.ts'
import { answerQuestions, type Hands, handsFor } from '../hands.ts'

/** Looks names up in a list, a batch at a time. */
export type Matcher = Hands<readonly NameRow[], readonly Matched[]>

/** What a thread is started with. */
interface Task {
  readonly task: typeof TASK
  readonly list: readonly NameRow[]
  readonly top: number
}

const TASK = 'match names'

/** A matcher in this thread. */
export function matcherHere(list: NameList, top: number): Matcher {
  return { count: 1, ask: async (batch) => [...matchNames(batch, list, { top })], close: async () => {} }
}

/** A matcher with a thread for each processor, each with an index of its own. */
export function matcherInThreads(list: readonly NameRow[], top: number): Matcher {
  return handsFor(new URL(import.meta.url), { task: TASK, list, top } satisfies Task)
}

function isTask(data: unknown): data is Task {
  return typeof data === 'object' && data !== null && 'task' in data && data.task === TASK
}

/** In a thread this file is the program. */
function work({ list, top }: Task): void {
  const indexed = nameList(list)
  answerQuestions((batch: readonly NameRow[]) => [...matchNames(batch, indexed, { top })])
}

if (!isMainThread && isTask(workerData)) work(workerData)
