import type { EntityType } from '../../../claims/entity.ts'
import { fold } from '../../../text/normalise.ts'
import type { Cast, Figure } from '../../cast.ts'
import { rememberedByName } from '../../remembered.ts'
import { bare, initialsOf } from './short-names.ts'

/** The figures of a document by what a short name shares with a full one. */
interface NameWords {
  /** How many callings of the cast were taken in. */
  taken: number
  readonly byWord: Map<string, Set<Figure>>
  readonly byInitials: Map<string, Set<Figure>>
  /** By the sound of names written from Arabic, which are spelled in many ways. */
  readonly bySound: Map<string, Set<Figure>>
  /** The number of the calling by which each was founded. */
  readonly founded: Map<Figure, number>
}

const known = new WeakMap<Cast, NameWords>()

/** What a full name must share with a short one: one of the words, the first letters, or the sound. */
export interface Shared {
  readonly words: readonly string[]
  readonly initials?: string
  readonly sound?: string
}

/**
 * The named figures of a type that bear such a name, the one founded last first. The index follows the cast, so that a
 * document with many names is read in time that grows as it does.
 */
export function figuresSharing(cast: Cast, type: EntityType, { words, initials, sound }: Shared): Figure[] {
  const index = upToDate(cast)
  let found: Set<Figure> | undefined
  const take = (figures: Iterable<Figure> = []): void => {
    for (const figure of figures) {
      const head = cast.head(figure)
      if (head.type === type && !head.described) found = (found ?? new Set<Figure>()).add(head)
    }
  }
  for (const word of words) take(index.byWord.get(bare(word)))
  if (initials !== undefined) take(index.byInitials.get(initials))
  if (sound !== undefined) take(index.bySound.get(sound))
  if (found === undefined || found.size < 2) return [...(found ?? [])]
  return [...found].sort((a, b) => (index.founded.get(b) ?? 0) - (index.founded.get(a) ?? 0))
}

/** An index of a cast that has taken in nobody yet. */
function indexOf(cast: Cast): NameWords {
  const index = { taken: 0, byWord: new Map(), byInitials: new Map(), bySound: new Map(), founded: new Map() }
  known.set(cast, index)
  return index
}

function upToDate(cast: Cast): NameWords {
  const index = known.get(cast) ?? indexOf(cast)
  for (; index.taken < cast.callings.length; index.taken++) {
    const calling = cast.callings[index.taken]
    if (calling === undefined) break
    const { name, figure } = calling
    if (!index.founded.has(figure)) index.founded.set(figure, index.taken)
    const { words, initials, sound } = sharedBy(name)
    for (const word of words) put(index.byWord, word, figure)
    for (const letters of initials) put(index.byInitials, letters, figure)
    if (sound !== undefined) put(index.bySound, sound, figure)
  }
  return index
}

/** What short names may share with a name, found once: documents name the same bodies and persons. */
const sharedBy = rememberedByName((name) => {
  const words = name.split(/\s+/)
  return { words: words.map(bare), initials: initialsOf(words), sound: soundOf(name) }
})

const ARTICLE = /[ -](?:al|el|ul|ad|as|ash|at|an|az|ar|wal)[- ]/iu
/** The article is written as it sounds: "ash-Sham", "ul-Fajr". */
const ARTICLES = /(?<=[ -]w?)(?:[aeu]l|a(?:d|sh?|t|n|z|r))(?=[- ])/giu
/** How one sound of Arabic is written, in the order in which they are looked for. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ee/gu, 'i'],
  [/oo|ou/gu, 'u'],
  [/e[iy]|ay/gu, 'ai'],
  [/[ey]/gu, 'i'],
  [/o/gu, 'u'],
  [/h(?= |$)/gu, ''],
  [/(\p{L})\1+/gu, '$1'],
  [/ /gu, ''],
]

/**
 * What the spellings "Jaish ul-Fajr", "Jaysh al-Fajr" and "Jeish Al Fajr" have in common. Undefined of names without an
 * Arabic article in them, whose spelling does not vary.
 */
export function soundOf(name: string): string | undefined {
  if (!ARTICLE.test(name)) return undefined
  return SPELLINGS.reduce(
    (sound, [spelling, letter]) => sound.replace(spelling, letter),
    fold(name.replace(ARTICLES, 'l')),
  )
}

function put(index: Map<string, Set<Figure>>, key: string, figure: Figure): void {
  const figures = index.get(key)
  if (figures === undefined) index.set(key, new Set([figure]))
  else figures.add(figure)
}
