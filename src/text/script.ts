/** A script, by its name in Unicode; `Other` for all that are not told apart. */
export type Script = (typeof SCRIPTS)[number] | 'Other'

const SCRIPTS = [
  'Latin',
  'Arabic',
  'Cyrillic',
  'Hebrew',
  'Greek',
  'Armenian',
  'Han',
  'Hangul',
  'Devanagari',
  'Ethiopic',
] as const
const MATCHERS = SCRIPTS.map((script) => ({ script, pattern: new RegExp(`\\p{Script=${script}}`, 'u') }))

/** The codes that ISO 15924 gives to scripts. */
const BY_CODE: Readonly<Record<string, Script>> = {
  Latn: 'Latin',
  Arab: 'Arabic',
  Cyrl: 'Cyrillic',
  Hebr: 'Hebrew',
  Grek: 'Greek',
  Armn: 'Armenian',
  Hans: 'Han',
  Hant: 'Han',
  Kore: 'Hangul',
  Deva: 'Devanagari',
  Ethi: 'Ethiopic',
}

/** The script of the first letter of a text. */
export function scriptOf(text: string): Script {
  const letter = /\p{L}/u.exec(text)?.[0] ?? ''
  return MATCHERS.find(({ pattern }) => pattern.test(letter))?.script ?? 'Other'
}

/**
 * The script that a language is usually written in, or the one that its tag (BCP 47) names; `Other` for one that is not
 * told apart, null for what is no tag.
 */
export function scriptOfLanguage(tag: string): Script | null {
  try {
    return BY_CODE[new Intl.Locale(tag).maximize().script ?? ''] ?? 'Other'
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
