import { sentencesOf } from '../text/sentences.ts'
import { type Token, tokensOf } from '../text/tokens.ts'
import { reportsConflict } from './models/conflict.ts'
import type { Tagger } from './models/tagger.ts'
import type { Page, TaggedSpan } from './page.ts'

/** What of a page a tagger looks at. */
type Prose = Pick<Page, 'text' | 'blocks' | 'language'>

/** The names of a page's prose, and whether it reports conflict. */
export interface TaggedProse {
  readonly names: readonly TaggedSpan[]
  readonly conflict: boolean
}

/** Every name in the prose of a page, headings included, as the tagger tells. The infobox has a reader of its own. */
export function taggedNames(page: Prose, tagger: Tagger): TaggedProse {
  const sentences = proseOf(page)
  const found = tagger.tag(sentences).flatMap((names, s) => {
    const tokens = sentences[s] as Token[]
    return names.map(({ first, last, type, score }) => ({ tokens: tokens.slice(first, last), type, score }))
  })
  const firsts = new Set(found.map(({ tokens }) => tokens[0]?.norm ?? ''))
  return {
    names: found.map(({ tokens, type, score }) => ({ ...bareSpan(page, tokens, firsts), type, score })),
    conflict: reportsConflict(sentences, page.language),
  }
}

/** The sentences of everything behind the infobox. */
function proseOf({ text, blocks }: Prose): Token[][] {
  const infobox = blocks.findLastIndex(({ kind }) => kind === 'field')
  return blocks
    .slice(infobox + 1)
    .flatMap((block) => sentencesOf(text, block.start, block.end))
    .map(([start, end]) => tokensOf(text, start, end))
    .filter((tokens) => tokens.length > 0)
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
