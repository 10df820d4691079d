import { foldArabic } from '../../../text/tokens.ts'
import common from '../lexicon/common-words.json' with { type: 'json' }
import frames from '../lexicon/frames.json' with { type: 'json' }
import speech from '../lexicon/speech.json' with { type: 'json' }
import { FRAME_NOUNS, FRAME_VERBS, SPEECH_VERBS } from './frames.ts'
import { GIVEN_NAMES, ORGANISATION_HEADS } from './lexicon.ts'
import { COMMON_WORDS } from './particles.ts'

/** Other words that look like a verb of ours: "نقود" is money. */
const NOT_OURS: ReadonlySet<string> = new Set(['نقود', 'نحل', 'نظم'])

/**
 * What we do, with the form that says it of somebody else: "نعلن" with "يعلن", "نفينا" with "نفى". Forms that only add نا,
 * like "قتلنا", are read as a verb with a pronoun.
 */
export const OUR_VERBS: ReadonlyMap<string, string> = new Map(
  verbs().flatMap((verb) => formsOf(verb).filter(([form]) => !isOther(form))),
)

function verbs(): string[] {
  const framed = frames.flatMap((row) => ('verbs' in row ? (row.verbs ?? []) : []))
  return [...framed, ...Object.values(speech.verbs).flat(), ...common.conjugated]
}

function formsOf(verb: string): (readonly [string, string])[] {
  const [past = '', present = ''] = foldArabic(verb).split(' ')
  const forms: (readonly [string, string])[] = []
  if (/^ي.{2}/u.test(present) && !present.endsWith('_')) forms.push([`ن${present.slice(1)}`, present])
  // "لم نتلق": a weak letter is dropped behind لم.
  if (/^ي.{3,}[يا]$/u.test(present)) forms.push([`ن${present.slice(1, -1)}`, present])
  if (past.endsWith('_')) return forms
  const hollow = /^(.+)ا([^اوي])$/u.exec(past)
  if (/[اي]$/u.test(past)) forms.push([`${past.slice(0, -1)}${present.endsWith('و') ? 'ونا' : 'ينا'}`, past])
  else if (hollow !== null) forms.push([`${hollow[1]}${hollow[2]}نا`, past])
  return forms
}

function isOther(form: string): boolean {
  if (FRAME_VERBS.has(form) || SPEECH_VERBS.has(form) || FRAME_NOUNS.has(form) || COMMON_WORDS.has(form)) return true
  return GIVEN_NAMES.has(form) || ORGANISATION_HEADS.has(form) || NOT_OURS.has(form)
}
