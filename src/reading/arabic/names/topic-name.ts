import { foldedWords } from '../../../text/normalise.ts'
import type { Figure } from '../../cast.ts'
import type { Page } from '../../page.ts'
import { enterOrganisation, type Memory } from '../context/memory.ts'
import { DESCRIBING_HEADS } from '../words/group-words.ts'
import { GIVEN_NAMES, KUNYA, ORGANISATION_HEADS, TITLES } from '../words/lexicon.ts'
import { ROLE_NOUNS } from '../words/roles.ts'
import { beginsPhrase, isCommon, isCopulaWord, isDefinite, isParticle, isVerb, plain } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import { STATIC_NAMES } from './gazetteer.ts'
import { organisationAt } from './organisation.ts'

const LONGEST = 4

/**
 * "ماي ماي نياتورا تحالف من ميليشيات …": an article that begins with words of which no lexicon knows any, and says that they
 * are a band, an alliance or the like, has named its body.
 */
export function noteTopicName(memory: Memory, words: readonly Word[], text: string): void {
  const last = words.slice(0, LONGEST + 1).findIndex((word, i) => i > 0 && isDescribing(word)) - 1
  const named = words.slice(0, last + 1)
  if (last < 0 || !named.every(mayName) || STATIC_NAMES.at(words, 0) !== undefined) return
  const [first, end] = [named[0], named.at(-1)]
  if (first === undefined || end === undefined || organisationAt(words, last + 1) !== undefined) return
  const noun = words[last + 1]
  const gender = DESCRIBING_HEADS.get(plain(noun)?.base ?? '') ?? 'f'
  enterOrganisation(memory, text.slice(first.start, end.end), gender)
}

/** An indefinite noun for a band: "تحالف", "ميليشيا". */
function isDescribing(word: Word): boolean {
  const stem = plain(word)
  return word.kind === 'word' && stem !== undefined && !stem.article && DESCRIBING_HEADS.has(stem.base)
}

function mayName(word: Word): boolean {
  const base = plain(word)?.base ?? ''
  return (
    word.kind === 'word' &&
    !(isParticle(word) || isVerb(word) || isCommon(word) || isDefinite(word) || beginsPhrase(word)) &&
    !(isCopulaWord(word) || word.norm.startsWith('و')) &&
    !(ORGANISATION_HEADS.has(base) || ROLE_NOUNS.has(base) || GIVEN_NAMES.has(word.norm)) &&
    !(KUNYA.has(word.norm) || TITLES.has(word.norm))
  )
}

/** "حركة حزب الوادي الفجر" under "حركة الفجر": the first sentence may name in full the body that the box is about, or shorter. */
export function knowTopic({ cast, topic }: Page, figure: Figure): void {
  if (topic === null || topic.type !== 'organization' || figure.type !== 'organization') return
  const [known, named] = [foldedWords(cast.nameOf(topic)), foldedWords(cast.nameOf(figure))]
  if (isWithin(known, named) || isWithin(named, known)) cast.alias(topic, cast.nameOf(figure))
}

/** Whether words stand in others in their order, the first of both being the same. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0
  for (const word of all) if (word === some[at]) at++
  return some.length > 1 && some[0] === all[0] && at === some.length
}
