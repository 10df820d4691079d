import type { EntityType } from '../../../claims/entity.ts'
import type { Cast, Figure } from '../../cast.ts'
import { bare, initialsOf } from './short-names.ts'

/** The figures of a document by what a short name shares with a full one. */
interface NameWords {
  /** How many callings of the cast were taken in. */
  taken: number
  readonly byWord: Map<string, Set<Figure>>
  readonly byInitials: Map<string, Set<Figure>>
  /** The number of the calling by which each was founded. */
  readonly founded: Map<Figure, number>
}

const known = new WeakMap<Cast, NameWords>()

/** What a full name must share with a short one: one of the words, or the first letters. */
export interface Shared {
  readonly words: readonly string[]
  readonly initials?: string
}

/**
 * The named figures of a type that bear such a name, the one founded last first. The index follows the cast, so that a
 * document with many names is read in time that grows as it does.
 */
export function figuresSharing(cast: Cast, type: EntityType, { words, initials }: Shared): Figure[] {
  const index = upToDate(cast)
  const found = new Set<Figure>()
  const take = (figures: Iterable<Figure> = []): void => {
    for (const figure of figures) {
      const head = cast.head(figure)
      if (head.type === type && !head.described) found.add(head)
    }
  }
  for (const word of words) take(index.byWord.get(bare(word)))
  if (initials !== undefined) take(index.byInitials.get(initials))
  return [...found].sort((a, b) => (index.founded.get(b) ?? 0) - (index.founded.get(a) ?? 0))
}

function upToDate(cast: Cast): NameWords {
  const index = known.get(cast) ?? { taken: 0, byWord: new Map(), byInitials: new Map(), founded: new Map() }
  known.set(cast, index)
  for (; index.taken < cast.callings.length; index.taken++) {
    const calling = cast.callings[index.taken]
    if (calling === undefined) break
    const { name, figure } = calling
    if (!index.founded.has(figure)) index.founded.set(figure, index.taken)
    const words = name.split(/\s+/)
    for (const word of words) put(index.byWord, bare(word), figure)
    for (const initials of initialsOf(words)) put(index.byInitials, initials, figure)
  }
  return index
}

function put(index: Map<string, Set<Figure>>, key: string, figure: Figure): void {
  const figures = index.get(key)
  if (figures === undefined) index.set(key, new Set([figure]))
  else figures.add(figure)
}
