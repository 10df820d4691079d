import { sentencesOf } from '../text/sentences.ts'
import { type Token, tokensOf } from '../text/tokens.ts'
import { reportsConflict } from './models/conflict.ts'
import type { Tagger } from './models/tagger.ts'
import type { Page, TaggedSpan } from './page.ts'
import { stretchesOf } from './stretches.ts'

/** What of a page a tagger looks at. */
type Prose = Pick<Page, 'text' | 'blocks' | 'language'>

/** The names of a page's prose, and whether it reports conflict. */
export interface TaggedProse {
  readonly names: readonly TaggedSpan[]
  readonly conflict: boolean
}

/** Every name in the prose of a page, headings included, as the tagger tells. The infobox has a reader of its own. */
export function taggedNames(page: Prose, tagger: Tagger): TaggedProse {
  const names: TaggedSpan[] = []
  let conflict = false
  for (const stretch of stretchesOf(proseOf(page))) {
    const sentences = stretch.map(({ tokens }) => tokens)
    const found = tagger.tag(sentences).flatMap((tagged, s) => {
      const tokens = sentences[s] as Token[]
      return tagged.flatMap(({ first, last, type, score }) =>
        apart(tokens.slice(first, last)).map((name) => ({ tokens: name, type, score })),
      )
    })
    const firsts = new Set(found.map(({ tokens }) => tokens[0]?.norm ?? ''))
    for (const { tokens, type, score } of found) names.push({ ...bareSpan(page, tokens, firsts), type, score })
    conflict ||= reportsConflict(sentences, page.language)
  }
  return { names, conflict }
}

/** "قال فلان إن علانا": what the tagger took for one name is two, with "that" between. */
function apart(tokens: Token[]): readonly Token[][] {
  const that = tokens.findIndex(({ text }, i) => i > 0 && THAT.test(text))
  return that === -1
    ? [tokens]
    : [tokens.slice(0, that), ...apart(tokens.slice(that + 1))].filter(({ length }) => length > 0)
}

const THAT = /^[إأ]ن$/u

/** The sentences of everything behind the infobox. */
function* proseOf({ text, blocks }: Prose): Generator<{ start: number; end: number; tokens: Token[] }> {
  const infobox = blocks.findLastIndex(({ kind }) => kind === 'field')
  for (const block of blocks.slice(infobox + 1)) {
    for (const [start, end] of sentencesOf(text, block.start, block.end)) {
      const tokens = tokensOf(text, start, end)
      if (tokens.length > 0) yield { start, end, tokens }
    }
  }
}

/** Without a Turkish ending behind an apostrophe, and without و ف ب ل ك before an Arabic name. */
function bareSpan(
  { text, language }: Prose,
  tokens: readonly Token[],
  firsts: ReadonlySet<string>,
): { readonly start: number; readonly end: number; readonly name: string } {
  const start = (tokens[0]?.start ?? 0) + (language === 'ar' ? joinedBefore(tokens[0], firsts) : 0)
  const last = tokens.at(-1)
  const ending = language === 'tr' && last !== undefined ? last.text.search(/['’]/u) : -1
  const end = ending > 0 && last !== undefined ? last.start + ending : (last?.end ?? 0)
  const words = text.slice(start, end)
  const contracted =
    language === 'ar' &&
    words.startsWith('ل') &&
    (tokens[0]?.text.slice(0, start - (tokens[0]?.start ?? 0)).endsWith('ل') ?? false)
  return { start, end, name: contracted ? `ا${words}` : words }
}

const BEFORE_ARTICLE = /^(?:[وف]?[بك]?)(?=ال\p{L}{2})|^[وف]?ل(?=ل\p{L}{3})/u
const BEFORE_NAME = /^(?:[وف][بلك]?|[بلك])(?=\p{L}{3})/u

/** How many letters are joined before a name: those before an article, or those without which the name stands elsewhere. */
function joinedBefore(token: Token | undefined, firsts: ReadonlySet<string>): number {
  if (token === undefined || token.text.length !== token.norm.length) return 0
  const before = BEFORE_ARTICLE.exec(token.norm)?.[0].length ?? 0
  if (before > 0) return before
  const joined = BEFORE_NAME.exec(token.norm)?.[0].length ?? 0
  for (let length = joined; length > 0; length--) if (firsts.has(token.norm.slice(length))) return length
  return 0
}
