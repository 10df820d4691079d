import type { Figure } from '../../cast.ts'
import type { Page } from '../../page.ts'
import type { Chunk, Phrase } from '../syntax/chunk.ts'
import type { SentenceParse } from './parse.ts'

/** Fewer are a pair, which the scene knows without. */
const LEAST = 3

/** Takes note of the bodies that a sentence joins by "and", list by list, so that "the three groups" may mean them. */
export function noteLists({ page, scene, chunks }: SentenceParse): void {
  for (const chunk of chunks) {
    const bodies = isLong(chunk) ? bodiesIn(page, chunk) : []
    if (bodies.length > 0) scene.listed(bodies)
  }
}

function isLong(chunk: Chunk): chunk is Phrase {
  return chunk.kind === 'phrase' && chunk.cores.length >= LEAST
}

/** The bodies of a list; none when it names anything else. */
function bodiesIn({ cast }: Page, { cores }: Phrase): Figure[] {
  const bodies = cores.flatMap(({ name }) =>
    name?.mention !== undefined && cast.head(name.mention.figure).type === 'organization' ? [name.mention.figure] : [],
  )
  return bodies.length === cores.length ? bodies : []
}
