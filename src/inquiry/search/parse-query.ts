import { KnownError } from '../../claims/known-error.ts'
import { searchWords } from '../../text/search-words.ts'
import type { SearchQuery, Term } from './query.ts'

/** A query as typed, understood. */
export interface ParsedQuery extends SearchQuery {
  /** What is looked for as plain words, without operators and what is left out: a name, perhaps. */
  readonly plain: string
}

const LONGEST_QUERY = 1000
const MOST_WORDS = 50
const LEAST_PREFIX = 2
/** A quotation, to its end or the end of the query; else what stands between spaces. A quote inside a word is a letter of a Hebrew acronym. */
const ITEM =
  /(?<minus>-?)(?:["“”„«](?<quoted>(?:[^"“”„«»]|(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew}))*)(?:["“”»]|$)|(?<bare>(?:[^\s"“”„«»]|(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew}))+))|[»]/gu
const OR: ReadonlySet<string> = new Set(['OR', '|', '||'])

/** An item of a query: words to find, or the sign that one of two is enough. */
type Item = 'or' | { readonly excluded: boolean; readonly term: Term; readonly text: string }

/**
 * Understands a query: words that must all be there, `"words in this order"`, `-not this`, `beginning*`, and
 * `one OR other`. Every other sign only separates words; a quotation that is not closed goes to the end.
 * Throws KnownError `bad-search` with one line that says what is wrong.
 */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > LONGEST_QUERY) {
    throw refused(`the query has ${text.length} characters; at most ${LONGEST_QUERY} can be looked for`)
  }
  const items = [...text.matchAll(ITEM)].flatMap(itemOf)
  const words = items.reduce((sum, item) => sum + (item === 'or' ? 0 : item.term.words.length), 0)
  if (words > MOST_WORDS) throw refused(`the query has ${words} words; at most ${MOST_WORDS} can be looked for`)
  return queryOf(items)
}

function itemOf({ groups = {} }: RegExpExecArray): readonly Item[] {
  const { minus, quoted, bare } = groups
  if (minus === '' && bare !== undefined && OR.has(bare)) return ['or']
  const text = quoted ?? bare ?? ''
  const words = searchWords(text).map(({ word }) => word)
  if (words.length === 0) return []
  const prefix = quoted === undefined && text.endsWith('*')
  if (prefix && (words.at(-1) ?? '').length < LEAST_PREFIX) {
    throw refused(`"${words.at(-1)}*" is too short for the beginning of a word: give at least ${LEAST_PREFIX} letters`)
  }
  return [{ excluded: minus === '-', term: { words, prefix }, text }]
}

function queryOf(items: readonly Item[]): ParsedQuery {
  const all: Term[][] = []
  const without: Term[] = []
  const plain: string[] = []
  let isOther = false
  for (const [place, item] of items.entries()) {
    if (item === 'or') {
      const sides = [items[place - 1], items[place + 1]]
      if (!sides.every(isWanted)) throw refused('OR stands between two words to be found')
      isOther = true
      continue
    }
    if (item.excluded) without.push(item.term)
    else {
      plain.push(item.text.replace(/\*$/, ''))
      if (isOther) all.at(-1)?.push(item.term)
      else all.push([item.term])
    }
    isOther = false
  }
  if (all.length > 0) return { all, without, plain: plain.join(' ') }
  throw refused(without.length > 0 ? 'the query only says what is to be left out' : 'the query has no word to look for')
}

function isWanted(item: Item | undefined): boolean {
  return item !== undefined && item !== 'or' && !item.excluded
}

function refused(why: string): KnownError {
  return new KnownError('bad-search', `search: ${why}`)
}
