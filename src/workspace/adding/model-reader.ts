import { KnownError } from '../../claims/known-error.ts'
import type { Answer, LanguageModel, ModelAddress } from '../../language-model/language-model.ts'
import type { Answered } from '../../reading/by-model/accept.ts'
import { ANSWER_SCHEMA, readAnswer } from '../../reading/by-model/answer.ts'
import { askedAgain, type Question } from '../../reading/by-model/question.ts'
import { readByModel } from '../../reading/by-model/read-by-model.ts'
import type { Reading, ReadingDocument } from '../../reading/document.ts'
import type { Tagger } from '../../reading/models/tagger.ts'
import type { ReadingOptions } from '../../reading/read.ts'

export type { ModelAddress } from '../../language-model/language-model.ts'

/** A language model that reads documents besides the rules, as whoever starts the program has chosen it. */
export interface ModelReaderOptions extends ModelAddress {
  /** How many portions are asked about at once. */
  readonly parallel: number
}

/** How far the reading of a document has come. */
export interface PortionsRead {
  readonly done: number
  readonly total: number
}

/** A language model at hand, and who is told how far it is. */
export interface ModelReader {
  readonly model: LanguageModel
  readonly name: string
  readonly parallel: number
  readonly progress?: (read: PortionsRead) => void
  /** Ends the reading; what was read of the document is left out as a whole. */
  readonly signal?: AbortSignal
}

/** Portions asked about at once unless said otherwise: enough for a small server, and polite to a large one. */
export const USUAL_PARALLEL = 2

/**
 * Makes a language model ready; nothing is sent yet. Its client is loaded only here, so that who does not ask for a model has
 * none in memory. Throws KnownError `bad-usage` when the address is none.
 */
export async function modelReader({ parallel, ...address }: ModelReaderOptions): Promise<ModelReader> {
  const { connectTo } = await import('../../language-model/connect.ts')
  return { model: connectTo(address), name: address.model, parallel }
}

/**
 * Reads a document by rules and by a language model. Throws what `LanguageModel.ask` throws: a document is read as a whole
 * or not at all.
 */
export async function readWithModel(
  document: ReadingDocument,
  { tagger, kept }: { readonly tagger: Tagger | undefined } & Pick<ReadingOptions, 'kept'>,
  reader: ModelReader,
): Promise<Reading> {
  const { questions, halves, withAnswers } = readByModel(document, tagger, kept)
  const waiting = [...questions]
  const answers: Answered[] = []
  const broken = new AbortController()
  const signal = AbortSignal.any([broken.signal, ...(reader.signal === undefined ? [] : [reader.signal])])
  const work = async (): Promise<void> => {
    for (let question = waiting.shift(); question !== undefined; question = waiting.shift()) {
      const answered = await answerTo(reader, question, signal)
      if (answered !== 'cut') answers.push(answered)
      else waiting.unshift(...halvesOf(reader, halves(question)))
      reader.progress?.({ done: answers.length, total: answers.length + waiting.length })
    }
  }
  const workers = Array.from({ length: reader.parallel }, async () => {
    await work().catch((error: unknown) => {
      broken.abort(error)
      throw error
    })
  })
  await Promise.allSettled(workers)
  signal.throwIfAborted()
  return withAnswers(reader.name, answers)
}

/** What the model says of a portion; it is asked once more when that is no answer. */
async function answerTo(
  { model, name }: ModelReader,
  { portion, instructions, words }: Question,
  signal: AbortSignal,
): Promise<Answered | 'cut'> {
  const asked = { instructions, words, schema: ANSWER_SCHEMA }
  let answer: Answer = await model.ask(asked, signal)
  if (answer.isCut) return 'cut'
  let read = readAnswer(answer.text)
  if (read.fault !== undefined) {
    answer = await model.ask({ ...asked, wrong: { answer: answer.text, complaint: askedAgain(read.fault) } }, signal)
    if (answer.isCut) return 'cut'
    read = readAnswer(answer.text)
  }
  if (read.claims !== undefined) return { portion, claims: read.claims }
  throw new KnownError('model-answer', `language model "${name}": its answer is not as asked for, twice: ${read.fault}`)
}

function halvesOf({ name }: ModelReader, halves: readonly Question[]): readonly Question[] {
  if (halves.length > 0) return halves
  throw new KnownError('model-answer', `language model "${name}": its answer to a short portion comes to no end`)
}
