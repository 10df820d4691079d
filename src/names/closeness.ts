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

const MEANING = 0.97
const INITIAL = 0.75
const SLIP = 0.66
const SHORTEST_WITH_SLIP = 4
const SHORTEST_TOGETHER = 4
const MOST_ALIKE_TOGETHER = 0.99
const OTHER_ROLE = 0.7
/** "Cuba" is not "Juba" in the same spelling, though a Turkish c is a j: it may sound so. */
const MOST_RESPELLED = 0.9
/** From here on two words are taken for one in two spellings. */
export const SURE = 0.6
/** Two words that mean different things are two words, however they sound. */
const OTHER_MEANING = 0.5

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

/** Parts in a row that may be written as one word. What comparisons ask of them is worked out once, and only if asked. */
export class Run {
  readonly #parts: readonly Part[]
  readonly hasNumber: boolean
  /** How many letters they have, spelled. */
  readonly length: number
  #whole: Form | null = null
  #skeletons: readonly string[] | null = null

  constructor(parts: readonly Part[]) {
    this.#parts = parts
    this.hasNumber = parts.some(({ kind }) => kind === 'number')
    this.length = parts.reduce((sum, { forms }) => sum + (forms[0]?.spelling.length ?? 0), 0)
  }

  /** All of them as one word. */
  get whole(): Form {
    this.#whole ??= together(this.#parts.flatMap(({ forms }) => forms.slice(0, 1)))
    return this.#whole
  }

  /** The consonants of that word, in a few readings. */
  get skeletons(): readonly string[] {
    this.#skeletons ??= skeletonsTogether(this.#parts.map(({ forms }) => forms))
    return this.#skeletons
  }

  /** Whether one of the readings begins with the sounds of the first part: most do not, which is quickly seen. */
  mayBegin(readings: readonly string[]): boolean {
    const form = this.#parts[0]?.forms[0]
    if (form === undefined) return false
    // A word of vowels has no consonants to begin with.
    return firstReadings(form).some((start) => start.startsWith('=') || readings.some((word) => word.startsWith(start)))
  }
}

/** How close several parts in a row are to one that may be all of them written together. */
export function closenessOfRun(run: Run, part: Part): Closeness | undefined {
  const [form] = part.forms
  if (form === undefined || part.kind === 'initial' || run.hasNumber) return undefined
  const longest = form.spelling.length
  if (longest < SHORTEST_TOGETHER || run.length > 2.5 * longest || longest > 2.5 * run.length) return undefined
  const readings = firstReadings(form)
  if (!run.mayBegin(readings) || !run.skeletons.some((skeleton) => readings.includes(skeleton))) return undefined
  const sound = soundAlike(run.whole, form)
  if (sound < LEAST_ALIKE) return undefined
  return { alike: Math.min(sound, MOST_ALIKE_TOGETHER), by: 'sound' }
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
  for (const a of left) {
    for (const b of right) {
      const sound = soundAlike(a, b)
      best = Math.max(best, a.respelled === b.respelled ? sound : Math.min(sound, MOST_RESPELLED))
    }
  }
  return best
}
