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
  const isNational = NATIONALS.has(tokens[first]?.norm ?? '')
  const people = isNational ? 1 : (english.demonyms.match(tokens, first)?.length ?? 0)
  const given = tokens[first + people]
  if (people === 0 || given === undefined || end - first - people < 2) return 0
  const isKnown = isNational || english.givenNames.has(given.norm) || KUNYA.has(given.norm)
  return isKnown || isOneOf(tokens, first, { given, end, people }) ? people : 0
}

interface Called {
  readonly given: Token
  readonly end: number
  readonly people: number
}

/** "the Italian Omar X": two words that are no body's behind what he is. */
function isOneOf(tokens: readonly Token[], first: number, { given, end, people }: Called): boolean {
  if (tokens[first - 1]?.norm !== 'the' || end - first - people !== 2 || ADJECTIVAL.test(given.norm)) return false
  return [given.norm, tokens[end - 1]?.norm ?? ''].every(
    (norm) => !english.organizationHeads.has(norm) && !english.eventHeads.has(norm) && !english.placeHeads.has(norm),
  )
}

/** "Islamic", "National": what does not begin a person's name. */
const ADJECTIVAL = /(?:ic|al|an|ary|ist|ese|ish|ed|ing|ive|ous|s)$/u

/** "the Briton Omar X": words for one of a people. */
const NATIONALS = new Set(peopleWords.nationals)
const KUNYA = new Set(peopleWords.kunya)
