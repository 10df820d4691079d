import { foldArabic } from '../../../text/tokens.ts'
import type { Unit } from '../context/unit.ts'
import speech from '../lexicon/speech.json' with { type: 'json' }
import { conjugate } from '../words/conjugate.ts'
import type { SpeechKind } from '../words/frames.ts'
import { wordSet } from '../words/lexicon.ts'
import { among } from '../words/word-kinds.ts'

/** Verbs by which the last speaker speaks on: "وأضاف". */
export const CONTINUING: ReadonlySet<string> = new Set(speech.continuing.flatMap((verb) => [...conjugate(verb).keys()]))

/** Verbs with which "إلى أن" opens what is said, and does not tell until when: "أشار". */
export const TAKING_TO: ReadonlySet<string> = new Set(speech.takingTo.flatMap((verb) => [...conjugate(verb).keys()]))

/** "ربما", "لعل": one word that makes a statement a guess. */
export const HEDGES: ReadonlySet<string> = wordSet(speech.hedges)

const NOUN_KINDS = ['announce', 'say', 'deny', 'accuse'] as const

/** Nouns of speaking, whose owner speaks: "اتهام الحكومة". */
export const SPEECH_NOUNS: ReadonlyMap<string, SpeechKind> = new Map(
  NOUN_KINDS.flatMap((kind) => [...wordSet(speech.nouns[kind])].map((noun) => [noun, kind] as const)),
)

/** "المزعوم": an adjective by which the text stands off from what it names. */
export const ALLEGED: ReadonlySet<string> = wordSet(speech.alleged)

type Phrases = readonly (readonly string[])[]

/** "من المرجح", "على ما يبدو". */
export const HEDGE_PHRASES: Phrases = phrases(speech.hedgePhrases)
/** "ما يسمى", "ما وصفه". */
export const SO_CALLED: Phrases = phrases(speech.soCalled)

function phrases(list: readonly string[]): Phrases {
  return list.map((phrase) => foldArabic(phrase).split(' ')).sort((a, b) => b.length - a.length)
}

/** Every word with which one of the phrases begins, و and ف joined or not. */
const mayOpen = among(
  new Set([...HEDGE_PHRASES, ...SO_CALLED].flatMap(([first = '']) => [first, `و${first}`, `ف${first}`])),
)

/** How many units one of the phrases covers from here; 0 when none does. و may be joined to the first. */
export function phraseLength(units: readonly Unit[], at: number, all: Phrases): number {
  const first = units[at]
  if (first?.kind !== 'word') return 0
  const norm = first.word.norm
  if (!mayOpen(first.word)) return 0
  for (const parts of all) {
    if (norm !== parts[0] && norm !== `و${parts[0]}` && norm !== `ف${parts[0]}`) continue
    if (parts.every((part, i) => i === 0 || (units[at + i]?.kind === 'word' && units[at + i]?.word.norm === part))) {
      return parts.length
    }
  }
  return 0
}
