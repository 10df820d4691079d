import type { Edit } from '../text/edited.ts'
import { endsSentence } from '../text/lines.ts'
import data from './defining-lines.json' with { type: 'json' }
import { topicToldBy } from './infobox/fields.ts'
import { isOfNoBody } from './infobox/marks.ts'

const [BEHIND_COMMA, BEHIND_IS, BEFORE, JOINTS] = [
  data.en.behindComma,
  data.en.behindIs,
  data.en.before,
  data.en.joints,
].map((words) => new Set(words))
const [KINDS, OFFICES] = [data.ar.kinds, data.ar.offices].map((words) => new Set(words))
/** What sets a name apart from what is said of it. */
const SIGN = /:[ \t]|[ \t][=–—-][ \t]/u
const NEXT = /^[\p{Ll}\p{Script=Arabic}][\p{L}-]*/u
const LEAD = /^[ \t]*(?:[-*•][ \t])?[ \t]*/u
const LONGEST_NAME = 80
/** A dash that closes what another opened: "X – a cousin of Y – was killed". */
const DASH = /\s[–—-]\s/u

/**
 * The edits that make sentences of the lines of a list that define a name each, so that they are read as such: "X: led by
 * Y" as "X, led by Y.", "X – a militia" as "X is a militia.".
 */
export function definingLines(text: string, language: string): Edit[] {
  const signFor = language === 'en' ? englishSign : language === 'ar' ? arabicSign : null
  if (signFor === null) return []
  const edits: Edit[] = []
  let from = 0
  for (const line of text.split('\n')) {
    edits.push(
      ...editsOf(line.trimEnd(), signFor).map((one) => ({ ...one, start: from + one.start, end: from + one.end })),
    )
    from += line.length + 1
  }
  return edits
}

/** Tells the sign that stands for another between a name and the word behind it; null when they are no definition. */
type SignFor = (name: string, isColon: boolean, next: string) => string | null

function editsOf(line: string, signFor: SignFor): Edit[] {
  const at = line.search(SIGN)
  const start = LEAD.exec(line)?.[0].length ?? 0
  if (at <= start || at - start > LONGEST_NAME) return []
  const isColon = line.charAt(at) === ':'
  const end = at + (isColon ? 1 : 2)
  const [name, said] = [line.slice(start, at).trimEnd(), line.slice(end).trimStart()]
  const by = signFor(name, isColon, NEXT.exec(said)?.[0] ?? '')
  const isAside = !isColon && DASH.test(said)
  if (by === null || isAside || isDated(name) || topicToldBy(name) !== null || isOfNoBody(name)) return []
  const stop = endsSentence(line) ? [] : [{ start: line.length, end: line.length, by: '.' }]
  // A sign of a list would make a key of the name.
  return [{ start: 0, end: start }, { start: start + name.length, end, by }, ...stop]
}

/** "X (2012–14)": a fact that is listed. */
function isDated(name: string): boolean {
  return name.endsWith(')') && /\p{Nd}/u.test(name.slice(name.lastIndexOf('(')))
}

function englishSign(name: string, _: boolean, next: string): string | null {
  if (!isName(name) || BEFORE?.has(name.split(' ', 1)[0] ?? '') === true) return null
  if (BEHIND_COMMA?.has(next)) return ','
  return BEHIND_IS?.has(next) && /[\s(]|\p{Lu}\p{Lu}/u.test(name) ? ' is' : null
}

/** Whether each word has a capital, or joins such words. */
function isName(words: string): boolean {
  const bare = words.endsWith(')') ? words.slice(0, words.lastIndexOf('(')) : words
  return bare
    .trim()
    .split(/[\s'’]+/u)
    .every((word) => /^["“(]?[\p{Lu}\p{N}]|^al-/u.test(word) || JOINTS?.has(word) === true)
}

function arabicSign(_: string, isColon: boolean, next: string): string | null {
  if (OFFICES?.has(next)) return '،'
  return KINDS?.has(next) && !isColon ? ':' : null
}
