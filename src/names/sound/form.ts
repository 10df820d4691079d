import { type Script, spell } from '../spelling.ts'
import letters from './cyrillic-in-latin.json' with { type: 'json' }

const CYRILLIC: ReadonlyMap<string, string> = new Map(Object.entries(letters))
const inLatinLetters = new WeakMap<Form, Form>()

/** A written form of a word as it is sounded out. */
export interface Form {
  readonly spelling: string
  readonly script: Script
}

/** A form in the Latin letters nearest to it, for scripts that no model hears directly. */
export function inLatin(form: Form): Form {
  if (form.script !== 'cyrillic') return form
  let latin = inLatinLetters.get(form)
  if (latin === undefined) {
    const spelling = spell(form.spelling.replace(/./gsu, (letter) => CYRILLIC.get(letter) ?? letter))
    latin = { spelling, script: 'latin' }
    inLatinLetters.set(form, latin)
  }
  return latin
}
