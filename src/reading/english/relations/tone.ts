import type { Core } from '../syntax/chunk.ts'
import betweenWords from './between.json' with { type: 'json' }

const HOSTILE = new Set(betweenWords.hostile)
const FRIENDLY = new Set(betweenWords.friendly)

/** "strained", "war": a word that tells of enemies. */
export function isHostileWord(word: string): boolean {
  return HOSTILE.has(word)
}

/** What the words of a phrase make of a tie that may be anything: "hostile relations", "one of close cooperation". */
export function toneOf({ words, of }: Core): 'opposed_to' | 'allied_with' | undefined {
  if (words.some(({ norm }) => HOSTILE.has(norm))) return 'opposed_to'
  if (words.some(({ norm }) => FRIENDLY.has(norm))) return 'allied_with'
  for (const core of of?.cores ?? []) {
    const tone = core.name === null ? toneOf(core) : undefined
    if (tone !== undefined) return tone
  }
  return undefined
}
