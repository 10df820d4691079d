import { PROMPT_VERSION } from './question.ts'

const UNSEEN = /[\p{C}\s]+/gu

/** What claims of a model name as their extractor: the model and the version of the prompt. */
export function signOf(model: string): string {
  return `language-model/${model.replace(UNSEEN, ' ').trim()}@${PROMPT_VERSION}`
}
