import { enterOrganisation, type Memory } from '../context/memory.ts'
import { FRAME_PARTICIPLES } from '../words/frames.ts'
import { UNNAMED_HEADS } from '../words/lexicon.ts'
import { isDefinite, rememberedStem } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import type { Found } from './found.ts'
import { nameFrom } from './naming.ts'
import { personAt } from './person.ts'

/** "القوات الموالية للرئيس": forces that are told by their side have not been named before, and "القوات" stands for none here. */
export function forcesFound(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const stem = forcesStem(words[at])
  const [participle, owner] = [words[at + 1], words[at + 2]]
  if (stem === undefined || participle === undefined || owner?.kind !== 'word' || !isDefinite(participle))
    return undefined
  if (FRAME_PARTICIPLES.get(participle.norm.slice(2))?.frame.key !== 'pledge' || !owner.norm.startsWith('ل'))
    return undefined
  const name = nameFrom(words, at, personAt(words, at + 2, true)?.last ?? at + 2, stem)
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
