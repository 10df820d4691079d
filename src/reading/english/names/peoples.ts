import type { Token } from '../../../text/tokens.ts'
import { english } from '../words/lexicon.ts'
import { verbOf } from '../words/verbs.ts'
import peopleWords from './peoples.json' with { type: 'json' }

/** What stands behind the name of a people, written small: "the X people", "an X clan". */
const PEOPLES = new Set(peopleWords.peoples)
const ENDINGS = new RegExp(`(?:${peopleWords.endings.join('|')})$`, 'u')
const SHORTEST = 6

/** "the X people", "a Ruritanian rebel leader": a people or what belongs to a land, where no body is named. */
export function isOfPeople(tokens: readonly Token[], first: number, end: number): boolean {
  const [token, next] = [tokens[first], tokens[end]]
  if (token !== undefined && end - first === 1 && isAmong(tokens, first)) return true
  if (token === undefined || end - first > 1 || next?.kind !== 'word' || next.capital) return false
  if (PEOPLES.has(next.norm)) return true
  const article = tokens[first - 1]?.norm
  if (article !== 'a' && article !== 'an') return false
  if (english.functionWords.has(next.norm) || verbOf(next.norm)?.forms.has('past') === true) return false
  return token.text.length >= SHORTEST && ENDINGS.test(token.text)
}

/** "recruits among the X", "ethnic X": a people, unless it is known as a body or a place. */
function isAmong(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.norm ?? ''
  const isTold = before === 'ethnic' || (before === 'the' && AMONG.has(tokens[first - 2]?.norm ?? ''))
  if (!isTold || /^\p{Lu}{2,}/u.test(tokens[first]?.text ?? '')) return false
  return english.armedGroups.match(tokens, first) === undefined && english.places.match(tokens, first) === undefined
}

const AMONG: ReadonlySet<string> = new Set(['among', 'amongst'])

/** How many tokens of a people's name stand before a person's: "Egyptian Abu Hamza"; 0 when none do. */
export function peopleBefore(tokens: readonly Token[], first: number, end: number): number {
  if (end - first < 3) return 0
  const people = english.demonyms.match(tokens, first)?.length ?? 0
  const given = tokens[first + people]
  if (people === 0 || given === undefined || end - first - people < 2) return 0
  return english.givenNames.has(given.norm) || KUNYA.has(given.norm) ? people : 0
}

const KUNYA = new Set(peopleWords.kunya)
