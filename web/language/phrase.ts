import type { Catalogue, MessageKey } from './catalogue.ts'

/** What stands in the places of a message. Numbers are written as the language writes them. */
export type Places = Readonly<Record<string, string | number>>

/** Says a message in the language of the reader. */
export type Phrase = (key: MessageKey, places?: Places) => string

/** A name inside a sentence keeps its own direction: Unicode's first strong isolate around it. */
const ISOLATE = ['\u2068', '\u2069'] as const
const PLACE = /\{(\w+)\}/g

/** The function that says messages of a catalogue. Names and other words that it is given are isolated for bidi text. */
export function phraseIn(language: string, catalogue: Catalogue): Phrase {
  const plurals = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  const written = (place: string | number | undefined): string => {
    if (typeof place === 'number') return numbers.format(place)
    return place === undefined ? '' : ISOLATE[0] + place + ISOLATE[1]
  }
  return (key, places = {}) => {
    const message = catalogue[key]
    const { count } = places
    const words =
      typeof message === 'string'
        ? message
        : (message[plurals.select(typeof count === 'number' ? count : 0)] ?? message.other)
    return words.replace(PLACE, (_, name: string) => written(places[name]))
  }
}
