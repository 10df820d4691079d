import { isMainThread, workerData } from 'node:worker_threads'
import type { Source } from '../../claims/source.ts'
import type { Reading } from '../../reading/document.ts'
import { answerQuestions, type Hands, handsFor } from '../hands.ts'
import { type Attending, readSource, readToHold } from './read-source.ts'

/** What a text is read for: to be printed, or to be held in a workspace. */
type Purpose = 'print' | 'hold'

/** What a thread is started with. */
interface Task {
  readonly task: typeof TASK
  readonly purpose: Purpose
}

const TASK = 'read documents'
/** So much, in UTF-16 units, is read before threads are worth to be started: each has to become fast anew. */
const WORTH_THREADS = 1_000_000
/** A text so long is read in this thread: one at a time, telling how far it is. */
const LONG = 1_000_000

const READ: Readonly<Record<Purpose, typeof readSource>> = { print: readSource, hold: readToHold }

/** Reads the texts of sources: the first of them in this thread, and where they are many the others in one for each processor. */
export class Readers {
  readonly #purpose: Purpose
  readonly #worthThreads: number
  #read = 0
  #hands: Hands<Source, Reading> | undefined

  constructor(purpose: Purpose, worthThreads: number = WORTH_THREADS) {
    this.#purpose = purpose
    this.#worthThreads = worthThreads
  }

  /** How many texts to have begun ahead of the one that is waited for. */
  get ahead(): number {
    return this.#hands === undefined ? 0 : 2 * this.#hands.count
  }

  /** Reads a text as `readSource` or `readToHold` does. */
  async read(source: Source, attending: Attending = {}): Promise<Reading> {
    const { length } = source.text
    if (attending.reader !== undefined || length > LONG || this.#read < this.#worthThreads) {
      this.#read += length
      return await READ[this.#purpose](source, attending)
    }
    this.#hands ??= handsFor(new URL(import.meta.url), { task: TASK, purpose: this.#purpose } satisfies Task)
    return await this.#hands.ask(source)
  }

  async close(): Promise<void> {
    await this.#hands?.close()
  }
}

function isTask(data: unknown): data is Task {
  return typeof data === 'object' && data !== null && 'task' in data && data.task === TASK
}

/** In a thread this file is the program. */
if (!isMainThread && isTask(workerData)) {
  const read = READ[workerData.purpose]
  answerQuestions(async (source: Source) => await read(source))
}
