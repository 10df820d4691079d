import { enterOrganisation, type Memory } from '../context/memory.ts'
import { DESCRIBED, DESCRIBED_BARE } from '../words/lexicon.ts'
import { rememberedStem } from '../words/word-kinds.ts'
import { standing, type Word } from '../words/words.ts'
import type { Found } from './found.ts'

/** Some who are only described, such as "المسلحون". */
export function describedAt(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const word = words[at]
  const stem = describingStem(word)
  if (word === undefined || stem === undefined) return undefined
  const text = standing(word, stem)
  const name = stem.article ? text.replace(/ين$/u, 'ون') : text
  return {
    last: at,
    stem,
    figure: () => enterOrganisation(memory, name, 'p', true),
    kind: 'description',
    score: 0.4,
    rank: 1,
  }
}

const describingStem = rememberedStem(
  ({ whole, pronoun }) => pronoun === '' && (DESCRIBED.has(nominative(whole)) || DESCRIBED_BARE.has(whole)),
)

function nominative(whole: string): string {
  return whole.replace(/ين$/u, 'ون')
}
