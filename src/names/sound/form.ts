import { type Script, scriptOf, spell } from '../spelling.ts'
import letters from './cyrillic-in-latin.json' with { type: 'json' }
import type { Hearing, Sounded } from './models.ts'

const CYRILLIC: ReadonlyMap<string, string> = new Map(Object.entries(letters))

/**
 * A written form of a word as it is sounded out. What is worked out of it is kept with it, and is read in the hot
 * places of the engine: fields of an object are reached in a step, a table beside it is not.
 */
export class Form {
  readonly spelling: string
  readonly script: Script
  /** Whether it is spelled as another language would, so that being the same is no more than sounding so. */
  readonly respelled: boolean
  /** The form in Latin letters, see `inLatin`. */
  latin: Form | null = null
  /** The likeliest readings, see `firstReadings`. */
  readings: readonly string[] | null = null
  /** Its consonants as people read them aloud, see `consonantsOf`. */
  consonants: readonly string[] | null = null
  /** By number of a side of a model: the form prepared for it, see `soundAlike`. */
  heard: (Sounded | undefined)[] = NOT_HEARD
  /** By the number of the script of another form: how the two are compared, see `soundAlike`. */
  hearings: (Hearing | null | undefined)[] = NOT_HEARING

  constructor(spelling: string, script: Script, respelled = false) {
    this.spelling = spelling
    this.script = script
    this.respelled = respelled
  }
}

/** Shared by all that nobody has compared yet. */
const NOT_HEARD: (Sounded | undefined)[] = []
const NOT_HEARING: (Hearing | null | undefined)[] = []

/** Letters of one word as it is sounded out. */
export function formOf(text: string): Form {
  return new Form(spell(text), scriptOf(text))
}

/** Letters of one word as they are sounded out where they were heard in another language. */
export function respelledForm(text: string): Form {
  return new Form(spell(text), scriptOf(text), true)
}

/** A form in the Latin letters nearest to it, for scripts that no model hears directly. */
export function inLatin(form: Form): Form {
  if (form.script !== 'cyrillic') return form
  form.latin ??= new Form(spell(form.spelling.replace(/./gsu, (letter) => CYRILLIC.get(letter) ?? letter)), 'latin')
  return form.latin
}
