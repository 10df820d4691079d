import { tokensOf } from '../../../text/tokens.ts'
import type { Role } from '../../page.ts'
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
  const { head, determiner, name, of, modifiers, possessive, words } = core
  if (head === null || name !== null || of !== null || modifiers.length > 0 || possessive !== null) return null
  if (determiner !== 'the' || units[core.last]?.tag === 'genitive') return null
  const [last, before] = [words.at(-1), words.at(-2)]
  const isCompound = last !== undefined && before !== undefined && OF_SEVERAL_WORDS.has(`${before.norm} ${last.norm}`)
  if (!isCompound && !BODIES.has(head)) return null
  const rest = words.slice(0, isCompound ? -2 : -1)
  if (!rest.every(({ norm }) => ADJECTIVES.has(norm))) return null
  const from = isCompound ? before : last
  if (from === undefined || last === undefined) return null
  const kind = page.text.slice(from.start, last.end).toLowerCase()
  const named = rest.length > 0 ? undefined : namedBefore(page, kind)
  const start = rest.length > 0 ? (units[core.first + 1] ?? from).start : from.start
  const figure = named ?? page.cast.enter('organization', page.text.slice(start, last.end), true)
  return { figure, start, end: last.end }
}

/** The body of that kind that was named last: "the Nigerian army" for "the army". */
function namedBefore(page: SentenceParse['page'], kind: string): Role['figure'] | undefined {
  const last = lastMentioned(page, ({ figure }) => page.cast.head(figure).names.some((name) => isOfState(name, kind)))
  return last === undefined ? undefined : page.cast.head(last.figure)
}

function isOfState(name: string, kind: string): boolean {
  if (!name.toLowerCase().endsWith(` ${kind}`) && !name.toLowerCase().startsWith(`${kind} of `)) return false
  return name.endsWith(kind) || name.startsWith(kind) || english.demonyms.match(tokensOf(name), 0) !== undefined
}
