import { tokensOf } from '../../../text/tokens.ts'
import type { Role } from '../../page.ts'
import { identify } from '../reference/figures.ts'
import { stateActing } from '../reference/states.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { propose } from '../sentence/propose.ts'
import type { Core } from '../syntax/chunk.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import hyphenated from './hyphenated.json' with { type: 'json' }

const ENDINGS: ReadonlyMap<string, string> = new Map(Object.entries(hyphenated.endings))
/** What the word before the hyphen does, rather than is done to by the body. */
const OF_OTHERS: ReadonlySet<string> = new Set(['supports'])

/** "the Iran-backed X", "X is an Aden-based militia": words that a state, body or place is joined to. */
export function readHyphenated(parse: SentenceParse, core: Core): void {
  for (const word of core.words) {
    const hyphen = word.norm.lastIndexOf('-')
    const predicate = hyphen > 0 ? ENDINGS.get(word.norm.slice(hyphen + 1)) : undefined
    if (predicate === undefined) continue
    const body = bodyOf(parse, core)
    const other = body === null ? null : meantBy(parse, word, hyphen, predicate === 'headquarters')
    if (body !== null && other !== null && parse.page.cast.head(other.figure) !== parse.page.cast.head(body.figure))
      claimOf(parse, body, predicate, other)
  }
}

/** The body that the phrase names or describes. */
function bodyOf({ page }: SentenceParse, { name, words }: Core): Role | null {
  const unit = name ?? words.at(-1)
  if (unit?.mention === undefined || page.cast.head(unit.mention.figure).type !== 'organization') return null
  return { figure: unit.mention.figure, start: unit.start, end: unit.end }
}

/** Who or where the word before the hyphen is: a place, a state by its name, its people or its capital, or a body named before. */
function meantBy({ page }: SentenceParse, { start }: Unit, length: number, isPlace: boolean): Role | null {
  const end = start + length
  const from = startOfName(page.text, start, end)
  if (from < start) return bodyCalled(page, from, end)
  const words = page.text.slice(start, end)
  const known = page.cast.find(words, 'organization')
  if (!isPlace && known !== undefined) return { figure: known, start, end }
  const tokens = tokensOf(words)
  const isListed = english.places.match(tokens, 0)?.length === tokens.length
  if (isPlace) return isListed ? { figure: page.cast.enter('place', words), start, end } : null
  const country = english.countryOf(words) ?? (english.isState(words) ? words : undefined)
  return country === undefined ? null : { figure: stateActing(page.cast, country), start, end }
}

/** No name before a hyphen is longer, in words and in UTF-16 units. */
const MOST_WORDS = 3
const LONGEST_BEFORE = 40
const IN_NAME = /^(?:al|el|\p{Lu}.*)$/u

/** Where a name of several words begins, the last of which is joined by a hyphen: "Islamic State-affiliated". */
function startOfName(text: string, start: number, end: number): number {
  const words = text
    .slice(Math.max(0, start - LONGEST_BEFORE), start)
    .trimEnd()
    .split(' ')
    .slice(-MOST_WORDS)
  const before = words.slice(words.findLastIndex((word) => !IN_NAME.test(word)) + 1)
  for (let i = 0; i < before.length; i++) {
    const name = `${before.slice(i).join(' ')} ${text.slice(start, end)}`
    if (isKnown(name)) return end - name.length
  }
  return start
}

function isKnown(name: string): boolean {
  const tokens = tokensOf(name)
  return english.isState(name) || english.armedGroups.match(tokens, 0)?.length === tokens.length
}

function bodyCalled(page: SentenceParse['page'], start: number, end: number): Role {
  const words = page.text.slice(start, end)
  return { figure: identify(page.cast, words, 'organization').figure, start, end }
}

function claimOf(parse: SentenceParse, body: Role, predicate: string, other: Role): void {
  const [subject, object] = OF_OTHERS.has(predicate) ? [other, body] : [body, other]
  propose(parse, {
    subject,
    predicate,
    object,
    valid: null,
    trigger: other.start,
    start: Math.min(body.start, other.start),
    end: Math.max(body.end, other.end),
    score: 0.65,
    granted: true,
  })
}
