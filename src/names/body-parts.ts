import { fold } from '../text/normalise.ts'
import { isArticle } from './article.ts'
import small from './lexicon/small-words.json' with { type: 'json' }
import { type ConceptKind, isTransliterated, longestPhrase, onlyLooksLikeArticle, stemsOf } from './lexicon.ts'
import { type Part, type PartKind, WEIGHTS } from './part.ts'
import { formsOf, type WrittenWord, writtenWords } from './written.ts'

const SMALL = new Set(small.words.split(' ').map(fold))
const KINDS: Readonly<Record<ConceptKind, PartKind>> = {
  body: 'meaning',
  quality: 'meaning',
  country: 'meaning',
  site: 'meaning',
  legal: 'legal',
  number: 'number',
  given: 'proper',
}
const COUNTRY_WEIGHT = 0.9
const BODY_WEIGHT = 0.55
/** Names of places drop what kind of place it is. */
const SITE_WEIGHT = 0.3
const ARTICLE_IN_WORD = /^(?:(?:al|el|ul)(?=[^aeiouy].{3}))/u

/**
 * The parts of the name of a body, a place or an event: words with a meaning (front, جبهة), numbers, and the proper
 * words that are left, which are compared by sound. Small words (of, the, و) are dropped.
 */
export function bodyParts(name: string): readonly Part[] {
  const words = writtenWords(name).filter(({ folded }) => folded !== '')
  const folded = words.map((word) => word.folded)
  const parts: Part[] = []
  for (let at = 0; at < words.length; ) {
    const [found, concepts] = longestPhrase(folded, at)
    // "As" is a legal form in Danish, and an article in As Suwayda.
    const length = found === 1 && isArticle(words, at) ? 0 : found
    const run = words.slice(at, at + Math.max(1, length))
    const text = run.map((word) => word.text).join(' ')
    if (length > 0) {
      const kinds = concepts.map(({ kind }) => kind)
      const kind = kindMeant(run.map((word) => word.folded).join(' '), kinds)
      parts.push({ text, kind, concepts, role: 'plain', forms: spelled(run), weight: weightOf(kind, kinds) })
    } else if (!isSmall(words, at)) {
      parts.push({
        text,
        kind: kindOf(text),
        concepts: [],
        role: 'plain',
        forms: spelled(run),
        weight: WEIGHTS[kindOf(text)],
      })
    }
    at += Math.max(1, length)
  }
  return parts
}

function kindMeant(folded: string, senses: readonly ConceptKind[]): PartKind {
  if (senses.includes('number')) return 'number'
  return isTransliterated(folded) ? 'proper' : KINDS[senses[0] ?? 'body']
}

function kindOf(text: string): PartKind {
  if (/\p{N}/u.test(text)) return 'number'
  return [...text].length === 1 ? 'initial' : 'proper'
}

function weightOf(kind: PartKind, senses: readonly ConceptKind[]): number {
  if (kind !== 'meaning') return WEIGHTS[kind]
  if (senses.includes('country')) return COUNTRY_WEIGHT
  if (senses.includes('site')) return SITE_WEIGHT
  return senses.includes('body') ? BODY_WEIGHT : WEIGHTS.meaning
}

function spelled(run: readonly WrittenWord[]): Part['forms'] {
  const whole = run.map(({ text }) => text).join('')
  const stems = onlyLooksLikeArticle(whole) ? [] : stemsOf(fold(whole)).slice(1)
  return formsOf([whole, ...stems, fold(whole).replace(ARTICLE_IN_WORD, '')])
}

function isSmall(words: readonly WrittenWord[], at: number): boolean {
  return SMALL.has(words[at]?.folded ?? '') || isArticle(words, at)
}
