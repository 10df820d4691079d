import { keyOf } from '../chains.ts'
import type { Script } from '../spelling.ts'
import classes from './consonants.json' with { type: 'json' }
import { Form, inLatin } from './form.ts'

const TABLES: Readonly<Partial<Record<Script, ReadonlyMap<string, readonly string[]>>>> = {
  latin: table(classes.latin),
  arabic: table(classes.arabic),
  cyrillic: table(classes.cyrillic),
  hebrew: table(classes.hebrew),
}
const WIDER: ReadonlyMap<string, string> = new Map(Object.entries(classes.wider))
const LONGEST_CHUNK = 3
const MOST_VARIANTS = 12
/** From so many consonants on one may be left out; of fewer, too many words would share what is left. */
const SHORTEST_TO_CUT = 4
const MOST_READINGS = 3
const MOST_FORMS = 2

/** The keys of a word: its consonants, and its consonants with one left out; each as a number, see `keyOf`. */
export interface SoundKeys {
  readonly whole: readonly number[]
  readonly cut: readonly number[]
}

/** The keys of a form by classes of sounds that are told apart, and by wide ones, which more words share. */
export interface FormKeys {
  readonly narrow: SoundKeys
  readonly wide: SoundKeys
}

/**
 * The keys under which a form is looked up: its consonants as classes of sound, in every reading the letters allow.
 * Forms that may sound alike share a key, whatever their scripts, at least when one consonant of one of them is left
 * out: mostly a narrow one, nearly always a wide one.
 */
export function keysOf(form: Form): FormKeys {
  const narrow = skeletonsOf(form)
  return { narrow: withCuts(narrow, ''), wide: withCuts(narrow.map(widened), '~') }
}

function withCuts(skeletons: readonly string[], mark: string): SoundKeys {
  const whole = new Set(skeletons)
  const cut = new Set<string>()
  for (const skeleton of whole) {
    if (skeleton.length < SHORTEST_TO_CUT) continue
    for (let at = 0; at < skeleton.length; at++) cut.add(skeleton.slice(0, at) + skeleton.slice(at + 1))
  }
  const keys = (words: ReadonlySet<string>): readonly number[] => [...words].map((word) => keyOf(mark + word))
  return { whole: keys(whole), cut: keys(cut) }
}

/** The same consonants in classes that even careless writers keep apart. */
function widened(skeleton: string): string {
  return skeleton.replace(/./gsu, (sound) => WIDER.get(sound) ?? sound).replace(/(.)\1+/gu, '$1')
}

/** Words in a row as one word. */
export function together(forms: readonly Form[]): Form {
  return new Form(forms.map(({ spelling }) => spelling).join(''), forms[0]?.script ?? 'other')
}

/** The consonants of words in a row as of one word: of each word in a few readings of every form it has. */
export function skeletonsTogether(words: readonly (readonly Form[])[]): readonly string[] {
  return words
    .map((forms) => [...new Set(forms.slice(0, MOST_FORMS).flatMap(firstReadings))])
    .reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => joined(start, end))))
}

/** The likeliest readings of a form. */
export function firstReadings(form: Form): readonly string[] {
  form.readings ??= skeletonsOf(form).slice(0, MOST_READINGS)
  return form.readings
}

/** The consonants of a form in every reading, the likeliest first; of a word of vowels its first letter. */
function skeletonsOf(form: Form): readonly string[] {
  const own = skeletonsIn(form)
  return form.script === 'cyrillic' ? [...own, ...skeletonsIn(inLatin(form))] : own
}

function skeletonsIn({ spelling, script }: Form): readonly string[] {
  const letters = TABLES[script]
  if (letters === undefined) return [spelling]
  return skeletons(spelling, letters).map((skeleton) => (skeleton === '' ? `=${spelling.slice(0, 1)}` : skeleton))
}

function skeletons(spelling: string, letters: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let found: readonly string[] = ['']
  for (let at = 0; at < spelling.length; ) {
    const [length, readings] = chunkAt(spelling, at, letters)
    found =
      readings.length === 1 ? found.map((skeleton) => joined(skeleton, readings[0] ?? '')) : grown(found, readings)
    at += length
  }
  return found
}

function grown(found: readonly string[], readings: readonly string[]): readonly string[] {
  const all = found.flatMap((skeleton) => readings.map((sound) => joined(skeleton, sound)))
  return [...new Set(all)].slice(0, MOST_VARIANTS)
}

/** A consonant that is doubled is one. */
function joined(skeleton: string, sounds: string): string {
  return skeleton.endsWith(sounds.charAt(0)) ? skeleton + sounds.slice(1) : skeleton + sounds
}

const SILENT: readonly [number, readonly string[]] = [1, ['']]

function chunkAt(
  spelling: string,
  at: number,
  letters: ReadonlyMap<string, readonly string[]>,
): readonly [number, readonly string[]] {
  for (let length = Math.min(LONGEST_CHUNK, spelling.length - at); length > 0; length--) {
    const readings = letters.get(spelling.slice(at, at + length))
    if (readings !== undefined) return [length, readings]
  }
  return SILENT
}

function table(entries: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(entries).map(([chunk, readings]) => [chunk, readings.split('|')]))
}
