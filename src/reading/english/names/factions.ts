import type { Token } from '../../../text/tokens.ts'
import { amongFew } from '../../word-filter.ts'
import { english } from '../words/lexicon.ts'
import factionWords from './factions.json' with { type: 'json' }
import { type FoundName, plain } from './found-name.ts'
import { initialsOf, lettersOf, looksLikeAcronym } from './short-names.ts'

/** A sentence with the names found in it. */
interface Named {
  readonly tokens: readonly Token[]
  readonly names: readonly FoundName[]
}

/**
 * "NSL (Karu)", "the Salva Liberation Front (Musa)", "Salva Army (Continuity)": a bracket that tells one of several
 * bodies by the same name is part of its name. Behind letters one word is enough; behind a full name it is a word for a
 * wing, or somebody whose faction the text tells of elsewhere.
 */
export function withFactions<T extends Named>(sentences: readonly T[]): readonly T[] {
  const brackets = sentences.map(({ tokens, names }) => names.flatMap((name) => bracketBehind(tokens, name)))
  if (brackets.every(({ length }) => length === 0)) return sentences
  const told = factionsIn(sentences)
  const tags = new Set(
    brackets.flatMap((found) => found.filter((one) => isFaction(one, told)).map(({ words }) => words)),
  )
  if (tags.size === 0) return sentences
  return sentences.map((one, i) => ({ ...one, names: tagged(one, brackets[i] ?? [], tags) }))
}

/** What stands in a bracket right behind the name of a body. */
interface NameBracket {
  readonly name: FoundName
  /** The words of the body's name, and those in the bracket. */
  readonly body: string
  readonly words: string
  /** Behind the bracket. */
  readonly last: number
}

const LONGEST_TAG = 3

function bracketBehind(tokens: readonly Token[], name: FoundName): NameBracket[] {
  if (tokens[name.last]?.text !== '(' || name.roleFirst < name.first || name.described) return []
  const close = tokens.findIndex(({ text }, i) => i > name.last && i <= name.last + LONGEST_TAG + 1 && text === ')')
  const inside = tokens.slice(name.last + 1, close)
  if (close === -1 || inside.length === 0 || !inside.every(({ kind, capital }) => kind === 'word' && capital)) return []
  const body = wordsAt(tokens, name.first, name.last)
  const isBody = name.type === 'organization' || (name.type === null && looksLikeAcronym(body))
  return isBody ? [{ name, body, words: wordsAt(tokens, name.last + 1, close), last: close + 1 }] : []
}

function wordsAt(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last)
    .map(({ text }) => text)
    .join(' ')
}

/** "the Karu faction", "Karu's group": of whom the text says that there is a part of a body of his. */
function factionsIn(sentences: readonly Named[]): ReadonlySet<string> {
  const told = new Set<string>()
  for (const { tokens } of sentences)
    for (let i = 1; i < tokens.length; i++) {
      if (!tellsFaction(tokens[i]?.norm ?? '')) continue
      for (let first = i - 1; first >= 0 && tokens[first]?.capital === true; first--)
        told.add(wordsAt(tokens, first, i))
    }
  return told
}

const tellsFaction = amongFew(new Set(factionWords.factions))
/** "Democratic", "Continuity": what tells a wing. */
const WINGS = new Set(factionWords.wings)
/** "Maoist", "Marxist-Leninist". */
const CREED = /^\p{Lu}\p{Ll}+ists?(?:[–-]\p{Lu}\p{Ll}+ists?)?$/u
/** One word with a capital, or two that lead together. */
const ONE_OR_TWO = /^\p{Lu}\p{Ll}+(?:[-–]\p{Lu}\p{Ll}+)?$/u

/** "HPC(D)", "ULF (I)": one or two letters behind letters. */
const LETTERS = /^\p{Lu}{1,2}$/u

function isFaction({ body, words }: NameBracket, told: ReadonlySet<string>): boolean {
  if (LETTERS.test(words)) return looksLikeAcronym(body)
  if (looksLikeAcronym(words)) return false
  if (WINGS.has(words.toLowerCase()) || CREED.test(words) || told.has(words)) return true
  return looksLikeAcronym(body) && ONE_OR_TWO.test(words) && !isOtherName(body, words)
}

/** "ISL (Dash)", "RSF (Rapid)", "RCD (Salva)": another name of the body, words of its own, or where it is. */
function isOtherName(body: string, words: string): boolean {
  const norm = words.toLowerCase()
  const [first = ''] = initialsOf(words.split(/[\s-]/u))
  if (first !== '' && lettersOf(body).startsWith(first)) return true
  if (english.namesOfGroup(words).length > 0 || english.isState(words) || english.countryOf(words) !== undefined)
    return true
  return english.functionWords.has(norm) || english.calendarWords.has(norm) || english.notNames.has(norm)
}

/** The names of a sentence, with brackets that are part of them, and "the Karu faction" for one of those. */
function tagged({ tokens, names }: Named, brackets: readonly NameBracket[], tags: ReadonlySet<string>): FoundName[] {
  const taken = brackets.filter(({ words }) => tags.has(words))
  return names.flatMap((name) => {
    const own = taken.find((one) => one.name === name)
    if (own !== undefined) return [plain(name.first, own.last, 'organization')]
    if (taken.some(({ name: { last: from }, last }) => name.first > from && name.last < last)) return []
    const isFactionOf = tellsFaction(tokens[name.last]?.norm ?? '') && tags.has(wordsAt(tokens, name.first, name.last))
    return isFactionOf ? [plain(name.first, name.last + 1, 'organization')] : [name]
  })
}

/** "Karu faction", "Karu group": how "NSL (Karu)" is called as well. */
export function namesOfFaction(name: string): readonly string[] {
  const tag = name.endsWith(')') ? TAG.exec(name)?.[1] : undefined
  return tag === undefined ? [] : factionWords.factions.map((noun) => `${tag} ${noun}`)
}

const TAG = /\(([^()]+)\)$/u
