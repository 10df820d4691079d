import type { Reading, ReadingDocument } from '../document.ts'
import type { Tagger } from '../models/tagger.ts'
import { pageRead, type ReadingOptions, readingWithNames } from '../read.ts'
import { type Answered, acceptAnswer } from './accept.ts'
import { halvesOf, type Portion, portionsOf } from './portions.ts'
import { type Question, questionAbout } from './question.ts'
import { Tally } from './refusals.ts'
import { signOf } from './sign.ts'

/** A document that the rules have read, and that a language model is to read as well. */
export interface HalfRead {
  readonly questions: readonly Question[]
  /** What is asked instead of a question whose answer was too long: about the halves of its portion; none if too short. */
  readonly halves: (question: Question) => readonly Question[]
  /** The reading, with what a model answered to the questions. */
  readonly withAnswers: (model: string, answers: readonly Answered[]) => Reading
}

/**
 * Reads a document by rules and says what is to be asked of a language model about it. Pure: who asks, and whom, is not
 * known here. The answers are taken in in the order of the text, so that the same answers give the same reading.
 */
export function readByModel(document: ReadingDocument, tagger?: Tagger, kept?: ReadingOptions['kept']): HalfRead {
  const read = pageRead(document, tagger)
  const { page } = read
  const ask = (portion: Portion): Question => questionAbout(page, portion)
  return {
    questions: portionsOf(page).map(ask),
    halves: ({ portion }) => halvesOf(page.text, portion).map(ask),
    withAnswers: (model, answers) => {
      const tally = new Tally()
      const inOrder = answers.toSorted((a, b) => a.portion.start - b.portion.start)
      for (const answer of inOrder) acceptAnswer({ page, extractor: signOf(model), tally }, answer)
      page.notes.push(...tally.notes(model))
      return readingWithNames(read, kept)
    },
  }
}
