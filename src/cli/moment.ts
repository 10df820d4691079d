import { type Moment, momentOf } from '../workspace/asking/questions.ts'
import { type Invocation, textOption } from './invocation.ts'

/** The three times of the question; refused when one of them is not a date. */
export function momentOption(invocation: Invocation): Moment {
  return momentOf({
    at: textOption(invocation, 'at'),
    known: textOption(invocation, 'known'),
    recorded: textOption(invocation, 'recorded'),
  })
}
