import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { RequestError } from '../problems.ts'
import type { Job, JobEvent } from '../wire/jobs.ts'
import { type Adder, ENDED, type Load, type Told } from './adder.ts'

/** What a job is made of: the load, and the folder in which its files lie until it is over. */
export interface JobLoad extends Load {
  readonly folder: string
}

/** Somebody who is told what happens; called once for each event. */
export type Listener = (event: JobEvent) => void

/** Jobs that are over and still listed. */
const KEPT = 100

/** Adds documents one job after the other, so that one of them writes at a time, and remembers what became of each. */
export class Jobs {
  readonly #adder: Adder
  readonly #clock: () => Date
  readonly #jobs = new Map<string, Job>()
  readonly #listeners = new Map<string, Set<Listener>>()
  /** Those who are told of every job when it begins, ends, or has one more document. */
  readonly #watchers = new Set<(job: Job) => void>()
  #last: Promise<void> = Promise.resolve()
  #isClosed = false

  constructor(adder: Adder, clock: () => Date) {
    this.#adder = adder
    this.#clock = clock
  }

  /** Puts a job behind those that wait. */
  begin(load: JobLoad): Job {
    const job: Job = {
      id: randomUUID(),
      state: 'waiting',
      createdAt: this.#clock().toISOString(),
      endedAt: null,
      files: load.files.map(({ name }) => name),
      documents: [],
      faults: [],
      failure: null,
    }
    this.#change(job)
    this.#last = this.#last.then(async () => await this.#run(job.id, load))
    return job
  }

  /** The latest first. */
  all(): readonly Job[] {
    return [...this.#jobs.values()].reverse()
  }

  /** Throws RequestError `unknown-job`. */
  one(id: string): Job {
    const job = this.#jobs.get(id)
    if (job === undefined) throw new RequestError('unknown-job', `there is no job "${id}"`)
    return job
  }

  /** Tells somebody everything that happens in a job, from its state now on; returns how to stop. */
  listen(id: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(id) ?? new Set()
    this.#listeners.set(id, listeners)
    listeners.add(listener)
    listener({ kind: 'state', job: this.one(id) })
    return () => listeners.delete(listener)
  }

  /** Tells somebody how jobs stand, each time one has changed; returns how to stop. */
  watch(watcher: (job: Job) => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Ends the one that runs; those that wait never run. Their files are gone when it resolves. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#adder.close()
    await this.#last
  }

  async #run(id: string, load: JobLoad): Promise<void> {
    this.#change({ ...this.one(id), state: 'running' })
    this.#tell(id, { kind: 'state', job: this.one(id) })
    if (this.#isClosed) this.#hear(id, { kind: 'end', failure: ENDED })
    else await this.#adder.add(load, (told) => this.#hear(id, told))
    await rm(load.folder, { recursive: true, force: true })
    this.#tell(id, { kind: 'state', job: this.one(id) })
    this.#listeners.delete(id)
    this.#forget()
  }

  #hear(id: string, told: Told): void {
    const job = this.one(id)
    if (told.kind === 'recorded') this.#change({ ...job, documents: [...job.documents, told.document] })
    if (told.kind === 'fault') this.#change({ ...job, faults: [...job.faults, told.fault] })
    if (told.kind === 'end') {
      const state = told.failure === null ? 'done' : 'failed'
      this.#change({ ...job, state, endedAt: this.#clock().toISOString(), failure: told.failure })
    } else this.#tell(id, told)
  }

  #change(job: Job): void {
    this.#jobs.set(job.id, job)
    for (const watcher of this.#watchers) watcher(job)
  }

  #tell(id: string, event: JobEvent): void {
    for (const listener of this.#listeners.get(id) ?? []) listener(event)
  }

  #forget(): void {
    const over = [...this.#jobs.values()].filter(({ endedAt }) => endedAt !== null)
    for (const { id } of over.slice(0, Math.max(0, over.length - KEPT))) this.#jobs.delete(id)
  }
}
