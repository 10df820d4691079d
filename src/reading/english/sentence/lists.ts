import type { Figure } from '../../cast.ts'
import { isRole, type Page } from '../../page.ts'
import { lastTold } from '../../told.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { Chunk, Phrase } from '../syntax/chunk.ts'
import type { SentenceParse } from './parse.ts'
import { participantsIn } from './participants.ts'

/** Fewer are a pair, which is noted only where the sentence is about it. */
const LEAST = 3

/**
 * Takes note of the bodies that a sentence joins by "and", list by list, so that "the three groups" may mean them, and of
 * two that it is about: "X and Y fighters attacked Z", so that "the two" are not Z.
 */
export function noteLists({ page, scene, chunks, ...sentence }: SentenceParse): void {
  for (const chunk of chunks) {
    const bodies = isLong(chunk) ? bodiesIn(page, chunk) : []
    if (bodies.length > 0) scene.listed(bodies)
  }
  for (const { kind, subject } of sentence.clauses) {
    if (kind !== 'main' || subject === null || !mayBePair(subject)) continue
    const named = participantsIn({ page, scene, chunks, ...sentence }, subject, 'organization')
    const pair = named.map(({ figure }) => page.cast.head(figure)).filter(isNamedGroup)
    const areTwo = pair.length === 2 && named.length === 2 && pair[0] !== pair[1]
    if (areTwo && !isOneInOther(page, pair)) scene.listed(pair)
  }
}

/** "X and its armed wing, Y": no two sides. */
function isOneInOther(page: Page, pair: readonly Figure[]): boolean {
  const isInPair = (figure: Figure): boolean => pair.includes(page.cast.head(figure))
  const told = lastTold(page, ({ predicate, subject, object }) => {
    return predicate === 'part_of' && isRole(object) && isInPair(subject.figure) && isInPair(object.figure)
  })
  return told !== undefined
}

/** "X and Y", "fighters from X and Y". */
function mayBePair({ cores }: Phrase): boolean {
  return cores.length === 2 || (cores.length === 1 && cores[0]?.name === null)
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
