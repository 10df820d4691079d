import { tokensOf } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import type { Page, Role } from '../../page.ts'
import { lastMentioned } from '../../told.ts'
import type { Core } from '../syntax/chunk.ts'
import { english } from '../words/lexicon.ts'
import type { SentenceParse } from './parse.ts'
import publicBodyWords from './public-bodies.json' with { type: 'json' }

const BODIES = new Set(publicBodyWords.bodies)
const OF_SEVERAL_WORDS = new Set(publicBodyWords.ofSeveralWords)
const ADJECTIVES = new Set(publicBodyWords.adjectives)

/**
 * "the government", "the armed forces": the body of a state without a name, known by what it is; one that the text has named
 * ("the Nigerian army") when there is one. Null for other phrases.
 */
export function publicBodyMeant({ page, units }: SentenceParse, core: Core): Role | null {
  const { words } = core
  const last = words.at(-1)
  if (last === undefined || !isBare(core) || units[core.last]?.tag === 'genitive') return null
  const compound = OF_SEVERAL_WORDS.has(`${words.at(-2)?.norm} ${last.norm}`)
  const adjectives = words.slice(0, compound ? -2 : -1)
  if (!(compound || BODIES.has(last.norm)) || !adjectives.every(({ norm }) => ADJECTIVES.has(norm))) return null
  const first = words[adjectives.length] ?? last
  const kind = page.text.slice(first.start, last.end).toLowerCase()
  const isQualified = adjectives.length > 0
  const start = isQualified ? (units[core.first + 1] ?? first).start : first.start
  const named = isQualified ? undefined : namedBefore(page, kind)
  const figure = named ?? page.cast.enter('organization', page.text.slice(start, last.end), true)
  return { figure, start, end: last.end }
}

/** Whom "the army" alone means; undefined for other nouns. */
export function publicBodyCalled(page: Page, noun: string): Figure | undefined {
  return BODIES.has(noun) ? (namedBefore(page, noun) ?? page.cast.enter('organization', noun, true)) : undefined
}

/** "the" and nouns alone. */
function isBare({ determiner, name, of, modifiers, possessive }: Core): boolean {
  return determiner === 'the' && name === null && of === null && possessive === null && modifiers.length === 0
}

/** The body of that kind that was named last: "the Nigerian army" for "the army", "an army spokesman". */
export function publicBodyNamed(page: Page, kind: string): Figure | undefined {
  return BODIES.has(kind) ? namedBefore(page, kind) : undefined
}

function namedBefore(page: Page, kind: string): Figure | undefined {
  const last = lastMentioned(page, ({ figure }) => page.cast.head(figure).names.some((name) => isOfState(name, kind)))
  return last === undefined ? undefined : page.cast.head(last.figure)
}

function isOfState(name: string, kind: string): boolean {
  if (!name.toLowerCase().endsWith(` ${kind}`) && !name.toLowerCase().startsWith(`${kind} of `)) return false
  return name.endsWith(kind) || name.startsWith(kind) || english.demonyms.match(tokensOf(name), 0) !== undefined
}
