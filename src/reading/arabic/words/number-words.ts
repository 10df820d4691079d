import { foldArabic } from '../../../text/tokens.ts'
import numbers from '../lexicon/numbers.json' with { type: 'json' }
import { containing, formsOf, PRONOUNS, wordSet } from './lexicon.ts'

function folded(values: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(values).map(([word, value]) => [foldArabic(word), value]))
}

/** Numbers in words: "ثلاثمئة", "ألفي". */
export const NUMBER_WORDS: ReadonlyMap<string, number> = folded(numbers.words)

/** What a number before the word is multiplied by: "10 آلاف". */
export const MULTIPLIERS: ReadonlyMap<string, number> = folded(numbers.multipliers)

/** Words before or in place of a great number: "أكثر من", "العشرات". */
export const MANY: ReadonlySet<string> = wordSet(numbers.many)

/** Numbers of things that are counted, as they stand before feminine nouns or joined to others: "ثلاث", "اثنتي". */
export const FEW: ReadonlySet<string> = wordSet(numbers.few)

/** Nouns for how many there are of a body: "تعداد", with the body's pronoun or without. */
export const COUNTS: ReadonlySet<string> = new Set([
  ...formsOf(numbers.counts, ['', 'و', 'ال'], ['', ...PRONOUNS]),
  ...formsOf(numbers.reckoned, ['', 'و'], ['هم']),
  ...formsOf(numbers.strength, ['', 'و'], PRONOUNS),
])

/** Words about a size: "عدد". */
export const COUNTED: RegExp = containing(wordSet(numbers.counted))

/** Words after which those who are counted were lost: "مقتل". */
export const LOSSES: ReadonlySet<string> = formsOf(numbers.losses, ['', 'و', 'ال', 'ب'])

/** Who is counted when the size of a body is told: "مقاتل". */
export const FIGHTERS: ReadonlySet<string> = wordSet(numbers.fighters)
