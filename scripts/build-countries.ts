/**
 * Writes src/reading/countries.json: the names of countries and territories in English, Arabic and Turkish as
 * CLDR gives them through Intl. Run again when Node brings a newer CLDR: `node scripts/build-countries.ts`.
 */
import { writeFileSync } from 'node:fs'

const LANGUAGES = ['en', 'ar', 'tr'] as const
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

const countries = LETTERS.flatMap((first) =>
  LETTERS.flatMap((second) => {
    const code = first + second
    const names = LANGUAGES.map((language) =>
      new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code),
    )
    if (names.some((name) => name === undefined) || ['ZZ', 'EU', 'EZ', 'UN', 'XA', 'XB', 'QO'].includes(code)) return []
    return [[code, ...names]]
  }),
)
const rows = countries.map((row) => `  ${JSON.stringify(row)}`).join(',\n')
writeFileSync(new URL('../src/reading/countries.json', import.meta.url), `[\n${rows}\n]\n`)
