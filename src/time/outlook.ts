import type { Lexicon } from './lexicon.ts'

/** How far around an expression its verb is looked for, in UTF-16 code units. */
const BEFORE = 160
const BEHIND = 60
/** No further apart are the words of one verb. */
const ONE_VERB = 20
const SENTENCE_END = /[.!?؟\n](?=\s|$)/gu

/**
 * Whether the verb nearest to an expression says that it is to come: "will meet on Friday", not "said on Friday that it
 * will meet". What stands before it in the sentence counts before what follows.
 */
export function looksAhead(text: string, start: number, end: number, { ahead, behind }: Lexicon): boolean {
  if (ahead === null || !has(ahead, text.slice(Math.max(0, start - BEFORE), end + BEHIND))) return false
  const before = lastSentence(text.slice(Math.max(0, start - BEFORE), start))
  const [to, from] = [lastIndexOf(ahead, before), behind === null ? -1 : lastIndexOf(behind, before)]
  // "is to be held on": the participle belongs to the verb before it.
  if (to !== from) return to >= 0 && from - to < ONE_VERB
  const after = firstSentence(text.slice(end, end + BEHIND))
  const [later, earlier] = [after.search(ahead), behind === null ? -1 : after.search(behind)]
  return later >= 0 && (earlier < 0 || later < earlier)
}

/** The patterns are global, so that their place is not remembered. */
function has(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0
}

function lastIndexOf(pattern: RegExp, text: string): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}

function lastSentence(text: string): string {
  let from = 0
  for (const match of text.matchAll(SENTENCE_END)) from = match.index + 1
  return text.slice(from)
}

function firstSentence(text: string): string {
  const end = text.search(SENTENCE_END)
  return end < 0 ? text : text.slice(0, end)
}

/** A text shorter than this is a report or a notice, not a description. */
const SHORT_TEXT = 1500

/** Whether a text is of the day it was published, so that its "today" is that day and not these times. */
export function isOfTheDay(text: string, { ofTheDay }: Lexicon): boolean {
  return ofTheDay === null || text.length < SHORT_TEXT || has(ofTheDay.text, text)
}

/** How near to "today" stands what makes these times of it. */
const NEAR = 30

/** Whether "today" is the day of publication: by the text, by its sentence, and by what stands beside it. */
export function isThatDay(
  place: { text: string; lexicon: Lexicon; isOfTheDay: () => boolean },
  start: number,
  end: number,
): boolean {
  const { text, lexicon, isOfTheDay } = place
  const { ofTheDay } = lexicon
  if (ofTheDay === null) return true
  const before = lastSentence(text.slice(Math.max(0, start - BEFORE), start))
  const after = firstSentence(text.slice(end, end + BEHIND))
  const beside = `${before.slice(-NEAR)} ${after.slice(0, NEAR)}`
  if (ofTheDay.times !== null && has(ofTheDay.times, beside)) return false
  return isOfTheDay() || has(ofTheDay.sentence, before) || has(ofTheDay.sentence, after)
}
