import type { EntityType } from '../../claims/entity.ts'
import type { Figure } from '../cast.ts'
import { identify } from '../english/reference/figures.ts'
import type { LocalMention, Page, Role } from '../page.ts'
import type { ModelSomebody } from './answer.ts'
import type { Finder, Place } from './find-words.ts'

/** Where the words of one proposal are looked for. */
export interface Scene {
  readonly page: Page
  /** The portion that the model was shown. */
  readonly portion: Finder
  /** Where the quote of the proposal stands. */
  readonly quote: Place
  /** Finds words in the quote alone. */
  readonly quoted: Finder
}

/** Somebody whom a model names, found in the text; or why not. */
export type Whom = Role | 'name' | 'pronoun'

/** No name that people bear is longer. */
const LONGEST_NAME = 200
const CAPITAL = /\p{Lu}|\p{Lo}|\p{N}/u
const SPACES = /\s+/gu

/**
 * Whom a model means. The name must stand in the quote, the portion or the document, and it is the words of the text that
 * are taken, never those of the model. A name without a capital letter names nobody, unless the rules know for whom these
 * words stand there.
 */
export function whomMeant(scene: Scene, { name, type, words }: ModelSomebody): Whom {
  const { page, quote } = scene
  const place = placeIn(scene, words) ?? placeIn(scene, name)
  const known = place === null ? undefined : mentionAt(page, place, type)
  const told = wordsFor(scene, name)
  const isName = told !== null && CAPITAL.test(told) && told.length <= LONGEST_NAME
  if (!isName && known === undefined) return told === null ? 'name' : 'pronoun'
  const figure = isName ? named(page, told, type) : (known as LocalMention).figure
  return { figure, ...(place ?? { start: quote.start, end: quote.start }) }
}

/** Remembers that the words of a role stand for its figure, where nothing is known of them yet. */
export function mention({ page, quote }: Pick<Scene, 'page' | 'quote'>, role: Role, score: number): void {
  const { start, end, figure } = role
  if (start === end || page.mentions.some((one) => one.start === start && one.end === end)) return
  if (start < quote.start || end > quote.end) return
  const words = spaced(page.text.slice(start, end))
  const isName = page.cast.find(words, figure.type) === page.cast.head(figure)
  const because = `the language model takes "${words}" for "${page.cast.nameOf(figure)}"`
  const local = { start, end, figure, score }
  page.mentions.push(isName ? { ...local, kind: 'name' } : { ...local, kind: 'description', because })
}

function placeIn({ quoted }: Scene, words: string): Place | null {
  return quoted.find(words)
}

/** The name as the text writes it, with single spaces; null when it does not stand there. */
function wordsFor({ page, portion, quoted }: Scene, name: string): string | null {
  const place = quoted.find(name) ?? portion.find(name)
  if (place !== null) return spaced(page.text.slice(place.start, place.end))
  const figure = page.cast.find(name)
  if (figure !== undefined && name.trim() !== '') return page.cast.nameOf(figure)
  return /\p{L}/u.test(name) && page.text.includes(name.trim()) ? spaced(name.trim()) : null
}

function mentionAt({ mentions, cast }: Page, { start, end }: Place, type: EntityType): LocalMention | undefined {
  return mentions.find((one) => one.start === start && one.end === end && cast.head(one.figure).type === type)
}

function named(page: Page, name: string, type: EntityType): Figure {
  return page.language === 'en' ? identify(page.cast, name, type).figure : page.cast.enter(type, name)
}

function spaced(words: string): string {
  return words.replace(SPACES, ' ')
}
