import { DIRECTIONS, type Gender, isDemonym, NAMED_PLACE_HEADS, SILENT_PLACE_HEADS } from '../words/lexicon.ts'
import { ADJECTIVES } from '../words/name-words.ts'
import { isAdjective, isDefinite, plain } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import { STATIC_NAMES } from './gazetteer.ts'
import { placeAt } from './place.ts'

/** "جيش ولاية شان", "تحالف نهر الكونغو", "جيش ولاية وا المتحدة": a place with its kind, and an adjective of the place. */
export function placeOfName(words: readonly Word[], at: number): number | undefined {
  const kind = plain(words[at])
  if (kind === undefined || kind.article || (!NAMED_PLACE_HEADS.has(kind.base) && !SILENT_PLACE_HEADS.has(kind.base)))
    return undefined
  const last = placeAt(words, at)?.last
  return last !== undefined && isOwnAdjective(words[last + 1], 'f') ? last + 1 : last
}

/** "قوات سوريا الموحدة": a land with an adjective of the head noun. */
export function landOfName(words: readonly Word[], at: number, gender: Gender): number | undefined {
  const land = STATIC_NAMES.at(words, at)
  if (land?.value.type !== 'place' || land.stem.whole !== words[at]?.norm) return undefined
  return isOwnAdjective(words[land.last + 1], gender) ? land.last + 1 : undefined
}

/** "مجلس دير حافر العسكري": an adjective of the head noun that is no demonym. */
export function isOwnAdjective(word: Word | undefined, gender: Gender): boolean {
  return (
    word !== undefined &&
    isAdjective(word, gender) &&
    !isDemonym(word.norm.slice(2)) &&
    (/ي(?:ة)?$/u.test(word.text) || ADJECTIVES.has(word.norm.slice(2).replace(/ه$/u, '')))
  )
}

/** "الحركة الشعبية لأزواد", "والتحالف الوطني لمايومبي": the land that a body is of. */
export function landEnd(words: readonly Word[], last: number): number | undefined {
  const land = STATIC_NAMES.at(words, last + 1)
  const isLand = land?.value.type === 'place' && land.stem.preposition === 'ل' && land.stem.conjunction === ''
  const kind = isLand ? undefined : placeAt(words, last + 1)
  if (kind?.stem.preposition === 'ل' && isDefinite(words[last]) && isHead(words[last - 1])) return kind.last
  const towards = words[last + 1]?.stems.find(({ preposition, base }) => preposition === 'ل' && DIRECTIONS.has(base))
  if (towards !== undefined && isDefinite(words[last]) && isHead(words[last - 1])) return placeEnd(words, last + 2)
  return isLand && /^ال.*ي[هة]?$/u.test(words[last]?.text ?? '') && isHead(words[last - 1]) ? land.last : undefined
}

/** A noun with its article, whatever is joined before it. */
function isHead(word: Word | undefined): boolean {
  return word?.stems.some(({ article }) => article) === true
}

export function placeEnd(words: readonly Word[], at: number): number | undefined {
  const place = STATIC_NAMES.at(words, at)
  return place === undefined ? undefined : place.last
}
