import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { KnownError } from '../../claims/known-error.ts'
import { addStepwise, type GivenFile, type Step } from '../../workspace/adding/add-stepwise.ts'
import { type ModelReaderOptions, modelReader } from '../../workspace/adding/model-reader.ts'
import { closeWorkspace, openWorkspace } from '../../workspace/open.ts'
import type { JobEvent, TextRequest } from '../wire/jobs.ts'

/** What may be said of documents that are added. */
export type Metadata = Omit<TextRequest, 'text'>

/** What is to be added. */
export interface Load {
  readonly files: readonly GivenFile[]
  readonly metadata: Metadata
}

/** How it goes: steps, and in the end that it is over, with what made it fail as a whole. */
export type Told =
  | Exclude<JobEvent, { readonly kind: 'state' }>
  | { readonly kind: 'end'; readonly failure: string | null }

/** What the thread is started with. */
interface Task {
  readonly task: typeof TASK
  /** Where the workspace is. */
  readonly path: string
  readonly user: string
  /** The language model that reads besides the rules; null for none. */
  readonly reader: ModelReaderOptions | null
}

const TASK = 'add documents'
/** Why a load fails that was not over when the server was ended. */
export const ENDED = 'the server was ended'

/**
 * Adds documents in a thread of its own, with a connection of its own: reading a long document takes seconds, and questions
 * are answered meanwhile. One load at a time.
 */
export class Adder {
  readonly #task: Task
  #thread: Worker | undefined
  #tell: ((told: Told) => void) | undefined

  constructor(task: Omit<Task, 'task'>) {
    this.#task = { ...task, task: TASK }
  }

  /** Starts the thread, so that the first load need not wait for it. */
  start(): Worker {
    this.#thread ??= this.#started()
    return this.#thread
  }

  /** Adds a load; resolves when it is over. What is told comes in order, the end last. */
  async add(load: Load, tell: (told: Told) => void): Promise<void> {
    const over = Promise.withResolvers<void>()
    this.#tell = (told) => {
      tell(told)
      if (told.kind === 'end') over.resolve()
    }
    this.start().postMessage(load)
    await over.promise
    this.#tell = undefined
  }

  /** Ends the thread. A document that is being recorded is left out as a whole. */
  async close(): Promise<void> {
    await this.#thread?.terminate()
    this.#tell?.({ kind: 'end', failure: ENDED })
  }

  #started(): Worker {
    const thread = new Worker(new URL(import.meta.url), { workerData: this.#task })
    thread.unref()
    thread.on('message', (told: Told) => this.#tell?.(told))
    thread.on('error', (error) => {
      this.#thread = undefined
      this.#tell?.({ kind: 'end', failure: `a fault of the program: ${error.message}` })
    })
    return thread
  }
}

function isTask(data: unknown): data is Task {
  return typeof data === 'object' && data !== null && 'task' in data && data.task === TASK
}

/** In a thread this file is the program: it adds what it is given until it is ended. */
function work(task: Task): void {
  parentPort?.on('message', (load: Load) => {
    void addAll(task, load).then((failure) => parentPort?.postMessage({ kind: 'end', failure } satisfies Told))
  })
}

/** Adds a load; resolves to what made it fail as a whole. A fault of the program ends the thread. */
async function addAll({ path, user, reader }: Task, { files, metadata }: Load): Promise<string | null> {
  try {
    const workspace = await openWorkspace(path, { create: false, user })
    try {
      const tell = (step: Step): void => parentPort?.postMessage(toldOf(step))
      const adding = { metadata, reader: reader === null ? undefined : await modelReader(reader), tell }
      for await (const step of addStepwise(workspace, files, adding)) tell(step)
      return null
    } finally {
      await closeWorkspace(workspace)
    }
  } catch (error) {
    if (error instanceof KnownError) return error.message
    throw error
  }
}

function toldOf(step: Step): Told {
  if (step.kind !== 'fault') return step
  const { code, message } = step.fault
  return { kind: 'fault', fault: { document: step.file, code, message } }
}

if (!isMainThread && isTask(workerData)) work(workerData)
