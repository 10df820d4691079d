import type { HearingWords } from '../workspace/asking/voices.ts'
import { type Invocation, listOption, textOption } from './invocation.ts'

/** Whom the question hears, as typed. */
export function hearingOption(invocation: Invocation): HearingWords {
  return {
    voices: listOption(invocation, 'voices'),
    without: listOption(invocation, 'without'),
    only: textOption(invocation, 'only'),
  }
}
