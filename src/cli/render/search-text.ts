import { dateInWords } from '../../workspace/asking/questions.ts'
import type { FoundExcerpt, FoundSource, SearchAnswer } from '../../workspace/searching/search.ts'
import { counted } from './fact.ts'
import { markedParagraph } from './marked.ts'
import { heading, isolated, type Paper, paragraph, safe, styled } from './paper.ts'
import { pagesInWords, shortId } from './testimony.ts'

/** How many claims an excerpt names. */
const MOST_CLAIMS = 6

/** What was found: entities by their names, then sources with what they say, the words looked for in bold. */
export function searchText(paper: Paper, { entities, sources, next }: SearchAnswer): string {
  const named = entities.map(
    ({ id, entity, name, type, score }) =>
      `  ${score.toFixed(2)}  ${styled(paper, 'bold', isolated(paper, safe(entity)))}${alias(paper, entity, name)}  ${type}  ${styled(paper, 'dim', id)}`,
  )
  const found = sources.flatMap((source) => sourceLines(paper, source))
  const lines = [
    ...(named.length === 0 ? [] : [...heading(paper, 'Names'), ...named]),
    ...(found.length === 0 ? [] : [...heading(paper, 'Sources'), ...found]),
    ...(found.length === 0 ? ['', 'No source has these words.'] : []),
    ...(next === null ? [] : ['', `There are more: --after ${next}`]),
  ]
  return `${lines.slice(1).join('\n')}\n`
}

function alias(paper: Paper, entity: string, name: string): string {
  return name === entity ? '' : `, also ${isolated(paper, safe(name))}`
}

function sourceLines(paper: Paper, source: FoundSource): readonly string[] {
  const { title, publisher, published, language, titleHits, hits, excerpts } = source
  const told = [
    ...(publisher === null ? [] : [isolated(paper, safe(publisher))]),
    published === null ? 'undated' : dateInWords(published),
    ...(language === 'und' ? [] : [safe(language)]),
    counted(hits + titleHits.length, 'hit'),
  ]
  return [
    ...(title === null ? [] : markedParagraph(paper, title, titleHits, 2)),
    `  ${told.join(', ')}  ${styled(paper, 'dim', source.source)}`,
    ...excerpts.flatMap((excerpt) => excerptLines(paper, excerpt)),
  ]
}

function excerptLines(paper: Paper, { start, quote, hits, claims, page }: FoundExcerpt): readonly string[] {
  const marked = hits.map((hit) => ({ start: hit.start - start, end: hit.end - start }))
  const more = claims.length > MOST_CLAIMS ? [`and ${claims.length - MOST_CLAIMS} more`] : []
  const cited = pagesInWords(page === undefined ? [] : [page])
  const named = [...cited, ...claims.slice(0, MOST_CLAIMS).map(shortId), ...more].join(' ')
  return [
    ...markedParagraph(paper, quote, marked, 6),
    ...(named === '' ? [] : paragraph(paper, named, 6).map((line) => styled(paper, 'dim', line))),
  ]
}
