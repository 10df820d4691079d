import type { Figure } from '../../cast.ts'
import referringWords from './referring-words.json' with { type: 'json' }

/** Where a pronoun stands: as a subject, after its verb, or before the noun it owns; `subject` is who the verb's subject is. */
export interface Place {
  readonly as: 'opening subject' | 'subject' | 'object' | 'owner of subject' | 'owner'
  readonly subject?: Figure | undefined
}

const REFERRING: ReadonlySet<string> = new Set([...referringWords.personal, ...referringWords.impersonal])

/** Whether a word stands for somebody named elsewhere: "he", "its". */
export function isReferring(norm: string): boolean {
  return REFERRING.has(norm)
}
