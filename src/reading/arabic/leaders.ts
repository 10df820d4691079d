import { wordSet } from './lexicon.ts'

/** Nouns after ب that bring a leader: "بقيادة". */
export const LEADERSHIP: ReadonlySet<string> = wordSet('قيادة زعامة رئاسة إمرة إمارة')
