import { enterOrganisation, type Memory } from '../context/memory.ts'
import { MINISTRIES } from '../words/name-words.ts'
import { isAdjective, isParticle, isVerb, rememberedStem } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import type { Found } from './found.ts'
import { nameFrom } from './naming.ts'

const departmentStem = rememberedStem(
  ({ base, article, pronoun }) => article && pronoun === '' && MINISTRIES.has(`ال${base}`),
)

/** "أدرجت الخارجية الأمريكية …": a ministry by its matter alone, whose adjective tells the state; behind a noun it describes that. */
export function ministryFound(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const stem = departmentStem(words[at])
  const state = words[at + 1]
  if (stem === undefined || !isAdjective(state, 'f') || !/ية$/u.test(state?.text ?? '')) return undefined
  const before = words[at - 1]
  const isAlone = before === undefined || before.kind !== 'word' || isParticle(before) || isVerb(before)
  if (!isAlone && stem.conjunction + stem.preposition === '') return undefined
  const name = nameFrom(words, at, at + 1, stem)
  const figure = () => enterOrganisation(memory, name, 'f')
  return { last: at + 1, stem, figure, kind: 'name', score: 0.75, rank: 3 }
}
