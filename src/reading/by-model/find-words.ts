/** Where words stand in a text, in UTF-16 units. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** What a model leaves out or writes as it likes: white space is one space, marks that nobody sees are none. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/
const SPACE = /\s/
const IN_WORD = /[\p{L}\p{N}\p{M}]/u

/** A stretch of a text as it is searched: folded, with the place of each character in the true text. */
interface Folded {
  readonly text: string
  /** Of each character of `text`, where it stands in the true text; one more for the end. */
  readonly places: Int32Array
}

/** Finds words in one stretch of a text, many times over. */
export interface Finder {
  /**
   * Where words stand, from a place of the text on: exactly, else with white space folded. Only whole words count. The
   * place is that of the true text, so its words may differ from those asked for by white space. Null when they do not stand
   * there.
   */
  find(words: string, from?: number): Place | null
}

/** Looks in a stretch of a text; it is folded when something is first not found exactly. */
export function finderIn(text: string, { start, end }: Place): Finder {
  let folded: Folded | undefined
  return {
    find(words, from = start) {
      const asked = words.trim()
      if (asked === '') return null
      const exact = exactly(text, asked, Math.max(from, start), end)
      if (exact !== null) return exact
      folded ??= foldSpace(text, start, end)
      return within(text, folded, { words: foldSpace(asked, 0, asked.length).text.trim(), from: Math.max(from, start) })
    },
  }
}

function exactly(text: string, words: string, from: number, end: number): Place | null {
  for (let at = text.indexOf(words, from); at !== -1 && at + words.length <= end; at = text.indexOf(words, at + 1)) {
    const place = { start: at, end: at + words.length }
    if (isWhole(text, place)) return place
  }
  return null
}

function within(
  text: string,
  folded: Folded,
  { words, from }: { readonly words: string; readonly from: number },
): Place | null {
  if (words === '') return null
  for (let at = folded.text.indexOf(words); at !== -1; at = folded.text.indexOf(words, at + 1)) {
    const start = folded.places[at] ?? 0
    const last = folded.places[at + words.length - 1] ?? 0
    const place = { start, end: last + 1 }
    if (start >= from && isWhole(text, place)) return place
  }
  return null
}

/** Whether no word is cut at its ends. */
function isWhole(text: string, { start, end }: Place): boolean {
  const cutsBefore = IN_WORD.test(characterAt(text, start)) && IN_WORD.test(characterBefore(text, start))
  const cutsBehind = IN_WORD.test(characterBefore(text, end)) && IN_WORD.test(characterAt(text, end))
  return !cutsBefore && !cutsBehind
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function characterBefore(text: string, at: number): string {
  const isPair = /[\udc00-\udfff]/.test(text.charAt(at - 1)) && /[\ud800-\udbff]/.test(text.charAt(at - 2))
  return text.slice(Math.max(0, isPair ? at - 2 : at - 1), at)
}

function foldSpace(text: string, start: number, end: number): Folded {
  const characters: string[] = []
  const places: number[] = []
  let wasSpace = false
  for (let at = start; at < end; at++) {
    const character = text.charAt(at)
    if (UNSEEN.test(character)) continue
    const isSpace = SPACE.test(character)
    if (!(isSpace && wasSpace)) {
      characters.push(isSpace ? ' ' : character)
      places.push(at)
    }
    wasSpace = isSpace
  }
  places.push(end)
  return { text: characters.join(''), places: Int32Array.from(places) }
}
