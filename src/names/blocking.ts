import { acronymIn, initialsOf } from './acronym.ts'
import type { Part } from './part.ts'
import type { PreparedName } from './prepared.ts'
import type { Form } from './sound/form.ts'
import { keysOf, type SoundKeys } from './sound/keys.ts'

/** Whatever a name is looked up under, part by part, and as a whole by its acronym or initials. */
export interface BlockingKeys {
  /** For each part that counts: the sounds and meanings of it, and of it together with the next. */
  readonly parts: readonly SoundKeys[]
  readonly marks: readonly string[]
}

const MOST_READINGS = 2

/** The keys of a name taken apart. */
export function blockingKeys(name: PreparedName): BlockingKeys {
  const counted = name.parts.filter(({ kind }) => kind !== 'particle' && kind !== 'legal' && kind !== 'initial')
  return { parts: counted.map((part, index) => keysOfPart(part, counted[index + 1])), marks: lettersOf(name) }
}

/** What a name is found under beside its sounds: meanings (`=quality free`), acronym and initials (`#pkk`). */
export function marksOf(name: PreparedName): readonly string[] {
  return union(name.parts.flatMap(meaningsOf), lettersOf(name))
}

/** The acronym that a name is, or the initials that may stand for it. */
export function lettersOf(name: PreparedName): readonly string[] {
  if (name.type !== 'organization') return []
  const letters = [acronymIn(name), ...initialsOf(name)].filter((found) => found !== undefined)
  return letters.map((found) => `#${found}`)
}

/** Every form of every part of a name, particles left out. */
export function formsIn({ parts }: PreparedName): readonly Form[] {
  return parts.flatMap(({ kind, forms }) => (kind === 'particle' ? [] : forms))
}

/** Every two parts in a row as one word. */
export function runsIn({ parts }: PreparedName): readonly Form[] {
  const words = parts.filter(({ kind }) => kind === 'proper' || kind === 'meaning')
  return words.slice(1).flatMap((next, index) => {
    const [one, other] = [words[index]?.forms[0], next.forms[0]]
    if (one === undefined || other === undefined || one.script !== other.script) return []
    return [{ spelling: one.spelling + other.spelling, script: one.script }]
  })
}

function keysOfPart(part: Part, next: Part | undefined): SoundKeys {
  const keys = part.forms.map(keysOf)
  const extra = [...meaningsOf(part), ...(next === undefined ? [] : runOf(part, next))]
  const first = keys[0]
  if (keys.length === 1 && first !== undefined)
    return extra.length === 0 ? first : { whole: [...first.whole, ...extra], cut: first.cut }
  return {
    whole: union(
      keys.flatMap(({ whole }) => whole),
      extra,
    ),
    cut: union(
      keys.flatMap(({ cut }) => cut),
      [],
    ),
  }
}

/** The consonants of two parts as of one word: Nasr Allah is Nasrallah elsewhere. */
function runOf(part: Part, next: Part): readonly string[] {
  const [one, other] = [part.forms[0], next.forms[0]]
  if (one === undefined || other === undefined || one.script !== other.script) return []
  const starts = keysOf(one).whole.slice(0, MOST_READINGS)
  const ends = keysOf(other)
    .whole.slice(0, MOST_READINGS)
    .filter((end) => !end.startsWith('='))
  return starts.flatMap((start) =>
    ends.map((end) => (start.endsWith(end.charAt(0)) ? start + end.slice(1) : start + end)),
  )
}

function meaningsOf({ concepts }: Part): readonly string[] {
  return concepts.map(({ kind, id }) => `=${kind} ${id}`)
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])]
}
