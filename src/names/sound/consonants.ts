import { type Form, inLatin } from './form.ts'
import letters from './romanised.json' with { type: 'json' }

const ROMANISED: ReadonlyMap<string, string> = new Map(Object.entries(letters))
/** Spellings of one consonant that readers of either script know for the same. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/tch|ch/g, 'C'],
  [/sh|sch/g, 'S'],
  [/kh/g, 'X'],
  [/gh/g, 'G'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/dj/g, 'j'],
  [/ph/g, 'f'],
  [/q|c/g, 'k'],
  [/v/g, 'w'],
  [/p/g, 'b'],
]
const SHOWN: Readonly<Record<string, string>> = { C: 'ch', S: 'sh', X: 'kh', G: 'gh' }

/** The consonants of a spelling as people read them aloud: "Darwish" and درويش are d-r-w-sh. */
export function consonantsOf(forms: readonly Form[]): string {
  return forms.flatMap((form) => (form.consonants ??= consonants(romanised(form)))).join('-')
}

function romanised(form: Form): string {
  const { spelling, script } = inLatin(form)
  return script === 'latin' ? spelling : spelling.replace(/./gsu, (letter) => ROMANISED.get(letter) ?? '')
}

/** A y or w counts where it begins a syllable; vowels and h do not. A doubled consonant is one. */
function consonants(spelling: string): readonly string[] {
  const short = SPELLINGS.reduce((word, [pattern, letter]) => word.replace(pattern, letter), spelling)
  const sounded = short
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)[yw](?![aeiou])/g, '')
    .replace(/[aeiouh]/g, '')
  return [...sounded.replace(/(.)\1+/g, '$1')].map((letter) => SHOWN[letter] ?? letter)
}
