import { APICallError } from '@ai-sdk/provider'
import { KnownError } from '../claims/known-error.ts'
import type { Answer } from './language-model.ts'

/** What of an answer is looked at; the other parts are what a model thinks on the way, and counts. */
interface Part {
  readonly type: string
  readonly delta?: unknown
  readonly error?: unknown
  readonly finishReason?: { readonly unified: string }
}

/** What comes is no answer of the protocol; another try may go better. */
export class NoAnswer extends Error {
  readonly known: KnownError

  constructor(known: KnownError) {
    super(known.message, { cause: known })
    this.known = known
  }
}

/** Characters of an answer, which the bound on bytes does not bound: a token takes many bytes. */
const MOST_CHARACTERS = 200_000

/** The words of an answer as they come; NoAnswer when it breaks off before its end or is none of the protocol. */
export async function answerIn(stream: ReadableStream<Part>, where: string): Promise<Answer> {
  let text = ''
  let finish: string | undefined
  for await (const part of stream) {
    if (part.type === 'text-delta') text += String(part.delta)
    if (part.type === 'error') throw faultOf(part.error, where)
    if (part.type === 'finish') finish = part.finishReason?.unified
    if (text.length > MOST_CHARACTERS) throw noAnswer(`${where}: its answer has no end`)
  }
  if (finish === 'content-filter') throw noAnswer(`${where}: it will not read this portion`)
  if (finish === 'error' || finish === undefined) throw noAnswer(`${where}: its answer broke off`)
  return { text, isCut: finish === 'length' }
}

/** A part of the stream that cannot be read, the connection that broke off, or what the server says went wrong. */
function faultOf(error: unknown, where: string): unknown {
  if (APICallError.isInstance(error)) return error
  if (error instanceof Error) return noAnswer(`${where}: what it sends is not an answer of the protocol`)
  return noAnswer(`${where}: it broke off the answer with an error`)
}

function noAnswer(line: string): NoAnswer {
  return new NoAnswer(new KnownError('model-answer', line))
}
