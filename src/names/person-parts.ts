import { fold } from '../text/normalise.ts'
import { isArticle } from './article.ts'
import data from './lexicon/persons.json' with { type: 'json' }
import { givenNamesOf, onlyLooksLikeArticle } from './lexicon.ts'
import { type Part, WEIGHTS } from './part.ts'
import { formsOf, type WrittenWord, writtenWords } from './written.ts'

const TITLES = wordSet(data.titles)
const PARTICLES = wordSet(data.particles)
const SERVANT = wordSet(data.servant)
/** Servant names whose first word alone is a whole name: Abed Rabbo. */
const SERVANTS_IN_TWO = wordSet(data.servantsInTwo)
const KUNYA = wordSet(data.kunya)
const COMMON = wordSet(data.common)
const COMMON_WEIGHT = 0.55
/** A servant name in one word: Abdulrahman, Abdurrahman, Abdallah, عبدالرحمن. */
const SERVANT_WORD =
  /^(?:abd(?:[aeou]?l(?=[^aeiou])|[aeiou]l(?=[aeiou])|[aeiou]?([rnszdt])(?=\1)|[aeiou])|abd(?=rab)|عبدال|عبد(?=.{4}|ربه$))(.{3,})$/u
const KUNYA_WORD = /^(?:abu|abou|ابو)(.{4,})$/u
const WITH_HAMZA = /^أ/u
const ARTICLE_IN_WORD = /^(?:ال(?=.{2})|(?:al|el|ul)-?(?=[^aeiouy].{3}))/u

/**
 * The parts of a person's name: titles dropped, articles and "son of" kept as particles, a servant name (Abd al-X)
 * and a kunya (Abu X) as one part each, in the order of the name.
 */
export function personParts(name: string): readonly Part[] {
  const words = writtenWords(name)
  const untitled = words.filter(({ folded }, at) => !TITLES.has(folded) || isServed(words, at))
  const kept = untitled.some(({ folded }) => folded.length > 1 && !PARTICLES.has(folded)) ? untitled : words
  const parts: Part[] = []
  for (let at = 0; at < kept.length; ) {
    const [part, length] = partAt(kept, at)
    parts.push(part)
    at += length
  }
  return parts
}

/** الملك, the king, is a title, but in عبد الملك a name. */
function isServed(words: readonly WrittenWord[], at: number): boolean {
  return SERVANT.has(words[at - 1]?.folded ?? '')
}

function partAt(words: readonly WrittenWord[], at: number): readonly [Part, number] {
  const { text, folded } = words[at] ?? { text: '', folded: '' }
  const next = afterArticles(words, at + 1)
  const following = words[next]
  const isServant = SERVANT.has(folded) || SERVANTS_IN_TWO.has(`${folded} ${following?.folded}`)
  if (following !== undefined && (isServant || KUNYA.has(folded))) {
    const role = isServant ? 'servant' : 'kunya'
    const whole = words
      .slice(at, next + 1)
      .map((word) => word.text)
      .join(' ')
    return [partOf(whole, role, [following.text]), next + 1 - at]
  }
  if (PARTICLES.has(folded) || isArticle(words, at))
    return [{ ...partOf(text, 'plain', [text]), kind: 'particle', weight: WEIGHTS.particle }, 1]
  const servant = SERVANT_WORD.exec(folded)
  if (servant !== null) return [partOf(text, 'servant', [servant[2] ?? text]), 1]
  const kunya = KUNYA_WORD.exec(folded)
  if (kunya !== null && isKunya(text, kunya[1] ?? '')) return [partOf(text, 'kunya', [kunya[1] ?? text]), 1]
  return [partOf(text, 'plain', [text]), 1]
}

/** أبوستولي is Apostoli: whoever writes the hamza of Abu in one word with a name writes a name that is known. */
function isKunya(text: string, name: string): boolean {
  return !WITH_HAMZA.test(text.normalize('NFC')) || givenNamesOf(name.replace(/^ال/, '')).length > 0
}

function partOf(text: string, role: Part['role'], core: readonly string[]): Part {
  const spelled = core.flatMap((word) => [word, withoutArticle(word)])
  const forms = formsOf(role === 'plain' ? spelled : spelled.toReversed())
  const single = [...text].length === 1 || /^\p{L}\.$/u.test(text)
  const kind = single ? 'initial' : 'proper'
  const concepts = core.flatMap((word) => givenNamesOf(fold(word)))
  const common = role === 'servant' || concepts.length > 0 || COMMON.has(fold(text))
  return { text, kind, role, forms, concepts, weight: common ? COMMON_WEIGHT * WEIGHTS[kind] : WEIGHTS[kind] }
}

function withoutArticle(word: string): string {
  if (onlyLooksLikeArticle(word)) return word
  return fold(word).replace(ARTICLE_IN_WORD, '') === fold(word) ? word : fold(word).replace(ARTICLE_IN_WORD, '')
}

function afterArticles(words: readonly WrittenWord[], start: number): number {
  let at = start
  while (at < words.length - 1 && isArticle(words, at)) at++
  return at
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map((word) => fold(word.replace(/_/g, ' '))))
}
