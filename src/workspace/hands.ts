import { availableParallelism } from 'node:os'
import { parentPort, Worker } from 'node:worker_threads'

/** Threads that do one task, each a question at a time. What they answer is what JSON can say. */
export interface Hands<Question, Answer> {
  readonly count: number
  /** Gives a question to the thread that has least to do. Rejects with the fault that ended the thread, if one did. */
  ask(question: Question): Promise<Answer>
  /** Ends the threads; what is not answered yet never is. */
  close(): Promise<void>
}

const MOST_HANDS = 8
/** Room for what is made and dropped, MB: with less, a thread spends a tenth of its time asking the system for memory again. */
const YOUNG_ROOM = 64

/** A question to a thread, and what the thread sends back: an answer as text, which takes half the time of many objects. */
interface Asked {
  readonly id: number
  readonly question: unknown
}
interface Answered {
  readonly id: number
  readonly text: string
}

/** A thread for each processor, at most eight, each running `program` with `data` as its `workerData`. */
export function handsFor<Question, Answer>(program: URL, data: unknown): Hands<Question, Answer> {
  const hands = Array.from({ length: Math.min(MOST_HANDS, availableParallelism()) }, () => {
    return new Hand<Question, Answer>(program, data)
  })
  return {
    count: hands.length,
    ask: async (question) => await leastBusy(hands).ask(question),
    close: async () => {
      await Promise.all(hands.map(async (hand) => await hand.close()))
    },
  }
}

/** In a thread: answers what its `Hand` asks until it is ended. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Answer | Promise<Answer>): void {
  parentPort?.on('message', async ({ id, question }: Asked) => {
    const text = JSON.stringify(await answer(question as Question))
    parentPort?.postMessage({ id, text } satisfies Answered)
  })
}

function leastBusy<Question, Answer>([first, ...others]: readonly Hand<Question, Answer>[]): Hand<Question, Answer> {
  if (first === undefined) throw new RangeError('no thread')
  return others.reduce((least, hand) => (hand.busy < least.busy ? hand : least), first)
}

class Hand<Question, Answer> {
  readonly #thread: Worker
  readonly #waiting = new Map<number, PromiseWithResolvers<Answer>>()
  #asked = 0
  #fault: Error | undefined

  constructor(program: URL, data: unknown) {
    this.#thread = new Worker(program, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_ROOM } })
    this.#thread.on('message', ({ id, text }: Answered) => {
      this.#waiting.get(id)?.resolve(JSON.parse(text))
      this.#waiting.delete(id)
    })
    this.#thread.on('error', (fault) => {
      this.#fault = fault
      for (const { reject } of this.#waiting.values()) reject(fault)
      this.#waiting.clear()
    })
  }

  get busy(): number {
    return this.#waiting.size
  }

  async ask(question: Question): Promise<Answer> {
    if (this.#fault !== undefined) throw this.#fault
    const id = this.#asked++
    const answer = Promise.withResolvers<Answer>()
    this.#waiting.set(id, answer)
    this.#thread.postMessage({ id, question } satisfies Asked)
    return await answer.promise
  }

  async close(): Promise<void> {
    await this.#thread.terminate()
  }
}
