import { parseDay } from '../../src/time/day.ts'

/** What stands behind the question mark of an address: plain words, so that people can read and write them. */
export type SearchWords = Readonly<Record<string, string>>

/** The words of an address. Of a name that comes twice the last counts. */
export function parseSearch(text: string): SearchWords {
  return Object.fromEntries(new URLSearchParams(text))
}

/** The address of words, in the order of their names, so that one view has one address. Empty ones are left out. */
export function printSearch(words: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(words).filter((pair): pair is [string, string] => isWord(pair[1]))
  const text = new URLSearchParams(pairs.toSorted(([one], [other]) => (one < other ? -1 : 1))).toString()
  // Colons, commas and slashes mean nothing special here, and a date or a list is easier to read with them.
  return text === '' ? '' : `?${text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/')}`
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

/** The value if it is one of those, else undefined. What comes from an address may be anything. */
export function oneOf<const T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((one) => one === value)
}

/** The value if it is words, else undefined. */
export function words(value: unknown): string | undefined {
  return isWord(value) ? (value as string) : undefined
}

/** The value if it is a day that there is, else undefined. */
export function dayFrom(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && parseDay(value) !== null ? value : undefined
}
