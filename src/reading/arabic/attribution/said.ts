import { isBoundary, isComplementizer, isRelative, type VerbAt, verbAt } from '../clauses/clause-marks.ts'
import type { Range } from '../context/scope.ts'
import type { Context } from '../context/statement.ts'
import { COMMAS, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { ENDS_CONTENT, UTTERANCES } from '../words/attribution-words.ts'
import { FRAME_NOUNS, SPEECH_PARTICIPLES } from '../words/frames.ts'
import { hasStem } from '../words/word-kinds.ts'
import { TAKING_TO } from './cues.ts'

const THAT_REACH = 14

/** "بعد أن", "قبل أن": when, and not what. */
const BEFORE_WHEN: ReadonlySet<string> = new Set(['بعد', 'قبل', 'منذ', 'الي', 'عقب', 'حتي'])

/** The unit after which what is said begins: أن, إن, a colon, a quotation mark that opens. */
export function thatAfter(units: readonly Unit[], at: number): number | undefined {
  let reach = at + THAT_REACH
  for (let i = at + 1; i < Math.min(units.length, reach); i++) {
    const closing = endOfAside(units, i)
    reach += closing - i
    i = closing
    if (isRelative(units[i])) return thatAfterAside(units, i)
    if (opensContent(units[i])) return opensAnother(units, i - 1, at) ? undefined : i
    if (describesUtterance(units, i)) continue
    if (isSign(units[i], '؛;') || verbAt(units, i) !== undefined || speaksOn(units, i)) return undefined
  }
  return undefined
}

/** "أعلنت X، وهي مجموعة مستقلة، أن": the comma that closes what is told of the speaker, else the same place. */
function endOfAside(units: readonly Unit[], at: number): number {
  const isAside = isSign(units[at], COMMAS) && /^و(?:هو|هي|هم)$/u.test(units[at + 1]?.word.norm ?? '')
  if (!isAside || units[at + 2]?.word.norm === 'ما') return at
  const closing = units.slice(at + 2, at + THAT_REACH).findIndex((unit) => isSign(unit, COMMAS))
  return closing === -1 ? at : closing + at + 2
}

/** "في بيان نشرته الليلة", "خلال مؤتمر صحفي عقده": whether the verb only tells of that in which somebody speaks. */
export function describesUtterance(units: readonly Unit[], at: number): boolean {
  const verb = verbAt(units, at)
  if (verb === undefined || verb.stem.conjunction !== '') return false
  return UTTERANCE_PLACES.some(
    (back) => isUtterance(units[at - back]) && BRINGS.test(units[at - back - 1]?.word.norm ?? ''),
  )
}

/** How far before the verb its noun may stand: "بيان مصور نشره". */
const UTTERANCE_PLACES = [1, 2, 3]
const BRINGS = /^(?:في|خلال|عبر|ضمن)$/u
const isUtterance = (unit: Unit | undefined): boolean => unit?.kind === 'word' && isOfUtterance(unit.word)
const isOfUtterance = hasStem(({ base, article, pronoun }) => !article && pronoun === '' && UTTERANCES.has(base))

/** Whether "أن" behind the word opens nothing that is said: "بعد أن", "غير أن", "إذ تتهم X، فإنها"; behind "أشار إلى" it does. */
function opensAnother(units: readonly Unit[], before: number, cue: number): boolean {
  const norm = units[before]?.word.norm ?? ''
  if (norm === 'الي' && units[cue]?.word.stems.some(({ base }) => TAKING_TO.has(base)) === true) return false
  if (isSign(units[before], COMMAS) && units[before + 1]?.word.norm.startsWith('ف')) return true
  return BEFORE_WHEN.has(norm) || /^[وف]?(?:غير|الا|بيد)$/u.test(norm)
}

/** The same before the next comma: what a participle says. */
export function thatBeforeComma(units: readonly Unit[], at: number): number | undefined {
  for (let i = at + 1; i < units.length && i - at < THAT_REACH; i++) {
    if (isSign(units[i], `${COMMAS}؛`)) return undefined
    if (opensContent(units[i])) return i
  }
  return undefined
}

/** Where a noun phrase that is said ends: also before a comma behind which another clause begins. */
export function endOfPhrase(context: Context, units: readonly Unit[], from: number): number {
  const end = endOfContent(context, units, from)
  for (let i = from + 1; i < units.length && (units[i]?.start ?? end) < end; i++) {
    if (isSign(units[i], COMMAS) && (isBoundary(units[i + 1]) || verbAt(units, i + 1) !== undefined))
      return units[i]?.start ?? end
  }
  return end
}

/** Where an accusation ends: also before a verb behind a comma that accuses nobody, which the text itself says: "، كما قتل", "، وأدرجتها". */
export function endOfAccusation(context: Context, units: readonly Unit[], from: number): number {
  const end = endOfContent(context, units, from)
  for (let i = from + 1; i < units.length && (units[i]?.start ?? end) < end; i++) {
    if (!isSign(units[i], COMMAS)) continue
    const isBesides = units[i + 1]?.word.norm === 'كما'
    const verb = verbAt(units, isBesides ? i + 2 : i + 1)
    if (verb !== undefined && verb.speech === undefined && (isBesides || goesOn(verb))) return units[i]?.start ?? end
  }
  return end
}

/** "، وأدرجتها", and not "، وقتل فلان" or "، ونسب إليها", which may be charged too. */
function goesOn({ stem, frames }: VerbAt): boolean {
  if (stem.conjunction !== 'و' || FRAME_NOUNS.has(stem.base)) return false
  return frames.every(({ frame: { key } }) => key !== 'attributed')
}

function opensContent(unit: Unit | undefined): boolean {
  return isComplementizer(unit) || isSign(unit, ':') || /^(?:ب?ان)$/u.test(unit?.word.norm ?? '')
}

/** "زعمت X، التي …، أنها": past a relative clause only what follows a comma opens what is said. */
function thatAfterAside(units: readonly Unit[], from: number): number | undefined {
  for (let i = from; i < units.length && i - from < 2 * THAT_REACH; i++) {
    if (isComplementizer(units[i]) && isSign(units[i - 1], COMMAS)) return i
  }
  return undefined
}

/** Where what is said ends: with the sentence, or where the text speaks again after a comma or "نفى ذلك وانضم". */
export function endOfContent(context: Context, units: readonly Unit[], from: number): number {
  const closing = closingQuote(units, from)
  for (let i = Math.max(from + 1, closing ?? 0); i < units.length; i++) {
    const before = units[i - 1]
    if (isSign(units[i], '؛')) return units[i]?.start ?? context.end
    if (before !== undefined && isSign(before, COMMAS) && speaksAgain(units, i)) return before.start
    if (before?.word.norm === 'ذلك' && verbAt(units, i)?.stem.conjunction === 'و') return before.end
  }
  return context.end
}

/** The mark that closes the quotation with which what is said begins. */
function closingQuote(units: readonly Unit[], from: number): number | undefined {
  const opening = [from, from + 1].find((i) => isSign(units[i], QUOTES))
  if (opening === undefined) return undefined
  const closing = units.findIndex((unit, i) => i > opening && isSign(unit, QUOTES))
  return closing === -1 ? undefined : closing
}

/** Whether after a comma the text itself speaks on, or another voice. */
function speaksAgain(units: readonly Unit[], at: number): boolean {
  const norm = units[at]?.word.norm ?? ''
  const two = `${norm} ${units[at + 1]?.word.norm ?? ''}`
  if (ENDS_CONTENT.has(norm) || /^(?:في (?:حين|المقابل)|(?:غير|الا|بيد) ان(?:ه|ها|هم)?)$/u.test(two)) return true
  if (/^(?:الامر الذي|و(?:هو|هي) (?:ما|امر|اتهام|اتهامات|تهم|تهمه|مزاعم))$/u.test(two)) return true
  if (isSpeaking(units[at])) return true
  const verb = verbAt(units, at)
  return verb?.speech !== undefined && verb.stem.conjunction === 'و'
}

/** "نفى ذلك، مؤكدا أن …" denies nothing of what it then asserts. */
function speaksOn(units: readonly Unit[], at: number): boolean {
  return isSign(units[at - 1], COMMAS) && isSpeaking(units[at])
}

/** "مؤكدا", "ومشيرا": whoever spoke speaks on by a participle. */
function isSpeaking(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word') return false
  return unit.word.stems.some(
    ({ base, article, preposition, pronoun }) =>
      !article &&
      preposition === '' &&
      pronoun === '' &&
      SPEECH_PARTICIPLES.has(base) &&
      /[اً]$|ة$/u.test(unit.word.text),
  )
}

/** Where what is said before a cue begins: with the sentence, or where the text last spoke again. */
export function startOfContent(context: Context, units: readonly Unit[], at: number): number {
  for (let i = at - 2; i > 0; i--) {
    if (isSign(units[i], '؛')) return units[i]?.end ?? context.start
    if (isSign(units[i - 1], COMMAS) && speaksAgain(units, i)) return units[i]?.start ?? context.start
  }
  return context.start
}

const EDGE_BEFORE = /^[\s،,؛;:.–—-]+/u
const EDGE_AFTER = /(?<![\s،,؛;:.–—-])[\s،,؛;:.–—-]+$/u

/** The words of a stretch without the signs around them; undefined when there are none. */
export function wordsIn(text: string, start: number, end: number): Range | undefined {
  const words = text.slice(start, end)
  const from = start + (EDGE_BEFORE.exec(words)?.[0].length ?? 0)
  const to = end - (EDGE_AFTER.exec(words)?.[0].length ?? 0)
  return from < to ? [from, to] : undefined
}
