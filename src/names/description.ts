import descriptions from './lexicon/descriptions.json' with { type: 'json' }
import { counts, isOfCountry, means } from './part.ts'
import { type PreparedName, preparedNames } from './prepared.ts'

const DESCRIPTIVE = new Set([...Object.keys(descriptions.words), ...descriptions.concepts.split(' ')])
const UNNAMED = new Set(descriptions.unnamed.split(' '))
/** So many words that describe are a name together: "Central General Staff". */
const NAME = 3

/**
 * Whether a name has no word but such as describe: "government forces", المتمردون. It says who is meant only within
 * its text; in another it is as likely somebody else. So does "Pakistani officials": of a country there are many.
 */
export function isDescription({ parts }: PreparedName): boolean {
  const counting = parts.filter(counts)
  const own = counting.filter((part) => !isOfCountry(part))
  if (own.length === 0 || own.length >= NAME || !own.every((part) => means(part, DESCRIPTIVE))) return false
  return own.length === counting.length || own.some((part) => means(part, UNNAMED))
}

/** Whether a name is that of a country or a people, and no more. */
export function isCountry(text: string): boolean {
  return preparedNames(text, 'organization').every(({ parts }) => parts.length > 0 && parts.every(isOfCountry))
}
