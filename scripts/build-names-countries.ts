/**
 * Writes src/names/lexicon/countries.json: the names of countries and territories in the languages of the field, as
 * CLDR gives them through Intl (Unicode licence). Run again when Node brings a newer CLDR.
 */
import { writeFileSync } from 'node:fs'

const LANGUAGES = ['en', 'ar', 'tr', 'fr', 'fa', 'ru', 'de', 'he', 'ckb', 'ku', 'es', 'ur'] as const
const STYLES = ['long'] as const
const NO_COUNTRY = ['ZZ', 'EU', 'EZ', 'UN', 'XA', 'XB', 'QO']
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

const rows = LETTERS.flatMap((first) =>
  LETTERS.flatMap((second) => {
    const code = first + second
    const names = LANGUAGES.flatMap((language) => STYLES.map((style) => nameOf(code, language, style)))
    const known = [...new Set(names.filter((name) => name !== undefined))]
    return known.length < 3 || NO_COUNTRY.includes(code) ? [] : [`  ${JSON.stringify(code)}: ${JSON.stringify(known)}`]
  }),
)
writeFileSync(new URL('../src/names/lexicon/countries.json', import.meta.url), `{\n${rows.join(',\n')}\n}\n`)

function nameOf(code: string, language: string, style: (typeof STYLES)[number]): string | undefined {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none', style }).of(code)
}
