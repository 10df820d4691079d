import type { Figure } from '../../cast.ts'
import type { Memory } from '../context/memory.ts'
import { LEADING_ITSELF } from '../words/office-words.ts'
import { isDefinite, rememberedStem } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import type { Found } from './found.ts'
import { organisationFound } from './found-organisation.ts'
import { organisationAt } from './organisation.ts'

/** "القيادة العامة لجيش X": the leadership of a body does what that body does. */
export function leadershipFound(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const stem = leadingStem(words[at])
  if (stem === undefined || !isDefinite(words[at + 1])) return undefined
  const owner = isDefinite(words[at + 2]) && !isOwned(words[at + 2]) ? at + 3 : at + 2
  const named = isOwned(words[owner]) ? organisationAt(words, owner) : undefined
  if (named?.stem.preposition !== 'ل' || named.isReference) return undefined
  const body = organisationFound(memory, words, owner)
  if (body === undefined) return undefined
  const figure = (): Figure => {
    const own = memory.page.cast.head(body.figure())
    if (!memory.alsoGenders.has(own)) memory.alsoGenders.set(own, 'f')
    return own
  }
  return { ...body, stem, nameFirst: owner, figure }
}

const leadingStem = rememberedStem(
  ({ base, article, pronoun }) => article && pronoun === '' && LEADING_ITSELF.has(`ال${base}`),
)

function isOwned(word: Word | undefined): boolean {
  return word?.kind === 'word' && word.norm.startsWith('ل')
}
