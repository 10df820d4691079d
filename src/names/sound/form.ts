import { type Script, spell } from '../spelling.ts'
import letters from './cyrillic-in-latin.json' with { type: 'json' }

const CYRILLIC: ReadonlyMap<string, string> = new Map(Object.entries(letters))

/** A written form of a word as it is sounded out. */
export interface Form {
  readonly spelling: string
  readonly script: Script
}

/** A form in the Latin letters nearest to it, for scripts that no model hears directly. */
export function inLatin({ spelling, script }: Form): Form {
  if (script !== 'cyrillic') return { spelling, script }
  return { spelling: spell(spelling.replace(/./gsu, (letter) => CYRILLIC.get(letter) ?? letter)), script: 'latin' }
}
