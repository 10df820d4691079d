import { foldArabic } from '../../../text/tokens.ts'
import type { Gender } from './lexicon.ts'

/** One written form of a verb. */
export interface VerbForm {
  readonly gender: Gender
  /** A form that can only be passive: اغتيل. */
  readonly passive: boolean
}

/**
 * The forms of a verb given as "past present", third person: both genders, dual and plural, and before a pronoun.
 * A part that ends in _ is left out, because its forms are also common words of another meaning.
 */
export function conjugate(verb: string, passive = false): Map<string, VerbForm> {
  const [past = '', present = ''] = foldArabic(verb).split(' ')
  const [isPastWeak, isPresentWeak] = verb.split(' ').map((part) => !HAMZA_LAST.test(part))
  const forms = new Map<string, VerbForm>()
  const add = (form: string, gender: Gender): void => {
    if (!forms.has(form)) forms.set(form, { gender, passive })
  }
  if (past !== '' && !past.endsWith('_')) addPast(past, isPastWeak === true, /ي(?: |$)/u.test(verb), add)
  if (present !== '' && !present.endsWith('_')) addPresent(present, isPresentWeak === true, add)
  return forms
}

/** نشأ and أنشئ keep their last letter, though folded it looks weak. */
const HAMZA_LAST = /[أئؤء]$/u

type Add = (form: string, gender: Gender) => void

function addPast(past: string, mayBeWeak: boolean, isKept: boolean, add: Add): void {
  const weak = mayBeWeak && (past.endsWith('ي') || past.endsWith('ا'))
  const stem = weak ? past.slice(0, -1) : past
  add(past, 'm')
  add(`${stem}ت`, 'f')
  add(`${stem}وا`, 'p')
  add(`${stem}و`, 'p')
  add(`${stem}تا`, 'f')
  if (weak) add(`${stem}ا`, 'm')
  // "حظيت", "توفيت", and "تلقت" of تلقى, which is folded alike.
  if (isKept) add(`${past}ت`, 'f')
  if (!weak) add(`${stem}ا`, 'p')
}

function addPresent(present: string, mayBeWeak: boolean, add: Add): void {
  const rest = present.slice(1)
  const weak = mayBeWeak && (rest.endsWith('ي') || rest.endsWith('و'))
  const stem = weak ? rest.slice(0, -1) : rest
  for (const [prefix, gender] of [
    ['ي', 'm'],
    ['ت', 'f'],
  ] as const) {
    add(`${prefix}${rest}`, gender)
    if (weak) add(`${prefix}${stem}ا`, gender)
    add(weak ? `${prefix}${stem}يان` : `${prefix}${stem}ان`, 'p')
  }
  // Of several, never with ت: "تلقوا" is of تلقى, as ألقى would speak to them.
  add(`ي${stem}ون`, 'p')
  add(`ي${stem}وا`, 'p')
}
