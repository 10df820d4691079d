import { foldArabic } from '../../../text/tokens.ts'
import beside from '../lexicon/beside.json' with { type: 'json' }
import { conjugate } from './conjugate.ts'

const split = (phrases: readonly string[]): readonly (readonly string[])[] =>
  phrases.map((phrase) => foldArabic(phrase).split(' '))

/** Phrases that bring an ally whatever is done: "جنبا إلى جنب مع". */
export const WITH_ALLIES: readonly (readonly string[])[] = split(beside.phrases)

/** Phrases that bring an ally when it is fighting that is done: "إلى جانب". */
export const BESIDE: readonly (readonly string[])[] = split(beside.beside)

/** What allies do beside one another: "قاتل". */
export const FIGHTING: ReadonlySet<string> = new Set(beside.fighting.flatMap((verb) => [...conjugate(verb).keys()]))
