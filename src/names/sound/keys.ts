import type { Script } from '../spelling.ts'
import classes from './consonants.json' with { type: 'json' }
import { type Form, inLatin } from './form.ts'

const TABLES: Readonly<Partial<Record<Script, ReadonlyMap<string, readonly string[]>>>> = {
  latin: table(classes.latin),
  arabic: table(classes.arabic),
  cyrillic: table(classes.cyrillic),
  hebrew: table(classes.hebrew),
}
const MOST_KEPT = 400_000
const keptForms = new Map<string, SoundKeys>()
const LONGEST_CHUNK = 3
const MOST_VARIANTS = 12
const SHORTEST_TO_CUT = 4

/** The keys of a word: its consonants, and its consonants with one left out. */
export interface SoundKeys {
  readonly whole: readonly string[]
  readonly cut: readonly string[]
}

/**
 * The keys under which a spelled word is looked up: its consonants as classes of sound that no script keeps apart, in
 * every reading the letters allow. Words that may sound alike share a key, at least when one consonant of one of them
 * is left out.
 */
export function soundKeys(spelling: string, script: Script): SoundKeys {
  const letters = TABLES[script]
  if (letters === undefined) return { whole: [spelling], cut: [] }
  const whole = skeletons(spelling, letters).map((skeleton) =>
    skeleton === '' ? `=${spelling.slice(0, 1)}` : skeleton,
  )
  const cut = whole.flatMap((skeleton) =>
    skeleton.length < SHORTEST_TO_CUT
      ? []
      : [...skeleton].map((_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1)),
  )
  return { whole: [...new Set(whole)], cut: [...new Set(cut)] }
}

/** The sound keys of a form in its own script, which are the same for a like sound in any other. */
export function keysOf(form: Form): SoundKeys {
  const entry = `${form.script} ${form.spelling}`
  let keys = keptForms.get(entry)
  if (keys === undefined) {
    keys = keysIn(form)
    if (keptForms.size >= MOST_KEPT) keptForms.clear()
    keptForms.set(entry, keys)
  }
  return keys
}

function keysIn(form: Form): SoundKeys {
  const own = soundKeys(form.spelling, form.script)
  if (form.script !== 'cyrillic') return own
  const latin = soundKeys(inLatin(form).spelling, 'latin')
  return { whole: [...new Set([...own.whole, ...latin.whole])], cut: [...new Set([...own.cut, ...latin.cut])] }
}

function skeletons(spelling: string, letters: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let found = ['']
  for (let at = 0; at < spelling.length; ) {
    const [length, readings] = chunkAt(spelling, at, letters)
    const grown = found.flatMap((skeleton) =>
      readings.map((sound) => (skeleton.endsWith(sound) ? skeleton : skeleton + sound)),
    )
    found = [...new Set(grown)].slice(0, MOST_VARIANTS)
    at += length
  }
  return found
}

function chunkAt(
  spelling: string,
  at: number,
  letters: ReadonlyMap<string, readonly string[]>,
): readonly [number, readonly string[]] {
  for (let length = LONGEST_CHUNK; length > 0; length--) {
    const readings = letters.get(spelling.slice(at, at + length))
    if (readings !== undefined) return [length, readings]
  }
  return [1, ['']]
}

function table(entries: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(entries).map(([chunk, readings]) => [chunk, readings.split('|')]))
}
