import type { Part } from './part.ts'
import { withinOneSlip } from './slip.ts'
import { LEAST_ALIKE, soundAlike } from './sound/alike.ts'
import type { Form } from './sound/form.ts'
import { firstReadings, skeletonsTogether, together } from './sound/keys.ts'

/** How close two parts of names are, and what makes them so. */
export interface Closeness {
  /** 0 to 1. */
  readonly alike: number
  readonly by: 'spelling' | 'sound' | 'meaning' | 'initial' | 'slip'
}

/** Tells how close two parts are; undefined when nothing speaks for their being one. Symmetric. */
export type Closely = (left: Part, right: Part) => Closeness | undefined

const MEANING = 0.97
const INITIAL = 0.75
const SLIP = 0.66
const SHORTEST_WITH_SLIP = 4
const SHORTEST_TOGETHER = 4
const MOST_ALIKE_TOGETHER = 0.99
const OTHER_ROLE = 0.7
/** From here on two words are taken for one in two spellings. */
export const SURE = 0.6
/** Two words that mean different things are two words, however they sound. */
const OTHER_MEANING = 0.5
/** How many pairs are remembered before all are forgotten. */
const MOST_REMEMBERED = 1_000_000

/** How close two single parts are: the surer of what they mean and how they sound. */
export function closenessOf(left: Part, right: Part): Closeness | undefined {
  if (left.kind === 'initial' || right.kind === 'initial') return closenessOfInitials(left, right)
  const sound = soundOf(left.forms, right.forms) * (left.role === right.role ? 1 : OTHER_ROLE)
  if (sound === 1) return { alike: 1, by: 'spelling' }
  const bothMean = left.concepts.length > 0 && right.concepts.length > 0
  if (bothMean && shareMeaning(left, right)) return closenessByMeaning(left, right, sound)
  if (left.kind === 'number' || right.kind === 'number') return undefined
  if (!bothMean && sound < SLIP && isSlip(left, right)) return { alike: SLIP, by: 'slip' }
  const alike = bothMean ? sound * OTHER_MEANING : sound
  return alike < LEAST_ALIKE ? undefined : { alike, by: 'sound' }
}

/** A word that agrees in sound too was left untranslated, which says more; names are never translated. */
function closenessByMeaning(left: Part, right: Part, sound: number): Closeness {
  const isWord = left.concepts.every(({ kind }) => kind !== 'given' && kind !== 'country')
  const alike = left.role === right.role ? MEANING : MEANING * OTHER_ROLE
  return { alike, by: sound >= SURE && isWord ? 'sound' : 'meaning' }
}

/** How close several parts in a row are to one that may be all of them written together. */
export function closenessOfRun(run: readonly Part[], whole: Part): Closeness | undefined {
  const [form] = whole.forms
  if (form === undefined || whole.kind === 'initial' || run.some(({ kind }) => kind === 'number')) return undefined
  const forms = run.flatMap(({ forms }) => forms.slice(0, 1))
  const length = forms.reduce((sum, { spelling }) => sum + spelling.length, 0)
  const longest = form.spelling.length
  if (longest < SHORTEST_TOGETHER || length > 2.5 * longest || longest > 2.5 * length) return undefined
  const readings = firstReadings(form)
  if (!mayBeginLike(run[0], readings)) return undefined
  if (!skeletonsTogether(run.map((part) => part.forms)).some((skeleton) => readings.includes(skeleton)))
    return undefined
  const sound = soundAlike(together(forms), form)
  if (sound < LEAST_ALIKE) return undefined
  return { alike: Math.min(sound, MOST_ALIKE_TOGETHER), by: 'sound' }
}

/** Whether one of the readings begins with the sounds of a part: most do not, which is quickly seen. */
function mayBeginLike(part: Part | undefined, readings: readonly string[]): boolean {
  const [form] = part?.forms ?? []
  if (form === undefined) return false
  // A word of vowels has no consonants to begin with.
  return firstReadings(form).some((start) => start.startsWith('=') || readings.some((word) => word.startsWith(start)))
}

/** Remembers what it was asked: in a list the same words are compared again and again. */
export function remembering(closely: Closely): Closely {
  const known = new Map<Part, Map<Part, Closeness | undefined>>()
  let size = 0
  return (left, right) => {
    let row = known.get(left)
    if (row === undefined || size >= MOST_REMEMBERED) {
      if (size >= MOST_REMEMBERED) known.clear()
      size = known.size === 0 ? 0 : size
      row = new Map()
      known.set(left, row)
    }
    const found = row.get(right)
    if (found !== undefined || row.has(right)) return found
    const closeness = closely(left, right)
    row.set(right, closeness)
    size++
    return closeness
  }
}

function shareMeaning(left: Part, right: Part): boolean {
  return left.concepts.some(({ id, kind }) => right.concepts.some((other) => other.id === id && other.kind === kind))
}

/** Whether two words of one script differ by one slip of the pen. */
function isSlip(left: Part, right: Part): boolean {
  const a = left.forms[0]
  const b = right.forms[0]
  if (a === undefined || b === undefined || a.script !== b.script || left.role !== right.role) return false
  return Math.min(a.spelling.length, b.spelling.length) >= SHORTEST_WITH_SLIP && withinOneSlip(a.spelling, b.spelling)
}

function closenessOfInitials(left: Part, right: Part): Closeness | undefined {
  const [a, b] = [left.forms[0], right.forms[0]]
  if (a === undefined || b === undefined || a.script !== b.script || a.spelling[0] !== b.spelling[0]) return undefined
  return left.kind === right.kind ? { alike: 1, by: 'spelling' } : { alike: INITIAL, by: 'initial' }
}

function soundOf(left: readonly Form[], right: readonly Form[]): number {
  let best = 0
  for (const a of left) for (const b of right) best = Math.max(best, soundAlike(a, b))
  return best
}
