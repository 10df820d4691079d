import { enterOrganisation, type Memory } from '../context/memory.ts'
import { FRAME_PARTICIPLES } from '../words/frames.ts'
import { UNNAMED_HEADS } from '../words/lexicon.ts'
import { isDefinite, rememberedStem } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import type { Found } from './found.ts'
import { nameFrom } from './naming.ts'
import { personAt } from './person.ts'

/**
 * "القوات الموالية للرئيس", "القوات المنشقة عن X": forces that are told by their side, or by whom they left, have not been
 * named before, and "القوات" stands for none here.
 */
export function forcesFound(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const stem = forcesStem(words[at])
  const last = stem === undefined ? undefined : lastToldBy(words, at)
  if (stem === undefined || last === undefined) return undefined
  const name = nameFrom(words, at, last, stem)
  return {
    last: at,
    stem,
    figure: () => enterOrganisation(memory, name, 'p', true),
    kind: 'description',
    score: 0.5,
    rank: 2,
  }
}

const forcesStem = rememberedStem(
  ({ base, article, pronoun }) => article && pronoun === '' && (base === 'قوات' || UNNAMED_HEADS.has(base)),
)

/** The last word of what tells such forces apart. */
function lastToldBy(words: readonly Word[], at: number): number | undefined {
  const [participle, behind] = [words[at + 1], words[at + 2]]
  if (participle === undefined || behind?.kind !== 'word' || !isDefinite(participle)) return undefined
  const key = FRAME_PARTICIPLES.get(participle.norm.slice(2))?.frame.key
  if (key === 'pledge' && behind.norm.startsWith('ل')) return personAt(words, at + 2, true)?.last ?? at + 2
  return key === 'leave' && FROM.has(behind.norm) ? at + 1 : undefined
}

const FROM: ReadonlySet<string> = new Set(['من', 'عن'])
