import { fold } from '../text/normalise.ts'
import type { PreparedName } from './prepared.ts'

const ACRONYM =
  /^(?:\p{Lu}[\p{Lu}\p{N}]{1,9}(?:-\p{Lu}{1,3})?|(?=.{2,6}$)\p{Lu}+\p{Ll}{1,2}\p{Lu}+|(?:\p{L}\.-?){2,8}\p{L}?\.?)$/u
const SMALL = new Set(
  'the of for in and to on by with from a de la le les du des et en pour von und der die das di da del e y ve al el ul il'.split(
    ' ',
  ),
)

/** The letters of a name that is itself an acronym (PKK, P.K.K., DHKP-C); undefined for a name of words. */
export function acronymIn({ name }: PreparedName): string | undefined {
  const text = name.trim()
  return ACRONYM.test(text) ? fold(text).replace(/ /g, '') : undefined
}

/**
 * Whether two bodies that go by the same letters are two: each has names that the letters are the first of, and none of
 * these is one of the other's (Uganda People's Defence Force, United People's Democratic Front).
 */
export function standForOthers(
  letters: string,
  [names, others]: readonly [readonly PreparedName[], readonly PreparedName[]],
  mayBeOne: (name: PreparedName, other: PreparedName) => boolean,
): boolean {
  const spelledOut = (all: readonly PreparedName[]): readonly PreparedName[] =>
    all.filter((name) => initialsOf(name).includes(letters))
  const [full, otherFull] = [spelledOut(names), spelledOut(others)]
  if (full.length === 0 || otherFull.length === 0) return false
  return !full.some((name) => otherFull.some((other) => mayBeOne(name, other)))
}

/** The first letters of the words of a name: of all of them, without the small ones, and with hyphened ones apart. */
export function initialsOf({ name }: PreparedName): readonly string[] {
  if (!name.trim().includes(' ')) return []
  const words = fold(name).split(' ')
  if (words.length < 2) return []
  const initials = (list: readonly string[]): string => list.map((word) => word[0]).join('')
  const found = [initials(words), initials(words.filter((word) => !SMALL.has(word)))]
  return [...new Set(found)].filter((letters) => letters.length > 1)
}
