import type { Script } from '../spelling.ts'
import { likeness, sounded } from './channel.ts'
import { type Form, inLatin } from './form.ts'
import { type Hearing, modelOf, type Sounded, type SoundSide } from './models.ts'

/** Where the learned likeness becomes a probability: slope and intercept of a logistic curve for each pair of scripts. */
const CURVES: Readonly<Partial<Record<Script, Readonly<Partial<Record<Script, readonly [number, number]>>>>>> = {
  arabic: { latin: [1.9, 3.2], arabic: [1.9, 0.8] },
  cyrillic: { latin: [1.9, 3.2] },
  hebrew: { latin: [1.9, 3.2] },
  latin: { latin: [1.9, 3.2] },
}
const ORDER: Readonly<Record<Script, number>> = { arabic: 0, cyrillic: 1, hebrew: 2, latin: 3, other: 4 }

/** Below this, two words are no spellings of one another. */
export const LEAST_ALIKE = 0.3
/** What a likeness comes to at most, short of the same spelling. */
const MOST_ALIKE = 0.99

/**
 * How likely two written forms are spellings of one sound, from `LEAST_ALIKE` to 1, else 0; 1 only for the same
 * spelling. Symmetric.
 */
export function soundAlike(one: Form, other: Form): number {
  if (one.script === other.script && one.spelling === other.spelling) return 1
  const hearing = hearingOf(one, other.script)
  if (hearing === null) return 0
  const { model, own, length, isLeft, slope, intercept, least } = hearing
  const their = hearing.otherInLatin ? inLatin(other) : other
  if (tooUnlike(length, their.spelling.length)) return 0
  const heardWith = soundedOn(isLeft ? model.right : model.left, their)
  const heard = isLeft ? likeness(own, heardWith, model, least) : likeness(heardWith, own, model, least)
  return heard === Number.NEGATIVE_INFINITY ? 0 : MOST_ALIKE / (1 + Math.exp(-(intercept + slope * heard)))
}

/** No script needs three letters and more for each of another. */
function tooUnlike(one: number, other: number): boolean {
  return one > 3 * other + 1 || other > 3 * one + 1
}

function hearingOf(form: Form, script: Script): Hearing | null {
  let hearing = form.hearings[ORDER[script]]
  if (hearing === undefined) {
    hearing = newHearing(form, script)
    if (form.hearings.length === 0) form.hearings = []
    form.hearings[ORDER[script]] = hearing
  }
  return hearing
}

function newHearing(form: Form, script: Script): Hearing | null {
  // A model hears a script directly in Latin letters; any other pair is heard with what can be put into them.
  const direct = form.script !== script && (form.script === 'latin' || script === 'latin')
  const own = direct ? form : inLatin(form)
  const their = direct || script !== 'cyrillic' ? script : 'latin'
  // A model of one script with itself is the same both ways.
  const isLeft = ORDER[own.script] <= ORDER[their]
  const [left, right] = isLeft ? [own.script, their] : [their, own.script]
  const curve = CURVES[left]?.[right]
  const model = curve === undefined ? undefined : modelOf(left, right)
  if (curve === undefined || model === undefined) return null
  const [slope, intercept] = curve
  return {
    model,
    own: soundedOn(isLeft ? model.left : model.right, own),
    length: own.spelling.length,
    isLeft,
    otherInLatin: their !== script,
    slope,
    intercept,
    least: (Math.log(LEAST_ALIKE / (MOST_ALIKE - LEAST_ALIKE)) - intercept) / slope,
  }
}

function soundedOn(side: SoundSide, form: Form): Sounded {
  let found = form.heard[side.number]
  if (found === undefined) {
    found = sounded(form.spelling, side)
    if (form.heard.length === 0) form.heard = []
    form.heard[side.number] = found
  }
  return found
}
