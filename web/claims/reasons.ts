import { isEntityReference } from '../../src/claims/claim.ts'
import { type Reason, type ReasonTerm, readReason, type SaidStatement, type Speaker } from '../../src/claims/reason.ts'
import type { Language } from '../language/language.tsx'
import { dateInWords, timeInWords } from '../language/time-in-words.ts'
import { predicateInWords, statementInWords } from './words.ts'

/** Between sentences that follow one another, in every language. */
const BETWEEN = ' · '

/** A reason of the server in the reader's language. */
export function reasonSaid({ id, terms }: Reason, language: Language): string {
  const words = Object.entries(terms).map(([place, term]) => [place, termSaid(term, language)])
  return language.phrase(`reason.${id}`, Object.fromEntries(words))
}

/** A sentence that the program wrote in English, in the reader's language; words of a person as they are. */
export function sentenceSaid(sentence: string, language: Language): string {
  const read = readReason(sentence)
  if (read === null) return sentence
  const words = Object.entries(read.words).map(([place, text]) => [place, partSaid(place, text, language)])
  return language.phrase(`reason.${read.id}`, Object.fromEntries(words))
}

/** Reasons inside a reason are sentences themselves; numbers are written as the language does. */
function partSaid(place: string, text: string, language: Language): string | number {
  if (place === 'reasons') {
    return text
      .split('; ')
      .map((one) => sentenceSaid(one, language))
      .join(BETWEEN)
  }
  return /^\d{1,9}$/.test(text) ? Number(text) : text
}

function termSaid(term: ReasonTerm, language: Language): string {
  switch (term.kind) {
    case 'text':
      return term.text
    case 'statements': {
      const said = term.statements.map((one) => statementSaid(one, language)).join(BETWEEN)
      return [said, ...timesSaid(term.times, language)].join(language.phrase('reason-term.comma'))
    }
    case 'times': {
      const when = timesSaid(term.times, language)[0] ?? language.phrase('state-at.undated')
      if (term.speakers.length === 0) return when
      return [when, speakersSaid(term.speakers, language)].join(language.phrase('reason-term.comma'))
    }
    case 'speakers':
      return speakersSaid(term.speakers, language)
    case 'researchers':
      return language.phrase('reason-term.researchers', { names: listSaid(term.names, language) })
  }
}

function timesSaid(times: readonly string[], language: Language): readonly string[] {
  return times.length === 0 ? [] : [times.map((time) => timeInWords(time, language)).join(BETWEEN)]
}

/** In a language from right to left these begin with a mark that says so: they begin with names of any script. */
function statementSaid({ subject, predicate, object }: SaidStatement, language: Language): string {
  const { phrase } = language
  const end =
    object !== null && isEntityReference(object) ? object.name : statementInWords({ predicate, object }, language)
  const what = predicateInWords(predicate, phrase)
  return end === ''
    ? phrase('reason-term.statement-alone', { subject: subject.name, what })
    : phrase('reason-term.statement', { subject: subject.name, what, end })
}

function speakersSaid(speakers: readonly Speaker[], language: Language): string {
  return listSaid(
    speakers.map(({ name, days }) => {
      const dates = days.map((day) => dateInWords(day, language)).join(language.phrase('reason-term.comma'))
      return days.length === 0
        ? language.phrase('reason-term.speaker-alone', { name })
        : language.phrase('reason-term.speaker', { name, dates })
    }),
    language,
  )
}

function listSaid(names: readonly string[], { tag }: Language): string {
  return new Intl.ListFormat(tag, { type: 'conjunction' }).format(names)
}
