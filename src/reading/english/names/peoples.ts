import type { Token } from '../../../text/tokens.ts'
import { english } from '../words/lexicon.ts'
import { verbOf } from '../words/verbs.ts'
import type { FoundName } from './found-name.ts'
import peopleWords from './peoples.json' with { type: 'json' }

/** What stands behind the name of a people, written small: "the X people", "an X clan". */
const PEOPLES = new Set(peopleWords.peoples)
const ENDINGS = new RegExp(`(?:${peopleWords.endings.join('|')})$`, 'u')
const SHORTEST = 6

/** "the X people", "a Ruritanian rebel leader": a people or what belongs to a land, where no body is named. */
export function isOfPeople(tokens: readonly Token[], first: number, end: number): boolean {
  const [token, next] = [tokens[first], tokens[end]]
  if (token !== undefined && end - first === 1 && isAmong(tokens, first)) return true
  if (isOneFrom(tokens, first, end)) return true
  if (token === undefined || end - first > 1 || next?.kind !== 'word' || next.capital) return false
  if (PEOPLES.has(next.norm)) return true
  const article = tokens[first - 1]?.norm
  if (article !== 'a' && article !== 'an') return false
  if (english.functionWords.has(next.norm) || verbOf(next.norm)?.forms.has('past') === true) return false
  return token.text.length >= SHORTEST && ENDINGS.test(token.text)
}

/** "A Ruritanian from X", "a Tesh Karsan from Y": one of a people. */
function isOneFrom(tokens: readonly Token[], first: number, end: number): boolean {
  const article = tokens[first - 1]?.norm
  return (article === 'a' || article === 'an') && tokens[end]?.norm === 'from' && end - first <= 2
}

/** What shows that a people is named, however else its name is used: "the X community", "an X militia". */
const TELLING = new Set(peopleWords.telling)
const MILITIAS = new Set(peopleWords.militias)

/** A sentence with the names found in it. */
interface Named {
  readonly tokens: readonly Token[]
  readonly names: readonly FoundName[]
}

/** "Violence broke out between the X and Y communities": what "X militants" do, no body called X does. */
export function withoutPeoples<T extends Named>(sentences: readonly T[]): readonly T[] {
  const peoples = peoplesIn(sentences.map(({ tokens }) => tokens))
  if (peoples.size === 0) return sentences
  return sentences.map((one) => ({
    ...one,
    names: one.names.filter(({ first, last }) => last - first > 1 || !peoples.has(one.tokens[first]?.text ?? '')),
  }))
}

/** The peoples that a text tells of, as written: "between the X and Y communities" tells that "X fighters" are no body. */
function peoplesIn(sentences: Iterable<readonly Token[]>): ReadonlySet<string> {
  const peoples = new Set<string>()
  for (const tokens of sentences)
    for (let i = 1; i < tokens.length; i++)
      for (const at of peoplesBefore(tokens, i)) peoples.add(tokens[at]?.text ?? '')
  return peoples
}

/** The places of the peoples that stand before a word that tells them: "the X community", "the X and Y communities". */
function peoplesBefore(tokens: readonly Token[], noun: number): readonly number[] {
  const { norm, capital } = tokens[noun] as Token
  if (capital || tokens[noun - 1]?.capital !== true) return NONE
  if (isCounted(tokens, noun)) return [noun - 1]
  if (!(TELLING.has(norm) || MILITIAS.has(norm)) || !isUnknown(tokens, noun - 1)) return NONE
  const isPair = tokens[noun - 2]?.norm === 'and' && isUnknown(tokens, noun - 3)
  return isPair ? [...listedBefore(tokens, noun - 3), noun - 3, noun - 1] : [noun - 1]
}

/** "the X, Y and Z tribes": the peoples of a list behind an article, before the one at `at`. */
function listedBefore(tokens: readonly Token[], at: number): readonly number[] {
  const listed: number[] = []
  let first = at
  while (tokens[first - 1]?.norm === ',' && isUnknown(tokens, first - 2)) {
    first -= 2
    listed.push(first)
  }
  return ARTICLES.has(tokens[first - 1]?.norm ?? '') ? listed : NONE
}

const NONE: readonly number[] = []

/** "six X organisations", "the oldest X insurgent group", "the X group Y": X is what they have in common. */
function isCounted(tokens: readonly Token[], noun: number): boolean {
  const [before, token] = [tokens[noun - 2]?.norm ?? '', tokens[noun]?.norm ?? '']
  const isOf = COUNTING.has(before) ? token.endsWith('s') : before.length > 4 && before.endsWith('est')
  const isBeforeName = NAMED.has(token) && ARTICLES.has(before) && tokens[noun + 1]?.capital === true
  if (!(isOf || isBeforeName) || !isNoBody(tokens, noun - 1)) return false
  const last = KINDS.has(token) ? (tokens[noun + 1]?.norm ?? '') : token
  return english.groupNouns.has(last) || english.groupNouns.has(last.replace(/s$/u, ''))
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an'])
/** What stands between a people and the name of one of its bodies. */
const NAMED = new Set(peopleWords.named)
const COUNTING = new Set(peopleWords.counting)
/** What a group may be, before the noun. */
const KINDS = new Set(peopleWords.kinds)

/** A word with a capital that names no body we know and is no acronym; before a militia only behind "a". */
function isUnknown(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (MILITIAS.has(next?.norm ?? '') && before?.norm !== 'a' && before?.norm !== 'an') return false
  return isNoBody(tokens, at)
}

/** A word with a capital that names no body we know and is no acronym. */
function isNoBody(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (token?.capital !== true || at === 0 || before?.capital === true || /^\p{Lu}{2,}/u.test(token.text)) return false
  return english.armedGroups.match(tokens, at) === undefined && english.places.match(tokens, at) === undefined
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

/** "a Southern leader": where somebody is from, and nobody. */
export function isDirection([word, more]: readonly Token[]): boolean {
  return more === undefined && word?.norm.endsWith('ern') === true && english.directions.has(word.norm)
}
